import { parseArea } from "../../../src/workbench/engine/address";
import { emptyWorkbook } from "../../../src/workbench/engine/empty-workbook";
import type { CellModel, CellValue, WorkbookModel } from "../../../src/workbench/engine/model";
import type { Workbook } from "../../../src/workbench/engine/workbook";

type Content = number | string | boolean;

/** A workbook with one sheet that holds these cells; "=..." is a formula. */
export function workbookWith(content: Record<string, Content>): WorkbookModel {
  const model = emptyWorkbook();
  const sheet = model.sheets[0]!;
  return { ...model, sheets: [{ ...sheet, cells: cellsOf(content) }] };
}

export function cellsOf(
  content: Record<string, Content>,
): Record<number, Record<number, CellModel>> {
  const cells: Record<number, Record<number, CellModel>> = {};
  for (const [address, value] of Object.entries(content)) {
    const { row, column } = parseArea(address)!;
    const line = (cells[row] ??= {});
    const isFormula = typeof value === "string" && value.startsWith("=");
    line[column] = isFormula ? { formula: value } : { value };
  }
  return cells;
}

/** The value of a cell of the first sheet, or of the named one ("Other!B2"). */
export function valueAt(workbook: Workbook, address: string): CellValue {
  const [cell = "", sheetName] = address.split("!").reverse();
  const { row, column } = parseArea(cell)!;
  const sheets = workbook.model.sheets;
  const sheet = sheetName ? sheets.find((one) => one.name === sheetName)! : sheets[0]!;
  return workbook.calculation.value(sheet.id, row, column);
}

/** Puts a value or a formula into a cell of the first sheet. */
export function enter(workbook: Workbook, address: string, content: Content | null): void {
  const { row, column } = parseArea(address)!;
  workbook.change(`Typing in ${address}`, (draft) => {
    const cells = draft.sheets[0]!.cells;
    const line = (cells[row] ??= {});
    if (content === null) Reflect.deleteProperty(line, column);
    else line[column] = cellsOf({ A1: content })[0]![0]!;
  });
}
