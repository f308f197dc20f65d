import { beforeAll, describe, expect, it } from "vitest";
import { roi } from "../../src/functions/case";
import { installCustomFunctions, shownBy } from "./custom-functions";

const call = roi as (...args: readonly unknown[]) => number;
const BENEFITS = [[null, 300, 600]];
const COSTS = [[400, 100, null]];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.ROI", () => {
  it.each([
    ["undiscounted unless a rate is given", [BENEFITS, COSTS], 0.8],
    ["single amounts", [150, 100], 0.5],
    ["a row and a column", [BENEFITS, [[400], [100], [""]]], 0.8],
    ["a rate", [BENEFITS, COSTS, 0.5], 0],
    ["one rate per period", [BENEFITS, COSTS, [[0.5], [0.5]]], 0],
    ["the method SIMPLE", [BENEFITS, COSTS, 0.5, "simple"], 0.8],
    ["the method NUCLEUS", [BENEFITS, COSTS, null, "NUCLEUS"], 1],
    ["the method ANNUAL", [[[0, 900]], [[400, 0]], null, "ANNUAL"], 1.25],
    ["payments in advance", [[[0, 600]], [[400, 0]], 0.2, null, "start"], 0.5],
  ])("measures %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    ["no costs", [BENEFITS, [[0, 0, 0]]], "#DIV/0! costs to divide by must not be 0, got 0"],
    [
      "costs below 0",
      [BENEFITS, [[-400, 0, 0]]],
      "#VALUE! costs must be positive amounts, got -400 to divide by",
    ],
    [
      "different periods",
      [BENEFITS, [[400]]],
      "#VALUE! benefits and costs must hold the same number of amounts, got 3 and 1",
    ],
    ["missing costs", [BENEFITS, null], "#VALUE! costs must hold at least one number, got none"],
    [
      "TRUE",
      [[[true, 1]], [[1, 1]]],
      "#VALUE! benefits (row 1, column 1) must be a number, got TRUE",
    ],
    [
      "an unknown method",
      [BENEFITS, COSTS, null, "NPV"],
      '#VALUE! method must be "TEI", "SIMPLE", "NUCLEUS" or "ANNUAL", got "NPV"',
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
