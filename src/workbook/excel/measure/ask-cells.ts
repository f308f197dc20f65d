import type { CaseSheet, CellContent } from "./case-reading";

/** Asks for the values of a range; the result reads them once Excel has answered. */
export function askValues(range: Excel.Range): () => readonly (readonly CellContent[])[] {
  range.load("values");
  return () => range.values as CellContent[][];
}

/** Asks for what is written in a range: formulas, and constants in other cells. */
export function askFormulas(range: Excel.Range): () => readonly (readonly CellContent[])[] {
  range.load("formulas");
  return () => range.formulas as CellContent[][];
}

/** Asks where a range begins: row and column from 1. */
export function askCorner(range: Excel.Range): () => { row: number; column: number } {
  range.load("rowIndex,columnIndex");
  return () => ({ row: range.rowIndex + 1, column: range.columnIndex + 1 });
}

/** Asks how a sheet is called and locked. */
export function askSheet(sheet: Excel.Worksheet): () => CaseSheet {
  sheet.load("id,name");
  const { protection } = sheet;
  protection.load("protected,options");
  return () => ({
    id: sheet.id,
    name: sheet.name,
    protection: protection.protected ? { ...protection.options } : null,
  });
}

/** Asks whether something is there that may have been deleted. */
export function askWhetherThere(chart: Excel.Chart): () => boolean {
  chart.load("name");
  return () => !chart.isNullObject;
}
