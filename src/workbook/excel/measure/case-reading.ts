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
  /** What people may still do on it, or null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** How far a table reaches. */
export interface TableExtent {
  /** Row of its first line on the sheet, from 1, and number of its first column, from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows below its header, blank ones included: a table has at least one. */
  readonly rows: number;
  /** Rows down to the last one that holds something. */
  readonly filled: number;
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
  readonly closes: readonly CloseRow[];
  readonly frozen: readonly FrozenRow[];
  /** Always four, gate 0 first. */
  readonly gates: readonly GateRow[];
  readonly measures: Readonly<Record<MeasureName, ReadMeasure>>;
  readonly checks: readonly ReadCheck[];
  /** The light that stands for all checks, as every sheet shows it. */
  readonly checkLight: string;
  readonly extents: Readonly<Record<GrowingTable, TableExtent>>;
  /** Addresses of single cells on Inputs, such as "D30". */
  readonly cells: Readonly<Record<InputCell, string>>;
  /** Whether the chart of the return by close is still there. */
  readonly hasReturnChart: boolean;
  /** CRM formulas that Share has replaced by their values; 0 in a workbook that is not shared. */
  readonly keptFormulas: number;
  readonly calculationMode: string;
  /** Null in a workbook whose template did not say its version. */
  readonly templateVersion: string | null;
}

/** Tables that the operations add rows to. */
export type GrowingTable = "ledger" | "history" | "frozenPlans";

/** Single cells that the operations write, or send people to. */
export type InputCell = "Scenario" | "GateNow" | "LastClosed" | "ReportClose";

/** Single values of Inputs; null where the cell holds nothing of the kind. Days are serial numbers. */
export interface CaseInputs {
  readonly company: string;
  readonly currency: string;
  /** First day of quarter 1. */
  readonly firstDay: number | null;
  /** In years. */
  readonly horizon: number | null;
  /** Effective, per year. */
  readonly discountRate: number | null;
  readonly discounting: Discounting | null;
  /** By which the cost per user is counted now, and in the business case. */
  readonly users: number | null;
  readonly baselineUsers: number | null;
  readonly scenario: string;
  readonly isBaseScenario: boolean;
  /** The last gate passed, the last closed quarter, the close whose report is shown. */
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
  /** Category of a cost, source of a benefit, in the words of the workbook; "" for none yet. */
  readonly group: string;
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
  /** "not compared": with a CRM function, because the add-in is not loaded or there is nothing. */
  readonly result: "ok" | "note" | "fails" | "calculating" | "not compared";
  readonly remedy: string;
  readonly row: number;
}
