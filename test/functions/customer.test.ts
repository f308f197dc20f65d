import { beforeAll, describe, expect, it } from "vitest";
import { customerLifetimeValue } from "../../src/core";
import { clv, clvMarkov, clvSchedule } from "../../src/functions/customer";
import { installCustomFunctions, shownBy } from "./custom-functions";

const call = clv as (...args: readonly unknown[]) => number[][];
const schedule = clvSchedule as (...args: readonly unknown[]) => number;
const markov = clvMarkov as (...args: readonly unknown[]) => number[][];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.CLV", () => {
  it.each([
    ["single values", [100, 0.8, 0.2], [[200]]],
    ["ranges of one cell", [[[100]], [[0.8]], [[0.2]], [[null]], [[""]], null, undefined], [[200]]],
    ["a convention in capitals", [100, 0.8, 0.2, "DUE"], [[300]]],
    ["a horizon", [100, 0.8, 0.25, null, 2], [[104.96]]],
    ["growth", [100, 0.5, 0.5, null, null, 1], [[100]]],
    ["an acquisition cost", [100, 0.8, 0.2, null, null, null, 50], [[150]]],
    [
      "a column of retention rates",
      [100, [[0.8], ["50%"], [0]], 0.2],
      [[200], [71.42857142857143], [0]],
    ],
    [
      "a column of conventions, an empty one being the default",
      [100, 0.8, 0.2, [["due"], [""]]],
      [[300], [200]],
    ],
    [
      "a column of horizons, an empty one being without end",
      [100, 1, 1, "due", [[2], [null]]],
      [[150], [200]],
    ],
    [
      "a grid",
      [100, [[0.8], [0.5]], [[0.2, 0.5]]],
      [
        [200, 114.28571428571429],
        [71.42857142857143, 50],
      ],
    ],
  ])("values %s", (_case, args, values) => {
    expect(call(...args)).toEqual(values);
  });

  it("values ten thousand rows, each as alone", () => {
    const margins = Array.from({ length: 10_000 }, (_, row) => [100 + row / 100]);
    const values = call(margins, 0.8, 0.1, "mid");
    expect(values).toHaveLength(10_000);
    expect(values[1234]).toEqual([customerLifetimeValue(112.34, 0.8, 0.1, { convention: "mid" })]);
  });

  it.each([
    ["a missing margin", [null, 0.8, 0.1], "#VALUE! margin must be a number, got an empty cell"],
    [
      "a row without retention",
      [100, [[0.8], [""]], 0.1],
      "#VALUE! row 2: retention must be a number, got an empty cell",
    ],
    [
      "text in a row",
      [100, [[0.8], ["x"]], 0.1],
      '#VALUE! retention (row 2, column 1) must be a number, got "x"',
    ],
    [
      "a row out of domain",
      [100, [[0.8], [1.5]], 0.1],
      "#VALUE! row 2: retention must be from 0 to 1, got 1.5",
    ],
    [
      "columns of different length",
      [[[1], [2]], [[0.8], [0.8], [0.8]], 0.1],
      "#VALUE! margin and retention must have the same number of rows, got 2 and 3",
    ],
    [
      "no limit",
      [100, 1, 0],
      "#VALUE! retention * (1 + growth) must be less than 1 + rate where periods is not given, got retention 1, growth 0 and rate 0: the value has no limit",
    ],
    [
      "a horizon of 0, as old versions of Excel pass an empty cell",
      [100, 0.8, 0.1, null, 0],
      "#VALUE! periods must be a whole number from 1 to 10000, got 0",
    ],
    [
      "an unknown convention",
      [100, 0.8, 0.1, "x"],
      '#VALUE! convention must be "renewal", "due", "arrears" or "mid", got "x"',
    ],
    [
      "a value beyond all doubles",
      [1e308, 1, 0, "due", 10],
      "#NUM! customer lifetime value is larger than any number a cell can hold",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => call(...args))).toBe(shown);
  });
});

describe("CRM.CLV.SCHEDULE", () => {
  it.each([
    ["a margin that goes on", [1, [[0.5, 0.75]], 0, "due"], 3],
    ["a column of retentions in percent", [1, [["50%"], ["75%"]], 0, "DUE"], 3],
    ["a single retention", [100, 0.8, 0.2], 200],
    ["margins that come to an end", [[[100, 200]], [[0.5, 0.75]], 0.25], 88],
    ["an empty margin as 0", [[[100], [""], [200]], 0.5, 0], 75],
    ["a horizon", [100, [[0.5, 0.75]], 0.25, null, 2], 64],
  ])("values %s", (_case, args, value) => {
    expect(schedule(...args)).toBe(value);
  });

  it.each([
    ["no margin", [null, 0.5, 0.1], "#VALUE! margins must hold at least one number, got none"],
    ["no retention", [100, null, 0.1], "#VALUE! retentions must be a number, got an empty cell"],
    [
      "a gap among retentions",
      [100, [[0.5, "", 0.7]], 0.1],
      "#VALUE! retentions of period 2 must be a number, got an empty cell",
    ],
    ["no rate", [100, 0.5, null], "#VALUE! rate must be a number, got an empty cell"],
    [
      "more retentions than margins",
      [[[1, 2]], [[0.5, 0.6, 0.7]], 0.1],
      "#VALUE! retentions must be at most as many as margins (2), got 3",
    ],
    [
      "no limit",
      [100, [[0.5, 1]], 0],
      "#VALUE! the last retention must be less than 1 + rate where periods is not given, got retention 1 and rate 0: the value has no limit",
    ],
    [
      "a block of margins",
      [
        [
          [1, 2],
          [3, 4],
        ],
        0.5,
        0.1,
      ],
      "#VALUE! margins must be one row or one column, got 2 rows and 2 columns",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => schedule(...args))).toBe(shown);
  });
});

describe("CRM.CLV.MARKOV", () => {
  const STAYS = [
    ["80%", 0.2],
    ["", 1],
  ];

  it.each([
    ["margins in a column", [STAYS, [[100], [0]], 0.2], [[300], [0]]],
    ["margins in a row, an empty one as 0", [STAYS, [[100, ""]], 0.2], [[300], [0]]],
    ["a horizon", [STAYS, [[100], [0]], 0.25, 1], [[164], [0]]],
    ["a single state", [1, 50, 0.1], [[550]]],
  ])("values %s", (_case, args, values) => {
    expect(markov(...args)).toEqual(values);
  });

  it.each([
    ["no rate", [STAYS, [[1], [0]], ""], "#VALUE! rate must be a number, got an empty cell"],
    [
      "a row that lacks something",
      [
        [
          [0.8, 0.1],
          [0, 1],
        ],
        [[1], [0]],
        0.1,
      ],
      "#VALUE! row 1 of transitions must add up to 1, got 0.9",
    ],
    [
      "a margin too few",
      [STAYS, 1, 0.1],
      "#VALUE! transitions must have one row for each margin (1), got 2",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => markov(...args))).toBe(shown);
  });
});
