import type { DoubleDouble } from "./double-double";
import { readDecimal } from "./read-decimal";
import { commonPlaces, GREATEST_SCALED, MONEY_PLACES, POWERS_OF_TEN } from "./scaled-integer";

/** How to read amounts that are to be added up. */
export interface AmountReader {
  /** what the amounts read are multiplied by */
  readonly scale: number;
  /** an amount within READING_ERROR, or undefined where it is too large or too small */
  readonly read: (amount: number) => DoubleDouble | undefined;
}

/**
 * Reads amounts as whole numbers, exactly, on a common power of ten where all have few enough
 * digits, else each as the decimal that it prints as.
 *
 * @param series finite amounts, in one series or several
 * @returns the reader for these amounts
 */
export function amountReader(...series: readonly (readonly number[])[]): AmountReader {
  let places = MONEY_PLACES;
  for (const amounts of series) places = commonPlaces(amounts, places);
  const scale = POWERS_OF_TEN[places];
  // A common scale can make an amount too long that was short on its own.
  return scale !== undefined && series.every((amounts) => isExact(amounts, scale))
    ? { scale, read: (amount) => ({ hi: Math.round(amount * scale), lo: 0 }) }
    : { scale: 1, read: readDecimal };
}

function isExact(amounts: readonly number[], scale: number): boolean {
  for (const amount of amounts) if (Math.abs(amount) * scale > GREATEST_SCALED) return false;
  return true;
}
