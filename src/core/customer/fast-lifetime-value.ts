import {
  doubleDouble,
  exactProduct,
  negative,
  over,
  plus,
  plusDouble,
  roundIfCertain,
  squareRoot,
  times,
  UNIT,
  type DoubleDouble,
} from "../numeric/double-double";
import { decimalPlaces, MONEY_PLACES, POWERS_OF_TEN, RATE_PLACES } from "../numeric/scaled-integer";
import type { Convention, RetentionTerms } from "./retention-terms";

/**
 * The terms as whole numbers: money in units of 1/moneyScale, rates in units of 1/rateScale. Each
 * is a double that holds the integer exactly.
 */
interface ScaledTerms {
  readonly margin: number;
  readonly acquisitionCost: number;
  readonly moneyScale: number;
  readonly retention: number;
  readonly discount: number; // 1 + rate
  readonly growth: number; // 1 + growth
  readonly rateScale: number;
}

/**
 * Customer lifetime value, correctly rounded, a few times the cost of plain doubles.
 *
 * @param terms checked by customerLifetimeValue
 * @returns the nearest double, or undefined where this arithmetic cannot tell it, which includes
 *   every horizon without a value
 */
export function fastLifetimeValue(terms: RetentionTerms): number | undefined {
  const scaled = scaledTerms(terms);
  if (scaled === undefined) return undefined;
  const single = terms.periods === undefined ? oneDivision(scaled, terms.convention) : undefined;
  return single ?? inDoubleDoubles(scaled, terms.convention, terms.periods);
}

function scaledTerms(terms: RetentionTerms): ScaledTerms | undefined {
  const moneyPlaces = decimalPlaces(
    terms.acquisitionCost,
    decimalPlaces(terms.margin, MONEY_PLACES),
  );
  const rateOrRetention = decimalPlaces(terms.rate, decimalPlaces(terms.retention, RATE_PLACES));
  const ratePlaces = decimalPlaces(terms.growth, rateOrRetention);
  if (moneyPlaces < 0 || ratePlaces < 0) return undefined;
  const moneyScale = POWERS_OF_TEN[moneyPlaces] ?? NaN;
  const rateScale = POWERS_OF_TEN[ratePlaces] ?? NaN;

  const scaled = {
    margin: Math.round(terms.margin * moneyScale),
    acquisitionCost: Math.round(terms.acquisitionCost * moneyScale),
    moneyScale,
    retention: Math.round(terms.retention * rateScale),
    discount: rateScale + Math.round(terms.rate * rateScale),
    growth: rateScale + Math.round(terms.growth * rateScale),
    rateScale,
  };
  // A common scale can make a number too long that was short on its own.
  const isExact =
    Math.abs(scaled.margin) <= Number.MAX_SAFE_INTEGER &&
    Math.abs(scaled.acquisitionCost) <= Number.MAX_SAFE_INTEGER &&
    scaled.discount <= Number.MAX_SAFE_INTEGER &&
    scaled.growth <= Number.MAX_SAFE_INTEGER;
  return isExact ? scaled : undefined;
}

// The closed form as a quotient of whole numbers. While both fit a double, a single IEEE division
// rounds correctly, and nothing else is rounded at all.
function oneDivision(terms: ScaledTerms, convention: Convention): number | undefined {
  if (convention === "mid") return undefined;
  const { margin, retention, discount, rateScale } = terms;

  // Without growth one power of rateScale cancels, which doubles the digits there is room for.
  const isGrowing = terms.growth !== rateScale;
  const unit = isGrowing ? rateScale * rateScale : rateScale;
  const whole = isGrowing ? discount * rateScale : discount;
  const kept = isGrowing ? retention * terms.growth : retention;
  const lost = whole - kept;
  if (!(lost > 0)) return undefined;

  const first =
    convention === "due"
      ? whole
      : convention === "arrears"
        ? unit
        : isGrowing
          ? retention * rateScale
          : retention;
  const earned = margin * first;
  const paid = terms.acquisitionCost * lost;
  const numerator = earned - paid;
  const denominator = lost * terms.moneyScale;
  const isExact =
    unit <= Number.MAX_SAFE_INTEGER &&
    whole <= Number.MAX_SAFE_INTEGER &&
    denominator <= Number.MAX_SAFE_INTEGER &&
    Math.abs(earned) <= Number.MAX_SAFE_INTEGER &&
    Math.abs(paid) <= Number.MAX_SAFE_INTEGER &&
    Math.abs(numerator) <= Number.MAX_SAFE_INTEGER;
  return isExact ? numerator / denominator + 0 : undefined;
}

// The same in double-doubles, for every convention and horizon. The ratio of one margin to the
// next is known to 16 u²; its powers and their sum, all terms positive, are then known to less
// than 64 n u², and what is done once adds less than 100 u².
function inDoubleDoubles(
  terms: ScaledTerms,
  convention: Convention,
  periods: number | undefined,
): number | undefined {
  const { margin, retention, discount, growth, rateScale, moneyScale } = terms;
  const whole = exactProduct(discount, rateScale);
  const kept = exactProduct(retention, growth);
  const annuity =
    periods === undefined
      ? over(whole, plus(whole, negative(kept)))
      : geometricSum(over(kept, whole), periods);
  if (!(annuity.hi > 0)) return undefined; // a sum without end that has no value

  const factor = over(doubleDouble(rateScale), doubleDouble(discount));
  const first = firstMargin(
    convention,
    factor,
    over(doubleDouble(retention), doubleDouble(discount)),
  );
  const earned = times(times(annuity, first), doubleDouble(margin));
  const value = plusDouble(earned, -terms.acquisitionCost);
  const magnitude = Math.abs(earned.hi) + Math.abs(terms.acquisitionCost);
  const bound = 64 * ((periods ?? 0) + 8) * UNIT * magnitude;
  return roundIfCertain({
    value: over(value, doubleDouble(moneyScale)),
    bound: bound / moneyScale,
  });
}

// Present value of the first margin counted, per unit of margin.
function firstMargin(
  convention: Convention,
  factor: DoubleDouble,
  renewedFactor: DoubleDouble,
): DoubleDouble {
  switch (convention) {
    case "due":
      return doubleDouble(1);
    case "arrears":
      return factor;
    case "renewal":
      return renewedFactor;
    case "mid":
      return squareRoot(factor);
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
