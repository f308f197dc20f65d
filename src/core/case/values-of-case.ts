import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { lessValue, presentValue, type PresentValue } from "../cash-flow/present-value";

/** The present values that the measures of a case are made of. */
export interface ValuesOfCase {
  readonly gained: PresentValue;
  readonly paid: PresentValue;
  /** what is gained less what is paid: exactly 0 where benefits equal costs in each period */
  readonly net: PresentValue;
}

/**
 * Present values of a case whose first benefits and costs fall due today.
 *
 * @param benefits money received per period
 * @param costs money paid per period as positive amounts
 * @param rate checked by requireCase
 * @param timing when within its period an amount after today falls due
 * @returns the values of benefits, of costs, and of both together
 */
export function valuesOfCase(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): ValuesOfCase {
  const gained = presentValue(rate, benefits, timing);
  const paid = presentValue(rate, costs, timing);
  return { gained, paid, net: lessValue(gained, paid) };
}
