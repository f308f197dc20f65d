import { ValuationError } from "../errors";
import {
  doubleDouble,
  overDouble,
  plus,
  roundIfCertain,
  times,
  UNIT,
} from "../numeric/double-double";
import { add, divide, fractionOf, multiply, nearestDouble } from "../numeric/fraction";
import { readDecimal } from "../numeric/read-decimal";
import { decimalPlaces, MONEY_PLACES, POWERS_OF_TEN } from "../numeric/scaled-integer";
import { requireFinite, requireOneOf, requireRepresentable } from "../require";

/** How an estimate is spread between its low and its high value. */
export const ESTIMATE_DISTRIBUTIONS = ["triangular", "pert"] as const;
export type EstimateDistribution = (typeof ESTIMATE_DISTRIBUTIONS)[number];

/** How often the likely value counts in the mean, beside the low and the high one. */
const LIKELY_WEIGHT: Readonly<Record<EstimateDistribution, number>> = { triangular: 1, pert: 4 };

/**
 * Risk-adjusted mean of an estimate that is given as a low, a most likely and a high value.
 *
 *     (low + likely + high) / 3        "triangular"
 *     (low + 4 · likely + high) / 6    "pert"
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param low the least value that is thought possible
 * @param likely the most likely value, from `low` to `high`
 * @param high the greatest value that is thought possible
 * @param distribution one of ESTIMATE_DISTRIBUTIONS
 * @returns the mean, in the unit of the estimate
 * @throws {ValuationError} "not-finite", "out-of-domain"
 * @see Forrester: Total Economic Impact methodology, for the triangular mean; Malcolm, Roseboom,
 *   Clark, Fazar: Application of a technique for research and development program evaluation,
 *   Operations Research 7 (1959), for PERT
 * @example
 * riskAdjustedMean(80, 100, 105); // 95
 * riskAdjustedMean(80, 100, 106, "pert"); // 97.66666666666667
 */
export function riskAdjustedMean(
  low: number,
  likely: number,
  high: number,
  distribution: EstimateDistribution = "triangular",
): number {
  requireFinite("low", low);
  requireFinite("likely", likely);
  requireFinite("high", high);
  requireOneOf(ESTIMATE_DISTRIBUTIONS, "distribution", distribution);
  requireOrder("low", low, "likely", likely);
  requireOrder("likely", likely, "high", high);

  const weight = LIKELY_WEIGHT[distribution];
  return requireRepresentable(
    "risk-adjusted mean",
    oneDivision(low, likely, high, weight) ??
      inDoubleDoubles(low, likely, high, weight) ??
      exactMean(low, likely, high, weight),
  );
}

// As whole numbers on one power of ten; while the sums fit a double exactly, a single IEEE division
// rounds correctly.
function oneDivision(
  low: number,
  likely: number,
  high: number,
  weight: number,
): number | undefined {
  const places = decimalPlaces(high, decimalPlaces(likely, decimalPlaces(low, MONEY_PLACES)));
  const scale = POWERS_OF_TEN[places];
  if (scale === undefined) return undefined;
  const least = Math.round(low * scale);
  const middle = weight * Math.round(likely * scale);
  const most = Math.round(high * scale);
  const divisor = (weight + 2) * scale;
  const isExact =
    Math.abs(least) + Math.abs(middle) + Math.abs(most) <= Number.MAX_SAFE_INTEGER &&
    divisor <= Number.MAX_SAFE_INTEGER;
  return isExact ? (least + middle + most) / divisor + 0 : undefined;
}

// Computed estimates. Each is known to READING_ERROR = 14 u², the likely one weighted to 21 u²; two
// sums add 3 u² each and the division 3 u²: less than 32 u² of the magnitudes.
function inDoubleDoubles(
  low: number,
  likely: number,
  high: number,
  weight: number,
): number | undefined {
  const least = readDecimal(low);
  const middle = readDecimal(likely);
  const most = readDecimal(high);
  if (least === undefined || middle === undefined || most === undefined) return undefined;
  const sum = plus(plus(least, times(middle, doubleDouble(weight))), most);
  const magnitude = Math.abs(low) + weight * Math.abs(likely) + Math.abs(high);
  const value = overDouble(sum, weight + 2);
  return roundIfCertain({ value, bound: (40 * UNIT * magnitude) / (weight + 2) });
}

function exactMean(low: number, likely: number, high: number, weight: number): number {
  const middle = multiply(fractionOf(likely), fractionOf(weight));
  const sum = add(add(fractionOf(low), middle), fractionOf(high));
  return nearestDouble(divide(sum, fractionOf(weight + 2)));
}

function requireOrder(lesser: string, low: number, greater: string, high: number): void {
  if (low <= high) return;
  throw new ValuationError(
    "out-of-domain",
    `${lesser} must be at most ${greater}, got ${String(low)} and ${String(high)}`,
  );
}
