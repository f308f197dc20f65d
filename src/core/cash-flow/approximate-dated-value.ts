import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import {
  doubleDouble,
  isSafeMagnitude,
  negative,
  over,
  overDouble,
  plus,
  plusDouble,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "../numeric/double-double";
import { exactScale, readAmount } from "../numeric/read-amounts";
import { DAYS_PER_YEAR } from "./dated-flows";
import { growthFactor } from "./discount-factor";

/**
 * Present value of dated flows to about 90 bits, at a few times the cost of a power per flow.
 *
 * The factor of one day, w = (1 + rate)^(−1/365), is known to 20 u² relative: its powers w^d, made
 * of at most |d| factors with 7 u² for each product, to 27 |d| u².
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
  if (growth === undefined) return undefined;

  const scale = exactScale(cashFlows);
  const powers = powersOf(dayFactor(growth));
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
    // 27 per day, 16 for the division, READING_ERROR = 14; the rest, and rounding this sum, is room.
    bound += (28 * Math.abs(distance) + 56) * Math.abs(term.hi);
  }
  if (!isSafeMagnitude(magnitude)) return undefined;
  const additions = 4 * cashFlows.length * magnitude;
  return {
    value: overDouble(value, scale ?? 1),
    bound: ((bound + additions) * UNIT) / (scale ?? 1),
  };
}

// growth^(−1/365) from a double that is near it. With e = 1 − growth · w^365 the factor sought is
// w (1 − e)^(−1/365) = w (1 + e/365 + 366 e²/(2 · 365²) + …). A double is within 2^−50 of it, so that
// |e| < 2^−41 and the next term, below e³/1000, is out of sight. The power loses 7 · 364 u², which
// 1/365 of e takes back to 7 u²; with growth, products and the last rounding: less than 20 u².
function dayFactor(growth: DoubleDouble): DoubleDouble {
  const near = doubleDouble(exp(-ln(growth.hi) / DAYS_PER_YEAR));
  const yearFactor = powersOf(near)(DAYS_PER_YEAR);
  const error = plusDouble(negative(times(growth, yearFactor)), 1);
  const first = over(error, doubleDouble(DAYS_PER_YEAR));
  const second = ((DAYS_PER_YEAR + 1) * first.hi * first.hi) / 2;
  return plus(near, times(near, plusDouble(first, second)));
}

// Powers of one base by its squares, which are made once and shared.
function powersOf(base: DoubleDouble): (exponent: number) => DoubleDouble {
  const squares = [base];
  return (exponent) => {
    let power: DoubleDouble | undefined;
    for (let bit = 0, rest = exponent; rest > 0; bit++, rest >>= 1) {
      const square = (squares[bit] ??= squared(squares[bit - 1] ?? base));
      if ((rest & 1) === 1) power = power === undefined ? square : times(power, square);
    }
    return power ?? doubleDouble(1);
  };
}

function squared(base: DoubleDouble): DoubleDouble {
  return times(base, base);
}
