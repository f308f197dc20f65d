import { onCommonScale } from "./common-scale";
import { fractionOf, type Fraction } from "./fraction";

/**
 * @param left finite doubles, read as the decimals they print as
 * @param right as many of them
 * @returns the exact sum of left[i] · right[i], a decimal: its denominator is a power of ten
 */
export function sumOfProducts(left: readonly number[], right: readonly number[]): Fraction {
  const factors = onCommonScale(left.map(fractionOf));
  const others = onCommonScale(right.map(fractionOf));
  const numerator = factors.integers.reduce(
    (sum, factor, index) => sum + factor * (others.integers[index] ?? 0n),
    0n,
  );
  return { numerator, denominator: factors.scale * others.scale };
}
