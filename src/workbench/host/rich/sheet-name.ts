import type { WorkbookModel } from "../../engine/model";
import { sheetNameProblem } from "../../engine/cells/sheet-edits";
import { invalidArgument, RichError } from "./errors";

/** Throws unless a sheet may have this name. */
export function requireSheetName(model: WorkbookModel, name: string, ownId?: string): void {
  const problem = sheetNameProblem(model, name, ownId ?? null);
  if (problem === null) return;
  const taken = model.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!taken) throw invalidArgument(problem);
  throw new RichError(
    "ItemAlreadyExists",
    `A resource with the same name or identifier already exists: "${name}"`,
  );
}
