import { describe, expect, it } from "vitest";
import { createAxis } from "../../../../src/workbench/page/grid/axis";
import { areaBox, scrollToShow, stretch } from "../../../../src/workbench/page/grid/panes";

const rows = createAxis({}, 20, 1000);

describe("stretch", () => {
  it("draws from the first line on an unscrolled sheet", () => {
    expect(stretch(rows, 0, 0, 200)).toEqual({
      frozen: null,
      scrolling: { first: 0, last: 12 },
      frozenSize: 0,
    });
  });

  it("keeps frozen lines and scrolls the others behind them", () => {
    expect(stretch(rows, 4, 400, 200)).toEqual({
      frozen: { first: 0, last: 3 },
      scrolling: { first: 22, last: 32 },
      frozenSize: 80,
    });
  });
});

describe("scrollToShow", () => {
  it.each([
    ["leaves a visible line where it is", 0, 0, 5, 0],
    ["scrolls down until the line is whole", 0, 0, 12, 60],
    ["scrolls up to the line", 0, 400, 3, 60],
    ["never scrolls for a frozen line", 4, 400, 3, 400],
    ["counts the room that frozen lines take", 4, 0, 10, 20],
  ])("%s", (_title, frozen, scroll, index, expected) => {
    expect(scrollToShow(rows, frozen, scroll, 200, index)).toBe(expected);
  });
});

describe("areaBox", () => {
  it("covers all lines of the area", () => {
    const columns = createAxis({ 1: { size: 75 } }, 64, 100);
    const area = { row: 1, column: 1, lastRow: 2, lastColumn: 2 };
    expect(areaBox(columns, rows, area)).toEqual({ left: 64, top: 20, width: 164, height: 40 });
  });
});
