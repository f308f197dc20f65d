import {
  doubleDouble,
  exactProduct,
  negative,
  overDouble,
  times,
  type DoubleDouble,
} from "./double-double";
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

/**
 * The decimal that a double prints as, without loss.
 *
 * @param value a finite double
 * @returns the decimal with the fewest digits that reads back as `value`
 */
export function printedDecimal(value: number): PrintedDecimal {
  const magnitude = Math.abs(value);
  const decimal = computedDecimal(magnitude) ?? parsedDecimal(magnitude);
  return value < 0 ? { ...decimal, digits: negative(decimal.digits) } : decimal;
}

/** By so much of itself, rounded to nearest, a double becomes the next one (Rump, Zimmermann,
 * Boldo, Melquiond: Computing predecessor and successor in rounding to nearest, BIT 49 (2009)). */
const JUST_OVER_HALF_GAP = 2 ** -53 * (1 + 2 ** -52);

/** Of the sums below, whose terms are below 128, rounding loses less than 2^−45. */
const TOO_CLOSE_TO_CALL = 2 ** -40;

// The decimal by arithmetic, ten times as fast as by printing. On a power of ten, exact, at which the
// value has 17 digits before the point, the decimals that read back as the value lie within `half`
// of it, half the gap between two doubles: from 1.1 to 11.1. So the nearest multiple of 100, which
// has 15 digits, is the decimal where it is that near, else the nearest multiple of 10, else the
// nearest whole number. A decision too close to call is left to printing, and so is a power of two,
// which has a smaller gap below it.
function computedDecimal(magnitude: number): PrintedDecimal | undefined {
  let places = MOST_EXACT_POWER;
  while (places > 0 && magnitude * (POWERS_OF_TEN[places] ?? NaN) >= 1e17) places--;
  const scale = POWERS_OF_TEN[places] ?? NaN;
  const scaled = exactProduct(magnitude, scale);
  if (!(scaled.hi >= 1e16 && scaled.hi < 1e17)) return undefined;

  const gap = magnitude + magnitude * JUST_OVER_HALF_GAP - magnitude;
  if (magnitude === gap * 2 ** 52) return undefined;
  const half = (gap / 2) * scale;
  const rest = (scaled.hi % 100) + scaled.lo;
  for (const step of [100, 10, 1]) {
    const off = rest - step * Math.round(rest / step);
    const distance = Math.abs(off);
    if (Math.abs(distance - half) < TOO_CLOSE_TO_CALL) return undefined;
    if (distance > half) continue;
    if (step / 2 - distance < TOO_CLOSE_TO_CALL) return undefined;
    const low = Math.round(scaled.lo - off);
    const hi = scaled.hi + low;
    return { digits: { hi, lo: low - (hi - scaled.hi) }, exponent: -places };
  }
  return undefined;
}

const HEAD_DIGITS = 9;

// The decimal from its text. Its digits are cut into two whole numbers, head and tail, of at most 9
// and 8 digits: head · 10^8 = head · 5^8 · 2^8 is exact, since head · 5^8 is below 2^53, and so is
// its sum with the tail as a double-double.
function parsedDecimal(magnitude: number): PrintedDecimal {
  // Always "d.dddde±x", so one shape to read for every magnitude.
  const [mantissa = "", exponentText = ""] = magnitude.toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const tail = digits.slice(HEAD_DIGITS);
  const high = Number(digits.slice(0, HEAD_DIGITS)) * (POWERS_OF_TEN[tail.length] ?? NaN);
  const low = Number(tail);
  const hi = high + low;
  const exponent = Number(exponentText) - (digits.length - 1);
  return { digits: { hi, lo: low - (hi - high) }, exponent };
}

function timesPowerOfTen(value: DoubleDouble, exponent: number): DoubleDouble {
  const power = POWERS_OF_TEN[Math.abs(exponent)] ?? NaN;
  if (exponent === 0) return value;
  return exponent < 0 ? overDouble(value, power) : times(value, doubleDouble(power));
}
