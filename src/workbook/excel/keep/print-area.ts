import { columnLetters } from "../../template/columns";
import { editionNumbered } from "../../template/naming";
import type { LineTable, OpenLines } from "./open-lines";

/** Between the last line and the end of a sheet of lines: the closing row and the total. */
const ROWS_BELOW = 2;

/** The last column that is printed: that of the quarters, which the table of costs ends with. */
export async function printedColumn(
  context: Excel.RequestContext,
  lines: OpenLines,
  edition: number,
  kind: LineTable,
): Promise<number> {
  if (kind !== "customers") return lines.column + (lines.formulas[0]?.length ?? 1) - 1;
  const costs = context.workbook.tables
    .getItem(editionNumbered(edition).table("costs"))
    .getHeaderRowRange();
  costs.load("columnIndex,columnCount");
  await context.sync();
  return costs.columnIndex + costs.columnCount - 1;
}

/**
 * Prints a sheet down to its total. Excel does not move a print area that is wider than the cells
 * that come or go.
 *
 * @param count lines of the table now
 */
export function setPrintArea(
  { workbook }: Excel.RequestContext,
  { sheet, row }: OpenLines,
  lastColumn: number,
  count: number,
): void {
  workbook.worksheets
    .getItem(sheet.id)
    .pageLayout.setPrintArea(`A1:${columnLetters(lastColumn + 1)}${row + count + ROWS_BELOW}`);
}
