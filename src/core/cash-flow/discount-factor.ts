import {
  doubleDouble,
  over,
  overDouble,
  plusDouble,
  squareRoot,
  type DoubleDouble,
} from "../numeric/double-double";
import { printedDecimal, readDecimal } from "../numeric/read-decimal";
import { decimalPlaces, POWERS_OF_TEN, RATE_PLACES } from "../numeric/scaled-integer";
import type { Timing } from "./discounting";

/**
 * What one unit at the end of a period is worth at its start, 1 / (1 + rate): a quotient that adds
 * 16 u² to the error of the growth.
 *
 * @param rate discount rate of the period, above −1
 * @returns the factor within 19 u², or undefined where the rate is too large or too small
 */
export function discountFactor(rate: number): DoubleDouble | undefined {
  const growth = scaledGrowth(rate);
  return growth && over(doubleDouble(growth.scale), growth.scaled);
}

/**
 * What one unit at the start of a period has become at its end, 1 + rate.
 *
 * @param rate rate of the period, at least −1
 * @returns the factor within 3 u², or undefined where the rate is too large or too small
 */
export function growthFactor(rate: number): DoubleDouble | undefined {
  const growth = scaledGrowth(rate);
  return growth && overDouble(growth.scaled, growth.scale);
}

// 1 + rate as a quotient by a power of ten. With 10^−22 as its last digit or a greater one, the
// rate makes a sum of whole numbers below 2^106, hence exact: one near −1 must not lose what is
// left of it. A rate with a smaller last digit is below 10^−5, so that of its 14 u² next to nothing
// remains in the sum, which adds 2 u².
function scaledGrowth(rate: number): { scaled: DoubleDouble; scale: number } | undefined {
  const scale = POWERS_OF_TEN[decimalPlaces(rate, RATE_PLACES)];
  if (scale !== undefined) return { scaled: doubleDouble(scale + Math.round(rate * scale)), scale };

  const { digits, exponent } = printedDecimal(rate);
  if (exponent > 0) return undefined;
  const exactScale = POWERS_OF_TEN[-exponent];
  if (exactScale !== undefined)
    return { scaled: plusDouble(digits, exactScale), scale: exactScale };
  const small = readDecimal(rate);
  return small && { scaled: plusDouble(small, 1), scale: 1 };
}

/**
 * What one unit is worth at the start of the period in which it falls due.
 *
 * @param timing when within the period it falls due
 * @param factor the period's discount factor
 * @returns the factor itself, its square root, or 1
 */
export function timingFactor(timing: Timing, factor: DoubleDouble): DoubleDouble {
  switch (timing) {
    case "end":
      return factor;
    case "mid":
      return squareRoot(factor);
    case "start":
      return doubleDouble(1);
  }
}
