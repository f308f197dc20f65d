import { roundIfCertain } from "../numeric/double-double";
import { requireAbove, requireRepresentable, requireSeries } from "../require";
import { approximateDatedValue } from "./approximate-dated-value";
import { requireDates, wholeDays } from "./dated-flows";
import { nearestDatedValue } from "./exact-dated-value";

/**
 * Net present value of cash flows on given dates, as of the first date given.
 *
 *     XNPV = Σ cashFlows[i] / (1 + rate)^((dates[i] − dates[0]) / 365)        i = 0 … n − 1
 *
 * A year has 365 days, leap years too; dates count as whole days. The dates may come in any order:
 * a flow before the first date given grows to it.
 *
 * Excel's XNPV is this value for rates above 0; it refuses negative rates and dates before the
 * first. See docs/differences.md.
 *
 * The result is correctly rounded: the double nearest to the exact value, inputs taken as the
 * decimals they print as.
 *
 * @param rate discount rate per year as a decimal (0.08 is 8 %), above −1
 * @param cashFlows money, received > 0, paid < 0; length ≥ 1
 * @param dates serial days, one for each flow; the first is the day of the value
 * @returns money on the first date, in the currency of `cashFlows`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Microsoft: XNPV function, for the formula
 * @example
 * datedNetPresentValue(0.25, [-100, 125], [45000, 45365]); // 0
 * datedNetPresentValue(0.25, [-100, 50, 100], [45000, 45365, 45730]); // 4
 * datedNetPresentValue(-0.5, [-100, 40], [45000, 45365]); // -20
 */
export function datedNetPresentValue(
  rate: number,
  cashFlows: readonly number[],
  dates: readonly number[],
): number {
  requireAbove(-1, "rate", rate);
  requireSeries("cashFlows", cashFlows);
  requireDates(dates, cashFlows.length);

  const days = wholeDays(dates);
  const approximation = approximateDatedValue(rate, cashFlows, days);
  const certain = approximation && roundIfCertain(approximation);
  return requireRepresentable(
    "net present value",
    certain ?? nearestDatedValue(rate, cashFlows, days),
  );
}
