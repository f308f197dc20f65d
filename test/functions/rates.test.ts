import { beforeAll, describe, expect, it } from "vitest";
import { periodDiscountFactor } from "../../src/core";
import { discount, mirr, rateConvert } from "../../src/functions/rates";
import { installCustomFunctions, shownBy } from "./custom-functions";

type Call = (...args: readonly unknown[]) => unknown;

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.MIRR", () => {
  const call = mirr as Call;

  it.each([
    ["a column", [[[-400], [0], [900]], 0.1, 0.2], 0.5],
    ["an empty cell, which keeps its period", [[[-400, null, 900]], "10%", [[0.2]]], 0.5],
    ["rates of their own", [[[-100, 100, 45]], 0, 0.8], 0.5],
  ])("measures %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    ["no flows", [null, 0, 0], "#VALUE! cashFlows must hold at least one number, got none"],
    [
      "no finance rate",
      [[[-1, 1]], null, 0],
      "#VALUE! financeRate must be a number, got an empty cell",
    ],
    [
      "no reinvestment rate",
      [[[-1, 1]], 0, ""],
      "#VALUE! reinvestRate must be a number, got an empty cell",
    ],
    [
      "receipts only",
      [[[1, 1]], 0, 0],
      "#DIV/0! cashFlows must hold at least one payment, an amount below 0, got none",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.RATE.CONVERT", () => {
  const call = rateConvert as Call;

  it.each([
    ["a single rate", [0.21, 1, 2], [[0.1]]],
    ["a basis in capitals", [0.12, 1, 12, "Nominal"], [[0.01]]],
    ["a column of rates", [[[0.21], ["44%"]], 1, 2], [[0.1], [0.2]]],
    ["a row of lengths", [0.21, 1, [[1, 2]]], [[0.21, 0.1]]],
    ["a column of bases", [0.21, 1, 2, [["nominal"], [null]]], [[0.105], [0.1]]],
  ])("converts %s", (_case, args, values) => {
    expect(call(...args)).toEqual(values);
  });

  it.each([
    ["no rate", [null, 1, 2], "#VALUE! rate must be a number, got an empty cell"],
    ["no first length", [0.1, null, 2], "#VALUE! fromPerYear must be a number, got an empty cell"],
    ["no new length", [0.1, 1, null], "#VALUE! toPerYear must be a number, got an empty cell"],
    [
      "a row out of domain",
      [[[0.1], [-1]], 1, 2],
      "#VALUE! row 2: rate must be greater than -1, got -1",
    ],
    [
      "an unknown basis",
      [0.1, 1, 2, "real"],
      '#VALUE! basis must be "effective", "nominal" or "continuous", got "real"',
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.DISCOUNT", () => {
  const call = discount as Call;

  it.each([
    ["a single period", [0.25, 2], [[0.64]]],
    ["a row", [0.25, [[0, 1, 2]]], [[1, 0.8, 0.64]]],
    ["a column in advance", [0.25, [[0], [1], [2]], "start"], [[1], [1], [0.8]]],
    ["the middle of periods", [0.21, [[0, 1, 2]], "mid"], [[1, 1 / 1.1, 1 / 1.331]]],
    ["half a period", ["21%", 0.5], [[1 / 1.1]]],
  ])("gives the factors of %s", (_case, args, values) => {
    expect(call(...args)).toEqual(values);
  });

  it("gives ten thousand factors, each as alone", () => {
    const factors = call(
      0.001,
      Array.from({ length: 10_000 }, (_, t) => [t]),
    ) as number[][];
    expect(factors).toHaveLength(10_000);
    expect(factors[4321]).toEqual([periodDiscountFactor(0.001, 4321)]);
  });

  it.each([
    ["no rate", [null, 1], "#VALUE! rate must be a number, got an empty cell"],
    ["no periods", [0.1, null], "#VALUE! periods must be a number, got an empty cell"],
    [
      "a period that is missing",
      [0.1, [[1], [null]]],
      "#VALUE! row 2: periods must be a number, got an empty cell",
    ],
    [
      "a period before today",
      [0.1, [[0], [-1]]],
      "#VALUE! row 2: periods must be at least 0, got -1",
    ],
    [
      "several rates",
      [[[0.1, 0.2]], 1],
      "#VALUE! rate must be a single value, got 1 row and 2 columns",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("what takes long for each cell", () => {
  const periods = Array.from({ length: 10_001 }, (_, period) => [period]);

  it.each([
    ["DISCOUNT", () => (discount as (...args: readonly unknown[]) => unknown)(0.1, periods)],
    [
      "RATE.CONVERT",
      () => (rateConvert as (...args: readonly unknown[]) => unknown)(periods, 1, 12),
    ],
  ])("is refused for more than 10,000 cells: %s", (_id, call) => {
    expect(shownBy(call)).toBe("#VALUE! results must be at most 10000 in one call, got 10001");
  });
});
