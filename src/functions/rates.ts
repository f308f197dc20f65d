import {
  convertedRate,
  modifiedInternalRateOfReturn,
  periodDiscountFactor,
  RATE_BASES,
  TIMINGS,
} from "../core";
import { answer, answerTable } from "./answer";
import { missing, number, numbers, series, word, words } from "./cells";
import { pick, spread } from "./spread";

/**
 * A power takes two microseconds, but up to half a millisecond where a rate, a time or a result is so
 * far out of scale that only decimals can hold it. A column of such must not keep Excel waiting, so no
 * call may ask for more.
 */
const MOST_POWERS = 10_000;

/**
 * Modified internal rate of return of evenly spaced cash flows, the first one today.
 * @customfunction MIRR
 * @helpurl help/mirr.html
 * @param cashFlows Cash flows in order of time in one row or column: money received positive, money paid negative, at least one of each. An empty cell counts as 0 and keeps its period.
 * @param financeRate Rate per period at which payments are financed, for example 10%.
 * @param reinvestRate Rate per period at which money received is put out.
 * @returns Rate of return per period: 0.126 is 12.6%.
 */
export function mirr(cashFlows: unknown[][], financeRate: number, reinvestRate: number): number {
  return answer(() =>
    modifiedInternalRateOfReturn(
      series("cashFlows", cashFlows),
      number("financeRate", financeRate) ?? missing("financeRate"),
      number("reinvestRate", reinvestRate) ?? missing("reinvestRate"),
    ),
  );
}

/**
 * Converts a rate from one length of period to another, for example from yearly to monthly. Any argument may be a column; the results then spill, one for each row.
 * @customfunction RATE.CONVERT
 * @helpurl help/rate.convert.html
 * @param rate Rate per period of the first length, for example 10% a year.
 * @param fromPerYear How many periods of that length make a year: 1 for a yearly rate, 12 for a monthly one.
 * @param toPerYear How many periods of the new length make a year: 12 for a monthly rate.
 * @param [basis] "effective" (default): the same growth over the same time. "nominal": shared out in proportion to time. "continuous": the continuously compounded rate of the same growth.
 * @returns Rate per period of the new length.
 */
export function rateConvert(
  rate: unknown[][],
  fromPerYear: unknown[][],
  toPerYear: unknown[][],
  basis?: unknown[][],
): number[][] {
  return answerTable(() => {
    const blocks = {
      rate: numbers("rate", rate),
      fromPerYear: numbers("fromPerYear", fromPerYear),
      toPerYear: numbers("toPerYear", toPerYear),
      basis: words(RATE_BASES, "basis", basis),
    };
    return spread(
      blocks,
      (row, column) =>
        convertedRate(
          pick(blocks.rate, row, column) ?? missing("rate"),
          pick(blocks.fromPerYear, row, column) ?? missing("fromPerYear"),
          pick(blocks.toPerYear, row, column) ?? missing("toPerYear"),
          pick(blocks.basis, row, column),
        ),
      MOST_POWERS,
    );
  });
}

/**
 * Discount factors: what one unit of money of each period is worth today.
 * @customfunction DISCOUNT
 * @helpurl help/discount.html
 * @param rate Discount rate per period, for example 10%.
 * @param periods Number of a period, 0 being today, or a range of them; the factors spill in the same shape.
 * @param [timing] When money falls due within its period: "end" (default), "mid" or "start".
 * @returns Value today of one unit of money of each period.
 */
export function discount(rate: number, periods: unknown[][], timing?: string): number[][] {
  return answerTable(() => {
    const rateForAll = number("rate", rate) ?? missing("rate");
    const due = word(TIMINGS, "timing", timing);
    const blocks = { periods: numbers("periods", periods) };
    return spread(
      blocks,
      (row, column) =>
        periodDiscountFactor(
          rateForAll,
          pick(blocks.periods, row, column) ?? missing("periods"),
          due,
        ),
      MOST_POWERS,
    );
  });
}
