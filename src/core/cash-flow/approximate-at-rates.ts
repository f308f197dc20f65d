import {
  doubleDouble,
  isSafeMagnitude,
  over,
  plus,
  plusDouble,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "../numeric/double-double";
import { commonPlaces, GREATEST_SCALED, POWERS_OF_TEN } from "../numeric/scaled-integer";
import { discountFactor, timingFactor } from "./discount-factor";
import type { FirstPeriod, Timing } from "./discounting";

/** Beyond these a later factor could bring back what an underflow or overflow has lost. */
const LEAST = 2 ** -800;
const GREATEST = 2 ** 800;

/**
 * Present value at one rate per period, to about 100 bits. Exact arithmetic takes time that grows
 * with the square of the number of different rates; this takes one step per flow.
 *
 * Each step brings the value from the start of the next period to the start of this one. Relative
 * to the sum of magnitudes it loses at most 7 u² in a product, 16 u² in its factor and 3 u² in the
 * addition: 26 n u² over n flows. The bound used is larger by what is done once at the end.
 *
 * @param rates one for each period after today, all above −1
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the value with a proven bound, or undefined where this arithmetic cannot tell it
 */
export function approximateAtRates(
  rates: readonly number[],
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): Approximation | undefined {
  const places = commonPlaces(cashFlows);
  const scale = POWERS_OF_TEN[places];
  if (scale === undefined) return undefined;
  const flows = cashFlows.map((flow) => Math.round(flow * scale));
  if (flows.some((flow) => Math.abs(flow) > GREATEST_SCALED)) return undefined;

  const today = first === 0 ? (flows[0] ?? 0) : 0;
  const later = first === 0 ? flows.slice(1) : flows;
  let value = doubleDouble(0);
  let magnitude = 0;
  for (let period = later.length - 1; period >= 0; period--) {
    const factor = discountFactor(rates[period] ?? NaN);
    if (factor === undefined) return undefined;
    const flow = later[period] ?? 0;
    const weight = timingFactor(timing, factor);
    value = plus(times(factor, value), times(weight, doubleDouble(flow)));
    magnitude = factor.hi * magnitude + weight.hi * Math.abs(flow);
    if (!isSafe(value) || magnitude > GREATEST) return undefined;
  }

  const total = plusDouble(value, today);
  const moved = magnitude + Math.abs(today);
  if (!isSafeMagnitude(moved)) return undefined;
  const bound = 40 * (flows.length + 4) * UNIT * moved;
  return { value: over(total, doubleDouble(scale)), bound: bound / scale };
}

function isSafe({ hi }: DoubleDouble): boolean {
  const size = Math.abs(hi);
  return size === 0 || (size > LEAST && size < GREATEST);
}
