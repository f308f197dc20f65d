import {
  doubleDouble,
  isSafeMagnitude,
  over,
  overDouble,
  plus,
  times,
  UNIT,
  type Approximation,
} from "../numeric/double-double";
import { inverseRoot, powersOf } from "../numeric/inverse-root";
import { exactScale, readAmount } from "../numeric/read-amounts";
import { DAYS_PER_YEAR } from "./dated-flows";
import { growthFactor } from "./discount-factor";

/**
 * Present value of dated flows to about 90 bits, at a few times the cost of a power per flow.
 *
 * The factor of one day, w = (1 + rate)^(−1/365), is known to 12 u² relative: 11 u² for the root, and
 * 3/365 u² for the growth. Its powers w^d, made of at most |d| factors with 7 u² for each product, are
 * known to 19 |d| u².
 *
 * @param rate discount rate per year, above −1
 * @param cashFlows finite amounts
 * @param days for each flow the days from the base, whole; before the base below 0
 * @returns the value with a proven bound, or undefined where only exact arithmetic can tell it
 */
export function approximateDatedValue(
  rate: number,
  cashFlows: readonly number[],
  days: readonly number[],
): Approximation | undefined {
  const growth = growthFactor(rate);
  const dayFactor = growth && inverseRoot(growth, DAYS_PER_YEAR);
  if (dayFactor === undefined) return undefined;

  const scale = exactScale(cashFlows);
  const powers = powersOf(dayFactor);
  let value = doubleDouble(0);
  let magnitude = 0;
  let bound = 0;
  for (let index = 0; index < cashFlows.length; index++) {
    const flow = readAmount(cashFlows[index] ?? NaN, scale);
    if (flow === undefined) return undefined;
    if (flow.hi === 0) continue;
    const distance = days[index] ?? NaN;
    const power = powers(Math.abs(distance));
    if (!isSafeMagnitude(power.hi)) return undefined;
    const term = distance < 0 ? over(flow, power) : times(flow, power);
    value = plus(value, term);
    magnitude += Math.abs(term.hi);
    // 19 per day, 16 for the division, READING_ERROR = 14; the rest, and rounding this sum, is room.
    bound += (20 * Math.abs(distance) + 56) * Math.abs(term.hi);
  }
  if (!isSafeMagnitude(magnitude)) return undefined;
  const additions = 4 * cashFlows.length * magnitude;
  return {
    value: overDouble(value, scale ?? 1),
    bound: ((bound + additions) * UNIT) / (scale ?? 1),
  };
}
