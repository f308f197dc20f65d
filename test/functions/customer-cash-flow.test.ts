import { beforeAll, describe, expect, it } from "vitest";
import { clvCashflow } from "../../src/functions/customer-cash-flow";
import { installCustomFunctions, shownBy } from "./custom-functions";

const call = clvCashflow as (...args: readonly unknown[]) => number[][];

beforeAll(() => {
  installCustomFunctions();
});

const REVENUES = [
  [100, 100],
  [200, ""],
];

describe("CRM.CLV.CASHFLOW", () => {
  it.each([
    ["one customer over two periods", [[[100, 100]], [[50, 75]], 0.25], [[56]]],
    ["one customer over one period", [100, 50, 0.25], [[40]]],
    ["an empty cost as 0", [100, null, 0.25], [[80]]],
    ["an empty revenue as 0, in its period", [REVENUES, 0, 0], [[200], [200]]],
    ["one cost for everything", [REVENUES, 10, 0], [[180], [180]]],
    ["a column of costs: one for each customer", [REVENUES, [[10], [20]], 0], [[180], [160]]],
    ["a row of costs: one for each period", [REVENUES, [[10, 20]], 0], [[170], [170]]],
    [
      "a table of costs",
      [
        REVENUES,
        [
          [1, 2],
          [3, 4],
        ],
        0,
      ],
      [[197], [193]],
    ],
    ["a row of rates", [REVENUES, 0, [[0.25, 0.6]]], [[130], [160]]],
    ["one retention", [REVENUES, 0, 0, 0.5], [[75], [100]]],
    ["a column of retentions", [REVENUES, 0, 0, [["50%"], [1]]], [[75], [200]]],
    ["a row of retentions", [REVENUES, 0, 0, [[1, 0.5]]], [[150], [200]]],
    [
      "a table of retentions",
      [
        REVENUES,
        0,
        0,
        [
          [1, 0.5],
          [0.25, 1],
        ],
      ],
      [[150], [50]],
    ],
    ["the middle of each period", [[[121]], 0, 0.21, null, "MID"], [[110]]],
    ["a first column today", [REVENUES, 0, 0.25, 0.5, "", 0], [[140], [200]]],
    ["retentions after today only", [REVENUES, 0, 0, [[0.5], [0.1]], "end", 0], [[150], [200]]],
    ["one period, today", [[[100], [50]], 0, 0.1, 0.5, null, 0], [[100], [50]]],
    ["one acquisition cost", [REVENUES, 0, 0, null, null, null, 30], [[170], [170]]],
    [
      "a column of acquisition costs",
      [REVENUES, 0, 0, null, null, 1, [[30], [""]]],
      [[170], [200]],
    ],
  ])("values %s", (_case, args, values) => {
    expect(call(...args)).toEqual(values);
  });

  it("values a hundred thousand customers over twelve periods", () => {
    const revenues = Array.from({ length: 100_000 }, (_, row) =>
      Array.from({ length: 12 }, (__, period) => (row + period) / 100),
    );
    const values = call(revenues, 1, 0.1, 0.8, "mid");
    expect(values).toHaveLength(100_000);
    expect(values[54_321]).toEqual(call([revenues[54_321]], 1, 0.1, 0.8, "mid")[0]);
  });

  it.each([
    ["no revenues", [null, 0, 0.1], "#VALUE! revenues must hold at least one number, got none"],
    [
      "text among revenues",
      [
        [
          [1, 2],
          [3, "x"],
        ],
        0,
        0.1,
      ],
      '#VALUE! revenues (row 2, column 2) must be a number, got "x"',
    ],
    [
      "costs for other customers",
      [REVENUES, [[1], [2], [3]], 0.1],
      "#VALUE! costs must have 1 row or one for each row of revenues (2), got 3",
    ],
    [
      "costs for other periods",
      [REVENUES, [[1, 2, 3]], 0.1],
      "#VALUE! costs must have 1 column or one for each column of revenues (2), got 3",
    ],
    ["no rate", [REVENUES, 0, null], "#VALUE! rate must be a number, got an empty cell"],
    ["a column of rates", [REVENUES, 0, [[0.1], [0.2]]], "#VALUE! rate must have 1 row, got 2"],
    [
      "a rate for today",
      [REVENUES, 0, [[0.1, 0.2]], null, null, 0],
      "#VALUE! rate must have 1 column, got 2",
    ],
    [
      "a gap among rates",
      [REVENUES, 0, [[0.1, ""]]],
      "#VALUE! rate of period 2 must be a number, got an empty cell",
    ],
    [
      "retentions for other periods",
      [REVENUES, 0, 0.1, [[0.5, 0.5, 0.5]]],
      "#VALUE! retention must have 1 column or one for each period after today (2), got 3",
    ],
    [
      "a column of retentions for one customer",
      [[[100, 100]], 0, 0.1, [[0.5], [0.6]]],
      "#VALUE! retention must have 1 row, got 2",
    ],
    [
      "a customer without retention",
      [REVENUES, 0, 0.1, [[0.5], [""]]],
      "#VALUE! row 2: retention must be a number, got an empty cell",
    ],
    [
      "a period without retention",
      [REVENUES, 0, 0.1, [[0.5, ""]]],
      "#VALUE! row 1: retention of period 2 must be a number, got an empty cell",
    ],
    [
      "a retention out of domain",
      [REVENUES, 0, 0.1, [[0.5], [1.5]]],
      "#VALUE! row 2: retention must be from 0 to 1, got 1.5",
    ],
    [
      "a row of acquisition costs",
      [REVENUES, 0, 0.1, null, null, null, [[1, 2]]],
      "#VALUE! acquisitionCost must have 1 column, got 2",
    ],
    [
      "an unknown timing",
      [100, 0, 0.1, null, "late"],
      '#VALUE! timing must be "end", "mid" or "start", got "late"',
    ],
    [
      "an unknown first period",
      [100, 0, 0.1, null, null, 2],
      "#VALUE! first must be 0 or 1, got 2",
    ],
    [
      "more customers than a sheet should hold",
      [Array<number[]>(200_001).fill([1]), 0, 0.1],
      "#VALUE! results must be at most 200000 in one call, got 200001",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});
