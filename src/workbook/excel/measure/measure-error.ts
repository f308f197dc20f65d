import { measureTexts } from "../../../locales/en/measure";
import { excelCode } from "../excel-code";
import type { PreflightItem } from "./preflight";

/** What an operation does, in order; not every operation takes every step. */
export const MEASURE_STEPS = [
  "find",
  "read",
  "compare",
  "unlock",
  "write",
  "verify",
  "finish",
] as const;

export type MeasureStep = (typeof MEASURE_STEPS)[number];

/**
 * Why an operation has not been done. Unless the message says otherwise, the workbook is as it was.
 *
 * `code` is Excel's, or one of ours: ExcelTooOld, CaseNotFound, PartsMissing, NotReady (then `items`
 * says what stands in the way), InvalidRequest, ChangedMeanwhile, PasswordProtected,
 * NotReproduced.
 */
export class MeasureError extends Error {
  override readonly name = "MeasureError";
  readonly step: MeasureStep;
  readonly code: string;
  readonly items: readonly PreflightItem[];

  constructor(
    step: MeasureStep,
    code: string,
    message: string,
    { items = [], cause }: { items?: readonly PreflightItem[]; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.step = step;
    this.code = code;
    this.items = items;
  }
}

/** Wraps what Excel threw. Its own message is left out: it comes in Excel's language. */
export function excelFailure(step: MeasureStep, cause: unknown): MeasureError {
  if (cause instanceof MeasureError) return cause;
  const code = excelCode(cause);
  const message =
    code === "InvalidOperationInCellEditMode"
      ? measureTexts.cellEdit
      : measureTexts.failed(measureTexts.steps[step], code);
  return new MeasureError(step, code, message, { cause });
}
