import { beforeAll, describe, expect, it } from "vitest";
import { npv, xnpv } from "../../src/functions/cash-flow";
import { installCustomFunctions, shownBy } from "./custom-functions";

const call = npv as (...args: readonly unknown[]) => number;
const FLOWS = [[-100], [60], [70]];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.NPV", () => {
  it.each([
    ["two arguments", [0.1, FLOWS], 12.396694214876034],
    ["ranges as Excel passes them", [[[0.1]], FLOWS, null, null], 12.396694214876034],
    ["omitted arguments in any form", [0.1, FLOWS, "", undefined], 12.396694214876034],
    ["the text 10% for a rate", ["10%", FLOWS], 12.396694214876034],
    ["Excel's convention", [0.1, FLOWS, null, 1], 11.269722013523665],
    ["payments in advance", [0.1, FLOWS, "Start"], 23.636363636363637],
    ["one rate per period", [[[0.1, 0.25]], FLOWS], 5.454545454545454],
    ["an empty cell, which keeps its period", [0.1, [[100], [""], [121]]], 200],
    ["the same empty cell passed as 0", [0.1, [[100], [0], [121]]], 200],
  ])("values %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    ["a rate that is missing", [null, FLOWS], "#VALUE! rate must be a number, got an empty cell"],
    [
      "flows that are missing",
      [0.1, null],
      "#VALUE! cashFlows must hold at least one number, got none",
    ],
    [
      "a flow that is no number",
      [0.1, [[1], ["?"]]],
      '#VALUE! cashFlows (row 2, column 1) must be a number, got "?"',
    ],
    ["a rate of -100%", [-1, FLOWS], "#VALUE! rate must be greater than -1, got -1"],
    [
      "an unknown timing",
      [0.1, FLOWS, "late"],
      '#VALUE! timing must be "end", "mid" or "start", got "late"',
    ],
    ["an unknown first period", [0.1, FLOWS, null, 2], "#VALUE! first must be 0 or 1, got 2"],
    [
      "a block of flows",
      [
        0.1,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "#VALUE! cashFlows must be one row or one column, got 2 rows and 2 columns",
    ],
    [
      "too many rates",
      [[[0.1, 0.1, 0.1]], FLOWS],
      "#VALUE! rate must be one number or one per period after today (2), got 3",
    ],
    [
      "a value beyond all doubles",
      [-0.9, [[0], [1e308]]],
      "#NUM! net present value is larger than any number a cell can hold",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.XNPV", () => {
  const dated = xnpv as (...args: readonly unknown[]) => number;
  const DATES = [[45_000], [45_365], [45_730]];

  it.each([
    ["ranges as Excel passes them", [[[0.25]], [[-100], [50], [100]], DATES], 4],
    [
      "a column of flows with a row of dates",
      [0.25, [[-100], [50], [100]], [[45_000, 45_365, 45_730]]],
      4,
    ],
    [
      "dates with a time of day and a format",
      [0.25, [[-100], [125]], [[45_000.75], [{ basicValue: 45_365.5 }]]],
      0,
    ],
    ["an empty flow, which counts as 0", [0.25, [[-100], [""], [156.25]], DATES], 0],
  ])("values %s", (_case, args, value) => {
    expect(dated(...args)).toBe(value);
  });

  it.each([
    [
      "an empty rate",
      [null, [[1]], [[45_000]]],
      "#VALUE! rate must be a number, got an empty cell",
    ],
    ["no dates", [0.1, [[1]], null], "#VALUE! dates must hold at least one date, got none"],
    [
      "an empty date",
      [0.1, [[1], [2]], [[45_000], [null]]],
      "#VALUE! dates, cell 2, must be a date, got an empty cell",
    ],
    [
      "too few dates",
      [0.1, [[1], [2]], [[45_000]]],
      "#VALUE! cashFlows and dates must hold the same number of values, got 2 and 1",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => dated(...args))).toBe(shown);
  });
});
