import { doubleDouble, over, squareRoot, type DoubleDouble } from "../numeric/double-double";
import { decimalPlaces, POWERS_OF_TEN, RATE_PLACES } from "../numeric/scaled-integer";
import type { Timing } from "./discounting";

/**
 * What one unit at the end of a period is worth at its start, 1 / (1 + rate).
 *
 * @param rate discount rate of the period, above −1
 * @returns the factor within 2 u², or undefined where the rate has too many digits
 */
export function discountFactor(rate: number): DoubleDouble | undefined {
  const growth = scaledGrowth(rate);
  return growth && over(doubleDouble(growth.scale), doubleDouble(growth.scaled));
}

/**
 * What one unit at the start of a period has become at its end, 1 + rate.
 *
 * @param rate rate of the period, above −1
 * @returns the factor within 2 u², or undefined where the rate has too many digits
 */
export function growthFactor(rate: number): DoubleDouble | undefined {
  const growth = scaledGrowth(rate);
  return growth && over(doubleDouble(growth.scaled), doubleDouble(growth.scale));
}

// 1 + rate as the quotient of two whole numbers.
function scaledGrowth(rate: number): { scaled: number; scale: number } | undefined {
  const places = decimalPlaces(rate, RATE_PLACES);
  const scale = POWERS_OF_TEN[places];
  return scale === undefined ? undefined : { scaled: scale + Math.round(rate * scale), scale };
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
