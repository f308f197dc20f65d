import type { DiscountRate, Timing } from "../cash-flow/discounting";
import {
  lessValue,
  presentValue,
  valueOfUnit,
  type PresentValue,
} from "../cash-flow/present-value";
import { ValuationError } from "../errors";
import { compoundRateBetween } from "../numeric/compound-growth";
import { lessNumber, scaledNumber, signOf } from "../numeric/computable-number";
import { fractionOf, multiply } from "../numeric/fraction";

/**
 * Modified internal rate of return of a case, at one rate for financing and reinvesting.
 *
 *     (growth · PV(net receipts) / PV(net payments))^(1 / years) − 1
 *
 * With timing "end" and one rate it is modifiedInternalRateOfReturn of the net flows.
 *
 * @param benefits money received per period, the first today
 * @param costs money paid per period as positive amounts
 * @param rate checked by requireCase
 * @param timing when within its period an amount after today falls due
 * @param periodsPerYear how many periods make a year
 * @returns the rate per year, correctly rounded
 * @throws {ValuationError} "undefined-ratio" where there are no net receipts or no net payments
 */
export function modifiedReturnOfCase(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
  periodsPerYear: number,
): number {
  const received = excessValue(benefits, costs, rate, timing);
  const paid = excessValue(costs, benefits, rate, timing);
  if (signOf(received) === 0 || signOf(paid) === 0) {
    throw new ValuationError(
      "undefined-ratio",
      "benefits and costs must leave at least one net payment and one net receipt, got none",
    );
  }

  const periods = costs.length - 1;
  const exponent = multiply(fractionOf(periodsPerYear), {
    numerator: 1n,
    denominator: BigInt(periods),
  });
  const invested = scaledNumber(paid, valueOfUnit(rate, periods));
  return compoundRateBetween(invested, received, lessNumber(received, invested), exponent);
}

// Present value of what one side exceeds the other by, in the periods in which it does. Taken from
// the amounts themselves, because their difference may not be a double.
function excessValue(
  more: readonly number[],
  less: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): PresentValue {
  const where = (amounts: readonly number[]) =>
    amounts.map((amount, period) => ((more[period] ?? 0) > (less[period] ?? 0) ? amount : 0));
  return lessValue(
    presentValue(rate, where(more), timing),
    presentValue(rate, where(less), timing),
  );
}
