import {
  benefitCostRatio,
  breakEvenFactors,
  paybackPeriod,
  returnOnInvestment,
  TIMINGS,
} from "../core";
import { answer, answerTable } from "./answer";
import { paybackArguments, returnArguments } from "./arguments";
import { missing, number, rates, series, word } from "./cells";

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

/**
 * Benefit-cost ratio of a business case: present value of benefits for each unit of present value of costs.
 * @customfunction BCR
 * @helpurl help/bcr.html
 * @param benefits Benefits in order of time in one row or column, the first cell today.
 * @param costs Costs as positive amounts, in as many cells as the benefits.
 * @param [rate] Discount rate per period, for example 10%, or a range with one rate for each period after today. 0 if left out.
 * @param [timing] When amounts after today fall due within their period: "end" (default), "mid" or "start".
 * @returns Benefits per unit of costs: 4.29 means that each unit of cost brings 4.29.
 */
export function bcr(
  benefits: unknown[][],
  costs: unknown[][],
  rate?: unknown[][],
  timing?: string,
): number {
  return answer(() =>
    benefitCostRatio(
      series("benefits", benefits),
      series("costs", costs),
      rates("rate", rate),
      word(TIMINGS, "timing", timing),
    ),
  );
}

/**
 * Payback period: how many periods from today until the money received makes up for the money paid.
 * @customfunction PAYBACK
 * @helpurl help/payback.html
 * @param cashFlows Cash flows in order of time in one row or column, the first one today: money received positive, money paid negative. An empty cell counts as 0 and keeps its period.
 * @param [rate] Discount rate per period for the discounted payback period, or a range with one rate for each period after today. 0 if left out.
 * @param [crossing] "first" (default): the first time that the cumulative value comes up to 0. "last": the last time, after which it stays there.
 * @returns Periods from today, counted evenly within a period.
 */
export function payback(cashFlows: unknown[][], rate?: unknown[][], crossing?: string): number {
  return answer(() => paybackPeriod(...paybackArguments(cashFlows, rate, crossing)));
}

/**
 * Break-even factors of a business case: how far all benefits, or all costs, can move before the net present value is the target.
 * @customfunction BREAKEVEN
 * @helpurl help/breakeven.html
 * @param benefits Benefits in order of time in one row or column, the first cell today.
 * @param costs Costs as positive amounts, in as many cells as the benefits.
 * @param rate Discount rate per period, for example 10%, or a range with one rate for each period after today.
 * @param [target] Net present value to reach. 0 if left out.
 * @param [timing] When amounts after today fall due within their period: "end" (default), "mid" or "start".
 * @returns Two rows with a label and a factor: 0.8 on all benefits means that 80% of them are enough.
 */
export function breakeven(
  benefits: unknown[][],
  costs: unknown[][],
  rate: unknown[][],
  target?: number,
  timing?: string,
): unknown[][] {
  return answerTable(() => {
    const factors = breakEvenFactors(
      series("benefits", benefits),
      series("costs", costs),
      rates("rate", rate) ?? missing("rate"),
      number("target", target),
      word(TIMINGS, "timing", timing),
    );
    return [
      ["Factor on all benefits", factors.benefits],
      ["Factor on all costs", factors.costs],
    ];
  });
}
