import {
  add,
  divide,
  isEqual,
  multiply,
  rationalRoot,
  subtract,
  ONE,
  ZERO,
  type Fraction,
} from "./fraction";
import {
  estimateFraction,
  settle,
  settleSign,
  unitRoundoff,
  type DecimalConstructor,
  type Estimate,
} from "./settle";

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
    const ratio = rootOfRatio(radicand, term.radicand);
    if (ratio === undefined) return { term, isSame: false };
    const total = add(term.coefficient, multiply(coefficient, ratio));
    return { term: { coefficient: total, radicand: term.radicand }, isSame: true };
  });
  const [head = { term: first, isSame: false }, ...tail] = merged;
  const terms: RootSum = [head.term, ...tail.map(({ term }) => term)];
  return merged.some(({ isSame }) => isSame) ? terms : [...terms, { coefficient, radicand }];
}

// √(radicand / other) where it is rational. Most radicands that are met again are met unchanged.
function rootOfRatio(radicand: Fraction, other: Fraction): Fraction | undefined {
  return isEqual(radicand, other) ? ONE : rationalRoot(divide(radicand, other), 2);
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
 * @returns 1, 0 or −1, also where the nearest double is 0 but the number is not
 */
export function signOfSum(sum: RootSum): number {
  const [first, second, ...others] = sum;
  if (second === undefined) return signOfFraction(first.coefficient);
  if (others.length === 0) return signOfTwo(first, second);
  return settleSign(
    (decimal) => estimateSum(sum, decimal),
    () => isZeroSum(sum),
    0,
  );
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

/**
 * @param sum any sum
 * @returns whether it is exactly 0
 */
export function isZeroSum(sum: RootSum): boolean {
  return sum.every(({ coefficient }) => coefficient.numerator === 0n);
}

/**
 * @param sum any sum
 * @returns the number as a fraction, or undefined where it is irrational
 */
export function rationalSum(sum: RootSum): Fraction | undefined {
  const [rational, ...irrational] = sum;
  const isRational = irrational.every(({ coefficient }) => coefficient.numerator === 0n);
  return isRational ? rational.coefficient : undefined;
}

/**
 * @param sum any sum
 * @returns the correctly rounded value: never −0, and ±Infinity where no double is large enough
 */
export function nearestDoubleToSum(sum: RootSum): number {
  return settle(
    (decimal) => estimateSum(sum, decimal),
    () => rationalSum(sum),
    0,
  );
}

/**
 * The quotient of two sums, where it is rational.
 *
 * @param dividend any sum
 * @param divisor a sum that is not zero
 * @returns the exact quotient, or undefined where it is irrational
 */
export function rationalQuotient(dividend: RootSum, divisor: RootSum): Fraction | undefined {
  const leading = divisor.find(({ coefficient }) => coefficient.numerator !== 0n) ?? divisor[0];
  // By independence the quotient can only be that of the coefficients of any one root.
  const quotient = divide(coefficientOf(leading.radicand, dividend), leading.coefficient);
  const isRational = dividend.length === 1 && divisor.length === 1;
  return isRational || isZeroSum(subtractSum(dividend, scaleSum(divisor, quotient)))
    ? quotient
    : undefined;
}

// What √radicand is multiplied by in a sum.
function coefficientOf(radicand: Fraction, sum: RootSum): Fraction {
  for (const term of sum) {
    const ratio = rootOfRatio(term.radicand, radicand);
    if (ratio !== undefined) return multiply(term.coefficient, ratio);
  }
  return ZERO;
}

/**
 * The square of the quotient of two sums, where that square is rational.
 *
 * By independence the rational part of a squared sum is Σ coefficient² · radicand, and where
 * dividend² = square · divisor², those of the two have the same quotient; which leaves to find out
 * whether dividend = ±√square · divisor.
 *
 * @param dividend any sum
 * @param divisor a sum that is not zero
 * @returns the square of the exact quotient, or undefined where it is irrational
 */
export function rationalSquare(dividend: RootSum, divisor: RootSum): Fraction | undefined {
  const square = divide(rationalPartOfSquare(dividend), rationalPartOfSquare(divisor));
  if (square.numerator === 0n) return ZERO;
  const root = divisor.reduce(
    (sum, { coefficient, radicand }) => addRoot(sum, coefficient, multiply(radicand, square)),
    rootSumOf(ZERO),
  );
  return rationalQuotient(dividend, root) === undefined ? undefined : square;
}

function rationalPartOfSquare(sum: RootSum): Fraction {
  return sum.map(squareOf).reduce(add);
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
