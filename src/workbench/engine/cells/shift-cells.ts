import type { Draft } from "immer";
import { parseArea } from "../address";
import { plainCells } from "./plain-cells";
import { addressLike, mapReferences } from "../formula/formula-references";
import {
  type Area,
  type CellModel,
  type CellMove,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type LineModel,
  MAX_COLUMNS,
  MAX_ROWS,
  type SheetModel,
  type TableModel,
  type WorkbookModel,
} from "../model";
import { rewriteFormulas } from "../formula/rewrite-formulas";
import { calculatedColumns } from "../table/calculated-columns";
import { nameColumns } from "../table/column-names";
import { dressNewRows, type NewRows } from "../table/new-rows";
import { bodyArea } from "../table/table-parts";

/** An insertion or deletion of cells. */
export type Shift = CellMove;

/** Whole rows or columns inserted or deleted. */
export function wholeLines(
  kind: Shift["kind"],
  axis: Shift["axis"],
  at: number,
  count: number,
): Shift {
  return { kind, axis, at, count, first: 0, last: (axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1 };
}

/**
 * Inserts or deletes cells, and keeps every formula of the workbook pointing at what it meant. New
 * rows inside a table become rows of it. What `shiftObstacle` says must not be done.
 */
export function shiftCells(draft: Draft<WorkbookModel>, sheetId: string, shift: Shift): void {
  const sheet = draft.sheets.find((one) => one.id === sheetId);
  if (sheet === undefined) throw new Error(`there is no sheet ${sheetId}`);
  const newRows = shift.kind === "insert" ? rowsInTables(sheet, shift) : [];
  moveCharts(sheet, shift);
  moveCells(sheet, shift);
  if (isWhole(shift)) moveLines(sheet, shift);
  moveObjects(sheet, shift);
  sheet.moves = [...(sheet.moves ?? []), shift];
  rewriteFormulas(draft, (formula, formulaSheet) =>
    shiftReferences(formula, formulaSheet, sheet.name, shift),
  );
  for (const rows of newRows) dressNewRows(sheet, rows);
  if (shift.axis === "column") for (const table of sheet.tables) nameColumns(sheet, table);
}

/** The rows that an insertion adds inside tables, each like the one above it, or the one below the header. */
function rowsInTables(
  sheet: Draft<SheetModel>,
  { axis, at, count, first, last }: Shift,
): NewRows[] {
  if (axis === "column") return [];
  const cells = plainCells(sheet);
  return sheet.tables
    .filter(({ area }) => area.row < at && at <= area.lastRow)
    .filter(({ area }) => area.column <= last && area.lastColumn >= first)
    .map((table) => ({
      tableId: table.id,
      first: at,
      last: at + count - 1,
      like: at > bodyArea(table).row ? at - 1 : at + count,
      calculated: [...calculatedColumns({ cells }, table).keys()],
    }));
}

/** A formula after cells of `sheetName` moved; what was deleted becomes #REF!. */
export function shiftReferences(
  formula: string,
  formulaSheet: string,
  sheetName: string,
  shift: Shift,
): string {
  return mapReferences(formula, ({ sheet, sheetName: named, address }) => {
    const target = named ?? formulaSheet;
    const area = target.toLowerCase() === sheetName.toLowerCase() ? parseArea(address) : null;
    if (area === null) return sheet + address;
    const moved = shiftArea(area, shift);
    if (moved === null) return `${sheet}#REF!`;
    return sheet + (moved === area ? address : addressLike(address, moved));
  });
}

/** Where an area lies after the shift; null: it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRow = shift.axis === "row";
  const [bandFirst, bandLast] = byRow ? [area.column, area.lastColumn] : [area.row, area.lastRow];
  // A reference that sticks out of the band stays where it is, as in Excel.
  if (bandFirst < shift.first || bandLast > shift.last) return area;
  const [start, end] = byRow ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  const limit = byRow ? MAX_ROWS : MAX_COLUMNS;
  if (start === 0 && end === limit - 1) return area;
  const moved =
    shift.kind === "insert" ? insertInto(start, end, shift) : deleteFrom(start, end, shift);
  if (moved === null || moved[0] >= limit) return null;
  const [first, last] = [moved[0], Math.min(moved[1], limit - 1)];
  if (first === start && last === end) return area;
  return byRow
    ? { ...area, row: first, lastRow: last }
    : { ...area, column: first, lastColumn: last };
}

function insertInto(start: number, end: number, { at, count }: Shift): [number, number] {
  return [start >= at ? start + count : start, end >= at ? end + count : end];
}

function deleteFrom(start: number, end: number, { at, count }: Shift): [number, number] | null {
  const after = at + count;
  if (start >= at && end < after) return null;
  const first = start >= after ? start - count : Math.min(start, at);
  const last = end >= after ? end - count : Math.min(end, at - 1);
  return [first, last];
}

function isWhole(shift: Shift): boolean {
  return shift.first === 0 && shift.last === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

function moveCells(sheet: Draft<SheetModel>, shift: Shift): void {
  const moved: Record<number, Record<number, CellModel>> = {};
  const put = (row: number, column: number, cell: CellModel): void => {
    (moved[row] ??= {})[column] = cell;
  };
  for (const [rowText, line] of Object.entries(plainCells(sheet))) {
    for (const [columnText, cell] of Object.entries(line)) {
      const [row, column] = [Number(rowText), Number(columnText)];
      const to = shiftArea({ row, column, lastRow: row, lastColumn: column }, shift);
      if (to !== null) put(to.row, to.column, cell);
      // New rows and columns look like the one before them.
      const previous = shift.axis === "row" ? row : column;
      const across = shift.axis === "row" ? column : row;
      const inBand = across >= shift.first && across <= shift.last;
      if (shift.kind !== "insert" || previous !== shift.at - 1 || !inBand || !cell.format) continue;
      for (let n = 0; n < shift.count; n += 1) {
        const format = { format: cell.format };
        if (shift.axis === "row") put(shift.at + n, column, format);
        else put(row, shift.at + n, format);
      }
    }
  }
  sheet.cells = moved;
}

function moveLines(sheet: Draft<SheetModel>, shift: Shift): void {
  const lines = shift.axis === "row" ? sheet.rows : sheet.columns;
  const moved: Record<number, Draft<LineModel>> = {};
  for (const [text, line] of Object.entries(lines)) {
    const index = Number(text);
    const [to] =
      (shift.kind === "insert"
        ? insertInto(index, index, shift)
        : deleteFrom(index, index, shift)) ?? [];
    if (to !== undefined) moved[to] = line;
    if (shift.kind === "insert" && index === shift.at - 1) {
      for (let n = 0; n < shift.count; n += 1) moved[shift.at + n] = { ...line };
    }
  }
  if (shift.axis === "row") sheet.rows = moved;
  else sheet.columns = moved;
}

function moveObjects(sheet: Draft<SheetModel>, shift: Shift): void {
  const move = (area: Area): Area[] => {
    const moved = shiftArea(area, shift);
    return moved === null ? [] : [moved];
  };
  const moveHolders = <T extends { area: Area }>(holders: T[]): T[] =>
    holders.flatMap((holder) => move(holder.area).map((area) => ({ ...holder, area })));
  sheet.merges = sheet.merges.flatMap(move);
  sheet.tables = moveHolders(sheet.tables.map((table) => withoutTotals(table, shift)));
  sheet.validations = moveHolders(sheet.validations);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((one) => ({ ...one, areas: one.areas.flatMap(move) }))
    .filter((one) => one.areas.length > 0);
  if (sheet.page.printArea !== null) sheet.page.printArea = move(sheet.page.printArea)[0] ?? null;
}

/** A table whose row of totals is deleted goes on without one. */
function withoutTotals(table: Draft<TableModel>, shift: Shift): Draft<TableModel> {
  const { lastRow } = table.area;
  const isDeleted =
    shift.kind === "delete" &&
    shift.axis === "row" &&
    shiftArea({ ...table.area, row: lastRow }, shift) === null;
  return table.showTotals && isDeleted ? { ...table, showTotals: false } : table;
}

/** Charts move with the cells below them when whole rows or columns come or go. */
function moveCharts(sheet: Draft<SheetModel>, shift: Shift): void {
  if (!isWhole(shift)) return;
  const byRow = shift.axis === "row";
  const lines = byRow ? sheet.rows : sheet.columns;
  const usual = byRow ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH;
  const size = (index: number): number =>
    lines[index]?.hidden ? 0 : (lines[index]?.size ?? usual);
  let edge = 0;
  for (let index = 0; index < shift.at; index += 1) edge += size(index);
  let amount = 0;
  for (let n = 0; n < shift.count; n += 1) {
    amount += shift.kind === "insert" ? size(shift.at - 1) : -size(shift.at + n);
  }
  for (const chart of sheet.charts) {
    const place = byRow ? chart.top : chart.left;
    if (place < edge) continue;
    if (byRow) chart.top = Math.max(edge, place + amount);
    else chart.left = Math.max(edge, place + amount);
  }
}
