import { measureTexts } from "../../../locales/en/measure";
import type { CaseReading } from "./case-reading";
import { excelFailure, MeasureError, type MeasureStep } from "./measure-error";

/** What every operation may be told. */
export interface OperationOptions {
  /** The clock; the machine's own unless given. */
  readonly now?: Date;
  /** Said before each step begins. */
  readonly report?: (step: MeasureStep) => void;
  /** What the person has decided on: if the case has changed since, nothing is done. */
  readonly seen?: CaseReading;
}

/** Says which step begins: to the caller, and to the message if it fails. */
export type Begin = (step: MeasureStep) => void;

/**
 * Runs an operation in Excel, waiting while a cell is being edited.
 *
 * @throws {MeasureError} naming the step that failed
 */
export async function inExcel<T>(
  { report }: OperationOptions,
  work: (context: Excel.RequestContext, begin: Begin) => Promise<T>,
): Promise<T> {
  // All members used are in ExcelApi 1.9.
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    throw new MeasureError("find", "ExcelTooOld", measureTexts.oldExcel);
  }
  let step: MeasureStep = "find";
  const begin: Begin = (next) => {
    step = next;
    report?.(next);
  };
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => work(context, begin));
  } catch (cause) {
    throw excelFailure(step, cause);
  }
}
