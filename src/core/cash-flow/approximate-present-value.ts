import type { Approximation } from "../numeric/double-double";
import { approximateAtOneRate } from "./approximate-at-one-rate";
import { approximateAtRates } from "./approximate-at-rates";
import type { DiscountRate, FirstPeriod, Timing } from "./discounting";

/**
 * Present value to about 100 bits: the fast path of every measure that is made of present values.
 *
 * @param rate checked by requireDiscounting
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the value with a proven bound, or undefined where only exact arithmetic can tell it
 */
export function approximatePresentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): Approximation | undefined {
  return typeof rate === "number"
    ? approximateAtOneRate(rate, cashFlows, timing, first)
    : approximateAtRates(rate, cashFlows, timing, first);
}
