import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { ValuationError } from "../errors";
import {
  add,
  divide,
  fractionOf,
  MINUS_ONE,
  multiply,
  ONE,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import { nearestDoubleToPower } from "../numeric/power";
import {
  addRoot,
  nearestDoubleToSum,
  rootSumOf,
  scaleSum,
  signOf,
  subtractSum,
  type RootSum,
  type RootTerm,
} from "../numeric/root-sum";

/** Which of several payback times counts, where the cumulative value falls below zero again. */
export const CROSSINGS = ["first", "last"] as const;
export type Crossing = (typeof CROSSINGS)[number];

/** A period in which the cumulative value comes up from below zero, in money of its end. */
interface Recovery {
  readonly period: number;
  readonly flow: RootTerm;
  /** the cumulative value once the flow is in */
  readonly balance: RootSum;
}

/**
 * Payback period of flows that are known exactly.
 *
 * @param cashFlows decimals, money per period, the first today; length ≥ 1
 * @param rate checked by requireDiscounting
 * @param timing when within its period a flow falls due, for the discounting
 * @param crossing which payback time counts
 * @param periodsPerYear how many periods make a year; 1 for a time in periods
 * @returns years from today, correctly rounded; 0 where the cumulative value never is below zero
 * @throws {ValuationError} "never-reached"
 */
export function exactPayback(
  cashFlows: readonly Fraction[],
  rate: DiscountRate,
  timing: Timing,
  crossing: Crossing,
  periodsPerYear: Fraction = ONE,
): number {
  const growths = cashFlows.map((_, period) => (period === 0 ? ONE : growthOf(rate, period)));
  const { amounts, scale } = wholeAmounts(cashFlows);
  let recovery: Recovery | undefined;
  let isBelow = false;

  // The cumulative value is carried on from period to period as money of that period. Its sign is
  // that of the value today, and one multiplication a period keeps the fractions short.
  let balance = rootSumOf(ZERO);
  for (const [period, amount] of amounts.entries()) {
    const growth = growths[period] ?? ONE;
    const flow = atEnd(amount, growth, timing);
    const wasBelow = isBelow;
    balance = addRoot(scaleSum(balance, growth), flow.coefficient, flow.radicand);
    isBelow = signOf(balance) < 0;
    if (wasBelow && !isBelow) recovery = { period, flow, balance };
    if (recovery !== undefined && crossing === "first") break;
  }

  if (isBelow) {
    const growth = growths.slice(0, amounts.length).reduce(multiply, scale);
    throw neverReached(scaleSum(balance, divide(MINUS_ONE, growth)), cashFlows.length - 1);
  }
  return recovery === undefined ? 0 : yearsTo(recovery, periodsPerYear);
}

// (period − 1 + what was missing before the flow / the flow) / periodsPerYear
function yearsTo({ period, flow, balance }: Recovery, periodsPerYear: Fraction): number {
  // Both with the radicands of the balance, as a quotient needs them.
  const divisor = addRoot(scaleSum(balance, ZERO), flow.coefficient, flow.radicand);
  const dividend = scaleSum(subtractSum(divisor, balance), divide(ONE, periodsPerYear));
  const before = divide(fractionOf(period - 1), periodsPerYear);
  return nearestDoubleToPower({ dividend, divisor }, ONE, before);
}

// What a flow of a period is worth at the period's end.
function atEnd(amount: Fraction, growth: Fraction, timing: Timing): RootTerm {
  switch (timing) {
    case "end":
      return { coefficient: amount, radicand: ONE };
    case "mid":
      return { coefficient: amount, radicand: growth };
    case "start":
      return { coefficient: multiply(amount, growth), radicand: ONE };
  }
}

function growthOf(rate: DiscountRate, period: number): Fraction {
  return add(ONE, fractionOf(typeof rate === "number" ? rate : (rate[period - 1] ?? NaN)));
}

// The flows on one scale as whole numbers, without the zeros at their end, which change no sign.
function wholeAmounts(cashFlows: readonly Fraction[]): { amounts: Fraction[]; scale: Fraction } {
  // Every denominator is a power of ten, so the greatest is a multiple of all.
  const scale = cashFlows.reduce(
    (most, { denominator }) => (denominator > most ? denominator : most),
    1n,
  );
  const last = cashFlows.reduce(
    (found, { numerator }, period) => (numerator === 0n ? found : period),
    -1,
  );
  const amounts = cashFlows
    .slice(0, last + 1)
    .map(({ numerator, denominator }) => fraction(numerator * (scale / denominator)));
  return { amounts, scale: fraction(scale) };
}

function fraction(integer: bigint): Fraction {
  return { numerator: integer, denominator: 1n };
}

function neverReached(shortfall: RootSum, periods: number): ValuationError {
  return new ValuationError(
    "never-reached",
    `cumulative value must come up to 0 within the ${String(periods)} periods given, got a shortfall of ${String(nearestDoubleToSum(shortfall))}`,
  );
}
