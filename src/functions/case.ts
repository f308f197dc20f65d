import { returnOnInvestment } from "../core";
import { answer } from "./answer";
import { returnArguments } from "./arguments";

/**
 * Return on investment of a business case. The first benefits and costs are today, the others one period apart.
 * @customfunction ROI
 * @helpurl help/roi.html
 * @param benefits Benefits in order of time in one row or column, the first cell today.
 * @param costs Costs as positive amounts, in as many cells as the benefits.
 * @param [rate] Discount rate per period, for example 10%, or a range with one rate for each period after today. 0 if left out.
 * @param [method] "TEI" (default): net present value over present value of costs. "SIMPLE": undiscounted. "NUCLEUS": mean net benefit per period over the cost today. "ANNUAL": TEI as a yearly rate.
 * @param [timing] When amounts after today fall due within their period: "end" (default), "mid" or "start".
 * @returns Return as a share of the costs: 3.29 is 329%.
 */
export function roi(
  benefits: unknown[][],
  costs: unknown[][],
  rate?: unknown[][],
  method?: string,
  timing?: string,
): number {
  return answer(() =>
    returnOnInvestment(...returnArguments(benefits, costs, rate, method, timing)),
  );
}
