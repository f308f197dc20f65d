import { useMemo } from "react";
import { cellFormat } from "../../engine/cells/cell-format";
import type { Place } from "../session/moves";
import { lastUsed } from "../session/terrain";
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  MAX_COLUMNS,
  type LineModel,
  MAX_ROWS,
  type SheetModel,
} from "../../engine/model";
import { type Axis, createAxis, pixels, points } from "./axis";
import { lineHeight } from "./cell-style";

const HEADER_HEIGHT = 20;
const DIGIT = 8;
const NARROWEST_ROW_HEADER = 36;
/** Rows and columns that can be scrolled to beyond what the sheet holds. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const ROOM_ABOVE_LETTERS = 1;

export interface SheetLayout {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** The last row and column that hold anything. */
  readonly used: Place;
}

/** The axes of a sheet and the room for its headers. */
export function useSheetLayout(sheet: SheetModel): SheetLayout {
  return useMemo(() => sheetLayout(sheet), [sheet]);
}

function sheetLayout(sheet: SheetModel): SheetLayout {
  const used = lastUsed(sheet);
  const digits = String(used.row + SPARE_ROWS).length;
  const { showHeadings } = sheet;
  return {
    used,
    columns: createAxis(sheet.columns, pixels(DEFAULT_COLUMN_WIDTH), MAX_COLUMNS),
    rows: createAxis(withGrownRows(sheet), pixels(DEFAULT_ROW_HEIGHT), MAX_ROWS),
    headerWidth: showHeadings ? Math.max(NARROWEST_ROW_HEADER, digits * DIGIT + 12) : 0,
    headerHeight: showHeadings ? HEADER_HEIGHT : 0,
  };
}

/** How far the sheet can be scrolled: its content and some more, or where the cursor is. */
export function extent(sheet: SheetModel, { columns, rows, used }: SheetLayout) {
  const { selection, charts } = sheet;
  const isWholeColumn = selection.lastRow === MAX_ROWS - 1;
  const isWholeRow = selection.lastColumn === MAX_COLUMNS - 1;
  const chartBottom = Math.max(0, ...charts.map(({ top, height }) => pixels(top + height)));
  const chartRight = Math.max(0, ...charts.map(({ left, width }) => pixels(left + width)));
  const row = Math.max(used.row, isWholeColumn ? 0 : selection.lastRow, rows.indexAt(chartBottom));
  const column = Math.max(
    used.column,
    isWholeRow ? 0 : selection.lastColumn,
    columns.indexAt(chartRight),
  );
  return {
    width: columns.offset(Math.min(MAX_COLUMNS, column + SPARE_COLUMNS)),
    height: rows.offset(Math.min(MAX_ROWS, row + SPARE_ROWS)),
  };
}

/** Rows without a height of their own grow with the largest font in them, as in Excel. */
function withGrownRows(sheet: SheetModel): SheetModel["rows"] {
  const usual = pixels(DEFAULT_ROW_HEIGHT);
  const rows: Record<number, LineModel> = { ...sheet.rows };
  for (const [key, cells] of Object.entries(sheet.cells)) {
    const row = Number(key);
    if (sheet.rows[row]?.size !== undefined) continue;
    const heights = Object.entries(cells)
      .filter(([, { formula, value }]) => formula !== undefined || value !== undefined)
      .map(([column]) => lineHeight(cellFormat(sheet, row, Number(column)).font));
    const needed = Math.max(0, ...heights) + ROOM_ABOVE_LETTERS;
    if (needed > usual) rows[row] = { ...rows[row], size: points(needed) };
  }
  return rows;
}
