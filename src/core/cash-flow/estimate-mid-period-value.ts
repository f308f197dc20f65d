import { ZERO, type Fraction } from "../numeric/fraction";
import {
  estimateFraction,
  unitRoundoff,
  type DecimalConstructor,
  type Estimate,
} from "../numeric/settle";

/**
 * Present value of amounts due in mid-period at one rate per period, as exactValueOf has it, to the
 * precision of `decimal`: one step for each period.
 *
 * @param today a decimal
 * @param future decimals, one for each period after today
 * @param rates one for each, all above −1
 * @param retention share that stays, 0 to 1, for all periods or one for each
 * @param decimal decimal.js at the precision to work with
 * @returns the value, and a bound of the error: exactly 0 where all amounts are 0
 */
export function estimateMidPeriodValue(
  today: Fraction,
  future: readonly Fraction[],
  rates: readonly number[],
  retention: number | readonly number[],
  decimal: DecimalConstructor,
): Estimate {
  let value = new decimal(0);
  let magnitude = new decimal(0);
  for (let period = future.length - 1; period >= 0; period--) {
    const growth = new decimal(rates[period] ?? NaN).plus(1);
    const stays = typeof retention === "number" ? retention : (retention[period] ?? NaN);
    const passed = new decimal(stays).div(growth);
    const amount = future[period] ?? ZERO;
    if (amount.numerator !== 0n) {
      const atEnd = estimateFraction(amount, decimal).times(growth.sqrt());
      value = value.plus(atEnd);
      magnitude = magnitude.plus(atEnd.abs());
    }
    value = value.times(passed);
    magnitude = magnitude.times(passed);
  }
  const paidToday = estimateFraction(today, decimal);
  // A step rounds the growth, its root, two quotients, two products and a sum; more for safety.
  const error = magnitude
    .plus(paidToday.abs())
    .times(unitRoundoff(decimal))
    .times(10 * (future.length + 1));
  return { value: value.plus(paidToday), error };
}
