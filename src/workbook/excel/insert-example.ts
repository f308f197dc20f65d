import {
  columnName,
  exampleCells,
  exampleNumberFormats,
  exampleSize,
  exampleWidths,
  isExampleWidth,
  type ExampleLine,
  type FunctionExample,
} from "../template/function-examples";
import { PALETTE } from "../template/styles";

/** What became of it. Whatever is not "inserted" has changed nothing. */
export type ExampleOutcome =
  | { readonly outcome: "inserted"; readonly address: string }
  | {
      readonly outcome: "occupied";
      readonly cell: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly outcome: "protected"; readonly sheet: string }
  | { readonly outcome: "no room"; readonly rows: number; readonly columns: number };

/** Rows and columns of a sheet since Excel 2007. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** Writes an example at the selected cell, if the cells that it needs are all empty. */
export async function insertExample(example: FunctionExample): Promise<ExampleOutcome> {
  const { rows, columns } = exampleSize(example);

  return Excel.run(runOptions(), async (context) => {
    const corner = context.workbook.getSelectedRange().getCell(0, 0);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    corner.load("rowIndex, columnIndex");
    sheet.load("name, protection/protected");
    await context.sync();

    const { rowIndex, columnIndex } = corner;
    if (sheet.protection.protected) return { outcome: "protected", sheet: sheet.name };
    if (rowIndex + rows > SHEET_ROWS || columnIndex + columns > SHEET_COLUMNS) {
      return { outcome: "no room", rows, columns };
    }

    const target = sheet.getRangeByIndexes(rowIndex, columnIndex, rows, columns);
    target.load("address, formulas, values");
    const widths = exampleWidths(example).slice(0, SHEET_COLUMNS - columnIndex);
    const tops = widths.map((_, column) => corner.getOffsetRange(0, column));
    for (const top of tops) top.load("format/columnWidth, format/useStandardWidth");
    await context.sync();

    const cell = firstFilled(target.formulas, target.values, rowIndex, columnIndex);
    if (cell !== null) return { outcome: "occupied", cell, rows, columns };

    write(example, target, corner);
    for (const [column, top] of tops.entries()) widen(top.format, widths[column] ?? 0);
    await context.sync();
    return { outcome: "inserted", address: target.address };
  });
}

/** One step to undo where Excel can (ExcelApi 1.20); waits while a cell is being edited. */
function runOptions(): Excel.RunOptions {
  const undoGroups = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return undoGroups ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
}

/**
 * The name of the first cell that is not empty, row by row. A formula may show nothing, and a cell
 * that another formula spills into may have no formula: either makes a cell filled.
 */
function firstFilled(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
  row: number,
  column: number,
): string | null {
  for (const [i, line] of formulas.entries()) {
    const j = line.findIndex((formula, at) => formula !== "" || values[i]?.[at] !== "");
    if (j >= 0) return `${columnName(column + j)}${row + i + 1}`;
  }
  return null;
}

function write(example: FunctionExample, target: Excel.Range, corner: Excel.Range): void {
  target.formulas = exampleCells(example, corner.rowIndex, corner.columnIndex);
  target.numberFormat = exampleNumberFormats(example);
  for (const [row, line] of example.lines.entries()) {
    const label = target.getCell(row, 0);
    if (line.values.length === 0) style(label, line.role);
    else style(target.getCell(row, 1).getResizedRange(0, line.values.length - 1), line.role);
  }
}

/** The user's own widths stay: only a column that nobody or another example has set is widened. */
function widen(column: Excel.RangeFormat, width: number): void {
  const { columnWidth, useStandardWidth } = column;
  const isFree = useStandardWidth || isExampleWidth(columnWidth);
  if (isFree && columnWidth < width) column.columnWidth = width;
}

function style(cells: Excel.Range, role: ExampleLine["role"]): void {
  const { font, fill } = cells.format;
  switch (role) {
    case "title":
      font.bold = true;
      font.color = PALETTE.navy;
      break;
    case "heading":
      font.bold = true;
      cells.format.horizontalAlignment = "Right";
      break;
    case "input":
      font.color = PALETTE.inputText;
      fill.color = PALETTE.inputFill;
      break;
    case "result":
      font.bold = true;
      break;
  }
}
