import type { WorkbookPlan } from "../template/plan";
import type { OpenWorkbook } from "./open-workbook";

/** How to tell the sheets of a build from all others, whatever was renamed meanwhile. */
export interface Created {
  /** Begins the temporary name of every sheet of this build, and of no other sheet. */
  readonly token: string;
  /** Known once the sheets exist for certain. */
  readonly ids: readonly string[];
  readonly plan: WorkbookPlan;
}

/**
 * Takes away what a build has made so far, and nothing else: sheets by their id or by the temporary
 * name that only this build used; names only if they point to one of these sheets; settings are as
 * they were before.
 */
export async function removeCreated(open: OpenWorkbook, created: Created): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    settings.load("items/key");
    await context.sync();

    const keys = created.plan.settings.map(({ key }) => key);
    for (const item of settings.items.filter(({ key }) => keys.includes(key))) {
      if (open.settings.has(item.key)) settings.add(item.key, open.settings.get(item.key));
      else item.delete();
    }

    const sheets = worksheets.items.filter(
      ({ id, name }) => created.ids.includes(id) || name.startsWith(created.token),
    );
    const wanted = created.plan.names.map(({ name }) => name);
    for (const item of names.items) {
      const pointsHere = sheets.some(({ name }) => pointsTo(item.formula as unknown, name));
      if (wanted.includes(item.name) && pointsHere) item.delete();
    }
    // First away from the sheets that go, or Excel chooses by itself what to show next.
    if (sheets.length > 0) worksheets.getItem(open.activeSheetId).activate();
    for (const sheet of sheets) sheet.delete();
    await context.sync();
  });
}

function pointsTo(formula: unknown, sheetName: string): boolean {
  if (typeof formula !== "string") return false;
  return (
    formula.startsWith(`=${sheetName}!`) ||
    formula.startsWith(`='${sheetName.replaceAll("'", "''")}'!`)
  );
}
