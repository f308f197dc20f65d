import { keepTexts } from "../../../locales/en/keep";
import { versionSetting } from "../../template/version";
import { cellName } from "./cell-writes";
import { findCaseSheets, type CaseSheets } from "./find-case-sheets";
import { formulaParts, sheetReference } from "./formula-parts";
import { KeepError, type CellPlace } from "./keep-error";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { keptFormula, type KeptRow } from "./kept-formula";
import {
  beforeKeptChange,
  deleteSheet,
  findKeptSheet,
  writeKeptRows,
  type KeptSheet,
} from "./kept-sheet";
import { cellsOf, openSheets, readGrids, type OpenSheet } from "./open-sheets";

const texts = keepTexts.remove;

/** What would go with one edition of the measurement workbook, and what refers to it. */
export interface Removal {
  readonly edition: number;
  readonly sheets: readonly string[];
  /** All tables on these sheets. */
  readonly tables: readonly string[];
  readonly names: readonly string[];
  /** Formulas of these sheets that Share has kept. */
  readonly keptFormulas: number;
  /** Formulas elsewhere that would read #REF! or #NAME? afterwards. */
  readonly outside: readonly OutsideReference[];
  /** Names exactly what goes; to be confirmed. */
  readonly confirmation: string;
  /** Says that formulas elsewhere refer to it; null where none do. */
  readonly warning: string | null;
}

/** A formula in a cell or of a defined name. */
export interface OutsideReference extends CellPlace {
  readonly formula: string;
}

export interface RemoveOptions extends KeepRun {
  /** Without it, nothing is removed while formulas elsewhere refer to it. */
  readonly evenIfReferred?: boolean;
}

/** A removal, and what is needed to do it. */
interface PreparedRemoval {
  readonly removal: Removal;
  readonly sheets: readonly OpenSheet[];
  readonly others: readonly OpenSheet[];
  readonly kept: KeptSheet | null;
  /** Rows of formulas kept for other sheets. */
  readonly keptRows: readonly KeptRow[];
  readonly isLocked: boolean;
}

/**
 * Looks what a removal would take away, and changes nothing.
 *
 * @throws {KeepError} where the workbook has no such case
 */
export function planRemoval(edition: number): Promise<Removal> {
  return allOrNothing("remove", {}, async (task) => (await prepare(task, edition)).removal);
}

/**
 * Takes away what the removal names, and nothing else.
 *
 * Excel has no way back from a deleted sheet. Whatever fails before the first is deleted leaves the
 * workbook as it was; after that, what is left is deleted in a further attempt.
 *
 * @returns a sentence that says what was removed
 * @throws {KeepError} where the workbook is no longer as the removal says, or formulas elsewhere
 *         refer to it
 */
export function removeCase(
  removal: Removal,
  { evenIfReferred = false, ...run }: RemoveOptions = {},
): Promise<string> {
  return allOrNothing("remove", run, async (task) => {
    task.begin("look");
    const prepared = await prepare(task, removal.edition);
    const { outside } = prepared.removal;
    if (JSON.stringify(prepared.removal) !== JSON.stringify(removal)) {
      task.fail("Changed", texts.changed);
    }
    if (prepared.isLocked) task.fail("StructureProtected", keepTexts.structureProtected);
    if (outside.length > 0 && !evenIfReferred) {
      task.fail("Referred", texts.referred(outside.length), outside);
    }

    task.begin("keep");
    await makeWay(task, prepared);

    task.begin("remove");
    await removeSheets(task.context, prepared).catch(async (cause: unknown) => {
      await finishRemoval(prepared, cause);
    });
    return texts.done(removal.sheets);
  });
}

async function prepare(task: KeepTask, edition: number): Promise<PreparedRemoval> {
  const { context } = task;
  const { names, tables, protection } = context.workbook;
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/id");
  protection.load("protected");
  const all = await openSheets(context);
  const found = (await findCaseSheets(context, all)).find((one) => one.edition === edition);
  if (found === undefined) return task.fail("NoSuchCase", keepTexts.noCase(edition));
  const sheets = found.sheets.map(({ sheet }) => sheet);
  const kept = await findKeptSheet(context, all);
  const others = all.filter((sheet) => !sheets.includes(sheet) && sheet.name !== kept?.name);
  const isKeptHere = (row: KeptRow) => {
    const { place } = keptFormula(row);
    return sheets.some(({ name }) => name === place?.sheet);
  };
  const keptRows = kept?.rows.filter((row) => !isKeptHere(row)) ?? [];
  const sheetNames = sheets.map(({ name }) => name);
  const tableNames = tables.items
    .filter(({ worksheet }) => sheets.some(({ id }) => id === worksheet.id))
    .map(({ name }) => name);
  const refers = referringTo(found, tableNames);
  const otherNames = names.items.filter(({ name }) => !found.names.includes(name));
  const outside = [
    ...(await outsideCells(context, others, refers)),
    ...otherNames
      .filter(({ formula }) => refers(String(formula)))
      .map(({ name, formula }) => ({ sheet: "", cell: name, formula: String(formula) })),
    ...keptRows.flatMap((row) => keptReference(row, refers)),
  ];
  const keptFormulas = (kept?.rows.length ?? 0) - keptRows.length;
  return {
    removal: {
      edition,
      sheets: sheetNames,
      tables: tableNames,
      names: found.names,
      keptFormulas,
      outside,
      confirmation: texts.confirmation(sheetNames, tableNames, found.names, keptFormulas),
      warning: outside.length === 0 ? null : texts.warning(outside.length),
    },
    sheets,
    others,
    kept,
    keptRows,
    isLocked: protection.protected,
  };
}

/** Whether a formula would lose something. */
function referringTo(
  { sheets, names }: CaseSheets,
  tables: readonly string[],
): (formula: string) => boolean {
  const lower = (list: readonly string[]) => new Set(list.map((name) => name.toLowerCase()));
  const goingSheets = lower(sheets.map(({ sheet }) => sheet.name));
  const goingNames = lower([...names, ...tables]);
  return (formula) =>
    formula.startsWith("=") &&
    formulaParts(formula).some(({ kind, text }) => {
      if (kind === "name") return goingNames.has(text.toLowerCase());
      const { sheet } = sheetReference(text);
      return kind === "reference" && sheet !== null && goingSheets.has(sheet.toLowerCase());
    });
}

async function outsideCells(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  refers: (formula: string) => boolean,
): Promise<readonly OutsideReference[]> {
  const formulas = await readGrids(context, sheets, "formulas");
  return sheets.flatMap((sheet) =>
    [...cellsOf(sheet)].flatMap(({ row, column }) => {
      const formula = String(formulas.at(sheet, row, column));
      return refers(formula) ? [{ sheet: sheet.name, cell: cellName(row, column), formula }] : [];
    }),
  );
}

/** A formula that is frozen now, and would come back broken. */
function keptReference(
  row: KeptRow,
  refers: (formula: string) => boolean,
): readonly OutsideReference[] {
  const { place, formula } = keptFormula(row);
  if (place === null || !refers(formula)) return [];
  return [{ sheet: place.sheet, cell: cellName(place.area.row, place.area.column), formula }];
}

/** All that can be taken back: kept formulas, and a sheet to stay with. */
async function makeWay(
  task: KeepTask,
  { sheets, others, kept, keptRows }: PreparedRemoval,
): Promise<void> {
  const { context } = task;
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  if (kept !== null && keptRows.length < kept.rows.length) {
    beforeKeptChange(task, kept);
    await writeKeptRows(context, kept, keptRows);
  }
  const { id, name } = { ...others.find(({ isVisible }) => isVisible) };
  const isShown = sheets.some((sheet) => sheet.id === active.id);
  if (id !== undefined && !isShown) return;
  // A workbook keeps one sheet that can be seen.
  const emptySheet = freeSheetName([...sheets, ...others].map((sheet) => sheet.name));
  task.beforeChange(name ?? emptySheet, async (again) => {
    again.workbook.worksheets.getItem(active.id).activate();
    if (id === undefined) await deleteSheet(again, emptySheet);
  });
  (id === undefined ? worksheets.add(emptySheet) : worksheets.getItem(id)).activate();
  await context.sync();
}

function freeSheetName(taken: readonly string[]): string {
  const names = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number++) {
    const name = texts.emptySheet(number);
    if (!names.includes(name.toLowerCase())) return name;
  }
}

/** Deletes whatever is left of the sheets, names and settings. */
async function removeSheets(
  context: Excel.RequestContext,
  { removal, sheets, kept, keptRows }: PreparedRemoval,
): Promise<void> {
  const { worksheets, names, settings } = context.workbook;
  const leaving = [
    ...sheets.map(({ id }) => worksheets.getItemOrNullObject(id)),
    ...(kept !== null && keptRows.length === 0 ? [worksheets.getItemOrNullObject(kept.id)] : []),
  ];
  const items = removal.names.map((name) => names.getItemOrNullObject(name));
  const setting = settings.getItemOrNullObject(versionSetting(removal.edition));
  for (const sheet of leaving) sheet.load("visibility");
  for (const item of items) item.load("name");
  setting.load("key");
  await context.sync();
  for (const sheet of leaving.filter(({ isNullObject }) => !isNullObject)) {
    // Excel refuses to delete a sheet that its own list of hidden sheets does not show.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
    sheet.delete();
  }
  for (const item of items) if (!item.isNullObject) item.delete();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}

/** Goes on after a failure if there is no way back any more; else the failure stands. */
async function finishRemoval(prepared: PreparedRemoval, cause: unknown): Promise<void> {
  const left = await sheetsLeft(prepared);
  if (left.length === prepared.sheets.length) throw cause;
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => removeSheets(context, prepared));
  } catch (again) {
    const names = (await sheetsLeft(prepared)).map(({ name }) => name);
    throw new KeepError("remove", "NotUndone", texts.notRemoved(names), { cause: again });
  }
}

function sheetsLeft({ sheets }: PreparedRemoval): Promise<readonly OpenSheet[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return sheets.filter(({ id }) => worksheets.items.some((item) => item.id === id));
  });
}
