import { NPV as formulajsNpv } from "@formulajs/formulajs";
import { Decimal } from "decimal.js";
import { npv as financialNpv } from "financial";
import { customerLifetimeValue, datedNetPresentValue, netPresentValue } from "../../src/core";
import { CASES, numbers, OURS, type Comparison } from "./comparison";

const NATIVE = "plain doubles";
const DECIMAL = "decimal.js alone";

const CLV_ROWS = 10_000;

export function valuations(): Comparison[] {
  return [...[12, 60, 1000].map(netPresentValues), ...[12, 60].map(datedValues), lifetimeValues()];
}

function netPresentValues(length: number): Comparison {
  const next = numbers();
  const cases = Array.from({ length: CASES }, () => ({
    rate: Math.round(next() * 2000) / 10_000,
    flows: Array.from({ length }, () => Math.round((next() - 0.3) * 2e6) / 100),
  }));
  const overCases = (npv: (rate: number, flows: number[]) => number) => () =>
    cases.reduce((total, { rate, flows }) => total + npv(rate, flows), 0);
  return {
    title: `NPV, ${length} flows`,
    subjects: [
      { name: NATIVE, run: overCases(nativeNpv) },
      { name: OURS, run: overCases((rate, flows) => netPresentValue(rate, flows)) },
      { name: DECIMAL, run: overCases(decimalNpv) },
      { name: "formulajs", run: overCases((rate, flows) => Number(formulajsNpv(rate, ...flows))) },
      { name: "financial", run: overCases(financialNpv) },
    ],
    goals: { [NATIVE]: 8, formulajs: 0.5 },
  };
}

/** Horner's scheme from the last flow back, as one would write it in a hurry. */
function nativeNpv(rate: number, flows: readonly number[]): number {
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = (flows[t] ?? 0) + value / (1 + rate);
  return value;
}

function datedValues(length: number): Comparison {
  const next = numbers();
  const cases = Array.from({ length: CASES }, () => {
    let day = 45_000;
    return {
      rate: Math.round(next() * 2000) / 10_000,
      flows: Array.from({ length }, () => Math.round((next() - 0.3) * 2e6) / 100),
      dates: Array.from({ length }, () => (day += Math.floor(next() * 90))),
    };
  });
  const overCases = (xnpv: (rate: number, flows: number[], dates: number[]) => number) => () =>
    cases.reduce((total, { rate, flows, dates }) => total + xnpv(rate, flows, dates), 0);
  return {
    title: `XNPV, ${length} flows`,
    subjects: [
      { name: NATIVE, run: overCases(nativeXnpv) },
      {
        name: OURS,
        run: overCases((rate, flows, dates) => datedNetPresentValue(rate, flows, dates)),
      },
    ],
    goals: { [NATIVE]: 6 },
  };
}

function nativeXnpv(rate: number, flows: readonly number[], dates: readonly number[]): number {
  let value = 0;
  for (let index = 0; index < flows.length; index++) {
    const days = (dates[index] ?? 0) - (dates[0] ?? 0);
    value += (flows[index] ?? 0) / Math.pow(1 + rate, days / 365);
  }
  return value;
}

const Decimal34 = Decimal.clone({ precision: 34 });

function decimalNpv(rate: number, flows: readonly number[]): number {
  const factor = new Decimal34(1).div(new Decimal34(1).plus(rate));
  let value = new Decimal34(0);
  for (let t = flows.length - 1; t >= 0; t--) value = value.times(factor).plus(flows[t] ?? 0);
  return value.toNumber();
}

function lifetimeValues(): Comparison {
  const next = numbers();
  const rows = Array.from({ length: CLV_ROWS }, () => ({
    margin: Math.round(next() * 5e5) / 100,
    retention: Math.round(next() * 1000) / 1000,
    rate: Math.round(100 + next() * 2000) / 10_000,
  }));
  const overRows = (clv: (margin: number, retention: number, rate: number) => number) => () => {
    let total = 0;
    for (const { margin, retention, rate } of rows) total += clv(margin, retention, rate);
    return total;
  };
  return {
    title: `CLV, ${CLV_ROWS.toLocaleString("en-US")} rows`,
    subjects: [
      { name: NATIVE, run: overRows((m, r, d) => (m * r) / (1 + d - r)) },
      { name: OURS, run: overRows((m, r, d) => customerLifetimeValue(m, r, d)) },
      { name: DECIMAL, run: overRows(decimalClv) },
    ],
    goals: { [NATIVE]: 8, [DECIMAL]: 1 / 40 },
  };
}

function decimalClv(margin: number, retention: number, rate: number): number {
  const lost = new Decimal34(1).plus(rate).minus(retention);
  return new Decimal34(margin).times(retention).div(lost).toNumber();
}
