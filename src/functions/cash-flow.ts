import { datedNetPresentValue, netPresentValue } from "../core";
import { answer } from "./answer";
import { datedValueArguments, netPresentValueArguments } from "./arguments";

/**
 * Net present value of evenly spaced cash flows. The first flow is today unless you say otherwise.
 * @customfunction NPV
 * @helpurl help/npv.html
 * @param rate Discount rate per period, for example 10%, or a range with one rate for each period after today.
 * @param cashFlows Cash flows in order of time in one row or column: money received positive, money paid negative. An empty cell counts as 0 and keeps its period.
 * @param [timing] When flows after today fall due within their period: "end" (default), "mid" or "start".
 * @param [first] 0 (default): the first flow is today and not discounted. 1: it belongs to the first period, as in Excel's NPV.
 * @returns Value today, in the currency of the cash flows.
 */
export function npv(
  rate: unknown[][],
  cashFlows: unknown[][],
  timing?: string,
  first?: number,
): number {
  return answer(() => netPresentValue(...netPresentValueArguments(rate, cashFlows, timing, first)));
}

/**
 * Net present value of cash flows on given dates, as of the first date. Days count in years of 365, as in Excel's XNPV.
 * @customfunction XNPV
 * @helpurl help/xnpv.html
 * @param rate Discount rate per year, for example 10%. Negative rates above -100% are allowed.
 * @param cashFlows Cash flows in one row or column: money received positive, money paid negative. An empty cell counts as 0.
 * @param dates Date of each cash flow, in as many cells and in any order. The first one is the day of the value.
 * @returns Value on the first date, in the currency of the cash flows.
 */
export function xnpv(rate: unknown[][], cashFlows: unknown[][], dates: unknown[][]): number {
  return answer(() => datedNetPresentValue(...datedValueArguments(rate, cashFlows, dates)));
}
