import type { CaseReading } from "./case-reading";

/**
 * How much an item stands in the way: "blocks" any close; "partial" lets a quarter be closed as
 * partial only; "warning" is to be known.
 */
export type Severity = "blocks" | "partial" | "warning";

/** What is missing or failing before a quarter is closed or a gate is passed. */
export interface PreflightItem {
  readonly kind: PreflightKind;
  readonly severity: Severity;
  /** What is wrong, for people. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where to look: the id of a sheet and a cell on it. */
  readonly place: { readonly sheetId: string; readonly address: string } | null;
  /** Id of the line without an actual, or null. */
  readonly line: string | null;
}

export type PreflightKind =
  | "allClosed"
  | "missingActual"
  | "failingCheck"
  | "calculating"
  | "scenario"
  | "reportShown"
  | "baselineNotFrozen"
  | "ledgerProblem"
  | "postedInFuture"
  | "quarterRunning"
  | "noMeasure"
  | "historyBroken"
  | "gateOrder"
  | "closedBeforeBaseline";

/** What closing the next quarter would meet. */
export interface Preflight {
  /** The quarter that comes next, or null where all are closed. */
  readonly quarter: number | null;
  /** The day it ends, as Excel's serial number; null where all are closed. */
  readonly ends: number | null;
  readonly items: readonly PreflightItem[];
  /** "complete": can be closed. "partial": only as partial. "blocked": not now. */
  readonly verdict: "complete" | "partial" | "blocked";
}

/**
 * What is missing or failing before the next quarter is closed.
 *
 * @param today as Excel's serial number
 */
export function closePreflight(_reading: CaseReading, _today: number): Preflight {
  throw new Error("not yet");
}

/** What is missing or failing before a gate is decided; any item that blocks does. */
export function gatePreflight(_reading: CaseReading, _gate: number): readonly PreflightItem[] {
  throw new Error("not yet");
}
