import { asksForPassword, excelCode } from "../excel-code";
import type { KeepTask } from "./keep-run";
import type { OpenSheet } from "./open-sheets";

/**
 * Takes protection off sheets, so that locked cells can be written. Excel tells a password only by
 * refusing, so each sheet takes a round trip.
 *
 * @returns the sheets that have a password, which stay protected
 */
export async function unlock(
  task: KeepTask,
  sheets: readonly OpenSheet[],
): Promise<readonly OpenSheet[]> {
  const withPassword: OpenSheet[] = [];
  for (const sheet of sheets.filter(({ protection }) => protection !== null)) {
    task.beforeChange(sheet.name, async (context) => {
      if (!(await isProtected(context, sheet))) lock(context, [sheet]);
    });
    worksheet(task.context, sheet).protection.unprotect();
    try {
      await task.context.sync();
    } catch (cause) {
      if (!asksForPassword(excelCode(cause))) throw cause;
      withPassword.push(sheet);
    }
  }
  return withPassword;
}

/** Protects sheets as they were. */
export function lock(context: Excel.RequestContext, sheets: readonly OpenSheet[]): void {
  for (const sheet of sheets) {
    if (sheet.protection !== null) worksheet(context, sheet).protection.protect(sheet.protection);
  }
}

/** The sheet, free to be written, while changes are taken back. */
export async function unlocked(
  context: Excel.RequestContext,
  sheet: OpenSheet,
): Promise<Excel.Worksheet> {
  const found = worksheet(context, sheet);
  if (await isProtected(context, sheet)) found.protection.unprotect();
  return found;
}

function worksheet(context: Excel.RequestContext, { id }: OpenSheet): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}

async function isProtected(context: Excel.RequestContext, sheet: OpenSheet): Promise<boolean> {
  const { protection } = worksheet(context, sheet);
  protection.load("protected");
  await context.sync();
  return protection.protected;
}
