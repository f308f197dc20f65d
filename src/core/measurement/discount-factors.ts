import { convertedRate } from "../cash-flow/converted-rate";
import { periodDiscountFactor } from "../cash-flow/period-discount-factor";
import { QUARTERS_PER_YEAR } from "./measurement-case";
import { yearOf } from "./timeline";
import type { ValuationTerms } from "./valuation-terms";

/**
 * The discount factors of all periods: D(q) = (1 + d)^−t(q), t(0) = 0 and for a quarter, in years,
 *
 *     t(q) = q/4             "end"
 *     t(q) = (q − 1/2)/4     "mid"
 *     t(q) = (q − 1)/4       "start"
 *     t(q) = year(q)         "year"
 *
 * Those of quarters are powers of the rate per quarter, which is rounded once: exact to some q
 * ulps, in a fifteenth of the time.
 *
 * @param terms the effective rate per year, above −1, and when the money of a quarter falls due
 * @param periodCount how many periods, the Initial one included
 * @returns money today per unit of money of each period
 * @example
 * discountFactors({ discountRate: 0.25, discounting: "year" }, 6); // [1, 0.8, 0.8, 0.8, 0.8, 0.64]
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
