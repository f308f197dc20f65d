import type { CaseContext } from "./case-context";
import { CASH_FLOW_ROWS, viewRows, type View, type ViewRows } from "./cash-flow-layout";
import { HEADER_ROWS } from "./line-columns";

/** A row of Cash flow by its name; the rows of a view by the view and the name. */
type RowName =
  | keyof typeof CASH_FLOW_ROWS
  | "labels"
  | "periods"
  | "yearNumbers"
  | readonly [view: View, row: Exclude<keyof ViewRows, "heading">];

/** How other sheets refer to Cash flow: a whole row, one end of it, its years, total or present value. */
export interface CashFlowReferences {
  row(row: RowName): string;
  /** Without the initial flow. */
  laterPeriods(row: RowName): string;
  initial(row: RowName): string;
  last(row: RowName): string;
  years(row: RowName): string;
  total(row: RowName): string;
  presentValue(row: RowName): string;
}

/** References from any other sheet of the case, all of them absolute. */
export function cashFlowReferences({
  edition,
  timeline,
}: Pick<CaseContext, "edition" | "timeline">): CashFlowReferences {
  const sheet = edition.on("cashFlow");
  const { columns, total, presentValue } = timeline.yearly;
  const cell = (column: string) => (row: RowName) => `${sheet}$${column}$${rowNumber(row)}`;
  const area = (first: string, last: string) => (row: RowName) =>
    `${cell(first)(row)}:$${last}$${rowNumber(row)}`;
  return {
    row: area(timeline.initial, timeline.last),
    laterPeriods: area(timeline.first, timeline.last),
    initial: cell(timeline.initial),
    last: cell(timeline.last),
    years: area(columns[0] ?? "", columns.at(-1) ?? ""),
    total: cell(total),
    presentValue: cell(presentValue),
  };
}

function rowNumber(row: RowName): number {
  if (typeof row !== "string") return viewRows(row[0])[row[1]];
  if (row === "labels" || row === "periods" || row === "yearNumbers") return HEADER_ROWS[row];
  return CASH_FLOW_ROWS[row];
}
