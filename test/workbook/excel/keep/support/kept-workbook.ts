import { parseArea } from "../../../../../src/workbench/engine/address";
import type { SheetModel, WorkbookModel } from "../../../../../src/workbench/engine/model";
import type { KeepError } from "../../../../../src/workbook/excel/keep";
import { openExcel, type OpenExcel } from "../../../support/open-excel";

/** Cells by sheet and address; formulas begin with "=". */
export type Cells = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/**
 * A workbook as people have it: amounts and CRM formulas of their own, one that spills, one that
 * uses all it spills; a protected sheet; a sheet that is hidden.
 */
export const PEOPLES_CELLS: Cells = {
  Sheet1: {
    A1: 0.1,
    A2: -1000,
    A3: 600,
    A4: 600,
    A6: 300,
    A7: 100,
    C2: "=CRM.NPV(A1,A2:A4)",
    C3: '="NPV "&TEXT(CRM.NPV(A1,A2:A4),"0")',
    E2: "=CRM.DISCOUNT(A1,{1,2,3})",
    E4: "=SUM(E2#)",
    E5: "=SUM(E2:G2)",
  },
  "My model": { B2: "=CRM.ROI(Sheet1!A3:A4,Sheet1!A6:A7,Sheet1!A1)", B3: "=B2*2", B5: 0.2 },
  Notes: { A1: "CRM.NPV is a function", A2: "=1+1", D9: "=-CRM.NPV('My model'!B5,Sheet1!A2:A4)" },
};

/** Opens Excel with these cells, "My model" protected with these options, "Notes" hidden. */
export async function peoplesExcel(cells: Cells = PEOPLES_CELLS): Promise<OpenExcel> {
  const excel = await openExcel({ withFunctions: true });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [name, written] of Object.entries(cells)) {
      const sheet = name === "Sheet1" ? worksheets.getItem(name) : worksheets.add(name);
      for (const [address, content] of Object.entries(written)) {
        sheet.getRange(address).formulas = [[content]];
      }
    }
    worksheets.getItem("My model").protection.protect({ allowSort: true, allowFormatRows: true });
    worksheets.getItem("Notes").visibility = "Hidden";
    await context.sync();
  });
  await excel.workbook.settled();
  await excel.reset();
  return excel;
}

export function sheetNamed(excel: OpenExcel, name: string): SheetModel {
  const sheet = excel.workbook.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet is named "${name}"`);
  return sheet;
}

/** What is written in a cell: its formula, or its value. */
export function written(excel: OpenExcel, sheet: string, address: string): unknown {
  const { row, column } = parseArea(address)!;
  const cell = sheetNamed(excel, sheet).cells[row]?.[column];
  return cell?.formula ?? cell?.value;
}

/** Gives a protected sheet a password that the add-in does not know. */
export async function setPassword(excel: OpenExcel, name: string): Promise<void> {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.unprotect();
    protection.protect({}, "secret");
    await context.sync();
  });
  await excel.reset();
}

/** Writes into cells as the add-in would, settings of protection aside. */
export async function write(excel: OpenExcel, cells: Cells): Promise<void> {
  await Excel.run(async (context) => {
    for (const [name, contents] of Object.entries(cells)) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [address, content] of Object.entries(contents)) {
        sheet.getRange(address).formulas = [[content]];
      }
    }
    await context.sync();
  });
  await excel.workbook.settled();
}

/** The parts of a workbook that are not as before: sheet by sheet, cell by cell. */
export function differences(before: WorkbookModel, after: WorkbookModel): string[] {
  const found: string[] = [];
  const compare = (where: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) found.push(where);
  };
  compare(
    "the list of sheets",
    before.sheets.map(({ name }) => name),
    after.sheets.map(({ name }) => name),
  );
  for (const sheet of before.sheets) {
    const now = after.sheets.find(({ id }) => id === sheet.id);
    for (const key of Object.keys({ ...sheet, ...now }) as (keyof SheetModel)[]) {
      // The moves are what happened, not what is.
      if (key !== "cells" && key !== "moves")
        compare(`${sheet.name}: ${key}`, sheet[key], now?.[key]);
    }
    const rows = new Set([...Object.keys(sheet.cells), ...Object.keys(now?.cells ?? {})]);
    for (const row of [...rows].map(Number)) {
      compare(`${sheet.name}: row ${row + 1}`, sheet.cells[row], now?.cells[row]);
    }
  }
  for (const key of Object.keys(before) as (keyof WorkbookModel)[]) {
    if (key !== "sheets") compare(key, before[key], after[key]);
  }
  return found;
}

/** What came of an operation with one action made to fail. */
export interface FailedRun {
  readonly action: number;
  /** "" where it succeeded all the same. */
  readonly code: string;
  readonly message: string;
  /** What is not as it was before. */
  readonly changed: readonly string[];
  after(): WorkbookModel;
}

/** Runs after which the workbook was not as before, or that failed for another reason. */
export function notAsBefore(runs: readonly FailedRun[]): readonly unknown[] {
  return runs
    .filter(({ code, changed }) => code !== "GeneralException" || changed.length > 0)
    .map(({ action, code, changed }) => ({ action, code, changed }));
}

/** Runs an operation as often as it has actions, each time with another one of them failing. */
export async function failAtEach(
  excel: OpenExcel,
  operation: () => Promise<unknown>,
): Promise<readonly FailedRun[]> {
  const before = excel.workbook.model;
  await excel.reset();
  await operation();
  const actions = excel.roundTrips.reduce((sum, trip) => sum + trip.actions, 0);
  const runs: FailedRun[] = [];
  for (let action = 0; action < actions; action++) {
    excel.workbook.open(before);
    await excel.workbook.settled();
    await excel.reset();
    excel.failAt(action);
    const error = await operation().then(
      () => null,
      (thrown: unknown) => thrown as KeepError,
    );
    await excel.reset();
    const after = excel.workbook.model;
    const { code = "", message = "" } = error ?? {};
    runs.push({ action, code, message, changed: differences(before, after), after: () => after });
  }
  return runs;
}
