import { beforeAll, describe, expect, it } from "vitest";
import { equity, impact } from "../../src/functions/customer-equity";
import { installCustomFunctions, shownBy } from "./custom-functions";

const equityOf = equity as (...args: readonly unknown[]) => number;
const impactOf = impact as (...args: readonly unknown[]) => unknown[][];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.EQUITY", () => {
  it.each([
    ["single numbers", [120, 10], 1200],
    [
      "columns",
      [
        [[1], [2]],
        [[10], [""]],
      ],
      10,
    ],
    ["rows", [[[1, 2]], [[10, 20]]], 50],
    [
      "blocks",
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 10],
          [100, 1000],
        ],
      ],
      4321,
    ],
    ["one value for all", [2, [[10], [20]]], 60],
    ["one number of customers for each segment", [[[1], [2]], 10], 30],
    ["cohorts of one row", [0, 0, [[5, 5]], 100, 0.25], 720],
    [
      "cohorts by segment, worth a column",
      [
        [[1], [1]],
        [[1], [1]],
        [
          [1, 1],
          [2, 2],
        ],
        [[10], [100]],
      ],
      422,
    ],
    ["cohorts worth a row", [1, 1, [[1, 2]], [[10, 100]], "0%"], 211],
    [
      "cohorts worth a table",
      [
        [[1], [1]],
        [[0], [0]],
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 10],
          [100, 1000],
        ],
      ],
      4321,
    ],
    ["one row of cohorts beside two segments", [[[1], [2]], [[1], [1]], [[1, 1]], 5], 13],
    ["an empty cell among new customers as 0", [1, 1, [[1, "", 1]], 8, 1], 6],
    ["omitted cohorts", [1, 1, null, "", undefined], 1],
  ])("adds up %s", (_case, args, value) => {
    expect(equityOf(...args)).toBe(value);
  });

  it.each([
    [
      "ranges of different shape",
      [[[1], [2]], [[1, 2]]],
      "#VALUE! values and customers must have the same shape, got 2 x 1 and 1 x 2",
    ],
    [
      "a negative number of customers",
      [
        [[1], [2]],
        [[1], [-2]],
      ],
      "#VALUE! customers of segment 2 must be at least 0, got -2",
    ],
    [
      "new customers of other segments",
      [[[1], [2]], [[1], [2]], [[1], [2], [3]], 1],
      "#VALUE! newCustomers must have 1 row or one for each segment (2), got 3",
    ],
    [
      "new customers without a value",
      [1, 1, [[1, 2]]],
      "#VALUE! newValues must be a number, got an empty cell",
    ],
    [
      "values without new customers",
      [1, 1, null, 5],
      "#VALUE! newCustomers must be given with newValues, got an empty cell",
    ],
    [
      "values of other periods",
      [1, 1, [[1, 2]], [[1, 2, 3]]],
      "#VALUE! newValues must have 1 column or one for each column of newCustomers (2), got 3",
    ],
    [
      "values of other segments",
      [1, 1, [[1, 2]], [[1], [2]]],
      "#VALUE! newValues must have 1 row, got 2",
    ],
    ["a rate of -100 %", [1, 1, [[1]], 1, -1], "#VALUE! rate must be greater than -1, got -1"],
    ["text", ["x", 1], '#VALUE! values must be a number, got "x"'],
    [
      "a value beyond all doubles",
      [1e308, 10],
      "#NUM! customer equity is larger than any number a cell can hold",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => equityOf(...args))).toBe(shown);
  });
});

describe("CRM.IMPACT", () => {
  const rows = (...values: readonly unknown[]) =>
    [
      "Equity without",
      "Equity with",
      "Difference",
      "Return on investment",
      "Difference per customer",
    ].map((label, index) => [label, values[index]]);

  it.each([
    ["columns", [[[100], [50]], [[130], [40]], [[10], [10]], 160], rows(1500, 1700, 200, 0.25, 10)],
    [
      "one customer in each segment by default",
      [[[1], [2]], [[2], [4]], null, 2],
      rows(3, 6, 3, 0.5, 1.5),
    ],
    [
      "as many customers in each segment",
      [[[1], [2]], [[2], [4]], 10, 20],
      rows(30, 60, 30, 0.5, 1.5),
    ],
    ["no investment", [1, 3], rows(1, 3, 2, "no investment", 2)],
    [
      "an investment of 0, as old versions of Excel pass an empty cell",
      [1, 3, 1, 0],
      rows(1, 3, 2, "no investment", 2),
    ],
    ["no customers", [1, 3, 0, 10], rows(0, 0, 0, -1, "no customers")],
  ])("shows %s", (_case, args, shown) => {
    expect(impactOf(...args)).toEqual(shown);
  });

  it.each([
    [
      "segments that differ",
      [
        [[1], [2]],
        [[1], [2], [3]],
      ],
      "#VALUE! valuesWithout and valuesWith must have the same shape, got 2 x 1 and 3 x 1",
    ],
    ["a negative investment", [1, 2, 1, -5], "#VALUE! investment must be at least 0, got -5"],
    [
      "text among customers",
      [
        [[1], [2]],
        [[1], [2]],
        [[1], ["many"]],
      ],
      '#VALUE! customers (row 2, column 1) must be a number, got "many"',
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => impactOf(...args))).toBe(shown);
  });
});
