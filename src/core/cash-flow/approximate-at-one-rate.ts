import {
  isSafeMagnitude,
  overDouble,
  plusDouble,
  SPLITTER,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "../numeric/double-double";
import {
  commonPlaces,
  GREATEST_SCALED,
  MONEY_PLACES,
  POWERS_OF_TEN,
} from "../numeric/scaled-integer";
import { approximateAtRates } from "./approximate-at-rates";
import { discountFactor, timingFactor } from "./discount-factor";
import type { FirstPeriod, Timing } from "./discounting";

/**
 * Present value at one rate to about 100 bits, at a few times the cost of plain doubles.
 *
 * The flows become whole numbers on a common power of ten, 1 / (1 + rate) a double-double, and
 * Horner's scheme runs over both. With n flows and M = Σ |flow| v^t, v = 1 / (1 + rate), the error
 * is at most 34 n u² M to first order in the steps and 40 u² M in what is done once. The bound used
 * is larger by what rounding the bound itself may lose.
 *
 * Amounts with more digits than a double holds as a whole number go the way of approximateAtRates.
 *
 * @param rate above −1
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the value with a proven bound, or undefined where this arithmetic cannot tell it
 */
export function approximateAtOneRate(
  rate: number,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): Approximation | undefined {
  const factor = discountFactor(rate);
  if (factor === undefined) return undefined;

  // Most flows are cents, so they are tried as such before their decimals are looked for.
  const from = 1 - first;
  const usual = discountToFirst(cashFlows, from, factor, MONEY_PLACES);
  const places = usual === undefined ? commonPlaces(cashFlows) : MONEY_PLACES;
  const future = usual ?? discountToFirst(cashFlows, from, factor, places);
  if (future === undefined) return approximateAtRates(rate, cashFlows, timing, first);

  const scale = POWERS_OF_TEN[places] ?? NaN;
  const weight = timingFactor(timing, factor);
  const today = first === 0 ? Math.round((cashFlows[0] ?? 0) * scale) : 0;
  const value = plusDouble(times(future, weight), today);
  const magnitude = future.magnitude * weight.hi + Math.abs(today);
  if (!isSafeMagnitude(magnitude)) return undefined;
  const bound = 48 * (cashFlows.length + 4) * UNIT * magnitude;
  return { value: overDouble(value, scale), bound: bound / scale };
}

// Σ flow[t] · factor^(t − from) for t ≥ from, and the same sum of magnitudes in plain doubles, or
// undefined where a flow, a flow before `from` included, is not a whole number on that scale.
//
// Horner's scheme from the last flow back, in double-doubles, written out without objects: this
// loop is what the speed of every valuation table depends on. Beside `times` and `plusDouble` it
// leaves out the normalisation between the two, so that the flow is added while the low part of
// the product is still being computed. In units of u² M a step then loses at most: 5 in the cross
// products and their sum, 7 in adding up the low parts, 3 in the last normalisation where the sum
// has cancelled so far that its low part is the greater; the factor itself is known to 19.
function discountToFirst(
  flows: readonly number[],
  from: number,
  factor: DoubleDouble,
  places: number,
): (DoubleDouble & { readonly magnitude: number }) | undefined {
  const scale = POWERS_OF_TEN[places] ?? NaN;
  const factorShifted = SPLITTER * factor.hi;
  const factorHigh = factorShifted - (factorShifted - factor.hi);
  const factorLow = factor.hi - factorHigh;
  let hi = 0;
  let lo = 0;
  let magnitude = 0;

  for (let t = flows.length - 1; t >= 0; t--) {
    const amount = flows[t] ?? NaN;
    const flow = Math.round(amount * scale);
    if (flow / scale !== amount || Math.abs(flow) > GREATEST_SCALED) return undefined;
    if (t < from) break;

    // (hi + lo) · factor = product + cut + cross, the first two being hi · factor.hi exactly
    const product = hi * factor.hi;
    const shifted = SPLITTER * hi;
    const high = shifted - (shifted - hi);
    const low = hi - high;
    const cut =
      low * factorLow - (product - high * factorHigh - low * factorHigh - high * factorLow);
    const cross = hi * factor.lo + lo * factor.hi;

    // product + flow = sum + rest exactly
    const sum = product + flow;
    const shift = sum - product;
    const rest = product - (sum - shift) + (flow - shift);
    const sumLow = rest + (cut + cross);
    hi = sum + sumLow;
    lo = sumLow - (hi - sum);
    magnitude = magnitude * factor.hi + Math.abs(flow);
  }
  return { hi, lo, magnitude };
}
