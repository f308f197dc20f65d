import { growthFactor } from "../cash-flow/discount-factor";
import { doubleDouble, exactProduct, roundIfCertain, times } from "../numeric/double-double";
import { readDecimal } from "../numeric/read-decimal";
import {
  decimalPlaces,
  GREATEST_SCALED,
  MONEY_PLACES,
  POWERS_OF_TEN,
  RATE_PLACES,
} from "../numeric/scaled-integer";
import { approximateLifetimeValue, type ReadTerms } from "./approximate-lifetime-value";
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
  const { convention, periods } = terms;
  const scaled = scaledTerms(terms);
  const single = scaled && periods === undefined ? oneDivision(scaled, convention) : undefined;
  if (single !== undefined) return single;
  const read = scaled === undefined ? readTerms(terms) : exactly(scaled);
  const approximation = read && approximateLifetimeValue(read, convention, periods);
  return approximation && roundIfCertain(approximation);
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
  // A common scale can make a number too long to be told for certain that was short on its own.
  const isExact =
    Math.abs(scaled.margin) <= GREATEST_SCALED &&
    Math.abs(scaled.acquisitionCost) <= GREATEST_SCALED &&
    scaled.discount <= GREATEST_SCALED &&
    scaled.growth <= GREATEST_SCALED;
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

function exactly(scaled: ScaledTerms): ReadTerms {
  return {
    margin: doubleDouble(scaled.margin),
    acquisitionCost: doubleDouble(scaled.acquisitionCost),
    moneyScale: scaled.moneyScale,
    retention: doubleDouble(scaled.retention),
    discount: doubleDouble(scaled.discount),
    rateScale: scaled.rateScale,
    whole: exactProduct(scaled.discount, scaled.rateScale),
    kept: exactProduct(scaled.retention, scaled.growth),
    isExact: true,
  };
}

// Terms with more digits than a double holds as a whole number, as computed cells have them. What is
// kept is known to 24 u²: the retention to 14 u², 1 + growth to 3 u², and their product adds 7 u².
function readTerms(terms: RetentionTerms): ReadTerms | undefined {
  const margin = readDecimal(terms.margin);
  const acquisitionCost = readDecimal(terms.acquisitionCost);
  const retention = readDecimal(terms.retention);
  const discount = growthFactor(terms.rate);
  const growth = growthFactor(terms.growth);
  return margin && acquisitionCost && retention && discount && growth
    ? {
        margin,
        acquisitionCost,
        moneyScale: 1,
        retention,
        discount,
        rateScale: 1,
        whole: discount,
        kept: times(retention, growth),
        isExact: false,
      }
    : undefined;
}
