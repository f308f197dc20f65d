import type { CustomFunctionAnswers } from "./custom-function-calls";
import type { WorkbookModel } from "./model";
import type { Calculation } from "./workbook";

/** Values of a workbook: for now the constants only. */
export function calculate(
  model: WorkbookModel,
  _functions: CustomFunctionAnswers,
  _keep: { model: WorkbookModel; calculation: Calculation } | null,
): Calculation {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    value: (sheetId, row, column) => sheets.get(sheetId)?.cells[row]?.[column]?.value ?? null,
    spill: () => null,
    spillSource: () => null,
    circular: [],
  };
}
