import { beforeAll, describe, expect, it } from "vitest";
import { bcr, breakeven, payback, roi } from "../../src/functions/case";
import { installCustomFunctions, shownBy } from "./custom-functions";

type Call = (...args: readonly unknown[]) => unknown;

const BENEFITS = [[null, 300, 600]];
const COSTS = [[400, 100, null]];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.ROI", () => {
  const call = roi as Call;

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

describe("CRM.BCR", () => {
  const call = bcr as Call;

  it.each([
    ["undiscounted unless a rate is given", [BENEFITS, COSTS], 1.8],
    ["a rate", [[[0, 600]], [[400, 0]], 0.2], 1.25],
    ["one rate per period", [BENEFITS, COSTS, [[0.5], [0.5]]], 1],
    ["payments in advance", [[[0, 600]], [[400, 0]], 0.2, "start"], 1.5],
  ])("measures %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    ["no costs", [BENEFITS, [[0, 0, 0]]], "#DIV/0! costs to divide by must not be 0, got 0"],
    ["missing benefits", ["", COSTS], "#VALUE! benefits must hold at least one number, got none"],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.PAYBACK", () => {
  const call = payback as Call;
  const flows = [[-100, 120, -40, 80]];

  it.each([
    ["undiscounted unless a rate is given", [[[-100], [60], [80]]], 1.5],
    ["discounted", [[[-100, 60, 125]], 0.25], 1.65],
    ["at one rate per period", [[[-100, 60, 125]], [[0.25, 0.25]]], 1.65],
    ["to the last crossing", [flows, null, "Last"], 2.25],
    ["from nothing paid", [[[0, 5]]], 0],
  ])("counts %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    [
      "what never comes back",
      [[[-100, 50, 45]], 0.25],
      "#N/A cumulative value must come up to 0 within the 2 periods given, got a shortfall of 31.2",
    ],
    [
      "an unknown crossing",
      [flows, null, "second"],
      '#VALUE! crossing must be "first" or "last", got "second"',
    ],
    ["text", [[[-100, "?"]]], '#VALUE! cashFlows (row 1, column 2) must be a number, got "?"'],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.BREAKEVEN", () => {
  const call = breakeven as Call;

  it.each([
    ["no target", [[[0, 600]], [[400, 0]], 0.2], 0.8, 1.25],
    ["a target", [[[0, 600]], [[400, 0]], 0.2, 50], 0.9, 1.125],
    ["payments in advance", [[[0, 500]], [[400, 0]], [[0.2]], null, "start"], 0.8, 1.25],
  ])("finds the factors for %s", (_case, args, benefits, costs) => {
    expect(call(...args)).toEqual([
      ["Factor on all benefits", benefits],
      ["Factor on all costs", costs],
    ]);
  });

  it.each([
    ["no rate", [BENEFITS, COSTS, null], "#VALUE! rate must be a number, got an empty cell"],
    [
      "no costs",
      [BENEFITS, [[0, 0, 0]], 0.1],
      "#VALUE! costs must have a present value greater than 0 for a factor on them to reach the target, got 0",
    ],
    [
      "a target out of reach",
      [[[0, 600]], [[400, 0]], 0.2, 501],
      "#VALUE! target must be from -400, the value without benefits, to 500, the value without costs, got 501",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
