import {
  doubleDouble,
  negative,
  over,
  overDouble,
  plus,
  plusDouble,
  squareRoot,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "../numeric/double-double";
import type { Convention } from "./retention-terms";

/** Terms as double-doubles: money in units of 1/moneyScale, rates in units of 1/rateScale. */
export interface ReadTerms {
  readonly margin: DoubleDouble;
  readonly acquisitionCost: DoubleDouble;
  readonly moneyScale: number;
  readonly retention: DoubleDouble;
  readonly discount: DoubleDouble; // 1 + rate
  readonly rateScale: number;
  readonly whole: DoubleDouble; // 1 + rate, in units of 1/rateScale²
  readonly kept: DoubleDouble; // retention · (1 + growth), likewise
  /** whether all are exact; else 1 + rate is within 3 u², kept within 24, the others within 14 */
  readonly isExact: boolean;
}

/**
 * Customer lifetime value to about 100 bits, for every convention and horizon. In units of u²,
 * relative:
 *
 * - without end, lost = whole − kept: 3, and where the terms are not exact, 24 (whole + kept) / lost;
 *   its quotient adds 16
 * - else the ratio of one margin to the next is known to 43, so that its k-th power is known to 50 k;
 *   their sum, all terms positive, to that and 18 for each of log2(n) doublings: less than 68 n
 * - the first margin to 33: retention over 1 + rate, the worst of the conventions
 * - two products and the margin add 28 to these, the acquisition cost 14, what is done last 20
 *
 * The bound used is larger by a third and more. Where a `lost` that may be nothing is the divisor, the
 * bound exceeds the value, so that nothing is certain.
 *
 * @param terms as scaled or as read
 * @param convention when margins are counted
 * @param periods how many margins are counted; undefined: without end
 * @returns the value with a proven bound, or undefined where a sum without end has none
 */
export function approximateLifetimeValue(
  terms: ReadTerms,
  convention: Convention,
  periods: number | undefined,
): Approximation | undefined {
  const { margin, acquisitionCost, moneyScale, whole, kept } = terms;
  let annuity: DoubleDouble;
  let cancelled = 0;
  if (periods === undefined) {
    const lost = plus(whole, negative(kept));
    if (!(lost.hi > 0)) return undefined;
    annuity = over(whole, lost);
    if (!terms.isExact) cancelled = (whole.hi + kept.hi) / lost.hi;
  } else {
    annuity = geometricSum(over(kept, whole), periods);
  }

  const earned = times(times(annuity, firstMargin(terms, convention)), margin);
  const value = plus(earned, negative(acquisitionCost));
  const magnitude = Math.abs(earned.hi) + Math.abs(acquisitionCost.hi);
  const bound = (96 * ((periods ?? 0) + 2) + 32 * cancelled) * UNIT * magnitude;
  return { value: overDouble(value, moneyScale), bound: bound / moneyScale };
}

// Present value of the first margin counted, per unit of margin.
function firstMargin(
  { retention, discount, rateScale }: ReadTerms,
  convention: Convention,
): DoubleDouble {
  switch (convention) {
    case "due":
      return doubleDouble(1);
    case "arrears":
      return over(doubleDouble(rateScale), discount);
    case "renewal":
      return over(retention, discount);
    case "mid":
      return squareRoot(over(doubleDouble(rateScale), discount));
  }
}

// 1 + ratio + … + ratio^(count − 1) by doubling: S(2k) = S(k)(1 + ratio^k).
function geometricSum(ratio: DoubleDouble, count: number): DoubleDouble {
  let sum = doubleDouble(1);
  let power = ratio;
  for (const bit of count.toString(2).slice(1)) {
    sum = times(sum, plusDouble(power, 1));
    power = times(power, power);
    if (bit === "1") {
      sum = plusDouble(times(sum, ratio), 1);
      power = times(power, ratio);
    }
  }
  return sum;
}
