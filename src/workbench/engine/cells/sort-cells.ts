import type { Draft } from "immer";
import { putCell } from "./cell-edits";
import { shiftFormula } from "../formula/formula-references";
import type { Area, CellModel, CellValue, SheetModel } from "../model";
import type { Calculation } from "../calculation";

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area by the values in some of its columns; equal rows keep their order. */
export function sortRows(
  sheet: Draft<SheetModel>,
  calculation: Calculation,
  area: Area,
  keys: readonly SortKey[],
): void {
  const rows: number[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) rows.push(row);
  const valueOf = (row: number, column: number): CellValue =>
    calculation.value(sheet.id, row, column);
  const sorted = [...rows].sort((one, other) => {
    for (const { column, ascending } of keys) {
      const by = compareForSort(valueOf(one, column), valueOf(other, column), ascending);
      if (by !== 0) return by;
    }
    return one - other;
  });
  const moved: [row: number, column: number, cell: CellModel][] = [];
  sorted.forEach((from, index) => {
    const to = area.row + index;
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const { formula, ...rest } = sheet.cells[from]?.[column] ?? {};
      const shifted = formula === undefined ? {} : { formula: shiftFormula(formula, to - from, 0) };
      moved.push([to, column, { ...shifted, ...rest }]);
    }
  });
  for (const [row, column, cell] of moved) putCell(sheet, row, column, cell);
}

/** Numbers, texts, booleans, errors, and blanks always last. */
function compareForSort(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const direction = ascending ? 1 : -1;
  const byKind = kindOf(one) - kindOf(other);
  if (byKind !== 0) return byKind * direction;
  if (typeof one === "string" && typeof other === "string") {
    return one.localeCompare(other, "en", { sensitivity: "accent" }) * direction;
  }
  return typeof one === "object" ? 0 : (Number(one) - Number(other)) * direction;
}

function kindOf(value: CellValue): number {
  return ["number", "string", "boolean", "object"].indexOf(typeof value);
}
