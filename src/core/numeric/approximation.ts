import {
  doubleDouble,
  isSafeMagnitude,
  negative,
  over,
  plus,
  roundIfCertain,
  times,
  UNIT,
  type Approximation,
} from "./double-double";
import type { Fraction } from "./fraction";

// Sums, products and quotients of numbers that are known within a bound, with a bound that follows: 0
// only where the number is exactly as told. Each bound has twice what its derivation gives, which
// covers the rounding of the bound itself and the 2 u² |value| that roundIfCertain asks for.

/**
 * The two bounds, and 3 u² of the sum.
 *
 * @param a a number within a bound
 * @param b another
 * @returns a + b
 */
export function approximateSum(a: Approximation, b: Approximation): Approximation {
  const value = plus(a.value, b.value);
  return { value, bound: 2 * (a.bound + b.bound + 3 * UNIT * Math.abs(value.hi)) };
}

/**
 * @param a a number within a bound
 * @param b another
 * @returns a − b
 */
export function approximateDifference(a: Approximation, b: Approximation): Approximation {
  return approximateSum(a, { value: negative(b.value), bound: b.bound });
}

/**
 * |ab − a'b'| ≤ |a'| Δb + |b'| Δa + Δa Δb, and 7 u² of the product.
 *
 * @param a a number within a bound
 * @param b another
 * @returns a · b, or undefined where it is too large or too small
 */
export function approximateProduct(a: Approximation, b: Approximation): Approximation | undefined {
  const value = times(a.value, b.value);
  const size = Math.abs(value.hi);
  if (!isSafeMagnitude(size) && a.value.hi !== 0 && b.value.hi !== 0) return undefined;
  const inherited = Math.abs(a.value.hi) * b.bound + (Math.abs(b.value.hi) + b.bound) * a.bound;
  return { value, bound: 2 * (inherited + 7 * UNIT * size) };
}

/**
 * |a/b − a'/b'| ≤ (Δa + |a'/b'| Δb) / (|b'| − Δb), and 16 u² of the quotient.
 *
 * @param a a number within a bound
 * @param b another
 * @returns a / b, or undefined where b may be 0, or the quotient is too large or too small
 */
export function approximateQuotient(a: Approximation, b: Approximation): Approximation | undefined {
  const leastDivisor = Math.abs(b.value.hi) - 2 * b.bound;
  if (!(leastDivisor > 0)) return undefined;
  const value = over(a.value, b.value);
  const size = Math.abs(value.hi);
  if (!isSafeMagnitude(size) && a.value.hi !== 0) return undefined;
  const inherited = (a.bound + size * b.bound) / leastDivisor;
  return { value, bound: 2 * (inherited + 16 * UNIT * size) };
}

/**
 * @param approximation a number within a bound
 * @returns the nearest double where it is certain, 0 where that is exact, else undefined
 */
export function certainDouble(approximation: Approximation): number | undefined {
  const { value, bound } = approximation;
  return value.hi === 0 && bound === 0 ? 0 : roundIfCertain(approximation);
}

/**
 * A fraction as the quotient of its parts, each of which is known within u².
 *
 * @param fraction any fraction
 * @returns the fraction, or undefined where a part of it is larger than any double
 */
export function approximateFraction(fraction: Fraction): Approximation | undefined {
  const dividend = nearestTo(fraction.numerator);
  const divisor = nearestTo(fraction.denominator);
  return dividend && divisor && approximateQuotient(dividend, divisor);
}

function nearestTo(integer: bigint): Approximation | undefined {
  const hi = Number(integer);
  if (Number.isSafeInteger(hi)) return { value: doubleDouble(hi), bound: 0 };
  if (!Number.isFinite(hi)) return undefined;
  const lo = Number(integer - BigInt(hi));
  return { value: { hi, lo }, bound: UNIT * Math.abs(hi) };
}
