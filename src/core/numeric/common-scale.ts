import type { Fraction } from "./fraction";

/** Fractions as whole numbers over one common denominator. */
export interface CommonScale {
  readonly integers: readonly bigint[];
  readonly scale: bigint;
}

/**
 * Brings decimals to one denominator, so that long sums of them stay sums of whole numbers.
 *
 * @param decimals fractions whose denominators are powers of ten, as fractionOf gives them, and
 *   sums and products of such fractions
 * @returns the same numbers over the greatest of the denominators
 */
export function onCommonScale(decimals: readonly Fraction[]): CommonScale {
  // Every denominator is a power of ten, so the greatest is a multiple of all.
  const scale = decimals.reduce(
    (most, { denominator }) => (denominator > most ? denominator : most),
    1n,
  );
  const integers = decimals.map(({ numerator, denominator }) => numerator * (scale / denominator));
  return { integers, scale };
}
