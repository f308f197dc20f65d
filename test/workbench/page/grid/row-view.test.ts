import { describe, expect, it } from "vitest";
import { emptySheet } from "../../../../src/workbench/engine/empty-workbook";
import type { CellModel, CellValue, SheetModel } from "../../../../src/workbench/engine/model";
import { createAxis } from "../../../../src/workbench/page/grid/axis";
import { rowView } from "../../../../src/workbench/page/grid/row-view";

/** One row of cells, 64 pixels wide each, ten pixels a letter. */
function views(cells: Record<number, CellModel>, span = { first: 0, last: 4 }, more = {}) {
  const sheet: SheetModel = { ...emptySheet("s", "Sheet1"), cells: { 0: cells }, ...more };
  const value = (_row: number, column: number): CellValue => cells[column]?.value ?? null;
  const columns = createAxis(sheet.columns, 64, 100);
  const measure = (text: string) => text.length * 10;
  return rowView({ sheet, value, columns, measure }, 0, span);
}

describe("rowView", () => {
  it("puts numbers to the right, texts to the left and booleans in the middle", () => {
    const row = views({ 0: { value: 1 }, 1: { value: "a" }, 2: { value: true } });
    expect(row.slice(0, 3).map(({ align, text }) => [align, text])).toEqual([
      ["right", "1"],
      ["left", "a"],
      ["center", "TRUE"],
    ]);
  });

  it("lets a long text run over empty neighbours, up to the next filled one", () => {
    const long = { value: "twelve letters" };
    expect(views({ 0: long })[0]?.runs).toEqual({ first: 0, last: 2 });
    expect(views({ 0: long, 2: { value: 1 } })[0]?.runs).toEqual({ first: 0, last: 1 });
    expect(views({ 0: long, 1: { value: 1 } })[0]?.runs).toBeNull();
    const wrapped = { ...long, format: { wrapText: true } };
    expect(views({ 0: wrapped })[0]?.runs).toBeNull();
  });

  it("draws a text from before the window only if it runs into it", () => {
    const span = { first: 2, last: 4 };
    const columns = (text: string) => views({ 0: { value: text } }, span).map((one) => one.column);
    expect(columns("twelve letters")).toEqual([0, 2, 3, 4]);
    expect(columns("short")).toEqual([2, 3, 4]);
  });

  it("draws the border of a neighbour at its own edge", () => {
    const left = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
    const row = views({ 1: { value: 1, format: { borders: { left }, fill: "#FFF9DB" } } });
    expect(row[0]?.right).toEqual({ border: left, fill: "#FFF9DB" });
  });

  it("leaves out hidden columns", () => {
    const row = views({}, { first: 0, last: 2 }, { columns: { 1: { hidden: true } } });
    expect(row.map(({ column }) => column)).toEqual([0, 2]);
  });
});
