import { requireDiscounting, type DiscountRate, type Timing } from "../cash-flow/discounting";
import { presentValue } from "../cash-flow/present-value";
import { ValuationError } from "../errors";
import { decimalNumber, nearestDoubleTo, signOf } from "../numeric/computable-number";
import { nearestDoubleToQuotient } from "../numeric/quotient";
import { requireAbove, requireRepresentable, requireSeries } from "../require";

/**
 * Total cost of ownership of what is bought today and run for some periods, for all its users or
 * for each of them.
 *
 *     TCO = Σ costs[t] · D(t) / users   t = 0 … n
 *
 * D(t) is the discount factor of netPresentValue with the first amount today; at a rate of 0 it is
 * 1. Excel has no function for this. The result is correctly rounded: the double nearest to the
 * exact value, inputs taken as the decimals they print as.
 *
 * @param costs money paid per period as positive amounts in order of time, the first today;
 *   length ≥ 1. A negative one is money that comes back; the total must not be negative
 * @param rate discount rate per period as a decimal, above −1, or one per period after today
 * @param users how many users share the costs, above 0
 * @param timing when within its period a cost after today falls due
 * @returns money, at a rate other than 0 money today
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Ellram: Total cost of ownership, Int. J. of Physical Distribution & Logistics 25 (1995)
 * @example
 * totalCostOfOwnership([400, 100, 100]); // 600
 * totalCostOfOwnership([400, 100, 100], 0.25, 8); // 68
 */
export function totalCostOfOwnership(
  costs: readonly number[],
  rate: DiscountRate = 0,
  users = 1,
  timing: Timing = "end",
): number {
  requireSeries("costs", costs);
  requireAbove(0, "users", users);
  requireDiscounting(rate, costs.length, timing, 0);
  const total = presentValue(rate, costs, timing);
  if (signOf(total) < 0) {
    throw new ValuationError(
      "out-of-domain",
      `costs must be positive amounts, got ${String(nearestDoubleTo(total))} in total`,
    );
  }

  return requireRepresentable(
    "total cost of ownership",
    nearestDoubleToQuotient({ dividend: total, divisor: decimalNumber(users) }),
  );
}
