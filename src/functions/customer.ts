import { CONVENTIONS, customerLifetimeValue } from "../core";
import { answerTable } from "./answer";
import { missing, numbers, words } from "./cells";
import { pick, spread } from "./spread";

/**
 * Customer lifetime value at a constant retention rate. Any argument may be a column; the results then spill, one for each row.
 * @customfunction CLV
 * @helpurl help/clv.html
 * @param margin Margin per period from a customer who stays, after the cost of serving them.
 * @param retention Share of customers who stay from one period to the next, 0% to 100%.
 * @param rate Discount rate per period, for example 10%.
 * @param [convention] When margins are counted: "renewal" (default) after each renewal, "due" first one today, "arrears" at the end of each period, "mid" in the middle of each period.
 * @param [periods] How many margins are counted. Leave it out for a lifetime without end.
 * @param [growth] Growth of the margin per period, for example 2%. 0 if left out.
 * @param [acquisitionCost] Cost of winning the customer today, as a positive amount. 0 if left out.
 * @returns Value today per customer, in the currency of the margin.
 */
export function clv(
  margin: unknown[][],
  retention: unknown[][],
  rate: unknown[][],
  convention?: unknown[][],
  periods?: unknown[][],
  growth?: unknown[][],
  acquisitionCost?: unknown[][],
): number[][] {
  return answerTable(() => {
    const blocks = {
      margin: numbers("margin", margin),
      retention: numbers("retention", retention),
      rate: numbers("rate", rate),
      convention: words(CONVENTIONS, "convention", convention),
      periods: numbers("periods", periods),
      growth: numbers("growth", growth),
      acquisitionCost: numbers("acquisitionCost", acquisitionCost),
    };
    return spread(blocks, (row, column) =>
      customerLifetimeValue(
        pick(blocks.margin, row, column) ?? missing("margin"),
        pick(blocks.retention, row, column) ?? missing("retention"),
        pick(blocks.rate, row, column) ?? missing("rate"),
        {
          convention: pick(blocks.convention, row, column),
          periods: pick(blocks.periods, row, column),
          growth: pick(blocks.growth, row, column),
          acquisitionCost: pick(blocks.acquisitionCost, row, column),
        },
      ),
    );
  });
}
