import { CASH_FLOW_ROWS } from "./cash-flow";
import { HEADER_ROWS, type CaseContext } from "./case-context";

type CashFlowRow = keyof typeof CASH_FLOW_ROWS | "labels" | "periods";

/** How other sheets refer to Cash flow: a whole row, one end of it, its total or present value. */
export interface CaseReferences {
  row(row: CashFlowRow): string;
  /** Without the initial flow. */
  laterPeriods(row: CashFlowRow): string;
  initial(row: CashFlowRow): string;
  last(row: CashFlowRow): string;
  total(row: CashFlowRow): string;
  presentValue(row: CashFlowRow): string;
}

/** References from any other sheet of the case, all of them absolute. */
export function caseReferences({ edition, timeline }: CaseContext): CaseReferences {
  const sheet = edition.on("cashFlow");
  const numbers: Record<CashFlowRow, number> = {
    ...CASH_FLOW_ROWS,
    labels: HEADER_ROWS.labels,
    periods: HEADER_ROWS.periods,
  };
  const cell = (column: string) => (row: CashFlowRow) => `${sheet}$${column}$${numbers[row]}`;
  const area = (first: string) => (row: CashFlowRow) =>
    `${cell(first)(row)}:$${timeline.last}$${numbers[row]}`;
  return {
    row: area(timeline.initial),
    laterPeriods: area(timeline.first),
    initial: cell(timeline.initial),
    last: cell(timeline.last),
    total: cell(timeline.total),
    presentValue: cell(timeline.afterTotal),
  };
}
