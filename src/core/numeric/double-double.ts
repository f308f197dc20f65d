/**
 * A number held as the unevaluated sum of two doubles, hi + lo with |lo| ≤ ulp(hi)/2: about 106
 * bits, from + − × / and sqrt alone, so the bits are the same on every JavaScript engine.
 *
 * Error bounds, relative and in units of u² with u = 2^−53, from Joldes, Muller and Popescu,
 * "Tight and rigorous error bounds for basic building blocks of double-word arithmetic",
 * ACM Trans. Math. Softw. 44 (2017): sum with a double 2 (algorithm 4), sum of two 3
 * (algorithm 6), product 7 (algorithm 10), quotient by a double 3 (algorithm 15), quotient of two
 * 15 (algorithm 17; one more here, for a product formed by algorithm 8).
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** A double-double, and how far at most the exact number is from it. */
export interface Approximation {
  readonly value: DoubleDouble;
  readonly bound: number;
}

/** Half the distance from 1 to the next double, squared: the unit of the bounds above. */
export const UNIT = 2 ** -106;

/** Dekker's constant 2^27 + 1, which cuts a double into two halves whose products are exact. */
export const SPLITTER = 134217729;

/**
 * @param value any double
 * @returns the same number as a double-double
 */
export function doubleDouble(value: number): DoubleDouble {
  return { hi: value, lo: 0 };
}

/**
 * @param a a double
 * @param b a double
 * @returns a · b, exactly
 */
export function exactProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const aShifted = SPLITTER * a;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = SPLITTER * b;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  const lo = aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return { hi, lo };
}

/**
 * @param a a double-double
 * @param b a double
 * @returns a + b, within 2 u²
 */
export function plusDouble(a: DoubleDouble, b: number): DoubleDouble {
  const sum = a.hi + b;
  const shift = sum - a.hi;
  return normalised(sum, a.lo + (a.hi - (sum - shift) + (b - shift)));
}

/**
 * @param a a double-double
 * @param b a double-double of either sign
 * @returns a + b, within 3 u²
 */
export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = exactSum(a.hi, b.hi);
  const low = exactSum(a.lo, b.lo);
  const first = normalised(high.hi, high.lo + low.hi);
  return normalised(first.hi, low.lo + first.lo);
}

/**
 * @param a a double-double
 * @returns −a, exactly
 */
export function negative(a: DoubleDouble): DoubleDouble {
  return { hi: -a.hi, lo: -a.lo };
}

/**
 * @param a a double-double
 * @param b a double-double
 * @returns a · b, within 7 u²
 */
export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = exactProduct(a.hi, b.hi);
  return normalised(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/**
 * @param a a double-double
 * @param b a double-double, not zero
 * @returns a / b, within 16 u²
 */
export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const quotient = a.hi / b.hi;
  const product = times(b, doubleDouble(quotient));
  const remainder = a.hi - product.hi + (a.lo - product.lo);
  return normalised(quotient, remainder / b.hi);
}

/**
 * @param a a double-double
 * @param b a double, not zero
 * @returns a / b, within 3 u²
 */
export function overDouble(a: DoubleDouble, b: number): DoubleDouble {
  const quotient = a.hi / b;
  const product = exactProduct(quotient, b);
  return normalised(quotient, (a.hi - product.hi - product.lo + a.lo) / b);
}

/**
 * One Newton step from the square root of the high part. With s = sqrt(hi)(1 + e), |e| ≤ u, the
 * step leaves e²/2 of it and the rounding of a correction of at most 2u: 4 u² in all, beside half
 * the relative error that `a` came with.
 *
 * @param a a double-double, at least 0
 * @returns the square root of a, within 4 u²
 */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.hi === 0) return a;
  const root = Math.sqrt(a.hi);
  const square = exactProduct(root, root);
  return normalised(root, (a.hi - square.hi - square.lo + a.lo) / (2 * root));
}

/**
 * Magnitudes between which the error-free steps above neither overflow nor underflow, with room for
 * a few more of them.
 *
 * @param magnitude at least 0
 * @returns whether results of that size can be trusted
 */
export function isSafeMagnitude(magnitude: number): boolean {
  return magnitude > 2 ** -900 && magnitude < 2 ** 900;
}

/**
 * Ziv's rounding test: the double nearest to a number known to lie within `bound` of `value`,
 * where that is one and the same for the whole interval.
 *
 * The interval's ends are formed in doubles, so callers give a bound that exceeds what they can
 * prove by 2 u² |value|, which covers that rounding. Magnitudes at which the error-free steps above may overflow
 * or underflow are never certain, nor is anything that became NaN on the way.
 *
 * @param approximation the value, and the greatest possible distance of the exact number from it
 * @returns the nearest double (0, never −0), or undefined where the interval does not decide
 */
export function roundIfCertain(approximation: Approximation): number | undefined {
  const { value, bound } = approximation;
  const rounded = value.hi + (value.lo - bound);
  const isCertain = rounded === value.hi + (value.lo + bound);
  return isCertain && isSafeMagnitude(Math.abs(rounded)) ? rounded : undefined;
}

function exactSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const shift = hi - a;
  return { hi, lo: a - (hi - shift) + (b - shift) };
}

// hi + lo with |hi| ≥ |lo|, so that lo is what hi cannot hold.
function normalised(hi: number, lo: number): DoubleDouble {
  const sum = hi + lo;
  return { hi: sum, lo: lo - (sum - hi) };
}
