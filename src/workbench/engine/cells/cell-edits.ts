import type { Draft } from "immer";
import { contains } from "../address";
import { cellFormat, mergeFormats } from "./cell-format";
import type { Entry } from "./entry";
import { plainCells } from "./plain-cells";
import type { Area, CellFormat, CellModel, SheetModel } from "../model";

/** Puts what was typed into a cell, with the number format it brings if the cell has none. */
export function enterInCell(
  sheet: Draft<SheetModel>,
  row: number,
  column: number,
  entry: Entry,
): void {
  const { numberFormat } = cellFormat(sheet, row, column);
  const isGeneral = numberFormat === undefined || numberFormat === "General";
  setContent(sheet, row, column, entry);
  if (entry.numberFormat !== undefined && isGeneral) {
    formatCell(sheet, row, column, { numberFormat: entry.numberFormat });
  }
}

/** Sets the formula or the value of a cell, or empties it; its format stays. */
export function setContent(
  sheet: Draft<SheetModel>,
  row: number,
  column: number,
  content: { readonly formula?: string; readonly value?: CellModel["value"] },
): void {
  const format = sheet.cells[row]?.[column]?.format;
  const cell: Draft<CellModel> = {};
  if (content.formula !== undefined) cell.formula = content.formula;
  else if (content.value !== undefined) cell.value = content.value;
  if (format !== undefined) cell.format = format;
  putCell(sheet, row, column, cell);
}

/** Lays a format over that of a cell. */
export function formatCell(
  sheet: Draft<SheetModel>,
  row: number,
  column: number,
  format: CellFormat,
): void {
  const cell = sheet.cells[row]?.[column] ?? {};
  putCell(sheet, row, column, { ...cell, format: mergeFormats(cell.format ?? {}, format) });
}

/** Empties the cells of an area: their contents, their formats, or both. */
export function clearArea(
  sheet: Draft<SheetModel>,
  area: Area,
  what: "all" | "contents" | "formats",
): void {
  for (const [row, line] of Object.entries(plainCells(sheet))) {
    if (Number(row) < area.row || Number(row) > area.lastRow) continue;
    for (const [column, { formula, value, format }] of Object.entries(line)) {
      if (!contains(area, Number(row), Number(column))) continue;
      putCell(sheet, Number(row), Number(column), {
        ...(what !== "formats" || formula === undefined ? {} : { formula }),
        ...(what !== "formats" || value === undefined ? {} : { value }),
        ...(what !== "contents" || format === undefined ? {} : { format }),
      });
    }
  }
}

/** Puts a cell in its place; one that says nothing is not kept. */
export function putCell(
  sheet: Draft<SheetModel>,
  row: number,
  column: number,
  cell: Draft<CellModel>,
): void {
  const line = (sheet.cells[row] ??= {});
  if (Object.keys(cell).length > 0) line[column] = cell;
  else Reflect.deleteProperty(line, column);
  if (Object.keys(line).length === 0) Reflect.deleteProperty(sheet.cells, row);
}
