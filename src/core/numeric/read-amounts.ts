import type { DoubleDouble } from "./double-double";
import { readDecimal } from "./read-decimal";
import { commonPlaces, GREATEST_SCALED, MONEY_PLACES, POWERS_OF_TEN } from "./scaled-integer";

/**
 * The scale on which amounts that are to be added up are whole numbers, hence exact.
 *
 * @param series finite amounts, in one series or several
 * @returns a power of ten, or undefined where an amount has too many digits, as computed ones have
 */
export function exactScale(...series: readonly (readonly number[])[]): number | undefined {
  let places = MONEY_PLACES;
  for (const amounts of series) places = commonPlaces(amounts, places);
  const scale = POWERS_OF_TEN[places];
  if (scale === undefined) return undefined;
  // A common scale can make an amount too long that was short on its own.
  for (const amounts of series) {
    for (const amount of amounts) {
      if (Math.abs(amount) * scale > GREATEST_SCALED) return undefined;
    }
  }
  return scale;
}

/**
 * @param amount one of the amounts that exactScale was asked for
 * @param scale its answer
 * @returns amount · scale exactly, else the decimal that the amount prints as within READING_ERROR;
 *   undefined where it is too large or too small to be read
 */
export function readAmount(amount: number, scale: number | undefined): DoubleDouble | undefined {
  return scale === undefined ? readDecimal(amount) : { hi: Math.round(amount * scale), lo: 0 };
}
