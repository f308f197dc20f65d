import { beforeAll, describe, expect, it } from "vitest";
import { allocate, ltvcac } from "../../src/functions/customer-spending";
import { installCustomFunctions, shownBy } from "./custom-functions";

const allocation = allocate as (...args: readonly unknown[]) => unknown[][];
const ratios = ltvcac as (...args: readonly unknown[]) => number[][];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.ALLOCATE", () => {
  it("labels the best spending and what comes of it", () => {
    expect(allocation(0.4, 0.05, 0, 0.1, 100, 0.1)).toEqual([
      ["Acquisition spending per prospect", expect.closeTo(20 * Math.LN2, 13)],
      ["Acquisition rate", 0.2],
      ["Retention spending per customer", 0],
      ["Retention rate", 0],
      ["Value of a customer won", 100],
      ["Customer equity per prospect", expect.closeTo(20 - 20 * Math.LN2, 13)],
    ]);
  });

  it.each([
    [
      "a missing margin",
      [0.4, 0.05, 0.8, 0.1, null, 0.1],
      "#VALUE! margin must be a number, got an empty cell",
    ],
    [
      "a ceiling of 40",
      [40, 0.05, 0.8, 0.1, 50, 0.1],
      "#VALUE! acquisitionCeiling must be from 0 to 1, got 40",
    ],
    [
      "text",
      [0.4, "steep", 0.8, 0.1, 50, 0.1],
      '#VALUE! acquisitionSteepness must be a number, got "steep"',
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => allocation(...args))).toBe(shown);
  });
});

describe("CRM.LTVCAC", () => {
  it.each([
    ["single numbers", [360, 120], [[3]]],
    ["single numbers with months", [360, 120, 10], [[3, 12]]],
    [
      "columns",
      [
        [[360], [0.3]],
        [[120], [0.1]],
      ],
      [[3], [3]],
    ],
    [
      "columns with months",
      [
        [[360], [100]],
        [[120], [50]],
        [[10], [25]],
      ],
      [
        [3, 12],
        [2, 2],
      ],
    ],
    [
      "one cost for all",
      [[[360], [100]], 50, 25],
      [
        [7.2, 2],
        [2, 2],
      ],
    ],
    ["a negative value", [-50, 100, null], [[-0.5]]],
  ])("divides %s", (_case, args, values) => {
    expect(ratios(...args)).toEqual(values);
  });

  it.each([
    ["a missing value", [null, 120], "#VALUE! clv must be a number, got an empty cell"],
    [
      "a missing cost in a column",
      [
        [[1], [2]],
        [[1], [""]],
      ],
      "#VALUE! row 2: acquisitionCost must be a number, got an empty cell",
    ],
    [
      "a missing margin in a column",
      [[[1], [2]], 1, [[1], [""]]],
      "#VALUE! row 2: monthlyMargin must be a number, got an empty cell",
    ],
    ["a cost of 0", [1, 0], "#VALUE! acquisitionCost must be greater than 0, got 0"],
    ["a margin of 0", [1, 1, 0], "#VALUE! margin must be greater than 0, got 0"],
    ["a row", [[[1, 2]], 1], "#VALUE! clv must have 1 column, got 2"],
    [
      "columns of different length",
      [
        [[1], [2]],
        [[1], [2], [3]],
      ],
      "#VALUE! clv must have 1 row or one for each customer (3), got 2",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => ratios(...args))).toBe(shown);
  });
});
