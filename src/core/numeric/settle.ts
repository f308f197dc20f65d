import { Decimal } from "decimal.js";
import { bitLength, nearestDouble, type Fraction } from "./fraction";

/** decimal.js at one precision. */
export type DecimalConstructor = typeof Decimal;

/** A decimal, and how far at most the exact number is from it. */
export interface Estimate {
  readonly value: Decimal;
  readonly error: Decimal;
}

/** The precision to begin with: it decides nearly everything. */
export const FIRST_DIGITS = 40;

/** Digits that decide every value but one that is rational, or as good as. */
export const DECIDING_DIGITS = 160;

/** Far more digits than the inputs of any valuation can call for. */
const LAST_DIGITS = 100_000;

/**
 * The double nearest to an irrational number, from estimates of growing precision (Ziv's loop).
 *
 * It ends because the number is irrational: it is neither a double nor half-way between two, so
 * a close enough estimate lies strictly on one side of every rounding boundary. Callers answer
 * for that; numbers known to be rational are rounded exactly by `nearestDouble` instead.
 *
 * Where finding that out takes long, `exactly` may do so. It is asked only once estimates of
 * `digits` have left the rounding open, which those of nearly all numbers do not, rational or not.
 *
 * @param estimate the number to about `decimal.precision` digits, with a proven error
 * @param exactly the number as a fraction; undefined where it is neither a double nor half-way
 *   between two
 * @param digits how far to go before `exactly` is asked; 0 where it is the quicker of the two
 * @returns the correctly rounded value, ±Infinity where no double is large enough, never −0
 * @throws {RangeError} where the number is rational after all, and the loop found no end
 */
export function settle(
  estimate: (decimal: DecimalConstructor) => Estimate,
  exactly: () => Fraction | undefined = () => undefined,
  digits: number = FIRST_DIGITS,
): number {
  return decide(
    (decimal) => roundedValue(estimate(decimal)),
    () => {
      const fraction = exactly();
      return fraction && nearestDouble(fraction);
    },
    digits,
  );
}

/**
 * The sign of a number, in the same way.
 *
 * @param estimate the number to about `decimal.precision` digits, with a proven error
 * @param isZero whether it is exactly 0
 * @param digits how far to go before `isZero` is asked
 * @returns 1, 0 or −1
 */
export function settleSign(
  estimate: (decimal: DecimalConstructor) => Estimate,
  isZero: () => boolean,
  digits: number,
): number {
  return decide(
    (decimal) => certainSign(estimate(decimal)),
    () => (isZero() ? 0 : undefined),
    digits,
  );
}

function decide(
  byDigits: (decimal: DecimalConstructor) => number | undefined,
  exactly: () => number | undefined,
  digits: number,
): number {
  let isAsked = false;
  for (let precision = FIRST_DIGITS; precision <= LAST_DIGITS; precision *= 2) {
    if (!isAsked && precision > digits) {
      const exact = exactly();
      if (exact !== undefined) return exact;
      isAsked = true;
    }
    const decided = byDigits(decimalOf(precision));
    if (decided !== undefined) return decided;
  }
  // Only a caller's mistake leads here, and must not keep Excel waiting for ever.
  throw new RangeError("settle must be given an irrational number, got one that stays undecided");
}

/**
 * @param digits the precision of its operations
 * @returns decimal.js with exponents far beyond a double's, so that nothing over- or underflows
 *   before the rounding
 */
export function decimalOf(digits: number): DecimalConstructor {
  return Decimal.clone({
    precision: digits,
    rounding: Decimal.ROUND_HALF_EVEN,
    minE: -9e15,
    maxE: 9e15,
  });
}

// The double nearest to every number that an estimate leaves possible, where that is one.
function roundedValue({ value, error }: Estimate): number | undefined {
  const lower = value.minus(error).toNumber();
  const upper = value.plus(error).toNumber();
  return lower === upper ? lower + 0 : undefined;
}

/**
 * @param estimate an estimate of any number
 * @returns the sign of every number that it leaves possible, or undefined where they have several
 */
export function certainSign(estimate: Estimate): number | undefined {
  const { value, error } = estimate;
  if (value.abs().gt(error)) return value.isNegative() ? -1 : 1;
  return value.isZero() && error.isZero() ? 0 : undefined;
}

/**
 * The greatest relative error of one correctly rounded decimal.js operation.
 *
 * @param decimal decimal.js at some precision
 * @returns 10^(1 − precision)
 */
export function unitRoundoff(decimal: DecimalConstructor): Decimal {
  return new decimal(10).pow(1 - decimal.precision);
}

/**
 * @param fraction any fraction
 * @param decimal decimal.js at the precision to work with
 * @returns the fraction, within unitRoundoff of itself
 */
export function estimateFraction(fraction: Fraction, decimal: DecimalConstructor): Decimal {
  const { numerator, denominator } = withBits(4 * decimal.precision, fraction);
  return new decimal(numerator.toString()).div(denominator.toString());
}

// Where both parts have more bits, cut to that many in the shorter one: a digit takes less than four,
// and printing millions of them takes longer than all the rest.
function withBits(bits: number, fraction: Fraction): Fraction {
  const { numerator, denominator } = fraction;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const surplus = Math.min(bitLength(magnitude), bitLength(denominator)) - bits;
  if (surplus <= 0) return fraction;
  const cut = BigInt(surplus);
  return { numerator: numerator >> cut, denominator: denominator >> cut };
}

/**
 * @param a an estimate
 * @param b an estimate
 * @param decimal decimal.js at the precision to work with
 * @returns their difference
 */
export function estimateDifference(
  a: Estimate,
  b: Estimate,
  decimal: DecimalConstructor,
): Estimate {
  const value = a.value.minus(b.value);
  const rounding = value.abs().times(unitRoundoff(decimal));
  // Doubled for the rounding of the bound.
  return { value, error: a.error.plus(b.error).plus(rounding).times(2) };
}

/**
 * @param a an estimate
 * @param b an estimate
 * @param decimal decimal.js at the precision to work with
 * @returns their product
 */
export function estimateProduct(a: Estimate, b: Estimate, decimal: DecimalConstructor): Estimate {
  // |ab − a'b'| ≤ |a'| Δb + |b'| Δa + Δa Δb, and the product's own rounding; doubled for the
  // rounding of the bound.
  const value = a.value.times(b.value);
  const inherited = a.value.abs().times(b.error).plus(b.value.abs().plus(b.error).times(a.error));
  return { value, error: inherited.plus(value.abs().times(unitRoundoff(decimal))).times(2) };
}

/**
 * @param dividend an estimate
 * @param divisor an estimate of a number that is not zero
 * @param decimal decimal.js at the precision to work with
 * @returns their quotient; its error is infinite while the divisor may still be zero
 */
export function estimateQuotient(
  dividend: Estimate,
  divisor: Estimate,
  decimal: DecimalConstructor,
): Estimate {
  const leastDivisor = divisor.value.abs().minus(divisor.error);
  if (leastDivisor.lte(0)) return { value: dividend.value, error: new decimal(Infinity) };

  // |b/c − b'/c'| ≤ (Δb + |b'/c'| Δc) / (|c'| − Δc), and the division's own rounding; doubled for
  // the rounding of the bound.
  const value = dividend.value.div(divisor.value);
  const inherited = dividend.error.plus(value.abs().times(divisor.error)).div(leastDivisor);
  return { value, error: inherited.plus(value.abs().times(unitRoundoff(decimal))).times(2) };
}
