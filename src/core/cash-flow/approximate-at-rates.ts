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
import {
  commonPlaces,
  decimalPlaces,
  GREATEST_SCALED,
  POWERS_OF_TEN,
  RATE_PLACES,
} from "../numeric/scaled-integer";
import { discountFactor, timingFactor } from "./discount-factor";
import type { FirstPeriod, Timing } from "./discounting";

/** Beyond these a later factor could bring back what an underflow or overflow has lost. */
const LEAST = 2 ** -800;
const GREATEST = 2 ** 800;

/**
 * Present value at one rate per period, to about 100 bits. Exact arithmetic takes time that grows
 * with the square of the number of different rates; this takes one step per flow.
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
  const scale = POWERS_OF_TEN[commonPlaces(cashFlows)];
  if (scale === undefined) return undefined;
  const flows = cashFlows.map((flow) => Math.round(flow * scale));
  if (flows.some((flow) => Math.abs(flow) > GREATEST_SCALED)) return undefined;
  const today = first === 0 ? (flows[0] ?? 0) : 0;
  return approximateValueOf(today, first === 0 ? flows.slice(1) : flows, scale, rates, timing);
}

/**
 * The same of amounts that are whole numbers on a power of ten, and of payers of whom a share stays
 * in each period, as exactValueOf has it.
 *
 * Each step brings the value from the start of the next period to the start of this one. Relative
 * to the sum of magnitudes it loses at most 7 u² in a product, 16 u² in its factor and 3 u² in the
 * addition: 26 n u² over n flows. A factor is 1 / (1 + rate), known to 3 u² as a quotient of
 * doubles, or its square root to 6 u², times a retention known to 3 u², in a product that adds 7 u².
 * The bound used is larger by what is done once at the end.
 *
 * @param today in units of 1 / scale, at most 2^53
 * @param future in units of 1 / scale, each at most 2^53, one for each period after today
 * @param scale a power of ten
 * @param rates above −1, for all periods or one for each
 * @param timing when within its period a flow falls due
 * @param retentions share that stays, 0 to 1, for all periods or one for each
 * @returns the value with a proven bound, or undefined where this arithmetic cannot tell it
 */
export function approximateValueOf(
  today: number,
  future: readonly number[],
  scale: number,
  rates: number | readonly number[],
  timing: Timing,
  retentions: number | readonly number[] = 1,
): Approximation | undefined {
  let value = doubleDouble(0);
  let magnitude = 0;
  let factors: PeriodFactors | undefined;
  for (let period = future.length - 1; period >= 0; period--) {
    factors = factorsOf(ofPeriod(rates, period), ofPeriod(retentions, period), timing, factors);
    if (factors === undefined) return undefined;
    const flow = future[period] ?? 0;
    const { passed, due } = factors;
    value = plus(times(passed, value), times(due, doubleDouble(flow)));
    magnitude = passed.hi * magnitude + due.hi * Math.abs(flow);
    if (!isSafe(value) || magnitude > GREATEST) return undefined;
  }

  const total = plusDouble(value, today);
  const moved = magnitude + Math.abs(today);
  if (!isSafeMagnitude(moved)) return undefined;
  const bound = 40 * (future.length + 5) * UNIT * moved;
  return { value: over(total, doubleDouble(scale)), bound: bound / scale };
}

/** What a period does to a value at its end, and to its own flow. */
interface PeriodFactors {
  readonly rate: number;
  readonly retention: number;
  readonly passed: DoubleDouble;
  readonly due: DoubleDouble;
}

// Most neighbours have one rate and one retention, so the factors of the period before serve again.
function factorsOf(
  rate: number,
  retention: number,
  timing: Timing,
  known: PeriodFactors | undefined,
): PeriodFactors | undefined {
  if (known?.rate === rate && known.retention === retention) return known;
  const discounted = discountFactor(rate);
  const stays = retention === 1 ? doubleDouble(1) : asQuotient(retention);
  if (discounted === undefined || stays === undefined) return undefined;
  const due = timingFactor(timing, discounted);
  if (retention === 1) return { rate, retention, passed: discounted, due };
  return { rate, retention, passed: times(discounted, stays), due: times(due, stays) };
}

function asQuotient(share: number): DoubleDouble | undefined {
  const scale = POWERS_OF_TEN[decimalPlaces(share, RATE_PLACES)];
  if (scale === undefined) return undefined;
  return over(doubleDouble(Math.round(share * scale)), doubleDouble(scale));
}

function ofPeriod(values: number | readonly number[], period: number): number {
  return typeof values === "number" ? values : (values[period] ?? NaN);
}

function isSafe({ hi }: DoubleDouble): boolean {
  const size = Math.abs(hi);
  return size === 0 || (size > LEAST && size < GREATEST);
}
