import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { lessValue, presentValue } from "../cash-flow/present-value";
import { ValuationError } from "../errors";
import { decimalNumber, nearestDoubleTo, scaledNumber } from "../numeric/computable-number";
import { divide, fractionOf } from "../numeric/fraction";
import { nearestDoubleToQuotient } from "../numeric/quotient";
import { cumulativeSigns } from "./cumulative-signs";

/** Which of several payback times counts, where the cumulative value falls below zero again. */
export const CROSSINGS = ["first", "last"] as const;
export type Crossing = (typeof CROSSINGS)[number];

/**
 * Payback period of what a case brings and takes, taken as decimals, not as their rounded differences.
 *
 * @param benefits money received per period, the first today; length ≥ 1
 * @param costs money paid per period as positive amounts, as many
 * @param rate checked by requireDiscounting
 * @param timing when within its period an amount falls due, for the discounting
 * @param crossing which payback time counts
 * @param periodsPerYear how many periods make a year; 1 for a time in periods
 * @returns years from today, correctly rounded; 0 where the cumulative value never is below zero
 * @throws {ValuationError} "never-reached"
 */
export function paybackOfCase(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
  crossing: Crossing,
  periodsPerYear = 1,
): number {
  let recovery: number | undefined;
  let [period, isBelow] = [0, false];
  for (const sign of cumulativeSigns(benefits, costs, rate, timing)) {
    if (isBelow && sign >= 0) recovery = period;
    isBelow = sign < 0;
    if (recovery !== undefined && crossing === "first") break;
    period++;
  }

  const valueOf = (amounts: readonly number[]) => presentValue(rate, amounts, timing);
  if (isBelow) {
    const shortfall = lessValue(valueOf(costs), valueOf(benefits));
    throw neverReached(nearestDoubleTo(shortfall), benefits.length - 1);
  }
  if (recovery === undefined) return 0;

  const before = (amounts: readonly number[]) => valueOf(amounts.slice(0, recovery));
  const then = (amounts: readonly number[]) =>
    valueOf(amounts.slice(0, recovery + 1).fill(0, 0, recovery));
  // (recovery − 1 + what was missing before / what comes then) / periodsPerYear
  return nearestDoubleToQuotient(
    {
      dividend: lessValue(before(costs), before(benefits)),
      divisor: scaledNumber(lessValue(then(benefits), then(costs)), decimalNumber(periodsPerYear)),
    },
    divide(fractionOf(recovery - 1), fractionOf(periodsPerYear)),
  );
}

function neverReached(shortfall: number, periods: number): ValuationError {
  return new ValuationError(
    "never-reached",
    `cumulative value must come up to 0 within the ${String(periods)} periods given, got a shortfall of ${String(shortfall)}`,
  );
}
