import { ESTIMATE_DISTRIBUTIONS, riskAdjustedMean, TIMINGS, totalCostOfOwnership } from "../core";
import { answer, answerTable } from "./answer";
import { missing, number, numbers, rates, series, word, words } from "./cells";
import { pick, spread } from "./spread";

/**
 * Total cost of ownership: all costs of a purchase from today to the last period, for all users or for each of them.
 * @customfunction TCO
 * @helpurl help/tco.html
 * @param costs Costs as positive amounts in order of time in one row or column, the first cell today.
 * @param [rate] Discount rate per period for the present value of the costs, or a range with one rate for each period after today. 0 if left out.
 * @param [users] Number of users, for the cost per user. 1 if left out.
 * @param [timing] When costs after today fall due within their period: "end" (default), "mid" or "start".
 * @returns Total cost, or cost per user, in the currency of the costs.
 */
export function tco(
  costs: unknown[][],
  rate?: unknown[][],
  users?: number,
  timing?: string,
): number {
  return answer(() =>
    totalCostOfOwnership(
      series("costs", costs),
      rates("rate", rate),
      number("users", users),
      word(TIMINGS, "timing", timing),
    ),
  );
}

/**
 * Risk-adjusted mean of estimates given as low, most likely and high. Any argument may be a column; the results then spill, one for each row.
 * @customfunction RISKADJ
 * @helpurl help/riskadj.html
 * @param low Lowest value thought possible.
 * @param likely Most likely value, between the lowest and the highest.
 * @param high Highest value thought possible.
 * @param [distribution] "triangular" (default): the mean of the three values. "pert": the likely value counts four times.
 * @returns Risk-adjusted value, in the unit of the estimate.
 */
export function riskadj(
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
  distribution?: unknown[][],
): number[][] {
  return answerTable(() => {
    const blocks = {
      low: numbers("low", low),
      likely: numbers("likely", likely),
      high: numbers("high", high),
      distribution: words(ESTIMATE_DISTRIBUTIONS, "distribution", distribution),
    };
    return spread(blocks, (row, column) =>
      riskAdjustedMean(
        pick(blocks.low, row, column) ?? missing("low"),
        pick(blocks.likely, row, column) ?? missing("likely"),
        pick(blocks.high, row, column) ?? missing("high"),
        pick(blocks.distribution, row, column),
      ),
    );
  });
}
