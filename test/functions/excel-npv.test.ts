import { NPV } from "@formulajs/formulajs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npv } from "../../src/functions/cash-flow";
import { SEEDED, typed } from "../core/arbitraries";
import { cellsOf, excelCases, hasExcelCases } from "../support/excel-cases";

/** Cases that Excel and CRM.NPV read alike: numbers only, and a rate above -100%. */
function sharedCases(): {
  id: string;
  rate: number;
  flows: number[];
  excel: number;
  exact: number;
}[] {
  return excelCases()
    .filter(({ fn }) => fn === "NPV")
    .map(({ id, args, excel, exact }) => {
      const [rate, ...flows] = args.flatMap(cellsOf) as number[];
      return { id, rate: rate ?? NaN, flows, excel: Number(excel), exact: Number(exact) };
    })
    .filter(({ rate, flows }) => [rate, ...flows].every((x) => typeof x === "number") && rate > -1);
}

describe("CRM.NPV with its first flow one period ahead", () => {
  it.skipIf(!hasExcelCases)("equals what Excel's NPV left in workbooks", () => {
    const cases = sharedCases();
    expect(cases.length).toBeGreaterThan(15);
    for (const { id, rate, flows, excel, exact } of cases) {
      const value = npv([[rate]], [flows], "end", 1);
      const moved = flows.reduce(
        (total, flow, t) => total + Math.abs(flow) / (1 + rate) ** (t + 1),
        0,
      );
      expect([id, value]).toEqual([id, exact]);
      expect(Math.abs(value - excel)).toBeLessThan(1e-14 * moved);
    }
  });

  it("equals NPV as formulajs computes it, but for rounding errors", () => {
    const flows = fc.array(typed(9, 2), { minLength: 1, maxLength: 30 });
    const rate = fc.integer({ min: 0, max: 5000 }).map((x) => x / 10_000);
    fc.assert(
      fc.property(rate, flows, (r, cashFlows) => {
        const moved = cashFlows.reduce((total, flow) => total + Math.abs(flow), 0);
        const difference = npv([[r]], [cashFlows], "end", 1) - Number(NPV(r, ...cashFlows));
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-14 * moved);
      }),
      SEEDED,
    );
  });
});
