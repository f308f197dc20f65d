import { over, roundIfCertain, UNIT } from "./double-double";
import { divide, fractionOf, nearestDouble } from "./fraction";
import { readDecimal } from "./read-decimal";
import { decimalPlaces, GREATEST_SCALED, POWERS_OF_TEN } from "./scaled-integer";

/**
 * The quotient of two decimals, correctly rounded. On a common power of ten both are whole numbers,
 * and while these can be told for certain, one IEEE division rounds correctly; computed amounts
 * with more digits than that are divided in double-doubles.
 *
 * @param dividend a finite double, read as the decimal it prints as
 * @param divisor another, not zero
 * @returns the double nearest to the exact quotient, never −0, ±Infinity where none is large enough
 */
export function nearestQuotient(dividend: number, divisor: number): number {
  const scale = POWERS_OF_TEN[decimalPlaces(divisor, decimalPlaces(dividend, 0))] ?? NaN;
  const whole = Math.round(dividend * scale);
  const parts = Math.round(divisor * scale);
  const isExact = Math.abs(whole) <= GREATEST_SCALED && Math.abs(parts) <= GREATEST_SCALED;
  return isExact
    ? whole / parts + 0
    : (inDoubleDoubles(dividend, divisor) ??
        nearestDouble(divide(fractionOf(dividend), fractionOf(divisor))));
}

// Each decimal is known to READING_ERROR = 14 u², and the quotient adds 16 u²: 44 u² in all.
function inDoubleDoubles(dividend: number, divisor: number): number | undefined {
  const whole = readDecimal(dividend);
  const parts = readDecimal(divisor);
  if (whole === undefined || parts === undefined) return undefined;
  const value = over(whole, parts);
  return roundIfCertain({ value, bound: 48 * UNIT * Math.abs(value.hi) });
}
