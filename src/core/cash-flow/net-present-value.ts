import { nearestDoubleTo } from "../numeric/computable-number";
import { requireRepresentable, requireSeries } from "../require";
import {
  requireDiscounting,
  type DiscountRate,
  type FirstPeriod,
  type Timing,
} from "./discounting";
import { presentValue } from "./present-value";

/**
 * Net present value of evenly spaced cash flows, the first of them due today unless `first` is 1.
 *
 *     NPV = Σ cashFlows[i] · D(t),   t = first + i,   i = 0 … n − 1
 *     D(0) = 1
 *     D(t) = 1 / (1 + rate)^t            timing "end"
 *     D(t) = 1 / (1 + rate)^(t − 1/2)    timing "mid"
 *     D(t) = 1 / (1 + rate)^(t − 1)      timing "start"
 *
 * With a series of rates, (1 + rate)^t becomes the product of (1 + rate[k]) over the periods
 * passed, half a period counting as the square root of its own factor. A flow today never moves.
 *
 * Excel's NPV is this value with `first` = 1 and timing "end", as long as no cell of its range is
 * blank: Excel closes that gap, here the period stays. See docs/differences.md.
 *
 * The result is correctly rounded: the double nearest to the exact value, inputs taken as the
 * decimals they print as.
 *
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1; or one per period
 *   after today
 * @param cashFlows money per period in order of time, received > 0, paid < 0; length ≥ 1
 * @param timing when within its period a flow after today falls due
 * @param first 0: the first flow is due today; 1: it belongs to the period that begins today
 * @returns money today, in the currency of `cashFlows`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on present values
 * @example
 * netPresentValue(0.25, [-100, 50, 100]); // 4
 * netPresentValue(0.25, [-100, 50, 100], "end", 1); // 3.2
 * netPresentValue(0.25, [-100, 50, 100], "start"); // 30
 * netPresentValue([0.25, 0.6], [-100, 50, 100]); // -10
 */
export function netPresentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing = "end",
  first: FirstPeriod = 0,
): number {
  requireSeries("cashFlows", cashFlows);
  requireDiscounting(rate, cashFlows.length, timing, first);

  const value = presentValue(rate, cashFlows, timing, first);
  return requireRepresentable("net present value", nearestDoubleTo(value));
}
