import {
  approximateContinuousRate,
  approximateGrowth,
  approximateGrowthRate,
} from "./approximate-growth";
import { approximateFraction, certainDouble } from "./approximation";
import {
  decimalNumber,
  digitsFirst,
  lessNumber,
  signOf,
  type ComputableNumber,
} from "./computable-number";
import type { Approximation } from "./double-double";
import { estimateContinuousRate, estimateGrowth, estimateGrowthRate } from "./estimate-growth";
import {
  add,
  bitLength,
  divide,
  lowestTerms,
  MINUS_ONE,
  multiply,
  ONE,
  power,
  rationalRoot,
  subtract,
  ZERO,
  type Fraction,
} from "./fraction";
import {
  approximationOf,
  estimateOf,
  precisely,
  type PreciseQuotient,
  type Quotient,
} from "./quotient";
import { rationalQuotient, rationalSquare, scaleSum, subtractSum } from "./root-sum";
import { FIRST_DIGITS, settle, type DecimalConstructor, type Estimate } from "./settle";

/**
 * Growth at a rate over any time: (1 + rate)^periods, correctly rounded.
 *
 * @param rate above −1; at least −1 where `periods` are above 0
 * @param periods any fraction
 * @returns the nearest double: never −0, and Infinity where none is large enough
 */
export function compoundGrowth(rate: Quotient, periods: Fraction): number {
  return (
    certainly(approximateGrowth, rate, periods) ??
    settled(estimateGrowth, precisely(rate), periods, rationalGrowth)
  );
}

/**
 * The rate that a rate comes to over any time: (1 + rate)^periods − 1, correctly rounded.
 *
 * @param rate above −1; at least −1 where `periods` are above 0
 * @param periods any fraction
 * @returns the nearest double: never −0, and Infinity where none is large enough
 */
export function compoundRate(rate: Quotient, periods: Fraction): number {
  return (
    certainly(approximateGrowthRate, rate, periods) ??
    settled(estimateGrowthRate, precisely(rate), periods, (...of) => {
      const growth = rationalGrowth(...of);
      return growth && subtract(growth, ONE);
    })
  );
}

/**
 * The rate that makes one amount of another over any time: (after / before)^periods − 1, correctly
 * rounded.
 *
 * The lesser amount is the divisor: next to 0 a quotient is lost in its difference from 1.
 *
 * @param before above 0
 * @param after above 0
 * @param gain after − before
 * @param periods any fraction
 * @returns the nearest double: never −0, and Infinity where none is large enough
 */
export function compoundRateBetween(
  before: ComputableNumber,
  after: ComputableNumber,
  gain: ComputableNumber,
  periods: Fraction,
): number {
  if (signOf(gain) >= 0) return compoundRate({ dividend: gain, divisor: before }, periods);
  const loss = lessNumber(decimalNumber(0), gain);
  return compoundRate({ dividend: loss, divisor: after }, multiply(MINUS_ONE, periods));
}

/**
 * The continuously compounded rate that a rate comes to: ln(1 + rate) · periods, correctly rounded.
 *
 * @param rate above −1, rational: but for a rate of 0 the logarithm is then transcendental (Lindemann
 *   1882), and no exact result has to be looked for
 * @param periods any fraction above 0
 * @returns the nearest double: never −0, and ±Infinity where none is large enough
 */
export function continuousRate(rate: Quotient, periods: Fraction): number {
  return (
    certainly(approximateContinuousRate, rate, periods) ??
    settled(estimateContinuousRate, precisely(rate), periods, () => undefined)
  );
}

function certainly(
  approximate: (rate: Approximation, periods: Approximation) => Approximation | undefined,
  rate: Quotient,
  periods: Fraction,
): number | undefined {
  const perPeriod = approximationOf(rate);
  const times = perPeriod && approximateFraction(periods);
  const approximation = times && approximate(perPeriod, times);
  return approximation && certainDouble(approximation);
}

function settled(
  estimate: (rate: Estimate, periods: Fraction, decimal: DecimalConstructor) => Estimate,
  rate: PreciseQuotient,
  periods: Fraction,
  exactly: (rate: PreciseQuotient, periods: Fraction) => Fraction | undefined,
): number {
  return settle(
    (decimal) => estimate(estimateOf(rate, decimal), periods, decimal),
    () => exactly(rate, periods),
    // An exact power takes longer than the first digits even where an exact rate does not.
    Math.max(digitsFirst(rate.dividend, rate.divisor), FIRST_DIGITS),
  );
}

// The growth where it is rational, unless it is so long that it cannot be a double or half-way between
// two. Growth x per period, a quotient of sums of square roots, lies in a field whose conjugations
// change the signs of roots only; they map a real x with a rational power to ±x, so then x or x² is
// rational.
function rationalGrowth(rate: PreciseQuotient, periods: Fraction): Fraction | undefined {
  const [dividend, divisor] = [rate.dividend.exactly(), rate.divisor.exactly()];
  const perPeriod = rationalQuotient(dividend, divisor);
  if (perPeriod !== undefined) return powerOfFraction(add(ONE, perPeriod), periods);
  const grown = subtractSum(dividend, scaleSum(divisor, MINUS_ONE));
  const square = rationalSquare(grown, divisor);
  return square && powerOfFraction(square, multiply(periods, HALF));
}

const HALF: Fraction = { numerator: 1n, denominator: 2n };

/** A larger power is neither a double nor half-way between two, as is said below. */
const GREATEST_POWER = 1100n;

function powerOfFraction(base: Fraction, exponent: Fraction): Fraction | undefined {
  const { numerator, denominator } = lowestTerms(base);
  if (numerator === denominator || exponent.numerator === 0n) return ONE;
  if (numerator === 0n) return ZERO;
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
