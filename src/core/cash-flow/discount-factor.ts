import { doubleDouble, over, squareRoot, type DoubleDouble } from "../numeric/double-double";
import { decimalPlaces, POWERS_OF_TEN, RATE_PLACES } from "../numeric/scaled-integer";
import type { Timing } from "./discounting";

/**
 * What one unit at the end of a period is worth at its start, 1 / (1 + rate), as the quotient of
 * two whole numbers.
 *
 * @param rate discount rate of the period, above −1
 * @returns the factor within 2 u², or undefined where the rate has too many digits
 */
export function discountFactor(rate: number): DoubleDouble | undefined {
  const places = decimalPlaces(rate, RATE_PLACES);
  if (places < 0) return undefined;
  const scale = POWERS_OF_TEN[places] ?? NaN;
  return over(doubleDouble(scale), doubleDouble(scale + Math.round(rate * scale)));
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
