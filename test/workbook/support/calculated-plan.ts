import { castDraft } from "immer";
import { parseArea } from "../../../src/workbench/engine/address";
import { emptySheet, emptyWorkbook, sheetId } from "../../../src/workbench/engine/empty-workbook";
import type {
  CellModel,
  CellValue,
  SheetModel,
  WorkbookModel,
} from "../../../src/workbench/engine/model";
import { createWorkbook, type Workbook } from "../../../src/workbench/engine/workbook";
import type { WorkbookPlan } from "../../../src/workbook/template/plan";
import { formulaOf, plannedCells } from "./plan-cells";

/** A plan in the calculation of the workbench, without Excel's API between: contents only, no looks. */
export interface CalculatedPlan {
  readonly workbook: Workbook;
  value(sheet: string, address: string): CellValue;
  type(sheet: string, address: string, value: number | string): void;
}

export function calculatedPlan(plan: WorkbookPlan): CalculatedPlan {
  const workbook = createWorkbook(modelOf(plan));
  const place = (name: string, address: string) => {
    const { row, column } = parseArea(address)!;
    const index = workbook.model.sheets.findIndex((sheet) => sheet.name === name);
    return { index, row, column };
  };
  return {
    workbook,
    value(sheet, address) {
      const { index, row, column } = place(sheet, address);
      return workbook.calculation.value(workbook.model.sheets[index]!.id, row, column);
    },
    type(sheet, address, value) {
      const { index, row, column } = place(sheet, address);
      workbook.change("Type", (draft) => {
        (draft.sheets[index]!.cells[row] ??= {})[column] = { value };
      });
    },
  };
}

function modelOf(plan: WorkbookPlan): WorkbookModel {
  const cells = [...plannedCells(plan).values()];
  const sheets = plan.sheets.map((sheet, number): SheetModel => {
    const rows: Record<number, Record<number, CellModel>> = {};
    for (const cell of cells) {
      if (cell.sheet !== sheet || cell.content === null) continue;
      const formula = formulaOf(cell.content);
      (rows[cell.row - 1] ??= {})[cell.column - 1] =
        formula === null ? { value: cell.content as string | number } : { formula };
    }
    return {
      ...emptySheet(sheetId(number + 1), sheet.name),
      cells: rows,
      tables: sheet.tables.map(({ name, address }, index) => ({
        id: `{${sheet.role}-${index}}`,
        name,
        area: parseArea(address)!,
        style: "",
        showHeaders: true,
        showTotals: false,
        showBandedRows: false,
        showFilterButton: false,
      })),
    };
  });
  return {
    ...emptyWorkbook(),
    sheets: castDraft(sheets),
    activeSheetId: sheets[0]!.id,
    names: plan.names.map(({ name, refersTo }) => ({
      id: `{${name}}`,
      name,
      formula: refersTo,
      sheetId: null,
      visible: true,
      comment: "",
    })),
  };
}
