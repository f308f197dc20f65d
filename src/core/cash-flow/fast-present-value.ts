import {
  doubleDouble,
  over,
  plusDouble,
  roundIfCertain,
  SPLITTER,
  squareRoot,
  times,
  UNIT,
  type DoubleDouble,
} from "../numeric/double-double";
import { decimalPlaces, GREATEST_SCALED, POWERS_OF_TEN } from "../numeric/scaled-integer";
import type { FirstPeriod, Timing } from "./discounting";

/**
 * Present value at one rate, correctly rounded, a few times the cost of plain doubles.
 *
 * The flows become whole numbers on a common power of ten, 1 / (1 + rate) a double-double, and
 * Horner's scheme runs over both. Each step multiplies (7 u²), with a factor known to 2 u², and
 * adds (2 u²), so with n flows the error is at most 11 n u² Σ |flow| v^t to first order, plus some
 * 30 u² of that sum for what is done once. The bound used is larger by what rounding the bound
 * itself may lose.
 *
 * @param rate above −1
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the nearest double, or undefined where this arithmetic cannot tell it
 */
export function fastPresentValue(
  rate: number,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): number | undefined {
  const ratePlaces = decimalPlaces(rate, 0);
  const flowPlaces = commonPlaces(cashFlows);
  if (ratePlaces < 0 || flowPlaces < 0) return undefined;
  const rateScale = POWERS_OF_TEN[ratePlaces] ?? NaN;
  const flowScale = POWERS_OF_TEN[flowPlaces] ?? NaN;

  const growth = rateScale + Math.round(rate * rateScale);
  const factor = over(doubleDouble(rateScale), doubleDouble(growth));
  const future = discountToFirst(cashFlows, 1 - first, factor, flowScale);
  const weight = weightOf(timing, factor);
  const today = first === 0 ? Math.round((cashFlows[0] ?? 0) * flowScale) : 0;

  const value = plusDouble(times(future, weight), today);
  const magnitude = future.magnitude * weight.hi + Math.abs(today);
  const bound = 16 * (cashFlows.length + 4) * UNIT * magnitude;
  return roundIfCertain(over(value, doubleDouble(flowScale)), bound / flowScale);
}

// What brings flows from the start of their period to where they fall due.
function weightOf(timing: Timing, factor: DoubleDouble): DoubleDouble {
  switch (timing) {
    case "end":
      return factor;
    case "mid":
      return squareRoot(factor);
    case "start":
      return doubleDouble(1);
  }
}

// Σ flow[t] · factor^(t − from) for t ≥ from, and the same sum of magnitudes in plain doubles.
// Horner's scheme from the last flow back. The steps of `times` and `plusDouble` are written out
// here, without objects: this loop is what the speed of every valuation table depends on.
function discountToFirst(
  flows: readonly number[],
  from: number,
  factor: DoubleDouble,
  scale: number,
): DoubleDouble & { readonly magnitude: number } {
  const factorShifted = SPLITTER * factor.hi;
  const factorHigh = factorShifted - (factorShifted - factor.hi);
  const factorLow = factor.hi - factorHigh;
  let hi = 0;
  let lo = 0;
  let magnitude = 0;

  for (let t = flows.length - 1; t >= from; t--) {
    // product = (hi + lo) · factor
    const product = hi * factor.hi;
    const shifted = SPLITTER * hi;
    const high = shifted - (shifted - hi);
    const low = hi - high;
    const cut =
      low * factorLow - (product - high * factorHigh - low * factorHigh - high * factorLow);
    const productLow = cut + (hi * factor.lo + lo * factor.hi);
    const discounted = product + productLow;
    const discountedLow = productLow - (discounted - product);

    // sum = product + flow
    const flow = Math.round((flows[t] ?? 0) * scale);
    const sum = discounted + flow;
    const shift = sum - discounted;
    const sumLow = discountedLow + (discounted - (sum - shift) + (flow - shift));
    hi = sum + sumLow;
    lo = sumLow - (hi - sum);
    magnitude = magnitude * factor.hi + Math.abs(flow);
  }
  return { hi, lo, magnitude };
}

// Decimal places that hold every flow exactly, or −1 where whole numbers would grow too long.
function commonPlaces(flows: readonly number[]): number {
  let places = 0;
  let greatest = 0;
  for (const flow of flows) {
    places = decimalPlaces(flow, places);
    if (places < 0) return -1;
    greatest = Math.max(greatest, Math.abs(flow));
  }
  return greatest * (POWERS_OF_TEN[places] ?? NaN) <= GREATEST_SCALED ? places : -1;
}
