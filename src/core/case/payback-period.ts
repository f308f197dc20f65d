import { requireDiscounting, type DiscountRate } from "../cash-flow/discounting";
import { requireOneOf, requireSeries } from "../require";
import { CROSSINGS, paybackOfCase, type Crossing } from "./payback-of-case";

/**
 * Payback period of evenly spaced cash flows, the first of them due today: the time until what has
 * been received makes up for what has been paid. With a rate other than 0 it is the discounted
 * payback period.
 *
 *     cumulative[t] = Σ cashFlows[i] · D(i)                                     i = 0 … t
 *     payback       = t − 1 + −cumulative[t − 1] / (cashFlows[t] · D(t))
 *
 * where t is the period in which the cumulative value comes up from below zero, and within a period
 * it is taken to move evenly. D(i) is 1 / (1 + rate)^i, with a series of rates the product over the
 * periods passed. Where the value never is below zero the payback period is 0.
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param cashFlows money per period in order of time, received > 0, paid < 0; length ≥ 1
 * @param rate discount rate per period as a decimal, above −1, or one per period after today
 * @param crossing "first": the first time that the cumulative value comes up to zero; "last": the
 *   last time, after which it stays there
 * @returns periods from today
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths" or, where the
 *   value stays below zero, "never-reached"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on investment criteria
 * @example
 * paybackPeriod([-100, 60, 80]); // 1.5
 * paybackPeriod([-100, 60, 125], 0.25); // 1.65
 * paybackPeriod([-100, 120, -40, 80]); // 0.8333333333333334
 * paybackPeriod([-100, 120, -40, 80], 0, "last"); // 2.25
 */
export function paybackPeriod(
  cashFlows: readonly number[],
  rate: DiscountRate = 0,
  crossing: Crossing = "first",
): number {
  requireSeries("cashFlows", cashFlows);
  requireDiscounting(rate, cashFlows.length, "end", 0);
  requireOneOf(CROSSINGS, "crossing", crossing);
  const nothing = cashFlows.map(() => 0);
  return paybackOfCase(cashFlows, nothing, rate, "end", crossing);
}
