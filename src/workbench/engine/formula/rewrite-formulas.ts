import type { Draft } from "immer";
import { plainCells } from "../cells/plain-cells";
import type { SheetModel, WorkbookModel } from "../model";

/** A formula and the sheet it is written on, which its references without a sheet mean. */
export type Rewrite = (formula: string, sheetName: string) => string;

/**
 * Applies `rewrite` to every formula of a workbook: cells, names, conditional formats, lists,
 * charts. Only what changes is touched.
 */
export function rewriteFormulas(draft: Draft<WorkbookModel>, rewrite: Rewrite): void {
  for (const sheet of draft.sheets) {
    const here = (formula: string): string => rewrite(formula, sheet.name);
    rewriteCells(sheet, here);
    for (const { rule } of sheet.conditionalFormats) {
      if (rule.kind === "custom") rewriteIn(rule, "formula", here);
      if (rule.kind === "cellValue") {
        rewriteIn(rule, "formula1", here);
        rewriteIn(rule, "formula2", here);
      }
    }
    for (const { rule } of sheet.validations) {
      if (rule.kind === "custom") rewriteIn(rule, "formula", here);
      else if (rule.kind !== "list") {
        rewriteIn(rule, "formula1", here);
        rewriteIn(rule, "formula2", here);
      } else if (rule.source.startsWith("=")) rewriteIn(rule, "source", here);
    }
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      rewriteIn(series, "nameFormula", here);
      rewriteIn(series, "valuesFormula", here);
      rewriteIn(series, "categoriesFormula", here);
    }
  }
  for (const name of draft.names) {
    const scope = draft.sheets.find((sheet) => sheet.id === name.sheetId);
    rewriteIn(name, "formula", (formula) => rewrite(formula, scope?.name ?? ""));
  }
}

function rewriteCells(sheet: Draft<SheetModel>, rewrite: (formula: string) => string): void {
  for (const [row, cells] of Object.entries(plainCells(sheet))) {
    for (const [column, cell] of Object.entries(cells)) {
      const { formula } = cell;
      if (formula === undefined) continue;
      const after = rewrite(formula);
      const line = after === formula ? undefined : sheet.cells[Number(row)];
      if (line !== undefined) line[Number(column)] = { ...cell, formula: after };
    }
  }
}

/** Sets `holder[key]` when its formula changes, so that Immer keeps the rest shared. */
function rewriteIn<K extends string>(
  holder: Partial<Record<K, string | null>>,
  key: K,
  rewrite: (formula: string) => string,
): void {
  const before = holder[key];
  if (before == null) return;
  const after = rewrite(before);
  if (after !== before) holder[key] = after;
}
