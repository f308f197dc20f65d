import type { CloseRow, FrozenRow, GateRow } from "../../template/case-content";
import { residual } from "../../template/history";
import { GATE_COLUMNS, HISTORY_FIELDS } from "../../template/history-layout";
import { FROZEN_COLUMNS } from "../../template/line-columns";
import type { PlanCell } from "../../template/plan";

/** The cells of a row of History, which has one formula: what the bridge leaves unexplained. */
export function historyCells(row: CloseRow, sheetRow: number): PlanCell[] {
  return HISTORY_FIELDS.map((field) =>
    field === "residual" ? residual(sheetRow) : (row[field] ?? ""),
  );
}

/** The cells of a frozen line: what is said of it, then its quarters. */
export function frozenCells(row: FrozenRow): PlanCell[] {
  const keys = Object.keys(FROZEN_COLUMNS) as (keyof typeof FROZEN_COLUMNS)[];
  return [...keys.map((key) => row[key] ?? ""), ...row.amounts];
}

/** What is kept of a gate: all but its number and its name, which stand there from the start. */
const KEPT_OF_GATE = (Object.keys(GATE_COLUMNS) as (keyof typeof GATE_COLUMNS)[]).slice(2);

export const GATE_AREA = {
  first: GATE_COLUMNS.passedOn,
  last: GATE_COLUMNS.note,
} as const;

/** The cells of a gate from the day it was passed on. */
export function gateCells(row: GateRow): (string | number)[] {
  return KEPT_OF_GATE.map((column) => row[column] ?? "");
}
