import { keepTexts } from "../../../locales/en/keep";
import { cellInput } from "../cell-input";
import { cellName, putFormulas, writeCells, type CellWrite } from "./cell-writes";
import type { CellPlace, SheetCount } from "./keep-error";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { keptFormula, type FrozenValue, type KeptFormula, type KeptRow } from "./kept-formula";
import {
  askKeptCount,
  beforeKeptChange,
  deleteSheet,
  findKeptSheet,
  writeKeptRows,
  type KeptSheet,
} from "./kept-sheet";
import { openSheets, readGrids, type CellArea, type Grids, type OpenSheet } from "./open-sheets";
import { requireUnchanged, type ReadCell } from "./require-unchanged";
import { lock, unlock, unlocked } from "./unlock";

const texts = keepTexts.restore;

/** What came back. */
export interface RestoreReport {
  readonly restored: number;
  readonly sheets: readonly SheetCount[];
  readonly left: readonly LeftFrozen[];
  readonly summary: string;
}

/** A formula that did not come back, and why. It stays kept, unless it was to be forgotten. */
export interface LeftFrozen extends CellPlace {
  readonly formula: string;
  /** Its cell was changed since; it (then it stood here), or what it refers to, was deleted; its sheet has a password. */
  readonly reason: "changed" | "deleted" | "password";
}

export interface RestoreOptions extends KeepRun {
  /** Keeps no longer what cannot come back because its cell was changed or deleted. */
  readonly forgetChanged?: boolean;
}

/** A formula that Share has kept, and what has become of its place. */
interface Kept {
  readonly row: KeptRow;
  readonly formula: KeptFormula;
  readonly sheet: OpenSheet | null;
  readonly area: CellArea;
}

/** Doubles that went through a program that writes 15 digits are still the same value. */
const SAME = 1e-14;

/**
 * Brings back every formula that Share has frozen, where its cells still hold what was frozen. What
 * was changed meanwhile is listed and left as it is.
 *
 * @throws {KeepError} and the workbook is as it was
 */
export function restoreFormulas(options: RestoreOptions = {}): Promise<RestoreReport> {
  return allOrNothing("restore", options, async (task) => {
    const { context } = task;
    task.begin("look");
    const { protection } = context.workbook;
    protection.load("protected");
    const sheets = await openSheets(context);
    const keptSheet = await findKeptSheet(context, sheets);
    if (keptSheet === null) return report([], []);
    if (protection.protected) task.fail("StructureProtected", keepTexts.structureProtected);
    const kept = keptSheet.rows.map((row) => whereItStands(row, sheets));
    const touched = sheets.filter((sheet) => kept.some((one) => one.sheet === sheet));
    const formulas = await readGrids(context, touched, "formulas");
    const ready = kept.filter((one) => holdsItsValues(one, formulas));

    task.begin("unlock");
    const written = touched.filter((sheet) => ready.some((one) => one.sheet === sheet));
    const locked = await unlock(task, written);
    const isLocked = ({ sheet }: Kept) => sheet !== null && locked.includes(sheet);
    const restored = ready.filter((one) => !isLocked(one));

    task.begin("write");
    await requireUnchanged(
      task,
      restored.flatMap((one) => cellsIn(one, formulas)),
    );
    for (const sheet of written) {
      restore(
        task,
        sheet,
        restored.filter((one) => one.sheet === sheet),
        formulas,
      );
    }
    await context.sync();

    task.begin("lock");
    lock(
      context,
      written.filter((sheet) => !locked.includes(sheet)),
    );
    await context.sync();

    task.begin("keep");
    const left = [
      ...ready.filter(isLocked).map((one) => leftFrozen(one, "password")),
      ...kept
        .filter((one) => !ready.includes(one))
        .map((one) => leftFrozen(one, isGone(one) ? "deleted" : "changed")),
    ];
    const stays = kept.filter((one) =>
      options.forgetChanged === true
        ? isLocked(one) && ready.includes(one)
        : !restored.includes(one),
    );
    await keepOnly(
      task,
      keptSheet,
      stays.map(({ row }) => row),
    );
    return report(restored, left);
  });
}

/** How many formulas are kept for Restore: 0 is a workbook that is not shared. */
export function countKeptFormulas(): Promise<number> {
  return allOrNothing("restore", {}, async ({ context }) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const count = askKeptCount(context, names);
    await context.sync();
    return count();
  });
}

function whereItStands(row: KeptRow, sheets: readonly OpenSheet[]): Kept {
  const formula = keptFormula(row);
  const { place } = formula;
  return {
    row,
    formula,
    sheet: sheets.find(({ name }) => name === place?.sheet) ?? null,
    area: place?.area ?? { row: 0, column: 0, rows: 0, columns: 0 },
  };
}

function isGone({ sheet, formula }: Kept): boolean {
  return sheet === null || formula.isLost;
}

/** Whether all its cells are constants, and those that were frozen. */
function holdsItsValues(kept: Kept, formulas: Grids): boolean {
  const { sheet, area, formula } = kept;
  if (sheet === null || isGone(kept)) return false;
  const { values } = formula;
  if (values.length !== area.rows || values[0]?.length !== area.columns) return false;
  return values.every((line, row) =>
    line.every((value, column) =>
      isSame(formulas.at(sheet, area.row + row, area.column + column), value),
    ),
  );
}

function isSame(now: unknown, frozen: FrozenValue): boolean {
  if (typeof now === "number" && typeof frozen === "number") {
    return Math.abs(now - frozen) <= SAME * Math.abs(frozen);
  }
  // Some programs keep an error as a formula that is one.
  return now === frozen || now === `=${frozen}`;
}

function restore(task: KeepTask, sheet: OpenSheet, kept: readonly Kept[], formulas: Grids): void {
  task.beforeChange(sheet.name, async (context) => {
    const frozen = kept.flatMap((one) => cellsIn(one, formulas).map(writtenAgain));
    writeCells(await unlocked(context, sheet), frozen);
  });
  putFormulas(
    task.context.workbook.worksheets.getItem(sheet.id),
    kept.map(({ area, formula }) => ({ area, formula: formula.formula })),
  );
}

/** Its cells, as they were read. */
function cellsIn({ sheet, area }: Kept, formulas: Grids): readonly ReadCell[] {
  if (sheet === null) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    return { sheet, row, column, formula: formulas.at(sheet, row, column) };
  });
}

/** What to write so that a cell holds again what was read from it. */
function writtenAgain({ row, column, formula }: ReadCell): CellWrite {
  const value = formula as FrozenValue;
  const isText = typeof value === "string" && !/^=?#|^$/.test(value);
  return { row, column, input: isText ? (cellInput(value) ?? "") : value };
}

/** Keeps these rows, or nothing any more. It is the last step: a deleted sheet does not come back. */
async function keepOnly(task: KeepTask, sheet: KeptSheet, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === sheet.rows.length) return;
  beforeKeptChange(task, sheet);
  if (rows.length > 0) await writeKeptRows(task.context, sheet, rows);
  else await deleteSheet(task.context, sheet.name);
}

function leftFrozen({ formula, area }: Kept, reason: LeftFrozen["reason"]): LeftFrozen {
  return {
    ...(formula.place === null
      ? formula.was
      : { sheet: formula.place.sheet, cell: cellName(area.row, area.column) }),
    formula: formula.formula,
    reason,
  };
}

function report(restored: readonly Kept[], left: readonly LeftFrozen[]): RestoreReport {
  const counts = new Map<string, number>();
  for (const { sheet } of restored) {
    if (sheet !== null) counts.set(sheet.name, (counts.get(sheet.name) ?? 0) + 1);
  }
  const sheets = [...counts].map(([sheet, count]) => ({ sheet, count }));
  return { restored: restored.length, sheets, left, summary: texts.done(sheets, left) };
}
