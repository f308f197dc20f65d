import {
  add,
  divide,
  fractionOf,
  isEqual,
  multiply,
  ONE,
  power,
  subtract,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import { addRoot, rootSumOf, type RootSum } from "../numeric/root-sum";
import type { RetentionTerms } from "./retention-terms";

/**
 * Customer lifetime value without any rounding.
 *
 * @param terms checked by customerLifetimeValue
 * @returns the exact value, or undefined where an infinite horizon has none
 */
export function exactLifetimeValue(terms: RetentionTerms): RootSum | undefined {
  const margin = fractionOf(terms.margin);
  const retention = fractionOf(terms.retention);
  const discount = add(ONE, fractionOf(terms.rate));
  const growth = add(ONE, fractionOf(terms.growth));
  const cost = fractionOf(terms.acquisitionCost);

  // From one margin to the next: the share that stays, grown and discounted.
  const ratio = divide(multiply(retention, growth), discount);
  const annuity = geometricSum(ratio, terms.periods);
  if (annuity === undefined) return undefined;

  const value = multiply(margin, annuity);
  switch (terms.convention) {
    case "due":
      return rootSumOf(subtract(value, cost));
    case "arrears":
      return rootSumOf(subtract(divide(value, discount), cost));
    case "renewal":
      return rootSumOf(subtract(divide(multiply(value, retention), discount), cost));
    case "mid":
      return addRoot(rootSumOf(subtract(ZERO, cost)), divide(value, discount), discount);
  }
}

/**
 * @param ratio from one term to the next, at least 0
 * @param periods how many terms; undefined: without end
 * @returns 1 + ratio + … + ratio^(periods − 1), or undefined where an infinite sum has no limit
 */
export function geometricSum(ratio: Fraction, periods: number | undefined): Fraction | undefined {
  if (periods === undefined) {
    const lost = subtract(ONE, ratio);
    return lost.numerator > 0n ? divide(ONE, lost) : undefined;
  }
  if (isEqual(ratio, ONE)) return { numerator: BigInt(periods), denominator: 1n };
  return divide(subtract(ONE, power(ratio, periods)), subtract(ONE, ratio));
}
