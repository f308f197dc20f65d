import { IRR as formulajsIrr, XIRR as formulajsXirr } from "@formulajs/formulajs";
import { xirr as webcarrotXirr } from "@webcarrot/xirr";
import { irr as financialIrr } from "financial";
import { irr as nodeIrr, xirr as nodeXirr } from "node-irr";
import xirr from "xirr";
import { datedRateOfReturn, internalRateOfReturn } from "../../src/core";
import { CASES, numbers, OURS, type Comparison } from "./comparison";
import { dateOf } from "./serial-date";

/** Rates of return of series that change sign once, as most do; each package in its own form. */
export function ratesOfReturn(): Comparison[] {
  return [6, 60].flatMap((length) => [evenRates(length), datedRates(length)]);
}

/** An investment and what it returns: tame enough that every package finds the rate. */
function investments(length: number): { next: () => number; cases: number[][] } {
  const next = numbers();
  const cases = Array.from({ length: CASES }, () => {
    const returns = Array.from({ length: length - 1 }, () => Math.round(next() * 1e6) / 100);
    const total = returns.reduce((sum, flow) => sum + flow, 0);
    return [-Math.round(total * (0.65 + 0.3 * next()) * 100) / 100, ...returns];
  });
  return { next, cases };
}

function evenRates(length: number): Comparison {
  const { cases } = investments(length);
  const overCases = (irr: (cashFlows: number[]) => number) => () =>
    cases.reduce((total, cashFlows) => total + irr(cashFlows), 0);
  return {
    title: `IRR, ${length} flows`,
    subjects: [
      { name: OURS, run: overCases((cashFlows) => internalRateOfReturn(cashFlows)) },
      { name: "node-irr", run: overCases((cashFlows) => nodeIrr(cashFlows)) },
      { name: "financial", run: overCases((cashFlows) => financialIrr(cashFlows)) },
      { name: "formulajs", run: overCases((cashFlows) => Number(formulajsIrr(cashFlows))) },
    ],
    goals: { "node-irr": 1, financial: 1, formulajs: 1 },
  };
}

function datedRates(length: number): Comparison {
  const { next, cases } = investments(length);
  const series = cases.map((cashFlows) => {
    let day = 43_831;
    const serials = cashFlows.map(() => (day += 30 + Math.floor(next() * 60)));
    const dates = serials.map(dateOf);
    const byDate = cashFlows.map((amount, index) => ({ amount, date: dates[index] ?? new Date() }));
    const byWhen = byDate.map(({ amount, date }) => ({ amount, when: date }));
    return { cashFlows, serials, dates, byDate, byWhen };
  });
  type Series = (typeof series)[number];
  const overSeries = (rate: (one: Series) => number) => () =>
    series.reduce((total, one) => total + rate(one), 0);
  return {
    title: `XIRR, ${length} flows`,
    subjects: [
      {
        name: OURS,
        run: overSeries(({ cashFlows, serials }) => datedRateOfReturn(cashFlows, serials)),
      },
      { name: "xirr", run: overSeries(({ byWhen }) => xirr(byWhen)) },
      { name: "@webcarrot/xirr", run: overSeries(({ byDate }) => webcarrotXirr(byDate)) },
      { name: "node-irr", run: overSeries(({ byDate }) => nodeXirr(byDate).rate) },
      {
        name: "formulajs",
        run: overSeries(({ cashFlows, dates }) => Number(formulajsXirr(cashFlows, dates))),
      },
    ],
    goals: { xirr: 1, "@webcarrot/xirr": 1, "node-irr": 1, formulajs: 1 },
  };
}
