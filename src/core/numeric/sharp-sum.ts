import { doubleDouble, SPLITTER, times, type DoubleDouble } from "./double-double";
import { readDecimal } from "./read-decimal";
import { GREATEST_SCALED } from "./scaled-integer";

/** Most amounts are whole numbers of cents, which need no reading. */
const CENTS = 100;

/**
 * Σ amount[t] · factor^t, of amounts as the decimals they print as, as if it were computed with
 * twice the digits and rounded once: for sums that are nearly 0.
 *
 * Horner's scheme, of which the products and sums lose what are doubles themselves; those make a
 * second scheme. With n amounts and u = 2^−53 the result is within 2u |sum| + 4 (n + 2)² u² Σ |term|
 * of the sum (Graillat, Langlois, Louvet: Algorithms for accurate, validated and fast polynomial
 * evaluation, Japan J. Indust. Appl. Math. 26 (2009); here with amounts known to 21 u²), unless it
 * overflows. It takes half the time of double-doubles, since no step waits for what the one before
 * it lost.
 *
 * @param amounts finite numbers
 * @param factor above 0
 * @returns the sum, not finite on overflow; undefined where an amount is too large or too small to
 *   be read
 */
export function sharpSum(amounts: readonly number[], factor: number): number | undefined {
  const factorShifted = SPLITTER * factor;
  const factorHigh = factorShifted - (factorShifted - factor);
  const factorLow = factor - factorHigh;
  let sum = 0;
  let lost = 0;

  for (let t = amounts.length - 1; t >= 0; t--) {
    const amount = amounts[t] ?? NaN;
    let cents = Math.round(amount * CENTS);
    let belowCents = 0;
    if (cents / CENTS !== amount || Math.abs(cents) > GREATEST_SCALED) {
      const read = readCents(amount);
      if (read === undefined) return undefined;
      cents = read.hi;
      belowCents = read.lo;
    }

    // sum · factor = product + cut exactly
    const product = sum * factor;
    const shifted = SPLITTER * sum;
    const upper = shifted - (shifted - sum);
    const lower = sum - upper;
    const cut =
      lower * factorLow - (product - upper * factorHigh - lower * factorHigh - upper * factorLow);

    // product + cents = sum + rest exactly
    sum = product + cents;
    const shift = sum - product;
    const rest = product - (sum - shift) + (cents - shift);
    lost = lost * factor + (cut + rest + belowCents);
  }
  return (sum + lost) / CENTS;
}

function readCents(amount: number): DoubleDouble | undefined {
  const decimal = readDecimal(amount);
  return decimal && times(decimal, doubleDouble(CENTS));
}
