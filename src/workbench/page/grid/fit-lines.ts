import type { Calculation } from "../../engine/calculation";
import { cellFormat } from "../../engine/cells/cell-format";
import { displayedFormat } from "../../engine/cells/display";
import type { CellFormat, SheetModel } from "../../engine/model";
import { cellText } from "../../engine/cells/text";
import { contains } from "../../engine/address";
import type { Axis } from "./axis";
import { cssFont, indentation, lineHeight, PADDING } from "./cell-style";
import type { Measure } from "./measure";

const GRIDLINE = 1;

interface Shown {
  readonly text: string;
  readonly format: CellFormat;
}

/** The width at which everything in a column can be read; null: it holds nothing. */
export function fittedWidth(
  sheet: SheetModel,
  calculation: Calculation,
  measure: Measure,
  column: number,
): number | null {
  let widest: number | null = null;
  for (const row of filledRows(sheet, calculation, column)) {
    const { text, format } = shownAt(sheet, calculation, row, column);
    // Text that wraps, and merged cells, take whatever width there is.
    if (text === "" || format.wrapText === true || isMerged(sheet, row, column)) continue;
    const width = Math.ceil(measure(text, cssFont(format.font)));
    widest = Math.max(widest ?? 0, width + indentation(format) + PADDING + GRIDLINE);
  }
  return widest;
}

/** The height at which wrapped text can be read; null: a line of the largest font is enough. */
export function fittedHeight(
  sheet: SheetModel,
  measure: Measure,
  columns: Axis,
  row: number,
): number | null {
  let highest: number | null = null;
  for (const [key, { value }] of Object.entries(sheet.cells[row] ?? {})) {
    const column = Number(key);
    const format = cellFormat(sheet, row, column);
    if (format.wrapText !== true || typeof value !== "string") continue;
    if (isMerged(sheet, row, column)) continue;
    const room = columns.size(column) - indentation(format) - PADDING - GRIDLINE;
    const font = cssFont(format.font);
    const lines = lineCount(value, room, (text) => measure(text, font));
    const height = Math.ceil(lines * lineHeight(format.font)) + GRIDLINE;
    if (lines > 1) highest = Math.max(highest ?? 0, height);
  }
  return highest;
}

/** How many lines a text takes that breaks between words, and within a word only where it must. */
export function lineCount(text: string, room: number, width: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) {
    lines += 1;
    let filled = 0;
    for (const piece of paragraph.match(/\S+\s*|\s+/g) ?? []) {
      const needed = width(piece.trimEnd());
      if (filled > 0 && filled + needed > room) {
        lines += 1;
        filled = 0;
      }
      lines += Math.max(0, Math.ceil(needed / Math.max(1, room)) - 1);
      filled += width(piece);
    }
  }
  return lines;
}

/** The rows of a column that show anything: its own cells, and those that formulas spill into. */
function filledRows(sheet: SheetModel, calculation: Calculation, column: number): Set<number> {
  const rows = new Set<number>();
  for (const [rowKey, line] of Object.entries(sheet.cells)) {
    const row = Number(rowKey);
    if (line[column] !== undefined) rows.add(row);
    for (const [columnKey, { formula }] of Object.entries(line)) {
      const from = Number(columnKey);
      const spill = formula === undefined ? null : calculation.spill(sheet.id, row, from);
      if (spill === null || column < from || column >= from + spill.columns) continue;
      for (let n = 0; n < spill.rows; n += 1) rows.add(row + n);
    }
  }
  return rows;
}

function shownAt(sheet: SheetModel, calculation: Calculation, row: number, column: number): Shown {
  const format = displayedFormat(sheet, calculation, row, column);
  const value = calculation.value(sheet.id, row, column);
  return { text: cellText(value, format.numberFormat).text, format };
}

function isMerged(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some((area) => contains(area, row, column));
}
