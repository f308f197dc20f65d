import { compoundRate, continuousRate } from "../numeric/compound-growth";
import { decimalNumber } from "../numeric/computable-number";
import { divide, fractionOf, multiply, nearestDouble, type Fraction } from "../numeric/fraction";
import { quotientOf } from "../numeric/quotient";
import { requireAbove, requireOneOf, requireRepresentable } from "../require";

/**
 * How a rate for one length of period becomes one for another.
 *
 * - "effective": both rates bring the same growth over the same time
 * - "nominal": the rate is shared out in proportion to time, as quoted yearly rates often are
 * - "continuous": the continuously compounded rate that brings the same growth
 */
export const RATE_BASES = ["effective", "nominal", "continuous"] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/**
 * Rate per period converted to another length of period.
 *
 *     effective  = (1 + rate)^(fromPerYear / toPerYear) − 1
 *     nominal    = rate · fromPerYear / toPerYear
 *     continuous = ln(1 + rate) · fromPerYear / toPerYear
 *
 * Excel's EFFECT and NOMINAL combine two of these steps and take whole numbers of periods per year
 * only. The result is correctly rounded: the double nearest to the exact value, inputs taken as
 * the decimals they print as.
 *
 * @param rate rate per period as a decimal (0.08 is 8 %), above −1
 * @param fromPerYear how many of its periods make a year, above 0: 1 for a yearly rate
 * @param toPerYear how many periods of the new length make a year, above 0: 12 for a monthly rate
 * @param basis one of RATE_BASES
 * @returns the rate per period of the new length as a decimal
 * @throws {ValuationError} "not-finite", "out-of-domain", "overflow"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on present values
 * @example
 * convertedRate(0.21, 1, 2); // 0.1
 * convertedRate(0.1, 2, 1); // 0.21
 * convertedRate(0.12, 1, 12, "nominal"); // 0.01
 * convertedRate(0.1, 1, 1, "continuous"); // 0.09531017980432487
 */
export function convertedRate(
  rate: number,
  fromPerYear: number,
  toPerYear: number,
  basis: RateBasis = "effective",
): number {
  requireAbove(-1, "rate", rate);
  requireAbove(0, "fromPerYear", fromPerYear);
  requireAbove(0, "toPerYear", toPerYear);
  requireOneOf(RATE_BASES, "basis", basis);

  const periods = divide(fractionOf(fromPerYear), fractionOf(toPerYear));
  return requireRepresentable("converted rate", converted(rate, periods, basis));
}

function converted(rate: number, periods: Fraction, basis: RateBasis): number {
  switch (basis) {
    case "effective":
      return compoundRate(quotientOf(decimalNumber(rate)), periods);
    case "nominal":
      return nearestDouble(multiply(fractionOf(rate), periods));
    case "continuous":
      return continuousRate(quotientOf(decimalNumber(rate)), periods);
  }
}
