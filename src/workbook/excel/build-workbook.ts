import { requireOptions, type CaseOptions } from "../template/options";
import { workbookPlan } from "../template/workbook-plan";
import { buildSheets, type BuildProgress, type BuiltWorkbook } from "./build-sheets";
import { freeEdition } from "./open-workbook";

/**
 * Builds the measurement workbook into new sheets of the open workbook, all or nothing.
 *
 * @throws {OptionsError} if an option cannot be used; nothing has been asked of Excel then
 * @throws {BuildError} with the step that failed
 */
export async function buildWorkbook(
  options: CaseOptions,
  report: (progress: BuildProgress) => void = () => undefined,
): Promise<BuiltWorkbook> {
  const wanted = requireOptions(options);
  return buildSheets((open) => workbookPlan(wanted, freeEdition(open)), report);
}
