import type { Discounting } from "../../../core";
import type { CloseRow, FrozenRow, GateRow } from "../../template/case-content";
import type { MeasureName } from "../../template/measures";
import type { CaseSheetRole } from "../../template/plan";

/** A cell as Excel tells its value: "" is empty, an error is its text such as "#REF!". */
export type CellContent = string | number | boolean;

/** A sheet of the case as it is called and locked now. */
export interface CaseSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** The sheets that names and tables of a case lead to. */
export const FOUND_ROLES = [
  "inputs",
  "costs",
  "benefits",
  "actuals",
  "customers",
  "results",
  "history",
  "frozenPlans",
  "checks",
] as const satisfies readonly CaseSheetRole[];

export type FoundRole = (typeof FOUND_ROLES)[number];

/** Everything that the operations need to know of a case, read at one moment. */
export interface CaseReading {
  readonly edition: number;
  readonly sheets: Readonly<Record<FoundRole, CaseSheet>>;
  readonly inputs: CaseInputs;
  /** Last quarter of the horizon, and of the columns that were built. */
  readonly quarters: number;
  readonly quartersBuilt: number;
  readonly lines: readonly ReadLine[];
  readonly ledger: readonly LedgerEntry[];
  /** Rows of the ledger table, blank ones included. */
  readonly ledgerRows: number;
  readonly closes: readonly CloseRow[];
  readonly frozen: readonly FrozenRow[];
  /** Always four, gate 0 first. */
  readonly gates: readonly GateRow[];
  readonly measures: Readonly<Record<MeasureName, ReadMeasure>>;
  readonly checks: readonly ReadCheck[];
  readonly calculationMode: string;
  /** Null in a workbook whose template did not say its version. */
  readonly templateVersion: string | null;
}

/** Single values of Inputs. Days are Excel's serial numbers. */
export interface CaseInputs {
  readonly company: string;
  readonly currency: string;
  /** First day of quarter 1. */
  readonly firstDay: number;
  readonly horizon: number;
  /** Effective, per year. */
  readonly discountRate: number;
  readonly discounting: Discounting;
  readonly users: number;
  readonly scenario: string;
  readonly isBaseScenario: boolean;
  /** The last gate passed, the last closed quarter, the close whose report is shown; null: none. */
  readonly gateNow: number | null;
  readonly lastClosed: number | null;
  readonly reportClose: number | null;
  readonly isBaselineFrozen: boolean;
}

/** A cost or benefit line that is used: named, planned, or posted to. */
export interface ReadLine {
  readonly id: string;
  readonly name: string;
  readonly kind: "cost" | "benefit";
  /** Category of a cost, source of a benefit, in the words of the workbook. */
  readonly group: string;
  readonly isRetention: boolean;
  /** Direction times value of the benefit's driver; 0 where there is none. */
  readonly unitValue: number;
  /** Planned amount by period, Initial first, in the scenario shown; 0 beyond the horizon. */
  readonly plan: readonly number[];
  /** Row on its sheet, from 1. */
  readonly row: number;
}

/** A row of the ledger that holds something. */
export interface LedgerEntry {
  /** Row on its sheet, from 1. */
  readonly row: number;
  readonly period: CellContent;
  readonly postedOn: CellContent;
  readonly line: CellContent;
  readonly amount: CellContent;
  readonly note: CellContent;
  /** What the sheet says is wrong with it; "" while nothing is. */
  readonly problem: string;
}

/** A row of the table on Results: numbers, or the words that stand in their place. */
export interface ReadMeasure {
  readonly baseline: CellContent;
  readonly forecast: CellContent;
  readonly realised: CellContent;
}

/** A check with its state; `row` is that on the sheet Checks, from 1. */
export interface ReadCheck {
  readonly number: number;
  readonly what: string;
  readonly state: CellContent;
  readonly result: "ok" | "note" | "fails" | "calculating" | "not loaded";
  readonly remedy: string;
  readonly row: number;
}
