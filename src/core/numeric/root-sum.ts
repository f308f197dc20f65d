import type { Decimal } from "decimal.js";
import {
  add,
  divide,
  fractionOf,
  isEqual,
  multiply,
  nearestDouble,
  rationalRoot,
  subtract,
  ONE,
  ZERO,
  type Fraction,
} from "./fraction";
import { settle, unitRoundoff, type DecimalConstructor, type Estimate } from "./settle";

/**
 * An exact sum Σ coefficient · √radicand. Discounting for half a period divides by √(1 + rate),
 * so mid-period values are numbers of this kind.
 *
 * The first radicand is 1, and no quotient of two radicands is the square of a fraction. Then the
 * roots are linearly independent over the rationals (Besicovitch 1940), hence the sum is rational
 * exactly when every coefficient after the first is zero, and zero exactly when all are.
 */
export type RootSum = readonly [RootTerm, ...RootTerm[]];

/** One term of a RootSum. */
export interface RootTerm {
  readonly coefficient: Fraction;
  readonly radicand: Fraction;
}

/**
 * @param fraction any fraction
 * @returns the same number as a sum of roots
 */
export function rootSumOf(fraction: Fraction): RootSum {
  return [{ coefficient: fraction, radicand: ONE }];
}

/**
 * Adds coefficient · √radicand, merged with the term whose root it is a rational multiple of. The
 * terms depend on the radicands alone, in the order they were added, never on the coefficients.
 *
 * @param sum what to add to
 * @param coefficient any fraction
 * @param radicand a fraction above 0
 * @returns the new sum
 */
export function addRoot(sum: RootSum, coefficient: Fraction, radicand: Fraction): RootSum {
  const [first, ...others] = sum;
  const merged = [first, ...others].map((term) => {
    const ratio = rationalRoot(divide(radicand, term.radicand), 2);
    if (ratio === undefined) return { term, isSame: false };
    const total = add(term.coefficient, multiply(coefficient, ratio));
    return { term: { coefficient: total, radicand: term.radicand }, isSame: true };
  });
  const [head = { term: first, isSame: false }, ...tail] = merged;
  const terms: RootSum = [head.term, ...tail.map(({ term }) => term)];
  return merged.some(({ isSame }) => isSame) ? terms : [...terms, { coefficient, radicand }];
}

/**
 * @param sum any sum
 * @param factor any fraction
 * @returns their product, with the radicands of `sum`
 */
export function scaleSum(sum: RootSum, factor: Fraction): RootSum {
  const scaled = ({ coefficient, radicand }: RootTerm): RootTerm => ({
    coefficient: multiply(coefficient, factor),
    radicand,
  });
  const [first, ...others] = sum;
  return [scaled(first), ...others.map(scaled)];
}

/**
 * @param sum any sum
 * @param subtrahend what to take away
 * @returns the difference; its radicands begin with those of `sum`
 */
export function subtractSum(sum: RootSum, subtrahend: RootSum): RootSum {
  return subtrahend.reduce(
    (rest, { coefficient, radicand }) => addRoot(rest, subtract(ZERO, coefficient), radicand),
    sum,
  );
}

/**
 * @param sum any sum
 * @returns its square; the radicands depend on those of `sum` alone
 */
export function squareSum(sum: RootSum): RootSum {
  return sum.reduce(
    (square, a) =>
      sum.reduce(
        (partial, b) =>
          addRoot(
            partial,
            multiply(a.coefficient, b.coefficient),
            multiply(a.radicand, b.radicand),
          ),
        square,
      ),
    rootSumOf(ZERO),
  );
}

/**
 * @param sum any sum
 * @returns 1, 0 or −1, also where the nearest double is 0 but the number is not
 */
export function signOf(sum: RootSum): number {
  const [first, second, ...others] = sum;
  if (second === undefined) return signOfFraction(first.coefficient);
  if (others.length === 0) return signOfTwo(first, second);
  if (sum.every(({ coefficient }) => coefficient.numerator === 0n)) return 0;
  const nearest = nearestDoubleToSum(sum);
  return nearest === 0
    ? signOf([enlarged(first), enlarged(second), ...others.map(enlarged)])
    : Math.sign(nearest);
}

// Of two terms that pull either way the one with the greater square wins: no root is needed.
function signOfTwo(a: RootTerm, b: RootTerm): number {
  const [signOfA, signOfB] = [signOfFraction(a.coefficient), signOfFraction(b.coefficient)];
  if (signOfA * signOfB >= 0) return Math.sign(signOfA + signOfB);
  return signOfA * signOfFraction(subtract(squareOf(a), squareOf(b)));
}

function squareOf({ coefficient, radicand }: RootTerm): Fraction {
  return multiply(multiply(coefficient, coefficient), radicand);
}

function signOfFraction({ numerator }: Fraction): number {
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

function enlarged({ coefficient, radicand }: RootTerm): RootTerm {
  return { coefficient: multiply(coefficient, fractionOf(1e300)), radicand };
}

/**
 * @param sum any sum
 * @returns the correctly rounded value: never −0, and ±Infinity where no double is large enough
 */
export function nearestDoubleToSum(sum: RootSum): number {
  const [rational, ...irrational] = sum;
  if (irrational.every(({ coefficient }) => coefficient.numerator === 0n)) {
    return nearestDouble(rational.coefficient);
  }
  return settle((decimal) => estimateSum(sum, decimal));
}

/**
 * The quotient of two sums with the same radicands, where it is rational.
 *
 * @param dividend a sum
 * @param divisor a sum with the same radicands, not zero
 * @returns the exact quotient, or undefined where it is irrational
 */
export function rationalQuotient(dividend: RootSum, divisor: RootSum): Fraction | undefined {
  const leading = divisor.findIndex(({ coefficient }) => coefficient.numerator !== 0n);
  const quotient = divide(
    dividend[leading]?.coefficient ?? ZERO,
    divisor[leading]?.coefficient ?? ONE,
  );
  // By independence the quotient is rational only where all coefficients stand in one proportion.
  const isProportional = divisor.every(({ coefficient }, index) =>
    isEqual(dividend[index]?.coefficient ?? ZERO, multiply(coefficient, quotient)),
  );
  return isProportional ? quotient : undefined;
}

/**
 * @param sum any sum
 * @param decimal decimal.js at the precision to work with
 * @returns the sum, and a bound of the error
 */
export function estimateSum(sum: RootSum, decimal: DecimalConstructor): Estimate {
  let value = new decimal(0);
  let magnitude = new decimal(0);
  for (const { coefficient, radicand } of sum) {
    const root = estimateFraction(radicand, decimal).sqrt();
    const term = estimateFraction(coefficient, decimal).times(root);
    value = value.plus(term);
    magnitude = magnitude.plus(term.abs());
  }
  // Each term: two quotients, a root, a product, and one addition per term: doubled for safety.
  const error = magnitude.times(unitRoundoff(decimal)).times(2 * (sum.length + 4));
  return { value, error };
}

// The fraction at the precision of `decimal`, correctly rounded.
function estimateFraction(fraction: Fraction, decimal: DecimalConstructor): Decimal {
  return new decimal(fraction.numerator.toString()).div(fraction.denominator.toString());
}
