import { measureTexts } from "../../../locales/en/measure";
import { asksForPassword } from "../excel-code";
import type { CaseSheet } from "./case-reading";
import type { Change } from "./change";
import { excelFailure, MeasureError, type MeasureStep } from "./measure-error";
import type { Begin } from "./operation";

/** Asks Excel for a change, and keeps in mind how to take it back. */
export type MakeChange = (change: Change) => void;

/**
 * Takes the protection off sheets, lets `work` change them, and protects them again as they were.
 * If anything fails on the way, everything is taken back: the workbook is as it was, or the error
 * says what is not.
 *
 * @param sheets all sheets that `work` changes
 * @throws {MeasureError}
 */
export async function allOrNothing<T>(
  context: Excel.RequestContext,
  begin: Begin,
  sheets: readonly CaseSheet[],
  work: (change: MakeChange, begin: Begin) => Promise<T>,
): Promise<T> {
  const changes: Change[] = [];
  let step: MeasureStep = "unlock";
  const beginHere: Begin = (next) => {
    step = next;
    begin(next);
  };
  try {
    beginHere("unlock");
    const locked = sheets.filter(({ protection }) => protection !== null);
    for (const sheet of locked) protectionOf(context, sheet).unprotect();
    await context.sync();
    const result = await work((change) => {
      changes.push(change);
      change.apply(context);
    }, beginHere);
    beginHere("finish");
    for (const sheet of locked) protect(context, sheet);
    await context.sync();
    return result;
  } catch (cause) {
    throw await takeBack(sheets, changes, excelFailure(step, cause));
  }
}

/** Leads everything back to how it was, and says what happened, in words. */
async function takeBack(
  sheets: readonly CaseSheet[],
  changes: readonly Change[],
  failure: MeasureError,
): Promise<MeasureError> {
  const outcome = await Excel.run({ delayForCellEdit: true }, (context) =>
    leadBack(context, sheets, changes),
  ).catch((): Outcome => ({
    left: [...changes.map(({ place }) => place), ...names(sheets)],
    stillLocked: [],
  }));
  const { left, stillLocked } = outcome;
  const [hasPassword] = stillLocked;
  const isPassword = failure.step === "unlock" && hasPassword !== undefined;
  const { code, message } =
    isPassword && asksForPassword(failure.code)
      ? { code: "PasswordProtected", message: measureTexts.password(hasPassword.name) }
      : failure;
  const end = left.length === 0 ? measureTexts.takenBack : measureTexts.notTakenBack(left);
  return new MeasureError(failure.step, code, `${message}. ${end}`, {
    items: failure.items,
    cause: failure,
  });
}

interface Outcome {
  /** Places that are not as they were. */
  readonly left: readonly string[];
  /** Sheets from which the protection was not taken off. */
  readonly stillLocked: readonly CaseSheet[];
}

async function leadBack(
  context: Excel.RequestContext,
  sheets: readonly CaseSheet[],
  changes: readonly Change[],
): Promise<Outcome> {
  const locks = sheets
    .filter((sheet) => sheet.protection !== null)
    .map((sheet) => ({ sheet, now: protectionOf(context, sheet) }));
  for (const { now } of locks) now.load("protected");
  // The last change goes first, as what it stands on may have been changed before it.
  const steps = [...changes]
    .reverse()
    .map((change) => ({ change, look: change.lookBack(context) }));
  await context.sync();

  const ways = steps.map(({ change, look }) => ({ change, way: look() }));
  const isTouched = (sheet: CaseSheet) =>
    ways.some(({ change, way }) => change.sheet.id === sheet.id && typeof way === "function");
  const stillLocked = locks.filter(({ now }) => now.protected).map(({ sheet }) => sheet);
  for (const { sheet, now } of locks) {
    if (now.protected && isTouched(sheet)) now.unprotect();
  }
  for (const { way } of ways) if (typeof way === "function") way();
  for (const { sheet, now } of locks) {
    if (!now.protected || isTouched(sheet)) protect(context, sheet);
  }
  await context.sync();
  return {
    left: ways.filter(({ way }) => way === "overwritten").map(({ change }) => change.place),
    stillLocked,
  };
}

function names(sheets: readonly CaseSheet[]): string[] {
  return sheets.map(({ name }) => name);
}

function protectionOf(
  { workbook }: Excel.RequestContext,
  { id }: CaseSheet,
): Excel.WorksheetProtection {
  return workbook.worksheets.getItem(id).protection;
}

function protect(context: Excel.RequestContext, sheet: CaseSheet): void {
  if (sheet.protection !== null) protectionOf(context, sheet).protect(sheet.protection);
}
