import {
  approximateFraction,
  approximateQuotient,
  approximateSum,
  certainDouble,
} from "./approximation";
import {
  decimalNumber,
  digitsFirst,
  estimateNumber,
  type ComputableNumber,
  type PreciseNumber,
} from "./computable-number";
import type { Approximation } from "./double-double";
import { add, ZERO, type Fraction } from "./fraction";
import { isZeroSum, rationalQuotient } from "./root-sum";
import {
  estimateFraction,
  estimateQuotient,
  settle,
  unitRoundoff,
  type DecimalConstructor,
  type Estimate,
} from "./settle";

/** A quotient of two numbers; the divisor is not zero. */
export interface Quotient {
  readonly dividend: ComputableNumber;
  readonly divisor: ComputableNumber;
}

/** The same once double-doubles have left a question open. */
export interface PreciseQuotient {
  readonly dividend: PreciseNumber;
  readonly divisor: PreciseNumber;
}

const UNITY = decimalNumber(1);

/**
 * @param number any number
 * @returns the same number as a quotient
 */
export function quotientOf(number: ComputableNumber): Quotient {
  return { dividend: number, divisor: UNITY };
}

/**
 * dividend / divisor + addend, correctly rounded.
 *
 * @param quotient the two numbers
 * @param addend any fraction to add before the rounding
 * @returns the nearest double: never −0, and ±Infinity where none is large enough
 */
export function nearestDoubleToQuotient(quotient: Quotient, addend: Fraction = ZERO): number {
  const approximation = approximationOf(quotient);
  const certain = approximation && roundedIfCertain(approximation, addend);
  return certain ?? settled(precisely(quotient), addend);
}

/**
 * @param quotient a quotient
 * @returns its two numbers, precisely
 */
export function precisely(quotient: Quotient): PreciseQuotient {
  return { dividend: quotient.dividend.precisely(), divisor: quotient.divisor.precisely() };
}

/**
 * @param quotient a quotient
 * @returns its value to about 100 bits, or undefined where double-doubles cannot tell it
 */
export function approximationOf(quotient: Quotient): Approximation | undefined {
  const dividend = quotient.dividend.approximation;
  const divisor = quotient.divisor.approximation;
  return dividend && divisor && approximateQuotient(dividend, divisor);
}

/**
 * @param quotient a quotient
 * @param decimal decimal.js at the precision to work with
 * @returns its value, and a bound of the error
 */
export function estimateOf(quotient: PreciseQuotient, decimal: DecimalConstructor): Estimate {
  const dividend = estimateNumber(quotient.dividend, decimal);
  return estimateQuotient(dividend, estimateNumber(quotient.divisor, decimal), decimal);
}

function roundedIfCertain(approximation: Approximation, addend: Fraction): number | undefined {
  if (addend.numerator === 0n) return certainDouble(approximation);
  const added = approximateFraction(addend);
  return added && certainDouble(approximateSum(approximation, added));
}

function settled(quotient: PreciseQuotient, addend: Fraction): number {
  const { dividend, divisor } = quotient;
  return settle(
    (decimal) => plusAddend(estimateOf(quotient, decimal), addend, decimal),
    () => {
      const whole = dividend.exactly();
      const exact = isZeroSum(whole) ? ZERO : rationalQuotient(whole, divisor.exactly());
      return exact && add(exact, addend);
    },
    digitsFirst(dividend, divisor),
  );
}

// The fraction and the sum are rounded once each; doubled for the rounding of the bound.
function plusAddend(estimate: Estimate, addend: Fraction, decimal: DecimalConstructor): Estimate {
  if (addend.numerator === 0n) return estimate;
  const added = estimateFraction(addend, decimal);
  const value = estimate.value.plus(added);
  const rounding = value.abs().plus(added.abs()).times(unitRoundoff(decimal)).times(2);
  return { value, error: estimate.error.plus(rounding) };
}
