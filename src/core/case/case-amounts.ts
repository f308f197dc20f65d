import { requireDiscounting, type DiscountRate, type Timing } from "../cash-flow/discounting";
import { ValuationError } from "../errors";
import { nearestDoubleTo, signOf, type ComputableNumber } from "../numeric/computable-number";
import { requireSeries } from "../require";

/**
 * Throws unless benefits and costs make a case whose amounts can be discounted, the first today.
 *
 * @param benefits money received per period
 * @param costs money paid per period, as many amounts
 * @param rate above −1; a series holds one rate per period after today
 * @param timing one of TIMINGS
 */
export function requireCase(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): void {
  requireSeries("benefits", benefits);
  requireSeries("costs", costs);
  if (benefits.length !== costs.length) {
    throw new ValuationError(
      "different-lengths",
      `benefits and costs must hold the same number of amounts, got ${String(benefits.length)} and ${String(costs.length)}`,
    );
  }
  requireDiscounting(rate, benefits.length, timing, 0);
}

/**
 * Throws unless costs can be divided by.
 *
 * @param costs all costs that count, as one number
 */
export function requireCostBase(costs: ComputableNumber): void {
  const sign = signOf(costs);
  if (sign === 0) {
    throw new ValuationError("undefined-ratio", "costs to divide by must not be 0, got 0");
  }
  if (sign < 0) {
    throw new ValuationError(
      "out-of-domain",
      `costs must be positive amounts, got ${String(nearestDoubleTo(costs))} to divide by`,
    );
  }
}
