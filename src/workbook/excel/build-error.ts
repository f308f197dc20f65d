import { workbookTexts } from "../../locales/en/workbook";
import { excelCode } from "./excel-code";

/** The round trips of a build, in order. */
export const BUILD_STEPS = ["prepare", "create", "fill", "finish"] as const;

export type BuildStep = (typeof BUILD_STEPS)[number];

/** Why no workbook was built: the step, Excel's code or ours, and a message for people. */
export class BuildError extends Error {
  override readonly name = "BuildError";
  readonly step: BuildStep;
  readonly code: string;

  constructor(step: BuildStep, code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.step = step;
    this.code = code;
  }
}

/** Wraps what Excel threw. Its own message is left out: it comes in Excel's language. */
export function excelFailure(step: BuildStep, cause: unknown): BuildError {
  if (cause instanceof BuildError) return cause;
  const texts = workbookTexts.build;
  const code = excelCode(cause);
  const message =
    code === "InvalidOperationInCellEditMode"
      ? texts.cellEdit
      : texts.failed(texts.steps[step], code);
  return new BuildError(step, code, message, cause);
}
