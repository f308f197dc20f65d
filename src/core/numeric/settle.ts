import { Decimal } from "decimal.js";
import { nearestDouble, type Fraction } from "./fraction";

/** decimal.js at one precision. */
export type DecimalConstructor = typeof Decimal;

/** A decimal, and how far at most the exact number is from it. */
export interface Estimate {
  readonly value: Decimal;
  readonly error: Decimal;
}

const FIRST_PRECISION = 40;

/** Far more digits than the inputs of any valuation can call for. */
const LAST_PRECISION = 100_000;

/**
 * The double nearest to an irrational number, from estimates of growing precision (Ziv's loop).
 *
 * It ends because the number is irrational: it is neither a double nor half-way between two, so
 * a close enough estimate lies strictly on one side of every rounding boundary. Callers answer
 * for that; numbers known to be rational are rounded exactly by `nearestDouble` instead.
 *
 * Where finding that out takes long, `exactly` may do so. It is asked only once the first estimate
 * has left the rounding open, which those of nearly all numbers do not, rational or not.
 *
 * @param estimate the number to about `decimal.precision` digits, with a proven error
 * @param exactly the number as a fraction; undefined where it is neither a double nor half-way
 *   between two
 * @returns the correctly rounded value, ±Infinity where no double is large enough, never −0
 * @throws {RangeError} where the number is rational after all, and the loop found no end
 */
export function settle(
  estimate: (decimal: DecimalConstructor) => Estimate,
  exactly: () => Fraction | undefined = () => undefined,
): number {
  for (let precision = FIRST_PRECISION; precision <= LAST_PRECISION; precision *= 2) {
    const rounded = roundedAt(precision, estimate);
    if (rounded !== undefined) return rounded;
    const fraction = precision === FIRST_PRECISION ? exactly() : undefined;
    if (fraction !== undefined) return nearestDouble(fraction);
  }
  // Only a caller's mistake leads here, and must not keep Excel waiting for ever.
  throw new RangeError("settle must be given an irrational number, got one that stays undecided");
}

/**
 * The same as far as so many digits decide it.
 *
 * @param digits the greatest precision to try
 * @param estimate any number to about `decimal.precision` digits, with a proven error
 * @returns the correctly rounded value, or undefined where that precision leaves it open
 */
export function settleWithin(
  digits: number,
  estimate: (decimal: DecimalConstructor) => Estimate,
): number | undefined {
  for (let precision = FIRST_PRECISION; precision <= digits; precision *= 2) {
    const rounded = roundedAt(precision, estimate);
    if (rounded !== undefined) return rounded;
  }
  return undefined;
}

// The double nearest to every number that this precision leaves possible, where that is one.
function roundedAt(
  precision: number,
  estimate: (decimal: DecimalConstructor) => Estimate,
): number | undefined {
  // Exponents far beyond a double's, so that nothing over- or underflows before the rounding.
  const decimal = Decimal.clone({
    precision,
    rounding: Decimal.ROUND_HALF_EVEN,
    minE: -9e15,
    maxE: 9e15,
  });
  const { value, error } = estimate(decimal);
  const lower = value.minus(error).toNumber();
  const upper = value.plus(error).toNumber();
  return lower === upper ? lower + 0 : undefined;
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
