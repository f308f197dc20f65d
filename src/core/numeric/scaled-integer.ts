/** Every power of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, k) =>
  Number(`1e${String(k)}`),
);

/** Decimals of up to 15 digits are told apart by the doubles nearest to them. */
export const GREATEST_SCALED = 1e15;

/** Where to begin looking for decimals: most money is in cents, most rates in basis points. */
export const MONEY_PLACES = 2;
export const RATE_PLACES = 4;

/** With more places, 1 + a rate would no longer be an exact integer once scaled. */
const MOST_PLACES = 15;

/**
 * How many decimal places a double shows, found by arithmetic, without printing it.
 *
 * With m = round(value · 10^k), |m| ≤ 10^15 and m / 10^k === value, the decimal m · 10^−k has at
 * most 15 digits and reads back as `value`. Only one decimal of at most 15 digits does, and the
 * shortest one that JavaScript prints is such a decimal, so the two are the same.
 *
 * @param value a finite double
 * @param atLeast places to begin with: for a common scale, what the numbers before this one have;
 *   −1, where one of those has too many digits, is also the answer for this one
 * @returns the places, or −1 where the decimal has more than 15 digits
 */
export function decimalPlaces(value: number, atLeast: number): number {
  if (atLeast < 0) return -1;
  for (let places = atLeast; places <= MOST_PLACES; places++) {
    const scale = POWERS_OF_TEN[places] ?? NaN;
    const scaled = Math.round(value * scale);
    if (scaled / scale === value) return Math.abs(scaled) <= GREATEST_SCALED ? places : -1;
  }
  return -1;
}

/**
 * @param amounts finite numbers
 * @param atLeast places that other amounts on the same scale have, or −1 as decimalPlaces has it
 * @returns decimal places that hold every amount exactly, at least those of money; −1 where one
 *   has too many digits
 */
export function commonPlaces(amounts: readonly number[], atLeast: number = MONEY_PLACES): number {
  let places = atLeast;
  for (const amount of amounts) places = decimalPlaces(amount, places);
  return places;
}
