import { ValuationError } from "../errors";
import { requireAbove, requireOneOf, requireSeries } from "../require";

/** When within its period a flow falls due: at its end, in its middle or at its start. */
export const TIMINGS = ["end", "mid", "start"] as const;
export type Timing = (typeof TIMINGS)[number];

/** Which period the first flow belongs to: 0 is today, 1 is one period ahead. */
export const FIRST_PERIODS = [0, 1] as const;
export type FirstPeriod = (typeof FIRST_PERIODS)[number];

/** One rate for all periods, or one for each period after today. */
export type DiscountRate = number | readonly number[];

/**
 * The periods a series of flows has: those after today, each of which discounts.
 *
 * @param flowCount how many flows there are
 * @param first the period of the first flow
 * @returns the number of the last period
 */
export function periodCount(flowCount: number, first: FirstPeriod): number {
  return flowCount - 1 + first;
}

/**
 * Throws unless the arguments say without doubt how every flow is discounted.
 *
 * @param rate above −1; a series holds one rate per period after today
 * @param flowCount how many flows there are
 * @param timing one of TIMINGS
 * @param first one of FIRST_PERIODS
 */
export function requireDiscounting(
  rate: DiscountRate,
  flowCount: number,
  timing: Timing,
  first: FirstPeriod,
): void {
  requireOneOf(TIMINGS, "timing", timing);
  requireOneOf(FIRST_PERIODS, "first", first);
  if (typeof rate === "number") {
    requireAbove(-1, "rate", rate);
    return;
  }
  requireSeries("rate", rate);
  for (const [index, periodRate] of rate.entries()) {
    requireAbove(-1, `rate of period ${String(index + 1)}`, periodRate);
  }
  const periods = periodCount(flowCount, first);
  if (rate.length !== periods) {
    throw new ValuationError(
      "different-lengths",
      `rate must be one number or one per period after today (${String(periods)}), got ${String(rate.length)}`,
    );
  }
}
