/** Every power of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, k) =>
  Number(`1e${String(k)}`),
);

/** Decimals of up to 15 digits are told apart by the doubles nearest to them. */
export const GREATEST_SCALED = 1e15;

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
 * @param atLeast places to begin with: the answer for a series grows from element to element
 * @returns the places, or −1 where the decimal has more than 15 digits
 */
export function decimalPlaces(value: number, atLeast: number): number {
  for (let places = atLeast; places <= MOST_PLACES; places++) {
    const scale = POWERS_OF_TEN[places] ?? NaN;
    const scaled = Math.round(value * scale);
    if (scaled / scale === value) return Math.abs(scaled) <= GREATEST_SCALED ? places : -1;
  }
  return -1;
}
