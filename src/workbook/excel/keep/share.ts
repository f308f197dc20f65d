import { keepTexts } from "../../../locales/en/keep";
import { workbookTexts } from "../../../locales/en/workbook";
import { cellInput } from "../cell-input";
import { absoluteArea, cellName, putFormulas, writeCells, type CellWrite } from "./cell-writes";
import { callsCrm } from "./crm-formulas";
import { formulaParts, sheetPrefix, sheetReference } from "./formula-parts";
import type { CellPlace, SheetCount } from "./keep-error";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { keptFormula, keptRow, type FrozenValue, type KeptRow } from "./kept-formula";
import {
  addKeptSheet,
  beforeKeptChange,
  findKeptSheet,
  spillSizes,
  writeKeptRows,
} from "./kept-sheet";
import {
  cellsOf,
  openSheets,
  readGrids,
  type CellArea,
  type Grids,
  type OpenSheet,
} from "./open-sheets";
import { requireUnchanged, type ReadCell } from "./require-unchanged";
import { lock, unlock, unlocked } from "./unlock";

const texts = keepTexts.share;

/** What was frozen. */
export interface ShareReport {
  /** Formulas frozen now; a spilled one counts once. */
  readonly frozen: number;
  readonly sheets: readonly SheetCount[];
  /** Formulas kept in all, those of earlier shares included. */
  readonly kept: number;
  /** Defined names that call CRM functions: names have no value to freeze. */
  readonly names: readonly string[];
  readonly summary: string;
}

interface LiveFormula extends ReadCell {
  readonly formula: string;
}

interface Frozen extends LiveFormula {
  readonly area: CellArea;
}

/** Errors that a cell can hold as a value of its own; all others pass or say what is in the way. */
const LASTING_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NUM!", "#N/A"];

/**
 * Replaces every formula that calls a CRM function by what it shows, so that the workbook reads the
 * same for people without the add-in, and keeps the formulas for Restore (docs/decisions/0017). A
 * formula that refers to all that such a formula spills ("A1#") goes with it.
 *
 * @throws {KeepError} where one shows no result yet, or stands on a sheet with a password
 */
export function shareFormulas(run: KeepRun = {}): Promise<ShareReport> {
  return allOrNothing("share", run, async (task) => {
    const { context } = task;
    task.begin("look");
    const { names, protection } = context.workbook;
    names.load("items/name,items/formula");
    protection.load("protected");
    const sheets = await openSheets(context);
    const calling = names.items.filter(({ formula }) => callsCrm(formula));
    const namesCalling = calling.map(({ name }) => name);
    const earlier = await findKeptSheet(context, sheets);
    const formulas = formulasToFreeze(sheets, await readGrids(context, sheets, "formulas"));
    if (formulas.length === 0) return report([], earlier?.rows.length ?? 0, namesCalling);
    if (earlier === null && protection.protected) {
      task.fail("StructureProtected", keepTexts.structureProtected);
    }
    const touched = sheets.filter((sheet) => formulas.some((one) => one.sheet === sheet));
    const values = await readGrids(context, touched, "values");
    requireSettled(task, formulas, values);

    task.begin("unlock");
    const locked = await unlock(task, touched);
    if (locked.length > 0) {
      const cells = formulas.filter(({ sheet }) => locked.includes(sheet)).map(placeOf);
      task.fail("Password", texts.password(locked.map(({ name }) => name)), cells);
    }

    task.begin("keep");
    const types = await readGrids(context, touched, "valueTypes");
    if (earlier !== null) beforeKeptChange(task, earlier);
    const kept = earlier ?? (await addKeptSheet(task, sheets));
    const sizes = await spillSizes(context, kept, formulas.map(addressOf));
    const frozen = formulas.map((one, index) => {
      const [rows, columns] = sizes[index] ?? [1, 1];
      return { ...one, area: { row: one.row, column: one.column, rows, columns } };
    });
    const rows = [...stillKept(kept.rows, frozen), ...frozen.map((one) => rowOf(one, values))];
    await writeKeptRows(context, kept, rows);

    task.begin("write");
    await requireUnchanged(task, formulas);
    for (const sheet of touched) {
      freeze(
        task,
        sheet,
        frozen.filter((one) => one.sheet === sheet),
        values,
        types,
      );
    }
    await context.sync();

    task.begin("lock");
    lock(context, touched);
    await context.sync();
    return report(frozen, rows.length, namesCalling);
  });
}

/** All that call CRM functions, and those that would lose what these spill. */
function formulasToFreeze(sheets: readonly OpenSheet[], formulas: Grids): readonly LiveFormula[] {
  const found: LiveFormula[] = [];
  const others: LiveFormula[] = [];
  for (const sheet of sheets) {
    for (const { row, column } of cellsOf(sheet)) {
      const formula = formulas.at(sheet, row, column);
      if (callsCrm(formula)) found.push({ sheet, row, column, formula });
      else if (typeof formula === "string" && /^=.*#/s.test(formula)) {
        others.push({ sheet, row, column, formula });
      }
    }
  }
  const isFound = (name: string, address: string) =>
    found.some(
      ({ sheet, row, column }) =>
        sheet.name.toLowerCase() === name.toLowerCase() &&
        cellName(row, column) === address.replaceAll("$", "").toUpperCase(),
    );
  for (let before = -1; before < found.length;) {
    before = found.length;
    for (const one of others.splice(0)) {
      const needs = spillsNamedIn(one).some(({ sheet, address }) => isFound(sheet, address));
      (needs ? found : others).push(one);
    }
  }
  return found;
}

/** The cells that a formula names with "#". */
function spillsNamedIn({ sheet, formula }: LiveFormula): { sheet: string; address: string }[] {
  const parts = formulaParts(formula);
  return parts.flatMap(({ kind, text }, index) => {
    if (kind !== "reference" || parts[index + 1]?.text !== "#") return [];
    const reference = sheetReference(text);
    return [{ sheet: reference.sheet ?? sheet.name, address: reference.address }];
  });
}

/** Refuses to freeze what is not a result: it would be taken for one. */
function requireSettled(task: KeepTask, formulas: readonly LiveFormula[], values: Grids): void {
  const shown = (one: LiveFormula) => values.at(one.sheet, one.row, one.column);
  const broken = formulas.filter((one) =>
    ["#NAME?", workbookTexts.results.addInNotLoaded].includes(String(shown(one))),
  );
  if (broken.length > 0)
    task.fail("NotCalculated", texts.broken(broken.length), broken.map(placeOf));
  const open = formulas.filter((one) => {
    const text = String(shown(one));
    return /^#(?:[A-Z/0]+[!?]|GETTING_DATA)$/.test(text) && !LASTING_ERRORS.includes(text);
  });
  if (open.length > 0) task.fail("NotCalculated", texts.notSettled(open.length), open.map(placeOf));
}

function rowOf({ sheet, area, formula }: Frozen, values: Grids): KeptRow {
  return keptRow(
    { sheet: sheet.name, area },
    formula,
    eachOf(area, (row, column) => values.at(sheet, row, column) as FrozenValue),
  );
}

/** Rows of earlier shares, but those whose cells hold a new formula now. */
function stillKept(rows: readonly KeptRow[], frozen: readonly Frozen[]): readonly KeptRow[] {
  const now = new Set(
    frozen.map(({ sheet, row, column }) => `${sheet.name}!${cellName(row, column)}`),
  );
  return rows.filter((row) => {
    const { place } = keptFormula(row);
    return (
      place === null || !now.has(`${place.sheet}!${cellName(place.area.row, place.area.column)}`)
    );
  });
}

function freeze(
  task: KeepTask,
  sheet: OpenSheet,
  frozen: readonly Frozen[],
  values: Grids,
  types: Grids,
): void {
  const constants = frozen.flatMap(({ area }) =>
    eachOf(area, (row, column): CellWrite => {
      const value = values.at(sheet, row, column) as FrozenValue;
      const isText = typeof value === "string" && types.at(sheet, row, column) !== "Error";
      return { row, column, input: isText && value !== "" ? (cellInput(value) ?? "") : value };
    }).flat(),
  );
  task.beforeChange(sheet.name, async (context) => {
    putFormulas(await unlocked(context, sheet), frozen);
  });
  writeCells(task.context.workbook.worksheets.getItem(sheet.id), constants);
}

function eachOf<T>(area: CellArea, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => make(area.row + row, area.column + column)),
  );
}

function addressOf({ sheet, row, column }: LiveFormula): string {
  return sheetPrefix(sheet.name) + absoluteArea({ row, column, rows: 1, columns: 1 });
}

function placeOf({ sheet, row, column }: LiveFormula): CellPlace {
  return { sheet: sheet.name, cell: cellName(row, column) };
}

function report(
  frozen: readonly LiveFormula[],
  kept: number,
  names: readonly string[],
): ShareReport {
  const counts = new Map<string, number>();
  for (const { sheet } of frozen) counts.set(sheet.name, (counts.get(sheet.name) ?? 0) + 1);
  const sheets = [...counts].map(([sheet, count]) => ({ sheet, count }));
  return { frozen: frozen.length, sheets, kept, names, summary: texts.done(sheets, kept, names) };
}
