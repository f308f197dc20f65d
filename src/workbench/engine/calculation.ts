import type { CellValue } from "./model";

/** The values of a workbook as it is now. */
export interface Calculation {
  value(sheetId: string, row: number, column: number): CellValue;
  /** The area into which the formula of this cell spilled, or null. */
  spill(sheetId: string, row: number, column: number): { rows: number; columns: number } | null;
  /** The cell whose formula spilled into this one, or null. */
  spillSource(sheetId: string, row: number, column: number): { row: number; column: number } | null;
  /** What a formula would give in this cell, as rows; a single value is one row of one. */
  evaluate(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
  ): readonly (readonly CellValue[])[];
  /** Cells whose formulas refer to themselves, directly or through others; they show 0. */
  readonly circular: readonly CellAddress[];
}

export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
