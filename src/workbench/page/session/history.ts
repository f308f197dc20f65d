import type { Workbook } from "../../engine/workbook";

/** The host's label for a batch of the add-in. */
const ADDIN = "Add-in";

/**
 * Undoes the last step. What the add-in did in several batches, such as a build, was one press of
 * a button to the user, so it goes in one press too.
 */
export function undo(workbook: Workbook): void {
  const label = workbook.undoLabel;
  do workbook.undo();
  while (label === ADDIN && workbook.undoLabel === ADDIN);
}

/** Does again what `undo` took back. */
export function redo(workbook: Workbook): void {
  const label = workbook.redoLabel;
  do workbook.redo();
  while (label === ADDIN && workbook.redoLabel === ADDIN);
}
