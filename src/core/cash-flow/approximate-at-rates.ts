import {
  doubleDouble,
  isSafeMagnitude,
  overDouble,
  plus,
  times,
  UNIT,
  type Approximation,
  type DoubleDouble,
} from "../numeric/double-double";
import { exactScale, readAmount } from "../numeric/read-amounts";
import { readDecimal } from "../numeric/read-decimal";
import { discountFactor, timingFactor } from "./discount-factor";
import type { FirstPeriod, Timing } from "./discounting";

/** Beyond these a later factor could bring back what an underflow or overflow has lost. */
const LEAST = 2 ** -800;
const GREATEST = 2 ** 800;

/** An amount, and the magnitude that its error is measured by. */
export interface SizedAmount extends DoubleDouble {
  /** at least the magnitude of the amount: of a sum, the sum of the magnitudes of its parts */
  readonly size: number;
}

/**
 * Present value at one rate per period, to about 100 bits. Exact arithmetic takes time that grows
 * with the square of the number of different rates; this takes one step per flow.
 *
 * @param rates above −1, for all periods or one for each period after today
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the value with a proven bound, or undefined where this arithmetic cannot tell it
 */
export function approximateAtRates(
  rates: number | readonly number[],
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
): Approximation | undefined {
  const scale = exactScale(cashFlows);
  const flows: SizedAmount[] = [];
  for (const cashFlow of cashFlows) {
    const flow = readAmount(cashFlow, scale);
    if (flow === undefined) return undefined;
    flows.push({ hi: flow.hi, lo: flow.lo, size: Math.abs(flow.hi) });
  }
  const today = first === 0 ? flows.shift() : undefined;
  return approximateValueOf(today ?? NOTHING, flows, scale ?? 1, rates, timing);
}

export const NOTHING: SizedAmount = { hi: 0, lo: 0, size: 0 };

/**
 * The same of amounts on a common scale, and of payers of whom a share stays in each period, as
 * exactValueOf has it.
 *
 * Each step brings the value from the start of the next period to the start of this one. Relative
 * to the sum of magnitudes it loses at most 7 u² in a product, 40 u² in its factor and 3 u² in the
 * addition: 50 n u² over n flows. A factor is 1 / (1 + rate), known to 19 u², or its square root,
 * known to half of that and 4 u², times a retention known to READING_ERROR = 14 u², in a product
 * that adds 7 u². A flow adds what it is known to itself and 7 u² for its product, once: less than
 * 30 u². The bound used is larger by what is done once at the end.
 *
 * @param today in units of 1 / scale, within 20 u² of its size
 * @param future likewise, one for each period after today
 * @param scale a power of ten
 * @param rates above −1, for all periods or one for each
 * @param timing when within its period a flow falls due
 * @param retentions share that stays, 0 to 1, for all periods or one for each
 * @returns the value with a proven bound, or undefined where this arithmetic cannot tell it
 */
export function approximateValueOf(
  today: SizedAmount,
  future: readonly SizedAmount[],
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
    const flow = future[period] ?? NOTHING;
    const { passed, due } = factors;
    value = plus(times(passed, value), times(due, flow));
    magnitude = passed.hi * magnitude + due.hi * flow.size;
    if (!isSafe(value) || magnitude > GREATEST) return undefined;
  }

  const total = plus(value, today);
  const moved = magnitude + today.size;
  if (!isSafeMagnitude(moved)) return undefined;
  const bound = 64 * (future.length + 5) * UNIT * moved;
  return { value: overDouble(total, scale), bound: bound / scale };
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
  const stays = retention === 1 ? doubleDouble(1) : readDecimal(retention);
  if (discounted === undefined || stays === undefined) return undefined;
  const due = timingFactor(timing, discounted);
  if (retention === 1) return { rate, retention, passed: discounted, due };
  return { rate, retention, passed: times(discounted, stays), due: times(due, stays) };
}

function ofPeriod(values: number | readonly number[], period: number): number {
  return typeof values === "number" ? values : (values[period] ?? NaN);
}

function isSafe({ hi }: DoubleDouble): boolean {
  const size = Math.abs(hi);
  return size === 0 || (size > LEAST && size < GREATEST);
}
