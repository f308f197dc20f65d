import { describe, expect, it } from "vitest";
import {
  cellArea,
  cycle,
  DOWN,
  jump,
  LEFT,
  oppositeCorner,
  type Place,
  RIGHT,
  step,
  type Terrain,
  UP,
} from "../../../../src/workbench/page/session/moves";

/** Rows of a sheet: "x" is a filled cell. */
function terrain(
  rows: readonly string[],
  { hiddenColumns = [] as number[], merge = null as ReturnType<typeof cellArea> | null } = {},
): Terrain {
  return {
    filled: ({ row, column }) => rows[row]?.[column] === "x",
    hidden: ({ column }) => hiddenColumns.includes(column),
    block: (place) =>
      merge !== null &&
      place.row >= merge.row &&
      place.row <= merge.lastRow &&
      place.column >= merge.column &&
      place.column <= merge.lastColumn
        ? merge
        : cellArea(place),
    lastUsed: { row: rows.length - 1, column: Math.max(...rows.map((row) => row.length)) - 1 },
  };
}
const at = (row: number, column: number): Place => ({ row, column });

describe("step", () => {
  it("goes one cell and stops at the edge", () => {
    const sheet = terrain(["   "]);
    expect(step(sheet, at(0, 0), RIGHT)).toEqual(at(0, 1));
    expect(step(sheet, at(0, 0), LEFT)).toEqual(at(0, 0));
    expect(step(sheet, at(1_048_575, 0), DOWN)).toEqual(at(1_048_575, 0));
  });

  it("passes over hidden columns", () => {
    const sheet = terrain(["   "], { hiddenColumns: [1, 2] });
    expect(step(sheet, at(0, 0), RIGHT)).toEqual(at(0, 3));
  });

  it("leaves merged cells on their far side", () => {
    const merge = { row: 0, column: 1, lastRow: 1, lastColumn: 3 };
    expect(step(terrain(["    "], { merge }), at(0, 1), RIGHT)).toEqual(at(0, 4));
    expect(step(terrain(["    "], { merge }), at(0, 1), DOWN)).toEqual(at(2, 1));
  });
});

describe("jump", () => {
  const sheet = terrain([" xxx  x "]);

  it.each([
    ["to the end of a run", 1, RIGHT, 3],
    ["from the end of a run to the next one", 3, RIGHT, 6],
    ["from an empty cell to the next filled one", 0, RIGHT, 1],
    ["from the last filled cell to the edge", 6, RIGHT, 16_383],
    ["back to the first cell of a run", 3, LEFT, 1],
    ["to the first column when nothing is in the way", 1, LEFT, 0],
  ])("goes %s", (_title, from, by, to) => {
    expect(jump(sheet, at(0, from), by)).toEqual(at(0, to));
  });

  it("goes to the last row in an empty column", () => {
    expect(jump(sheet, at(0, 20), DOWN)).toEqual(at(1_048_575, 20));
    expect(jump(sheet, at(900, 20), UP)).toEqual(at(0, 20));
  });
});

describe("cycle", () => {
  const area = { row: 1, column: 1, lastRow: 2, lastColumn: 3 };

  it("goes along the rows with Tab and along the columns with Enter", () => {
    expect(cycle(area, at(1, 3), RIGHT)).toEqual(at(2, 1));
    expect(cycle(area, at(2, 1), DOWN)).toEqual(at(1, 2));
  });

  it("returns to the other end after the last cell", () => {
    expect(cycle(area, at(2, 3), RIGHT)).toEqual(at(1, 1));
    expect(cycle(area, at(1, 1), LEFT)).toEqual(at(2, 3));
    expect(cycle(area, at(1, 1), UP)).toEqual(at(2, 3));
  });
});

describe("oppositeCorner", () => {
  it("is the corner away from the active cell", () => {
    const area = { row: 1, column: 1, lastRow: 4, lastColumn: 3 };
    expect(oppositeCorner(area, at(1, 1))).toEqual(at(4, 3));
    expect(oppositeCorner(area, at(4, 1))).toEqual(at(1, 3));
  });
});
