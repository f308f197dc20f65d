import { approximateDifference, approximateProduct, certainDouble } from "./approximation";
import { UNIT, type Approximation } from "./double-double";
import { fractionOf } from "./fraction";
import { readDecimal, READING_ERROR } from "./read-decimal";
import {
  estimateSum,
  isZeroSum,
  rationalSum,
  rootSumOf,
  scaleSum,
  signOfSum,
  subtractSum,
  type RootSum,
} from "./root-sum";
import {
  DECIDING_DIGITS,
  estimateDifference,
  estimateProduct,
  settle,
  settleSign,
  type DecimalConstructor,
  type Estimate,
} from "./settle";

/**
 * A number that is computed as precisely as a question about it calls for: in double-doubles, which
 * decide nearly everything, and where they leave a question open, precisely.
 */
export interface ComputableNumber {
  /** to about 100 bits; undefined where double-doubles cannot tell the number */
  readonly approximation: Approximation | undefined;
  readonly precisely: () => PreciseNumber;
}

/** To any number of digits, and exactly, which alone can tell that a number is rational. */
export interface PreciseNumber {
  readonly exactly: () => RootSum;
  /** to the precision of `decimal`; undefined unless that is quicker than the exact number */
  readonly estimate?: ((decimal: DecimalConstructor) => Estimate) | undefined;
}

/**
 * @param value a finite double
 * @returns the decimal that it prints as
 */
export function decimalNumber(value: number): ComputableNumber {
  const decimal = readDecimal(value);
  return {
    approximation: decimal && {
      value: decimal,
      bound: 2 * READING_ERROR * UNIT * Math.abs(value),
    },
    precisely: () => ({ exactly: () => rootSumOf(fractionOf(value)) }),
  };
}

/**
 * @param number any number
 * @param subtrahend any other
 * @returns their difference
 */
export function lessNumber(
  number: ComputableNumber,
  subtrahend: ComputableNumber,
): ComputableNumber {
  return {
    approximation:
      number.approximation &&
      subtrahend.approximation &&
      approximateDifference(number.approximation, subtrahend.approximation),
    precisely: () => {
      const [from, take] = [number.precisely(), subtrahend.precisely()];
      return combined([from, take], estimateDifference, () =>
        subtractSum(from.exactly(), take.exactly()),
      );
    },
  };
}

/**
 * @param number any number
 * @param factor a rational number
 * @returns their product
 */
export function scaledNumber(number: ComputableNumber, factor: ComputableNumber): ComputableNumber {
  return {
    approximation:
      number.approximation &&
      factor.approximation &&
      approximateProduct(number.approximation, factor.approximation),
    precisely: () => {
      const [scaled, by] = [number.precisely(), factor.precisely()];
      return combined([scaled, by], estimateProduct, () =>
        scaleSum(scaled.exactly(), by.exactly()[0].coefficient),
      );
    },
  };
}

function combined(
  [a, b]: readonly [PreciseNumber, PreciseNumber],
  estimate: (a: Estimate, b: Estimate, decimal: DecimalConstructor) => Estimate,
  exactly: () => RootSum,
): PreciseNumber {
  return digitsFirst(a, b) === 0
    ? { exactly }
    : {
        exactly,
        estimate: (decimal) =>
          estimate(estimateNumber(a, decimal), estimateNumber(b, decimal), decimal),
      };
}

/**
 * @param number any number
 * @returns 1, 0 or −1, also where the nearest double is 0 but the number is not
 */
export function signOf(number: ComputableNumber): number {
  if (number.approximation !== undefined) {
    const { value, bound } = number.approximation;
    if (Math.abs(value.hi) > 2 * bound || bound === 0) return Math.sign(value.hi);
  }
  const { estimate, exactly } = number.precisely();
  return estimate === undefined
    ? signOfSum(exactly())
    : settleSign(estimate, () => isZeroSum(exactly()), DECIDING_DIGITS);
}

/**
 * @param number any number
 * @returns the correctly rounded value: never −0, and ±Infinity where no double is large enough
 */
export function nearestDoubleTo(number: ComputableNumber): number {
  const certain = number.approximation && certainDouble(number.approximation);
  return certain ?? settled(number.precisely());
}

function settled(number: PreciseNumber): number {
  return settle(
    (decimal) => estimateNumber(number, decimal),
    () => rationalSum(number.exactly()),
    digitsFirst(number),
  );
}

/**
 * @param number any number
 * @param decimal decimal.js at the precision to work with
 * @returns the number, and a bound of the error
 */
export function estimateNumber(number: PreciseNumber, decimal: DecimalConstructor): Estimate {
  return number.estimate?.(decimal) ?? estimateSum(number.exactly(), decimal);
}

/**
 * @param numbers all that an answer is made of
 * @returns the digits to go to before the exact numbers are asked for
 */
export function digitsFirst(...numbers: readonly PreciseNumber[]): number {
  return numbers.some(({ estimate }) => estimate !== undefined) ? DECIDING_DIGITS : 0;
}
