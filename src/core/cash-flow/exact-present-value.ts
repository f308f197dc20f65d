import { add, fractionOf, ONE, ZERO, type Fraction } from "../numeric/fraction";
import { addRoot, nearestDoubleToSum, rootSumOf, type RootSum } from "../numeric/root-sum";
import { settleWithin } from "../numeric/settle";
import { estimateScheduledValue } from "./estimate-scheduled-value";
import type { DiscountRate, FirstPeriod, Timing } from "./discounting";

/** Digits that decide every value but one that is rational, or as good as. */
const DECIDING_DIGITS = 160;

/**
 * Present value, correctly rounded whatever it takes.
 *
 * @param rate checked by requireDiscounting
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the nearest double, ±Infinity where no double is large enough
 */
export function nearestPresentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): number {
  // Exact arithmetic takes time that grows with the square of the number of different rates.
  const decided =
    typeof rate === "number"
      ? undefined
      : settleWithin(DECIDING_DIGITS, (decimal) =>
          estimateScheduledValue(rate, cashFlows, timing, first, decimal),
        );
  return decided ?? nearestDoubleToSum(exactPresentValue(rate, cashFlows, timing, first));
}

/**
 * Present value without any rounding, in whole-number arithmetic.
 *
 * @param rate checked by requireDiscounting
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the exact value; its radicands depend on `rate` and the number of flows only
 */
export function exactPresentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): RootSum {
  const amounts = onCommonScale(cashFlows);
  const today =
    first === 0 ? { numerator: amounts.integers[0] ?? 0n, denominator: amounts.scale } : ZERO;
  const future = first === 0 ? amounts.integers.slice(1) : amounts.integers;
  if (future.length === 0) return rootSumOf(today);

  const growth = growthFactors(rate, future.length);
  switch (timing) {
    case "end":
      return rootSumOf(add(today, atStart(future, growth, amounts.scale, "end")));
    case "start":
      return rootSumOf(add(today, atStart(future, growth, amounts.scale, "start")));
    case "mid":
      return inMidPeriod(today, future, growth, amounts.scale);
  }
}

// 1 + rate of each period; equal rates share one object.
function growthFactors(rate: DiscountRate, periods: number): readonly Fraction[] {
  if (typeof rate === "number") return Array<Fraction>(periods).fill(add(ONE, fractionOf(rate)));
  const factors = new Map(rate.map((value) => [value, add(ONE, fractionOf(value))]));
  return rate.map((value) => factors.get(value) ?? ONE);
}

// Half a period before its end a flow is worth √(1 + rate) more than at the end, so the flows of
// all periods with one rate make one root term.
function inMidPeriod(
  today: Fraction,
  future: readonly bigint[],
  growth: readonly Fraction[],
  scale: bigint,
): RootSum {
  const used = new Set(growth.filter((_, index) => future[index] !== 0n));
  return [...used].reduce((sum, factor) => {
    const ofThisRate = future.map((amount, index) => (growth[index] === factor ? amount : 0n));
    return addRoot(sum, atStart(ofThisRate, growth, scale, "end"), factor);
  }, rootSumOf(today));
}

/** A run of periods: value at its start = value / growth, on the scale of the amounts. */
interface Run {
  readonly value: bigint;
  readonly growth: bigint;
  readonly scale: bigint;
}

function atStart(
  amounts: readonly bigint[],
  growth: readonly Fraction[],
  scale: bigint,
  due: "start" | "end",
): Fraction {
  const run = runOf(0, amounts.length);
  return { numerator: run.value, denominator: run.growth * scale };

  // Halving keeps the factors of each product equally long, which is what makes the
  // multiplication of long integers fast: a thousand flows take a millisecond or two.
  function runOf(from: number, to: number): Run {
    if (to - from === 1) {
      const { numerator, denominator } = growth[from] ?? ONE;
      const amount = amounts[from] ?? 0n;
      const value = due === "end" ? amount * denominator : amount * numerator;
      return { value, growth: numerator, scale: denominator };
    }
    const middle = (from + to) >> 1;
    const early = runOf(from, middle);
    const late = runOf(middle, to);
    return {
      value: early.value * late.growth + early.scale * late.value,
      growth: early.growth * late.growth,
      scale: early.scale * late.scale,
    };
  }
}

// The amounts as whole numbers over one common denominator.
function onCommonScale(values: readonly number[]): { integers: bigint[]; scale: bigint } {
  const fractions = values.map(fractionOf);
  // Every denominator is a power of ten, so the greatest is a multiple of all.
  const scale = fractions.reduce(
    (most, { denominator }) => (denominator > most ? denominator : most),
    1n,
  );
  const integers = fractions.map(({ numerator, denominator }) => numerator * (scale / denominator));
  return { integers, scale };
}
