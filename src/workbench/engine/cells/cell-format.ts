import type { CellFormat, SheetModel } from "../model";

/** A format laid over another: what `over` says counts, the rest stays. */
export function mergeFormats(under: CellFormat, over: CellFormat | undefined): CellFormat {
  if (over === undefined) return under;
  const merged: CellFormat = { ...under, ...over };
  return {
    ...merged,
    ...(under.font && over.font ? { font: { ...under.font, ...over.font } } : {}),
    ...(under.borders && over.borders ? { borders: { ...under.borders, ...over.borders } } : {}),
  };
}

/** The format of a cell: the sheet's, under that of its column, its row, and its own. */
export function cellFormat(sheet: SheetModel, row: number, column: number): CellFormat {
  const line = mergeFormats(sheet.format, sheet.columns[column]?.format);
  const withRow = mergeFormats(line, sheet.rows[row]?.format);
  return mergeFormats(withRow, sheet.cells[row]?.[column]?.format);
}
