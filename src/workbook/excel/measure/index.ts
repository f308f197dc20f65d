/** The operations of the quarterly close, as the pane uses them. */
export type {
  CaseInputs,
  CaseReading,
  CaseSheet,
  CellContent,
  FoundRole,
  LedgerEntry,
  ReadCheck,
  ReadLine,
  ReadMeasure,
} from "./case-reading";
export { closeQuarter, type ClosedQuarter, type CloseOrder } from "./close-quarter";
export { MEASURE_STEPS, MeasureError, type MeasureStep } from "./measure-error";
export { findCases, type FoundCase } from "./open-case";
export type { OperationOptions } from "./operation";
export { passGate, type DecidedGate, type GateOrder } from "./pass-gate";
export {
  postActuals,
  postingDay,
  postingFaults,
  type PostedActuals,
  type Posting,
  type PostingFault,
} from "./post-actuals";
export {
  closePreflight,
  gatePreflight,
  type Preflight,
  type PreflightItem,
  type PreflightKind,
  type Severity,
} from "./preflight";
export { readCase } from "./read-case";
export { reopenClose, type ReopenOrder } from "./reopen-close";
export { isoDay, serialDay } from "./serial-day";
export { showReport, type ShownReport } from "./show-report";
