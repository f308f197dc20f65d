import { measureTexts } from "../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../src/workbench/engine/model";
import { MeasureError } from "../../../src/workbook/excel/measure";
import type { OpenExcel } from "./open-excel";
import { differences } from "./small-case";

/** What became of an operation of which each action was made to fail in turn. */
export interface Failures {
  /** How many actions it has. */
  readonly actions: number;
  /** Failures that were not told, or that left the workbook other than it was. */
  readonly wrong: readonly unknown[];
}

/**
 * Lets each action of an operation fail in turn, until it ends without meeting the failure, and
 * compares the workbook with what it was, cell by cell.
 *
 * @param skippedTrips round trips at the beginning whose actions are left out
 */
export async function failEverywhere(
  excel: OpenExcel,
  before: WorkbookModel,
  operation: () => Promise<unknown>,
  skippedTrips = 0,
): Promise<Failures> {
  const wrong: unknown[] = [];
  let action = await actionsOf(excel, before, operation, skippedTrips);
  for (; ; action++) {
    excel.workbook.open(before);
    await excel.reset();
    excel.failAt(action);
    const error = await operation().then(
      () => null,
      (cause: unknown) => cause,
    );
    if (error === null) return { actions: action, wrong };
    const changed = differences(before, excel.workbook.model);
    if (!isTold(error) || changed.length > 0) wrong.push({ action, error, changed });
  }
}

/** The number of actions in the first round trips of an operation. */
async function actionsOf(
  excel: OpenExcel,
  before: WorkbookModel,
  operation: () => Promise<unknown>,
  trips: number,
): Promise<number> {
  if (trips === 0) return 0;
  excel.workbook.open(before);
  await excel.reset();
  await operation();
  return excel.roundTrips.slice(0, trips).reduce((sum, { actions }) => sum + actions, 0);
}

/** Whether an error says which step failed in Excel, and that nothing has been changed. */
function isTold(error: unknown): boolean {
  if (!(error instanceof MeasureError)) return false;
  const { step, code, message } = error;
  return code === "GeneralException" && message === saying(step, code);
}

function saying(step: MeasureError["step"], code: string): string {
  const failed = measureTexts.failed(measureTexts.steps[step], code);
  const isReading = ["find", "read", "compare"].includes(step);
  return isReading ? failed : `${failed}. ${measureTexts.takenBack}`;
}
