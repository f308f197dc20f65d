import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import {
  doubleDouble,
  isSafeMagnitude,
  negative,
  over,
  plus,
  plusDouble,
  times,
  type DoubleDouble,
} from "./double-double";

/** What may be left out: less than u²/8 of the root. */
const OUT_OF_SIGHT = 2 ** -109;

/**
 * The root 1 / base^(1/degree), from a double that is near it.
 *
 * With w the double and e = 1 − base · w^degree, the root sought is
 *
 *     w (1 − e)^(−1/degree) = w (1 + f + (degree + 1) f²/2 + (degree + 1)(2 degree + 1) f³/6 + …),
 *
 * where f = e / degree is nearly the relative error of w. The third term is at most degree² |f|³, and
 * all that follows it next to nothing of that. Nothing is assumed of w: f tells whether the term is
 * out of sight. It is, since exp and ln good to two ulps leave |f| < 2^−50 (1 + |ln base| / degree),
 * and |ln base| < 624 where magnitudes are safe.
 *
 * The power w^degree loses 7 (degree − 1) u² and its product with the base 7 u², which e inherits, so
 * that f is known to 7 u². The last sum adds 3 u²; the terms of the second order, all other roundings
 * being relative to f, and what is left out come to less than 1 u².
 *
 * @param base above 0, exact; with an error of its own the root has 1/degree of that
 * @param degree a whole number from 1 to 2^20
 * @returns the root within 11 u², or undefined where the base is too large or too small
 */
export function inverseRoot(base: DoubleDouble, degree: number): DoubleDouble | undefined {
  if (!isSafeMagnitude(base.hi)) return undefined;
  const near = doubleDouble(exp(-ln(base.hi) / degree));
  const error = plusDouble(negative(times(base, powersOf(near)(degree))), 1);
  const first = over(error, doubleDouble(degree));
  const isNear = degree * degree * Math.abs(first.hi * first.hi * first.hi) < OUT_OF_SIGHT;
  if (!isNear) return undefined;
  const second = ((degree + 1) * first.hi * first.hi) / 2;
  return plus(near, times(near, plusDouble(first, second)));
}

/**
 * Powers of one base by its squares, which are made once and shared.
 *
 * @param base any double-double
 * @returns the power of a whole exponent from 0 to 2^30, within 7 u² for each factor after the first
 */
export function powersOf(base: DoubleDouble): (exponent: number) => DoubleDouble {
  const squares = [base];
  return (exponent) => {
    let power: DoubleDouble | undefined;
    for (let bit = 0, rest = exponent; rest > 0; bit++, rest >>= 1) {
      const square = (squares[bit] ??= squared(squares[bit - 1] ?? base));
      if ((rest & 1) === 1) power = power === undefined ? square : times(power, square);
    }
    return power ?? doubleDouble(1);
  };
}

function squared(base: DoubleDouble): DoubleDouble {
  return times(base, base);
}
