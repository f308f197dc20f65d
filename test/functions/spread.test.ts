import { describe, expect, it } from "vitest";
import { ValuationError } from "../../src/core";
import { ArgumentError, numbers } from "../../src/functions/cells";
import { pick, spread } from "../../src/functions/spread";

function difference(a: unknown, b: unknown): number[][] {
  const blocks = { a: numbers("a", a), b: numbers("b", b) };
  return spread(blocks, (row, column) => {
    const result = (pick(blocks.a, row, column) ?? NaN) - (pick(blocks.b, row, column) ?? NaN);
    if (result === 0) throw new ValuationError("out-of-domain", "a must differ from b");
    if (Number.isNaN(result)) throw new ArgumentError("a must be given");
    return result;
  });
}

describe("spread", () => {
  it.each([
    ["single values", 5, 3, [[2]]],
    ["a column and a single value", [[5], [6]], 3, [[2], [3]]],
    ["two columns", [[5], [6]], [[1], [2]], [[4], [4]]],
    ["two rows", [[5, 6]], [[1, 2]], [[4, 4]]],
    [
      "a column and a row",
      [[5], [6]],
      [[1, 2]],
      [
        [4, 3],
        [5, 4],
      ],
    ],
    [
      "a block and a row",
      [
        [5, 6],
        [7, 8],
      ],
      [[1, 2]],
      [
        [4, 4],
        [6, 6],
      ],
    ],
  ])("combines %s", (_case, a, b, expected) => {
    expect(difference(a, b)).toEqual(expected);
  });

  it.each([
    [
      "columns of different length",
      [[5], [6]],
      [[1], [2], [3]],
      "a and b must have the same number of rows, got 2 and 3",
    ],
    [
      "rows of different length",
      [[5, 6]],
      [[1, 2, 3]],
      "a and b must have the same number of columns, got 2 and 3",
    ],
    ["a row without a value, by name", [[5], [3]], 3, "row 2: a must differ from b"],
    ["a cell of a grid, by name", [[5], [3]], [[1, 3]], "row 2, column 2: a must differ from b"],
    ["a missing value in a row, by name", [[5], [null]], 3, "row 2: a must be given"],
    ["a single value, without a name", 3, 3, "a must differ from b"],
    [
      "more results than Excel can show",
      Array(1000).fill([1]),
      [Array(201).fill(2)],
      "results must be at most 200000 in one call, got 201000",
    ],
  ])("refuses %s", (_case, a, b, message) => {
    expect(() => difference(a, b)).toThrow(message);
  });

  it("keeps the fault of a row", () => {
    expect(() => difference([[5], [3]], 3)).toThrow(
      expect.objectContaining({ name: "ValuationError", fault: "out-of-domain" }),
    );
  });
});
