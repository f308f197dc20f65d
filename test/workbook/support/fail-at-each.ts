import { measureTexts } from "../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../src/workbench/engine/model";
import type { KeepError } from "../../../src/workbook/excel/keep";
import { MeasureError } from "../../../src/workbook/excel/measure";
import { differences } from "./differences";
import type { OpenExcel } from "./open-excel";

/** What came of an operation of which one action was made to fail. */
export interface FailedRun {
  readonly action: number;
  /** null where it succeeded all the same. */
  readonly error: MeasureError | KeepError | null;
  /** What is not as it was before. */
  readonly changed: readonly string[];
  after(): WorkbookModel;
}

/** Some operations take half a minute on two cores; a machine under load takes several times that. */
export const PATIENCE = 900_000;

/** The round trips in which all operations of Measure find, read and compare alike. */
export const LOOKING = 3;

/**
 * Lets an operation run once for each of its actions, which then fails, on the workbook as it is now.
 *
 * @param skippedTrips round trips at the beginning whose actions are left out
 */
export async function failAtEach(
  excel: OpenExcel,
  operation: () => Promise<unknown>,
  skippedTrips = 0,
): Promise<readonly FailedRun[]> {
  const before = excel.workbook.model;
  await excel.reset();
  await operation();
  const actions = excel.roundTrips.map((trip) => trip.actions);
  const first = sum(actions.slice(0, skippedTrips));
  const runs: FailedRun[] = [];
  for (let action = first; action < sum(actions); action++) {
    excel.workbook.open(before);
    await excel.workbook.settled();
    await excel.reset();
    excel.failAt(action);
    const error = await operation().then(
      () => null,
      (thrown: unknown) => thrown as FailedRun["error"],
    );
    await excel.reset();
    const after = excel.workbook.model;
    runs.push({ action, error, changed: differences(before, after), after: () => after });
  }
  return runs;
}

/** Runs after which the workbook was not as before, or that did not say so. */
export function notAsBefore(runs: readonly FailedRun[]): readonly unknown[] {
  return runs
    .filter(({ error, changed }) => !isTold(error) || changed.length > 0)
    .map(({ action, error, changed }) => ({ action, error, changed }));
}

/** Whether an error is that of Excel, and where it names its step, says what became of the workbook. */
function isTold(error: FailedRun["error"]): boolean {
  if (error?.code !== "GeneralException") return false;
  if (!(error instanceof MeasureError)) return true;
  const { step, code, message } = error;
  const failed = measureTexts.failed(measureTexts.steps[step], code);
  const isReading = ["find", "read", "compare"].includes(step);
  return message === (isReading ? failed : `${failed}. ${measureTexts.takenBack}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
