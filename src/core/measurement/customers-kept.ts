import { QUARTERS_PER_YEAR, type CustomerSegment } from "./measurement-case";
import { perQuarter, powersOf } from "./powers";

/**
 * What the customers bring that the decision keeps, quarter by quarter since its effect began.
 *
 *     kept(t) = Σ customers · (margin − cost to serve)/4 · (1 + growth)^(t/4)
 *                 · (retention with^(t/4) − retention without^(t/4))
 *
 * Powers of a quarter's growth: relative to what all customers bring, exact to some t ulps.
 *
 * @param segments the register of customers
 * @param quarterCount how many quarters
 * @returns money per quarter for t = 1 … quarterCount
 */
export function customersKept(
  segments: readonly CustomerSegment[],
  quarterCount: number,
): number[] {
  const kept = Array<number>(quarterCount).fill(0);
  for (const segment of segments) {
    const { customers, margin, costToServe, growth = 0 } = segment;
    const money = (customers * (margin - costToServe)) / QUARTERS_PER_YEAR;
    const [grown, withDecision, without] = [
      1 + growth,
      segment.retentionWith,
      segment.retentionWithout,
    ].map((perYear) => powersOf(perQuarter(perYear), quarterCount + 1));
    for (let t = 1; t <= quarterCount; t++) {
      const difference = (withDecision?.[t] ?? NaN) - (without?.[t] ?? NaN);
      kept[t - 1] = (kept[t - 1] ?? NaN) + money * (grown?.[t] ?? NaN) * difference;
    }
  }
  return kept;
}
