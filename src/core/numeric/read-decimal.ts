import { doubleDouble, overDouble, times, type DoubleDouble } from "./double-double";
import { GREATEST_SCALED, POWERS_OF_TEN, RATE_PLACES } from "./scaled-integer";

/** How far at most readDecimal is from the decimal it reads, in units of u², relative to that. */
export const READING_ERROR = 14;

/** The decimal that a double prints as: digits · 10^exponent, both exact. */
export interface PrintedDecimal {
  /** a whole number of up to 17 digits */
  readonly digits: DoubleDouble;
  readonly exponent: number;
}

/** The greatest power of ten that a double holds exactly. */
const MOST_EXACT_POWER = 22;

/** Both money and rates are mostly decimals of so many places, which need not be printed. */
const USUAL_SCALE = 10 ** RATE_PLACES;

/**
 * The decimal that a double prints as, to about 100 bits, however many digits it has: a computed
 * amount has up to 17, which no double holds.
 *
 * The digits are exact; one power of ten, exact too, brings them to size by a quotient (3 u²) or
 * a product (7 u²), and beyond 10^±22 a second one does: 14 u² in all.
 *
 * @param value a finite double
 * @returns the decimal within READING_ERROR, of the sign of `value`, or undefined where it is so
 *   large or so small that two powers of ten do not reach it: at 17 digits below 1e-28, above 1e61
 */
export function readDecimal(value: number): DoubleDouble | undefined {
  const usual = Math.round(value * USUAL_SCALE);
  if (usual / USUAL_SCALE === value && Math.abs(usual) <= GREATEST_SCALED) {
    return overDouble(doubleDouble(usual), USUAL_SCALE);
  }
  const { digits, exponent } = printedDecimal(value);
  const first = Math.max(-MOST_EXACT_POWER, Math.min(exponent, MOST_EXACT_POWER));
  const second = exponent - first;
  if (Math.abs(second) > MOST_EXACT_POWER) return undefined;
  return timesPowerOfTen(timesPowerOfTen(digits, first), second);
}

const ZERO = "0".charCodeAt(0);
const EXPONENT_MARK = "e".charCodeAt(0);
const HEAD_DIGITS = 9;

/**
 * The digits that a double prints as, without loss. They are cut into two whole numbers, head and
 * tail, of at most 9 and 8 digits: head · 10^8 = head · 5^8 · 2^8 is exact, since head · 5^8 is
 * below 2^53, and so is its sum with the tail as a double-double.
 *
 * @param value a finite double
 * @returns the decimal with the fewest digits that reads back as `value`
 */
export function printedDecimal(value: number): PrintedDecimal {
  // Always "d.dddde±x"; read character by character, which is several times as fast as by parts.
  const text = Math.abs(value).toExponential();
  let head = 0;
  let tail = 0;
  let tailScale = 1;
  let count = 0;
  let at = 0;
  for (; text.charCodeAt(at) !== EXPONENT_MARK; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0) continue; // the point
    count++;
    if (count <= HEAD_DIGITS) {
      head = 10 * head + digit;
    } else {
      tail = 10 * tail + digit;
      tailScale *= 10;
    }
  }
  const sign = value < 0 ? -1 : 1;
  const high = head * tailScale;
  const hi = high + tail;
  const digits = { hi: sign * hi, lo: sign * (tail - (hi - high)) };
  return { digits, exponent: Number(text.slice(at + 1)) - (count - 1) };
}

function timesPowerOfTen(value: DoubleDouble, exponent: number): DoubleDouble {
  const power = POWERS_OF_TEN[Math.abs(exponent)] ?? NaN;
  if (exponent === 0) return value;
  return exponent < 0 ? overDouble(value, power) : times(value, doubleDouble(power));
}
