import { beforeAll, describe, expect, it } from "vitest";
import { caseTable } from "../../src/functions/case-table";
import { installCustomFunctions, shownBy } from "./custom-functions";

const call = caseTable as (...args: readonly unknown[]) => (string | number)[][];
const BENEFITS = [[null, 300, 600]];
const COSTS = [[400, 100, null]];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.CASE", () => {
  it("shows every measure with its convention and unit", () => {
    expect(call(BENEFITS, COSTS, 0)).toEqual([
      ["Present value of benefits, end of period", 900],
      ["Present value of costs, end of period", 500],
      ["Net present value, end of period", 400],
      ["ROI, TEI method", 0.8],
      ["ROI, SIMPLE method, undiscounted", 0.8],
      ["ROI, NUCLEUS method, mean net benefit per period / cost today", 1],
      ["ROI, ANNUAL method, per period", 0.34164078649987384],
      ["Internal rate of return, per period", 0.5],
      ["Number of internal rates of return", 1],
      ["Modified internal rate of return, per period", 0.41421356237309503],
      ["Payback, undiscounted, in periods", 1.3333333333333333],
      ["Payback, discounted, in periods", 1.3333333333333333],
      ["Benefit-cost ratio", 1.8],
    ]);
  });

  it("says so where it counts in years, and when amounts fall due", () => {
    const rows = new Map(call([[0, 30, 30]], [[45, 0, 0]], 0, "Mid", 4) as [string, number][]);
    expect(rows.get("Net present value, mid-period")).toBe(15);
    expect(rows.get("ROI, NUCLEUS method, mean net benefit per year / cost today")).toBe(120 / 45);
    expect(rows.get("ROI, ANNUAL method, per year")).toBe(7 / 9);
    expect(rows.get("Modified internal rate of return, per year")).toBe(7 / 9);
    expect(rows.get("Payback, undiscounted, in years")).toBe(0.375);
  });

  it.each([
    [
      "no costs",
      [[[0, 5]], [[0, 0]], 0.1],
      ["no costs", "no costs", "no cost today", "no costs", "none", 0, "none", 0, 0, "no costs"],
    ],
    [
      "no benefits",
      [[[0, 0]], [[5, 0]], 0.1],
      [-1, -1, 0, -1, "none", 0, "none", "not reached", "not reached", 0],
    ],
    ["a single amount", [5, 4, 0.1], [0.25, 0.25, "none", "none", "none", 0, "none", 0, 0, 1.25]],
  ])("shows a text where there is no measure: %s", (_case, args, values) => {
    expect(
      call(...args)
        .slice(3)
        .map(([, value]) => value),
    ).toEqual(values);
  });

  it.each([
    ["no rate", [BENEFITS, COSTS, null], "#VALUE! rate must be a number, got an empty cell"],
    [
      "costs below 0",
      [BENEFITS, [[-400, 0, 0]], 0.1],
      "#VALUE! costs must be positive amounts, got a present value of -400",
    ],
    [
      "half a period a year",
      [BENEFITS, COSTS, 0.1, null, 0.5],
      "#VALUE! periodsPerYear must be a whole number from 1 to 366, got 0.5",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
