import type { Draft } from "immer";
import { enterInCell } from "../../engine/cells/cell-edits";
import { cellFormat } from "../../engine/cells/cell-format";
import { type Entry, parseEntry } from "../../engine/cells/entry";
import { parseFormula } from "../../engine/formula/parse-formula";
import type { Area, CellModel, CellValue, SheetModel } from "../../engine/model";

import { show } from "./checks";
import { invalidArgument, RichError } from "./errors";

/** More cells than this in one answer or write, and Excel on the web refuses. */
const MOST_CELLS = 5_000_000;

export function cellCount({ row, column, lastRow, lastColumn }: Area): number {
  return (lastRow - row + 1) * (lastColumn - column + 1);
}

/** One value for each cell of an area, in rows. */
export function gridOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  requireReasonable(area);
  const grid: T[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: T[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      line.push(read(row, column));
    }
    grid.push(line);
  }
  return grid;
}

function requireReasonable(area: Area): void {
  if (cellCount(area) <= MOST_CELLS) return;
  throw new RichError("InvalidArgument", "The range has too many cells for one request");
}

/**
 * Visits each cell of an area with its part of a value as add-ins pass it: a 2-D array of the
 * same size, or one value for all. null leaves a cell as it is.
 */
export function eachCell(
  area: Area,
  value: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  requireReasonable(area);
  const read = reader(area, value);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const item = read(row - area.row, column - area.column);
      if (item !== null && item !== undefined) visit(row, column, item);
    }
  }
}

/** Whether writing this value puts something into a cell. */
export function fillsAny(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(fillsAny);
  return value !== null && value !== undefined && value !== "";
}

function reader(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[][];
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) return () => first[0];
  const height = area.lastRow - area.row + 1;
  const width = area.lastColumn - area.column + 1;
  const fits = rows.every((row) => Array.isArray(row) && row.length === width);
  if (rows.length !== height || !fits) {
    throw new RichError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => rows[row]?.[column];
}

/** A value as the API gives it: an empty cell is "", an error its text. */
export function apiValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "string" ? "String" : "Boolean";
}

/** The formula or constant of a cell, as range.formulas has it. */
export function apiFormula(cell: CellModel | undefined): number | string | boolean {
  return cell?.formula ?? cell?.value ?? "";
}

/** Writes what an add-in passes as a value or formula; text is read as if it had been typed. */
export function writeCell(
  sheet: Draft<SheetModel>,
  row: number,
  column: number,
  input: unknown,
): void {
  const { numberFormat } = cellFormat(sheet, row, column);
  enterInCell(sheet, row, column, contentOf(input, numberFormat ?? "General"));
}

function contentOf(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument(`a cell cannot hold ${show(input)}`);
  if (input === "") return {};
  if (input.startsWith("=") && input.length > 1 && numberFormat !== "@") {
    const check = parseFormula(input);
    if (!check.ok) throw invalidArgument(`the formula ${input.slice(0, 80)}: ${check.error}`);
    return { formula: input };
  }
  return parseEntry(input, numberFormat);
}
