import { convertedRate } from "../cash-flow/converted-rate";
import type { Timing } from "../cash-flow/discounting";
import { periodDiscountFactor } from "../cash-flow/period-discount-factor";
import { QUARTERS_PER_YEAR, type Discounting } from "./measurement-case";
import { yearOf } from "./timeline";
import type { ValuationTerms } from "./valuation-terms";

/** How many quarters before the end of its quarter money falls due. */
const QUARTERS_EARLIER: Readonly<Record<Timing, number>> = { end: 0, mid: 0.5, start: 1 };

/**
 * For how many years the flow of a period is discounted, t(q).
 *
 * @param period number of a quarter, or 0 for the Initial period, which is today
 * @param discounting when the money of a quarter falls due
 * @returns years, 0 for the Initial period
 */
export function yearsDiscounted(period: number, discounting: Discounting): number {
  if (period === 0) return 0;
  if (discounting === "year") return yearOf(period);
  return (period - QUARTERS_EARLIER[discounting]) / QUARTERS_PER_YEAR;
}

/**
 * The discount factors of all periods, D(q) = (1 + d)^−t(q). Those of quarters are powers of the
 * rate per quarter, which is rounded once: exact to q ulps, in a fifteenth of the time.
 *
 * @param terms the effective rate per year, above −1, and when the money of a quarter falls due
 * @param periodCount how many periods, the Initial one included
 * @returns money today per unit of money of each period
 */
export function discountFactors(
  terms: Pick<ValuationTerms, "discountRate" | "discounting">,
  periodCount: number,
): number[] {
  const { discountRate, discounting } = terms;
  const perQuarter = convertedRate(discountRate, 1, QUARTERS_PER_YEAR);
  return Array.from({ length: periodCount }, (_, period) =>
    discounting === "year"
      ? periodDiscountFactor(discountRate, yearOf(period))
      : periodDiscountFactor(perQuarter, period, discounting),
  );
}
