import { beforeAll, describe, expect, it } from "vitest";
import { riskadj, tco } from "../../src/functions/costs";
import { installCustomFunctions, shownBy } from "./custom-functions";

type Call = (...args: readonly unknown[]) => unknown;

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.TCO", () => {
  const call = tco as Call;

  it.each([
    ["in total", [[[400, 100, 100]]], 600],
    ["as of today", [[[400], [100], [100]], 0.25], 544],
    ["per user", [[[400, 100, 100]], 0.25, 8], 68],
    ["per user, undiscounted, an empty cell being 0", [[[400, null, 100]], null, 5], 100],
    ["paid in advance", [[[400, 100, 100]], 0.25, null, "start"], 580],
    ["at one rate per period", [[[400, 100, 100]], [[0.25, 0]]], 560],
  ])("adds up %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    ["no costs", [null], "#VALUE! costs must hold at least one number, got none"],
    ["no users", [[[400]], null, 0], "#VALUE! users must be greater than 0, got 0"],
    ["costs below 0", [[[-400]]], "#VALUE! costs must be positive amounts, got -400 in total"],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.RISKADJ", () => {
  const call = riskadj as Call;

  it.each([
    ["a single estimate", [80, 100, 105], [[95]]],
    ["percentages", ["80%", "100%", "105%"], [[0.95]]],
    ["the PERT mean", [80, 100, 106, "PERT"], [[97.66666666666667]]],
    ["columns", [[[1], [4]], [[2], [5]], 9], [[4], [6]]],
  ])("adjusts %s", (_case, args, values) => {
    expect(call(...args)).toEqual(values);
  });

  it("adjusts a hundred thousand rows", () => {
    const column = (from: number) =>
      Array.from({ length: 100_000 }, (_, row) => [from + row / 100]);
    const values = call(column(80), column(100), column(105)) as number[][];
    expect(values).toHaveLength(100_000);
    expect(values[12_345]).toEqual([218.45]);
  });

  it.each([
    ["a value that is missing", [1, null, 3], "#VALUE! likely must be a number, got an empty cell"],
    [
      "a row out of order",
      [[[1], [5]], 4, 9],
      "#VALUE! row 2: low must be at most likely, got 5 and 4",
    ],
    [
      "an unknown distribution",
      [1, 2, 3, "normal"],
      '#VALUE! distribution must be "triangular" or "pert", got "normal"',
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
