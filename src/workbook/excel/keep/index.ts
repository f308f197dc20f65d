/** What keeps a workbook alive: all that the pane needs. */
export { KeepError, type CellPlace, type KeepOperation, type SheetCount } from "./keep-error";
export type { KeepRun } from "./keep-run";
export { repairFormulas, type LeftBroken, type RepairReport } from "./repair-formulas";
export { shareFormulas, type ShareReport } from "./share";
export {
  countKeptFormulas,
  restoreFormulas,
  type LeftFrozen,
  type RestoreOptions,
  type RestoreReport,
} from "./restore";
export {
  planRemoval,
  removeCase,
  type OutsideReference,
  type Removal,
  type RemoveOptions,
} from "./remove-case";
export { addLines, MOST_LINES_ADDED, type AddedLines, type LinesWanted } from "./add-lines";
export type { LineTable } from "./open-lines";
export { removeLine, type LineToRemove, type RemovedLine } from "./remove-line";
export { resetLine, type LineToReset, type ResetLine } from "./reset-line";
export { tableLines, type TableLine } from "./table-lines";
export { caseVersions, type CaseVersion } from "./case-version";
export { upgradeAdvice, type UpgradeAdvice } from "./upgrade";
