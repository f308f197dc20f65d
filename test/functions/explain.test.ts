import { beforeAll, describe, expect, it } from "vitest";
import { clv } from "../../src/functions/customer";
import { payback, roi } from "../../src/functions/case";
import { npv, xnpv } from "../../src/functions/cash-flow";
import { explain } from "../../src/functions/explain";
import { installCustomFunctions, shownBy } from "./custom-functions";

type Call = (...args: readonly unknown[]) => unknown;
const call = explain as Call as (...args: readonly unknown[]) => (string | number)[][];
const FLOWS = [[-1000], [300], [400], [400], [300]];
const BENEFITS = [[0, 1606511, 3061331, 4229760]];
const COSTS = [[53150, 666715, 636772, 647783]];

beforeAll(() => {
  installCustomFunctions();
});

/** The cell of the result's row: the last one. */
function resultIn(rows: (string | number)[][], label: string): unknown {
  return rows.find(([name]) => name === label)?.at(-1);
}

describe("CRM.EXPLAIN", () => {
  it.each([
    ["NPV", npv, [0.1, FLOWS], "Net present value"],
    ["npv", npv, [[[0.1, 0.1, 0.2, 0.2]], FLOWS, "mid"], "Net present value"],
    ["NPV", npv, [0.1, FLOWS, "start", 1], "Net present value"],
    ["XNPV", xnpv, [0.1, FLOWS, [[1], [100], [300], [900], [500]]], "Net present value"],
    ["ROI", roi, [BENEFITS, COSTS, 0.1], "Return on investment"],
    ["ROI", roi, [BENEFITS, COSTS, null, "SIMPLE"], "Return on investment"],
    ["ROI", roi, [BENEFITS, COSTS, null, "NUCLEUS"], "Return on investment"],
    ["ROI", roi, [BENEFITS, COSTS, 0.1, "ANNUAL", "mid"], "Return on investment"],
    ["CLV", clv, [100, 0.8, 0.1], "Customer lifetime value"],
    ["CLV", clv, [100, 0.8, 0.1, "mid", 5, 0.02, 50], "Customer lifetime value"],
    ["PAYBACK", payback, [FLOWS], "Payback period"],
    ["PAYBACK", payback, [FLOWS, 0.05, "last"], "Payback period"],
  ] as const)("ends with the result of %s itself", (measure, itself, args, label) => {
    const result = (itself as Call)(...args);
    const rows = call(measure, ...args);
    expect([resultIn(rows, label)]).toEqual([result].flat(2));
  });

  it("is a rectangle of numbers and texts with nothing empty but texts", () => {
    for (const rows of [call("NPV", 0.1, FLOWS), call("CLV", 100, 0.8, 0.1)]) {
      for (const row of rows) {
        expect(row).toHaveLength(7);
        for (const cell of row) expect(["string", "number"]).toContain(typeof cell);
      }
    }
  });

  it("shows survival only where customers can leave", () => {
    expect(call("NPV", 0.1, FLOWS)[1]?.[3]).toBe("");
    expect(call("CLV", 100, 0.8, 0.1)[2]?.[3]).toBe(0.64);
  });

  it("names formula, convention and source", () => {
    const names = call("ROI", BENEFITS, COSTS, 0.1).map(([name]) => name);
    expect(names.slice(-3)).toEqual(["Formula", "Convention", "Source"]);
    expect(resultIn(call("CLV", 100, 0.8, 0.1, "due"), "Convention")).toBe(
      '"due": first margin today, one more after each renewal',
    );
  });

  it("shows what comes after the margins it lists", () => {
    const rows = call("CLV", 100, 0.8, 0.1);
    const later = rows.find(([name]) => name === "All later margins");
    expect(later?.[5]).toBeCloseTo(266.6666667 - Number(rows[15]?.[6]), 6);
  });

  it.each([
    [
      "nothing to explain",
      [null, 1],
      "#VALUE! measure must be NPV, XNPV, ROI, CLV, PAYBACK, got an empty cell",
    ],
    [
      "a function it does not know",
      ["SUM", 1],
      '#VALUE! measure must be "NPV", "XNPV", "ROI", "CLV" or "PAYBACK", got "SUM"',
    ],
    [
      "an argument too many",
      ["NPV", 0.1, FLOWS, null, null, 1],
      "#VALUE! NPV must have at most 4 arguments, got 5",
    ],
    [
      "what the function itself refuses",
      ["NPV", -1, FLOWS],
      "#VALUE! rate must be greater than -1, got -1",
    ],
    [
      "a column of customers",
      ["CLV", [[1], [2]], 0.8, 0.1],
      "#VALUE! margin must be a single value, got 2 rows and 1 column",
    ],
    ["costs of nothing", ["ROI", [[1]], [[0]]], "#DIV/0! costs to divide by must not be 0, got 0"],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
