import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  dates,
  number,
  numbers,
  rates,
  series,
  table,
  word,
  words,
} from "../../src/functions/cells";

const formatted = { type: "FormattedNumber", basicValue: 1250, numberFormat: "#,##0" };
const notAvailable = { type: "Error", basicType: "Error", basicValue: "#N/A" };
const WORDS = ["end", "mid"] as const;

describe("series", () => {
  it.each([
    ["a column", [[1], [2], [3]], [1, 2, 3]],
    ["a row", [[1, 2, 3]], [1, 2, 3]],
    ["one cell", [[7]], [7]],
    ["a bare number", 7, [7]],
    ["a list that is not a list of rows", [1, 2], [1, 2]],
    ["empty cells, each a period of 0", [[1], [null], [""], [undefined], [2]], [1, 0, 0, 0, 2]],
    [
      "numbers kept as text",
      [[" 12.5 ", "-3", "+.5", "1e3", "2E-2", "7."]],
      [12.5, -3, 0.5, 1000, 0.02, 7],
    ],
    ["percentages kept as text", [["7.1%", "-10 %", "1e1%"]], [0.071, -0.1, 0.1]],
    ["cell values that carry a format", [[formatted, { basicValue: "" }]], [1250, 0]],
    ["serial numbers of dates", [[45992, 46023.5]], [45992, 46023.5]],
  ])("reads %s", (_case, argument, expected) => {
    expect(series("cashFlows", argument)).toEqual(expected);
  });

  it.each([
    ["text", [[1], ["n/a"]], 'cashFlows (row 2, column 1) must be a number, got "n/a"'],
    ["text in a row", [[1, 2, "x"]], 'cashFlows (row 1, column 3) must be a number, got "x"'],
    ["a lone text", "x", 'cashFlows must be a number, got "x"'],
    ["a long text", [["x".repeat(50)]], `cashFlows must be a number, got "${"x".repeat(40)}…"`],
    ["TRUE", [[true], [1]], "cashFlows (row 1, column 1) must be a number, got TRUE"],
    ["FALSE", [[1], [false]], "cashFlows (row 2, column 1) must be a number, got FALSE"],
    [
      "a thousands separator",
      [["1,000"], [1]],
      'cashFlows (row 1, column 1) must be a number, got "1,000"',
    ],
    [
      "a hexadecimal number",
      [["0x10"], [1]],
      'cashFlows (row 1, column 1) must be a number, got "0x10"',
    ],
    [
      "text for more than a double holds",
      [["1e999"], [1]],
      'cashFlows (row 1, column 1) must be a number, got "1e999"',
    ],
    ["spaces only", [[" "], [1]], 'cashFlows (row 1, column 1) must be a number, got " "'],
    ["an error", [[notAvailable], [1]], 'cashFlows (row 1, column 1) must be a number, got "#N/A"'],
    [
      "an object",
      [[{ type: "WebImage" }], [1]],
      "cashFlows (row 1, column 1) must be a number, got a value of another kind",
    ],
    ["NaN", [[1], [NaN]], "cashFlows (row 2, column 1) must be a number, got NaN"],
    [
      "a block",
      [
        [1, 2],
        [3, 4],
      ],
      "cashFlows must be one row or one column, got 2 rows and 2 columns",
    ],
    [
      "a ragged block",
      [[1], [3, 4]],
      "cashFlows must be one row or one column, got 2 rows and 2 columns",
    ],
    ["nothing", null, "cashFlows must hold at least one number, got none"],
    ["a lone empty cell", [[""]], "cashFlows must hold at least one number, got none"],
    ["no cell", [], "cashFlows must hold at least one number, got none"],
    ["a row without cells", [[]], "cashFlows must hold at least one number, got none"],
  ])("refuses %s", (_case, argument, message) => {
    expect(() => series("cashFlows", argument)).toThrow(new ArgumentError(message));
  });

  it("reads a number from text exactly as from a cell", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Text has no −0.
        expect(series("x", String(value))).toEqual([value + 0]);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe("rates", () => {
  it.each([
    ["a bare number", 0.1, 0.1],
    ["one cell", [[0.1]], 0.1],
    ["text", "10%", 0.1],
    ["a row", [[0.1, "12%"]], [0.1, 0.12]],
    ["nothing", null, undefined],
    ["an empty cell", [[""]], undefined],
  ])("reads %s", (_case, argument, expected) => {
    expect(rates("rate", argument)).toEqual(expected);
  });

  it("refuses an empty cell among rates: it is not a rate of 0", () => {
    expect(() => rates("rate", [[0.1], [null]])).toThrow(
      new ArgumentError("rate of period 2 must be a number, got an empty cell"),
    );
  });
});

describe("number", () => {
  it.each([
    [1, 1],
    [[[1]], 1],
    ["0", 0],
    [null, undefined],
    [[[null]], undefined],
  ])("reads %j as %s", (argument, expected) => {
    expect(number("first", argument)).toBe(expected);
  });

  it("refuses a range", () => {
    expect(() => number("first", [[1], [2]])).toThrow(
      new ArgumentError("first must be a single value, got 2 rows and 1 column"),
    );
  });
});

describe("word", () => {
  it.each([
    ["mid", "mid"],
    [" MID ", "mid"],
    [[["End"]], "end"],
    [{ basicValue: "end" }, "end"],
    ["", undefined],
    [null, undefined],
  ])("reads %j as %s", (argument, expected) => {
    expect(word(WORDS, "timing", argument)).toBe(expected);
  });

  it.each([
    ["middle", 'timing must be "end" or "mid", got "middle"'],
    [1, 'timing must be "end" or "mid", got 1'],
    [true, 'timing must be "end" or "mid", got TRUE'],
  ])("refuses %j", (argument, message) => {
    expect(() => word(WORDS, "timing", argument)).toThrow(new ArgumentError(message));
  });
});

describe("numbers and words", () => {
  it("keep rows, columns and what is empty", () => {
    const block = numbers("margin", [
      [1, ""],
      [null, "4"],
    ]);
    expect([block.rows, block.columns]).toEqual([2, 2]);
    expect([block.at(0, 0), block.at(0, 1), block.at(1, 0), block.at(1, 1)]).toEqual([
      1,
      undefined,
      undefined,
      4,
    ]);
  });

  it.each([
    ["an omitted argument", null],
    ["no cell", []],
    ["a row without cells", [[]]],
  ])("read %s as one empty cell", (_case, argument) => {
    const block = words(WORDS, "convention", argument);
    expect([block.rows, block.columns, block.at(0, 0)]).toEqual([1, 1, undefined]);
  });

  it("refuse rows of different lengths, which would make no rectangle of results", () => {
    expect(() => numbers("margin", [[3], [1, 2]])).toThrow(
      new ArgumentError(
        "margin must have as many columns in every row, got another number in row 2",
      ),
    );
  });

  it("refuse rows without cells", () => {
    expect(() => numbers("margin", [[], []])).toThrow(
      new ArgumentError("margin must hold cells, got none"),
    );
  });

  it("know one zero", () => {
    expect(numbers("margin", [[-0]]).at(0, 0)).toBe(0);
    expect(numbers("margin", [["-0"]]).at(0, 0)).toBe(0);
  });

  it("name the cell they refuse", () => {
    expect(() => words(WORDS, "convention", [["end"], ["late"]])).toThrow(
      new ArgumentError('convention (row 2, column 1) must be "end" or "mid", got "late"'),
    );
  });
});

describe("dates", () => {
  it("reads serial days, also as text and in cells with a format", () => {
    expect(dates("dates", [[45292], ["45293"], [{ basicValue: 45294.5 }]])).toEqual([
      45292, 45293, 45294.5,
    ]);
  });

  it.each([
    [null, "dates must hold at least one date, got none"],
    [[[45292], [""]], "dates, cell 2, must be a date, got an empty cell"],
    [[[45292, "1 May 2024"]], 'dates (row 1, column 2) must be a number, got "1 May 2024"'],
  ])("refuses %j: %s", (argument, message) => {
    expect(() => dates("dates", argument)).toThrow(new ArgumentError(message));
  });
});

describe("table", () => {
  it("reads rows, an empty cell as 0", () => {
    expect(
      table("transitions", [
        [0.5, ""],
        ["50%", 0.5],
      ]),
    ).toEqual([
      [0.5, 0],
      [0.5, 0.5],
    ]);
    expect(table("transitions", 1)).toEqual([[1]]);
  });

  it.each([
    ["", "transitions must hold at least one number, got none"],
    [
      [[1, 2], [3]],
      "transitions must have as many columns in every row, got another number in row 2",
    ],
    [[[1, true]], "transitions (row 1, column 2) must be a number, got TRUE"],
  ])("refuses %j: %s", (argument, message) => {
    expect(() => table("transitions", argument)).toThrow(new ArgumentError(message));
  });
});
