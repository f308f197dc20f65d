import ln from "@stdlib/math-base-special-ln";
import { approximateProduct, approximateSum } from "./approximation";
import {
  doubleDouble,
  over,
  overDouble,
  plusDouble,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "./double-double";
import { inverseRoot } from "./inverse-root";

/** The series below are taken at arguments of at most one part in so many. */
const PARTS = 1024;

/** Beyond e^±623 a magnitude is not safe. */
const GREATEST_LOGARITHM = 623;

/** More than e^−623. */
const NEXT_TO_NOTHING = 2 ** -898;

/**
 * (1 + rate)^periods to about 85 bits, whatever the periods.
 *
 * @param rate a number within a bound
 * @param periods another
 * @returns the growth, or undefined where the rate may be −1 or less, or a number is too large or too
 *   small
 */
export function approximateGrowth(
  rate: Approximation,
  periods: Approximation,
): Approximation | undefined {
  const continuousRate = approximateContinuousRate(rate, periods);
  return continuousRate && exponential(continuousRate);
}

/**
 * (1 + rate)^periods − 1 to about 80 bits, however small.
 *
 * @param rate a number within a bound
 * @param periods another
 * @returns the rate over all periods, or undefined as approximateGrowth
 */
export function approximateGrowthRate(
  rate: Approximation,
  periods: Approximation,
): Approximation | undefined {
  const continuousRate = approximateContinuousRate(rate, periods);
  return continuousRate && exponentialLessOne(continuousRate);
}

/**
 * ln(1 + rate) · periods to about 90 bits, however small.
 *
 * @param rate a number within a bound
 * @param periods another
 * @returns the continuously compounded rate, or undefined as approximateGrowth
 */
export function approximateContinuousRate(
  rate: Approximation,
  periods: Approximation,
): Approximation | undefined {
  const perPeriod = logarithm(rate);
  return perPeriod && approximateProduct(perPeriod, periods);
}

// ln(1 + rate), as Briggs took logarithms: of a root so near 1 that a few terms of a series do. With
// root = (1 + rate)^(−1/degree), |ln root| ≤ 1/1024, and z = (root − 1)/(root + 1),
//
//     ln(1 + rate) = −degree · ln root = −2 degree (z + z³/3 + z⁵/5 + z⁷/7 + z⁹/9 + …)
//
// A growth that near 1 is taken for the root itself, with z = rate/(2 + rate).
//
// The root is known to 11 u², its logarithm to 11.1 u², and `degree` times as much in all. Relative to
// the logarithm, quotient, products and sums lose less than 50 u², the terms from z⁴ on, in doubles,
// 6 u z⁴/5 < 850 u² with |z| < 2^−10.9, and those left out 2^−112. An error of 1 + rate of up to a
// quarter of it, to which the sum adds 2 u², moves the logarithm by at most 1.2 of that share. The
// bounds have room for all this and for their own rounding.
function logarithm(rate: Approximation): Approximation | undefined {
  const growth = plusDouble(rate.value, 1);
  const share = rate.bound / growth.hi + 2 * UNIT;
  if (!(growth.hi > 0 && share < 0.25)) return undefined;
  if (Math.abs(rate.value.hi) <= 1 / PARTS) {
    const value = twiceArtanh(over(rate.value, plusDouble(rate.value, 2)));
    return { value, bound: 1000 * UNIT * Math.abs(value.hi) + 2 * rate.bound };
  }

  const degree = 1 + Math.trunc(PARTS * Math.abs(ln(growth.hi)));
  const root = inverseRoot(growth, degree);
  if (root === undefined) return undefined;
  const ofRoot = twiceArtanh(over(plusDouble(root, -1), plusDouble(root, 1)));
  const value = times(ofRoot, doubleDouble(-degree));
  const bound = (12 * degree + 1000 * Math.abs(value.hi)) * UNIT + 2 * share;
  return { value, bound };
}

// ln((1 + z)/(1 − z))
function twiceArtanh(z: DoubleDouble): DoubleDouble {
  const square = times(z, z);
  const later = square.hi * square.hi * (1 / 5 + square.hi * (1 / 7 + square.hi / 9));
  const series = plusDouble(plusDouble(overDouble(square, 3), later), 1);
  return times({ hi: 2 * z.hi, lo: 2 * z.lo }, series);
}

// e^x from y = x / 2^k, |y| ≤ 1/1024, by k squarings. The sum e^y is known to 2.1 u², since the series
// is to 2.1 u² and counts for at most 1/1024; each squaring doubles the error and adds 7 u²: less than
// 10 · 2^k u². A bound s ≤ 1/4 of x adds at most 1.2 s.
function exponential(x: Approximation): Approximation | undefined {
  if (x.value.hi + x.bound < -GREATEST_LOGARITHM) {
    return { value: doubleDouble(0), bound: NEXT_TO_NOTHING };
  }
  if (!(x.value.hi < GREATEST_LOGARITHM && x.bound < 0.25)) return undefined;
  let parts = 1;
  while (parts < PARTS * Math.abs(x.value.hi)) parts *= 2;

  const argument = { hi: x.value.hi / parts, lo: x.value.lo / parts };
  let value = plusDouble(times(argument, growthPerUnit(argument)), 1);
  for (let halved = parts; halved > 1; halved /= 2) value = times(value, value);
  return { value, bound: (12 * parts * UNIT + 2 * x.bound) * value.hi };
}

// e^x − 1. Where x is small it is x times the series, known to 9.1 u²; a bound s of x adds at most
// 1.1 s, where it is no greater than 1/1024 itself.
function exponentialLessOne(x: Approximation): Approximation | undefined {
  const size = Math.abs(x.value.hi);
  if (size > 1 / PARTS || x.bound > 1 / PARTS) {
    const growth = exponential(x);
    return growth && approximateSum(growth, { value: doubleDouble(-1), bound: 0 });
  }
  const value = times(x.value, growthPerUnit(x.value));
  return { value, bound: 2 * (12 * UNIT * size + x.bound) };
}

// (e^y − 1)/y = 1 + y/2 + y²/6 + … + y⁸/9! by Horner's scheme, |y| ≤ 1/1024. The last sum loses 2 u²,
// what comes before it and what is left out less than 0.1 u².
function growthPerUnit(y: DoubleDouble): DoubleDouble {
  let value = doubleDouble(1);
  for (let term = 9; term >= 2; term--) {
    value = plusDouble(overDouble(times(y, value), term), 1);
  }
  return value;
}
