import { keepTexts } from "../../../locales/en/keep";
import { workbookTexts } from "../../../locales/en/workbook";
import { cellName, writeCells, type CellWrite } from "./cell-writes";
import { callsCrm, hasDamagedName, isReduced, repairedFormula } from "./crm-formulas";
import type { CellPlace, SheetCount } from "./keep-error";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { cellsOf, openSheets, readGrids, type Grids, type OpenSheet } from "./open-sheets";
import { requireUnchanged, type ReadCell } from "./require-unchanged";
import { lock, unlock, unlocked } from "./unlock";

const texts = keepTexts.repair;

/** What a repair has done. */
export interface RepairReport {
  readonly repaired: number;
  readonly sheets: readonly SheetCount[];
  readonly left: readonly LeftBroken[];
  /** All of it in a sentence or two. */
  readonly summary: string;
}

/** A formula that is still broken, and why. */
export interface LeftBroken extends CellPlace {
  readonly formula: string;
  /** The sheet has a password of its own; or Excel does not know the formula even when typed anew. */
  readonly reason: "password" | "unknown";
}

interface BrokenFormula extends ReadCell {
  readonly formula: string;
}

/**
 * Types CRM formulas anew that Excel no longer calculates: those that show #NAME? or "add-in not
 * loaded", and those whose text Excel has damaged. Excel does not do so by itself when the add-in
 * is loaded later. Sheets without a password are opened for it and protected again as they were.
 *
 * @throws {KeepError} and the workbook is as it was
 */
export function repairFormulas(run: KeepRun = {}): Promise<RepairReport> {
  return allOrNothing("repair", run, async (task) => {
    const { context } = task;
    task.begin("look");
    const sheets = await openSheets(context);
    const broken = await brokenFormulas(context, sheets);
    if (broken.length === 0) return report([], []);

    task.begin("unlock");
    const touched = sheets.filter((sheet) => broken.some((one) => one.sheet === sheet));
    const locked = await unlock(task, touched);
    const open = broken.filter(({ sheet }) => !locked.includes(sheet));

    task.begin("write");
    await requireUnchanged(task, open);
    rewrite(task, open);
    await context.sync();
    const after = await readGrids(context, touched, "values");

    task.begin("lock");
    lock(
      context,
      touched.filter((sheet) => !locked.includes(sheet)),
    );
    await context.sync();
    const unknown = open.filter(({ sheet, row, column }) =>
      isUnknown(after.at(sheet, row, column)),
    );
    return report(
      open.filter((one) => !unknown.includes(one)),
      [
        ...broken
          .filter(({ sheet }) => locked.includes(sheet))
          .map((one) => leftBroken(one, "password")),
        ...unknown.map((one) => leftBroken(one, "unknown")),
      ],
    );
  });
}

async function brokenFormulas(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<readonly BrokenFormula[]> {
  const formulas = await readGrids(context, sheets, "formulas");
  const calling = sheets.flatMap((sheet) =>
    [...cellsOf(sheet)].flatMap(({ row, column }) => {
      const formula = formulas.at(sheet, row, column);
      return callsCrm(formula) ? [{ sheet, row, column, formula }] : [];
    }),
  );
  const values = await readGrids(
    context,
    sheets.filter((sheet) => calling.some((one) => one.sheet === sheet)),
    "values",
  );
  return calling.filter((one) => isBroken(one, values));
}

function isBroken({ sheet, row, column, formula }: BrokenFormula, values: Grids): boolean {
  if (isUnknown(values.at(sheet, row, column)) || hasDamagedName(formula)) return true;
  // One value may be all there is place for.
  const hasPlace = [values.at(sheet, row + 1, column), values.at(sheet, row, column + 1)].every(
    (beside) => beside === "",
  );
  return isReduced(formula) && hasPlace;
}

function isUnknown(shown: unknown): boolean {
  return shown === "#NAME?" || shown === workbookTexts.results.addInNotLoaded;
}

function rewrite(task: KeepTask, broken: readonly BrokenFormula[]): void {
  for (const [sheet, formulas] of bySheet(broken)) {
    const writes = (text: (formula: string) => string): CellWrite[] =>
      formulas.map(({ row, column, formula }) => ({ row, column, input: text(formula) }));
    task.beforeChange(sheet.name, async (context) => {
      writeCells(
        await unlocked(context, sheet),
        writes((formula) => formula),
      );
    });
    writeCells(task.context.workbook.worksheets.getItem(sheet.id), writes(repairedFormula));
  }
}

function bySheet(broken: readonly BrokenFormula[]): ReadonlyMap<OpenSheet, BrokenFormula[]> {
  const sheets = new Map<OpenSheet, BrokenFormula[]>();
  for (const one of broken) {
    const formulas = sheets.get(one.sheet);
    if (formulas) formulas.push(one);
    else sheets.set(one.sheet, [one]);
  }
  return sheets;
}

function leftBroken(
  { sheet, row, column, formula }: BrokenFormula,
  reason: LeftBroken["reason"],
): LeftBroken {
  return { sheet: sheet.name, cell: cellName(row, column), formula, reason };
}

function report(repaired: readonly BrokenFormula[], left: readonly LeftBroken[]): RepairReport {
  const sheets = [...bySheet(repaired)].map(([{ name }, formulas]) => ({
    sheet: name,
    count: formulas.length,
  }));
  return { repaired: repaired.length, sheets, left, summary: texts.done(sheets, left) };
}
