import type { Draft } from "immer";
import { contains, parseArea, quoteSheetName } from "../address";
import { clearArea, putCell } from "./cell-edits";
import { addressLike, mapReferences, shiftFormula } from "../formula/formula-references";
import type { Area, CellModel, CellValue, SheetModel, WorkbookModel } from "../model";
import { rewriteFormulas } from "../formula/rewrite-formulas";
import type { Calculation } from "../calculation";

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** Calculates when it is asked, which takes its time. */
interface Calculated {
  readonly calculation: Calculation;
}

/** What of the cells is copied; "values" leaves what the formulas gave. */
export type CopyKind = "all" | "formulas" | "values" | "formats";

/**
 * Copies cells; relative references move along. Where the target is larger than the source, the
 * source repeats.
 */
export function copyCells(
  draft: Draft<WorkbookModel>,
  workbook: Calculated,
  from: SheetArea,
  to: SheetArea,
  kind: CopyKind = "all",
): void {
  const [source, target] = [sheetOf(draft, from.sheetId), sheetOf(draft, to.sheetId)];
  const [height, width] = sizeOf(from.area);
  const [rows, columns] = sizeOf(to.area);
  // All copies are made before the first is put down: the areas may overlap.
  const copies: [row: number, column: number, cell: CellModel][] = [];
  for (let r = 0; r < Math.max(height, rows); r += 1) {
    for (let c = 0; c < Math.max(width, columns); c += 1) {
      const [row, column] = [from.area.row + (r % height), from.area.column + (c % width)];
      const [toRow, toColumn] = [to.area.row + r, to.area.column + c];
      const cell = source.cells[row]?.[column] ?? {};
      const content =
        kind === "values"
          ? constant(workbook.calculation.value(from.sheetId, row, column))
          : movedContent(cell, toRow - row, toColumn - column);
      const present = target.cells[toRow]?.[toColumn] ?? {};
      copies.push([toRow, toColumn, combine(kind, { ...content, ...formatOf(cell) }, present)]);
    }
  }
  for (const [row, column, cell] of copies) putCell(target, row, column, cell);
}

/**
 * Moves cells, as cutting and pasting does: their formulas go on meaning what they meant, and
 * formulas that refer to the moved cells follow them. What they cover is gone (#REF!).
 */
export function moveCells(
  draft: Draft<WorkbookModel>,
  from: SheetArea,
  to: { readonly sheetId: string; readonly row: number; readonly column: number },
): void {
  const [source, target] = [sheetOf(draft, from.sheetId), sheetOf(draft, to.sheetId)];
  const [rows, columns] = [to.row - from.area.row, to.column - from.area.column];
  const cells: [row: number, column: number, cell: CellModel][] = [];
  for (let row = from.area.row; row <= from.area.lastRow; row += 1) {
    for (let column = from.area.column; column <= from.area.lastColumn; column += 1) {
      const cell = source.cells[row]?.[column] ?? {};
      const content = source === target ? cell : namingSheet(cell, source.name);
      cells.push([row + rows, column + columns, { ...content }]);
    }
  }
  clearArea(source, from.area, "all");
  for (const [row, column, cell] of cells) putCell(target, row, column, cell);
  const covered = movedArea(from.area, rows, columns);
  rewriteFormulas(draft, (formula, formulaSheet) =>
    mapReferences(formula, ({ sheet, sheetName, address }) => {
      const named = (sheetName ?? formulaSheet).toLowerCase();
      const area = parseArea(address);
      if (area === null) return sheet + address;
      if (named === source.name.toLowerCase() && within(from.area, area)) {
        const moved = addressLike(address, movedArea(area, rows, columns));
        if (source === target) return sheet + moved;
        return formulaSheet === target.name ? moved : `${quoteSheetName(target.name)}!${moved}`;
      }
      const isGone = named === target.name.toLowerCase() && within(covered, area);
      return isGone ? `${sheet}#REF!` : sheet + address;
    }),
  );
}

/**
 * Extends cells into a larger area, as dragging the fill handle does: numbers in even steps go
 * on, everything else repeats.
 */
export function fillCells(
  draft: Draft<WorkbookModel>,
  workbook: Calculated,
  sheetId: string,
  source: Area,
  target: Area,
): void {
  copyCells(draft, workbook, { sheetId, area: source }, { sheetId, area: target });
  const sheet = sheetOf(draft, sheetId);
  const down = target.lastRow > source.lastRow;
  const [lines, last] = down
    ? [source.lastColumn - source.column, target.lastRow]
    : [source.lastRow - source.row, target.lastColumn];
  const [start, end] = down ? [source.row, source.lastRow] : [source.column, source.lastColumn];
  for (let line = 0; line <= lines; line += 1) {
    const place = (index: number): [number, number] =>
      down ? [index, source.column + line] : [source.row + line, index];
    const step = evenStep(sheet, start, end, place);
    if (step === null) continue;
    for (let index = end + 1; index <= last; index += 1) {
      const [row, column] = place(index);
      const cell = sheet.cells[row]?.[column];
      if (cell !== undefined) cell.value = step.first + step.step * (index - start);
    }
  }
}

function evenStep(
  sheet: SheetModel,
  start: number,
  end: number,
  place: (index: number) => [number, number],
): { first: number; step: number } | null {
  const values: number[] = [];
  for (let index = start; index <= end; index += 1) {
    const [row, column] = place(index);
    const value = sheet.cells[row]?.[column]?.value;
    if (typeof value !== "number") return null;
    values.push(value);
  }
  const [first, second] = values;
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  const isEven = values.every((value, n) => Math.abs(value - (first + step * n)) < 1e-9);
  return isEven ? { first, step } : null;
}

function combine(kind: CopyKind, given: CellModel, present: CellModel): CellModel {
  if (kind === "all") return given;
  return kind === "formats"
    ? { ...contentOf(present), ...formatOf(given) }
    : { ...contentOf(given), ...formatOf(present) };
}

function movedContent(cell: CellModel, rows: number, columns: number): CellModel {
  const { formula } = cell;
  return formula === undefined
    ? contentOf(cell)
    : { formula: shiftFormula(formula, rows, columns) };
}

/** A cell for another sheet: its references name the sheet they meant. */
function namingSheet(cell: CellModel, sheetName: string): CellModel {
  if (cell.formula === undefined) return cell;
  const formula = mapReferences(
    cell.formula,
    ({ sheet, address }) => (sheet || `${quoteSheetName(sheetName)}!`) + address,
  );
  return { ...cell, formula };
}

function movedArea(area: Area, rows: number, columns: number): Area {
  return {
    row: area.row + rows,
    column: area.column + columns,
    lastRow: area.lastRow + rows,
    lastColumn: area.lastColumn + columns,
  };
}

function contentOf(cell: CellModel): CellModel {
  if (cell.formula !== undefined) return { formula: cell.formula };
  return cell.value === undefined ? {} : { value: cell.value };
}

/** A cell that holds what another shows. Errors have no constant, but a formula that is one. */
function constant(value: CellValue): CellModel {
  if (value === null) return {};
  return typeof value === "object" ? { formula: `=${value.error}` } : { value };
}

function formatOf(cell: CellModel): Pick<CellModel, "format"> {
  return cell.format === undefined ? {} : { format: cell.format };
}

function sizeOf(area: Area): [rows: number, columns: number] {
  return [area.lastRow - area.row + 1, area.lastColumn - area.column + 1];
}

function within(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.row, inner.column) && contains(outer, inner.lastRow, inner.lastColumn)
  );
}

function sheetOf(draft: Draft<WorkbookModel>, sheetId: string): Draft<SheetModel> {
  const sheet = draft.sheets.find((one) => one.id === sheetId);
  if (sheet === undefined) throw new Error(`there is no sheet ${sheetId}`);
  return sheet;
}
