import { describe, expect, it } from "vitest";
import { mirr, rateConvert } from "../../src/functions/rates";
import { cellsOf, excelCases, hasExcelCases } from "../support/excel-cases";

/** Cases of one of Excel's functions that have numbers only, for arguments and for a result. */
function casesOf(fn: string): { id: string; args: number[][]; excel: number; exact: number }[] {
  return excelCases()
    .filter((vector) => vector.fn === fn && typeof vector.excel === "number")
    .map(({ id, args, excel, exact }) => ({
      id,
      args: args.map(cellsOf) as number[][],
      excel: Number(excel),
      exact: Number(exact),
    }))
    .filter(({ args }) => args.flat().every((value) => typeof value === "number"));
}

function converted(rate: number, from: number, to: number, basis?: string): number {
  const call = rateConvert as (...args: readonly unknown[]) => number[][];
  return call(rate, from, to, basis)[0]?.[0] ?? NaN;
}

describe.skipIf(!hasExcelCases)("what Excel left in workbooks", () => {
  it("by MIRR is what CRM.MIRR answers, which is correctly rounded", () => {
    // Excel also computes where CRM.MIRR refuses: payments only, and rates of −100 % and less.
    const cases = casesOf("MIRR").filter(
      ({ args: [flows = [], finance = [], reinvest = []] }) =>
        flows.some((flow) => flow > 0) && [...finance, ...reinvest].every((rate) => rate > -1),
    );
    expect(cases.length).toBeGreaterThan(100);
    for (const { id, args, excel, exact } of cases) {
      const [flows = [], [finance = NaN] = [], [reinvest = NaN] = []] = args;
      const value = mirr([flows], finance, reinvest);
      expect([id, value]).toEqual([id, exact]);
      // Some of the files keep thirteen decimals only.
      expect(Math.abs(value - excel)).toBeLessThan(1e-13);
    }
  });

  it("by EFFECT and NOMINAL follows from CRM.RATE.CONVERT in two steps", () => {
    const whole = (fn: string) =>
      casesOf(fn).filter(({ args: [, [periods = NaN] = []] }) => Number.isInteger(periods));
    expect(whole("EFFECT").length + whole("NOMINAL").length).toBeGreaterThan(5);
    for (const { args, excel } of whole("EFFECT")) {
      const [[rate = NaN] = [], [periods = NaN] = []] = args;
      const perPeriod = converted(rate, 1, periods, "nominal");
      expect(converted(perPeriod, periods, 1)).toBeCloseTo(excel, 11);
    }
    for (const { args, excel } of whole("NOMINAL")) {
      const [[rate = NaN] = [], [periods = NaN] = []] = args;
      const perPeriod = converted(rate, 1, periods);
      expect(converted(perPeriod, periods, 1, "nominal")).toBeCloseTo(excel, 11);
    }
  });

  it("by RRI is the growth of the whole time converted to one period", () => {
    const cases = casesOf("RRI").filter(
      ({ args: [, [from = 0] = [], [to = 0] = []] }) => from * to > 0,
    );
    expect(cases.length).toBeGreaterThan(10);
    for (const { args, excel } of cases) {
      const [[periods = NaN] = [], [from = NaN] = [], [to = NaN] = []] = args;
      expect(converted(to / from - 1, 1, periods)).toBeCloseTo(excel, 8);
    }
  });
});
