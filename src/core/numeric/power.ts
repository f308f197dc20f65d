import {
  add,
  bitLength,
  divide,
  isEqual,
  lowestTerms,
  nearestDouble,
  ONE,
  power,
  rationalRoot,
  ZERO,
  type Fraction,
} from "./fraction";
import { estimateSum, rationalQuotient, rootSumOf, squareSum, type RootSum } from "./root-sum";
import {
  estimateQuotient,
  settle,
  unitRoundoff,
  type DecimalConstructor,
  type Estimate,
} from "./settle";

/** A quotient of two sums of roots that have the same radicands; the divisor is not zero. */
export interface Quotient {
  readonly dividend: RootSum;
  readonly divisor: RootSum;
}

const TWO: Fraction = { numerator: 2n, denominator: 1n };

/** A larger power is neither a double nor half-way between two; powerOfFraction says why. */
const GREATEST_POWER = 1100n;

/**
 * @param fraction any fraction
 * @returns the same number as a quotient
 */
export function quotientOf(fraction: Fraction): Quotient {
  return { dividend: rootSumOf(fraction), divisor: rootSumOf(ONE) };
}

/**
 * base^exponent + addend, correctly rounded.
 *
 * @param base a quotient above 0; with an exponent of 1, any; with one above 0, at least 0
 * @param exponent any fraction
 * @param addend a whole number to add before the rounding, −1 to make a rate of a growth factor;
 *   with an exponent of 1, any fraction
 * @returns the nearest double: never −0, and ±Infinity where none is large enough
 */
export function nearestDoubleToPower(
  base: Quotient,
  exponent: Fraction,
  addend: Fraction = ZERO,
): number {
  const isFirstPower = isEqual(exponent, ONE);
  if (isFirstPower || isZero(base.dividend)) {
    const quotient = rationalQuotient(base.dividend, base.divisor);
    if (quotient !== undefined) return nearestDouble(add(quotient, addend));
  }

  return settle(
    (decimal) => {
      const quotient = estimateQuotient(
        estimateSum(base.dividend, decimal),
        estimateSum(base.divisor, decimal),
        decimal,
      );
      const raised = isFirstPower ? quotient : estimatePower(quotient, exponent, decimal);
      if (!raised.value.isFinite()) return raised;
      const { value: added, error } = estimateSum(rootSumOf(addend), decimal);
      const value = raised.value.plus(added);
      const rounding = value.abs().times(unitRoundoff(decimal));
      return { value, error: raised.error.plus(error).plus(rounding) };
    },
    () => {
      const result = rationalPower(base, exponent);
      return result && add(result, addend);
    },
  );
}

/**
 * @param base an estimate of a number above 0
 * @param factor any fraction
 * @param decimal decimal.js at the precision to work with
 * @returns ln(base) · factor; its error is infinite while the base may still be zero or less
 */
export function estimateLogarithm(
  base: Estimate,
  factor: Fraction,
  decimal: DecimalConstructor,
): Estimate {
  const relativeError = base.error.div(base.value);
  if (!base.value.gt(0) || !relativeError.lt(0.5)) {
    return { value: base.value, error: new decimal(Infinity) };
  }

  // An error e of the base, |e| < 1/2, moves its logarithm by at most 1.4 e. Logarithm, factor and
  // product bring three roundings of the result; doubled for the rounding of the bound.
  const by = new decimal(factor.numerator.toString()).div(factor.denominator.toString());
  const value = base.value.ln().times(by);
  const inherited = by.abs().times(relativeError).times(1.4);
  const roundings = value.abs().times(3).times(unitRoundoff(decimal));
  return { value, error: inherited.plus(roundings).times(2) };
}

// base^exponent = exp(ln(base) · exponent), with e^s − 1 ≤ 2 s for an error s ≤ 1/2 of the
// logarithm, and the exponential's own rounding; doubled for the rounding of the bound.
function estimatePower(base: Estimate, exponent: Fraction, decimal: DecimalConstructor): Estimate {
  const logarithm = estimateLogarithm(base, exponent, decimal);
  if (!logarithm.error.lt(0.5)) return { value: base.value, error: new decimal(Infinity) };
  const value = logarithm.value.exp();
  if (!value.isFinite()) return { value, error: new decimal(0) }; // above 10^(9e15)
  const relativeError = logarithm.error.times(2).plus(unitRoundoff(decimal));
  return { value, error: value.times(relativeError).times(2) };
}

// The power where it is rational, unless it is so long that it cannot be a double or half-way
// between two. A quotient x of sums of square roots lies in a field whose conjugations change the
// signs of roots only; they map a real x with a rational power to ±x, so then x or x² is rational.
function rationalPower({ dividend, divisor }: Quotient, exponent: Fraction): Fraction | undefined {
  const base = rationalQuotient(dividend, divisor);
  if (base !== undefined) return powerOfFraction(base, exponent);
  const square = rationalQuotient(squareSum(dividend), squareSum(divisor));
  return square && powerOfFraction(square, divide(exponent, TWO));
}

function powerOfFraction(base: Fraction, exponent: Fraction): Fraction | undefined {
  const { numerator, denominator } = lowestTerms(base);
  if (numerator === denominator || exponent.numerator === 0n) return ONE;
  const { numerator: times, denominator: degree } = lowestTerms(exponent);

  // In lowest terms both parts must be powers of that degree, and all but 0 and 1 are longer.
  const bits = bitLength(numerator > denominator ? numerator : denominator);
  if (degree > BigInt(bits)) return undefined;
  const root = rationalRoot({ numerator, denominator }, Number(degree));
  if (root === undefined) return undefined;

  // Whole multiples of 2^−1075 below 2^1025 are all there is to doubles and the numbers half-way
  // between them. A whole addend taken away leaves such a multiple, so the root's denominator to
  // this power divides 2^1075, and where it is 1 the power itself is below 2^1025.
  const magnitude = times < 0n ? -times : times;
  if (magnitude > GREATEST_POWER) return undefined;
  const raised = power(root, Number(magnitude));
  return times < 0n ? divide(ONE, raised) : raised;
}

function isZero(sum: RootSum): boolean {
  return sum.every(({ coefficient }) => coefficient.numerator === 0n);
}
