import {
  datedRateOfReturn,
  datedRatesOfReturn,
  internalRateOfReturn,
  internalRatesOfReturn,
} from "../core";
import { answer, answerTable } from "./answer";
import { dates as serialDates, number, series } from "./cells";

/**
 * Internal rate of return of evenly spaced cash flows, the first of them today. Of several rates, the one nearest to your guess.
 * @customfunction IRR
 * @helpurl help/irr.html
 * @param cashFlows Cash flows in order of time in one row or column: money received positive, money paid negative. An empty cell counts as 0 and keeps its period.
 * @param [guess] A rate above -100%. Where there are several rates of return, the one nearest to it is the result. 10% if left out, which is the default.
 * @returns Rate per period: 0.12 is 12%.
 */
export function irr(cashFlows: unknown[][], guess?: number): number {
  return answer(() => internalRateOfReturn(series("cashFlows", cashFlows), number("guess", guess)));
}

/**
 * Every internal rate of return of evenly spaced cash flows, the first of them today, in a column from the lowest to the highest.
 * @customfunction IRR.ALL
 * @helpurl help/irr.all.html
 * @param cashFlows Cash flows in order of time in one row or column: money received positive, money paid negative. An empty cell counts as 0 and keeps its period.
 * @returns Rates per period, one below the other.
 */
export function irrAll(cashFlows: unknown[][]): number[][] {
  return answerTable(() => column(internalRatesOfReturn(series("cashFlows", cashFlows))));
}

/**
 * Yearly rate of return of cash flows on given dates. Of several rates, the one nearest to your guess.
 * @customfunction XIRR
 * @helpurl help/xirr.html
 * @param cashFlows Cash flows in one row or column, in any order: money received positive, money paid negative. An empty cell counts as 0.
 * @param dates The date of each cash flow, in as many cells. Times of day do not count.
 * @param [guess] A yearly rate above -100%. Where there are several rates of return, the one nearest to it is the result. 10% if left out, which is the default.
 * @returns Rate per year of 365 days: 0.12 is 12%.
 */
export function xirr(cashFlows: unknown[][], dates: unknown[][], guess?: number): number {
  return answer(() =>
    datedRateOfReturn(
      series("cashFlows", cashFlows),
      serialDates("dates", dates),
      number("guess", guess),
    ),
  );
}

/**
 * Every yearly rate of return of cash flows on given dates, in a column from the lowest to the highest.
 * @customfunction XIRR.ALL
 * @helpurl help/xirr.all.html
 * @param cashFlows Cash flows in one row or column, in any order: money received positive, money paid negative. An empty cell counts as 0.
 * @param dates The date of each cash flow, in as many cells. Times of day do not count.
 * @returns Rates per year of 365 days, one below the other.
 */
export function xirrAll(cashFlows: unknown[][], dates: unknown[][]): number[][] {
  return answerTable(() =>
    column(datedRatesOfReturn(series("cashFlows", cashFlows), serialDates("dates", dates))),
  );
}

function column(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}
