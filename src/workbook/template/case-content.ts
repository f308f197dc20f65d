import type {
  BENEFIT_COLUMNS,
  COST_COLUMNS,
  CUSTOMER_COLUMNS,
  LEDGER_COLUMNS,
} from "./line-columns";
import type { DRIVER_COLUMNS } from "./inputs-layout";
import type { GATE_COLUMNS, HistoryField } from "./history-layout";
import type { FROZEN_COLUMNS } from "./line-columns";
import type { PlanCell } from "./plan";

/** What a person has typed into some columns of a line. */
type Row<Columns> = { readonly [Column in keyof Columns]?: string | number };

/** A line, and the quarters of its plan that are typed over, the initial flow first. */
type PlannedRow<Columns> = Row<Columns> & { readonly typedOver?: readonly (number | null)[] };

export type CostRow = PlannedRow<typeof COST_COLUMNS>;
export type BenefitRow = PlannedRow<typeof BENEFIT_COLUMNS>;
export type CustomerRow = Row<typeof CUSTOMER_COLUMNS>;
export type LedgerRow = Row<typeof LEDGER_COLUMNS>;
export type DriverRow = Row<typeof DRIVER_COLUMNS>;
export type GateRow = Row<typeof GATE_COLUMNS>;
export type CloseRow = Readonly<Partial<Record<HistoryField, string | number>>>;
export type FrozenRow = Row<typeof FROZEN_COLUMNS> & { readonly amounts: readonly number[] };

/** Everything that a workbook is filled with beyond its options. */
export interface CaseContent {
  /** Place of the discounting in its list. */
  readonly discounting: number;
  readonly gate: PlanCell;
  readonly lastClosed: PlanCell;
  /** Volume and value of the drivers, in the order of their list. */
  readonly drivers: readonly DriverRow[];
  /** Users by period where they differ from the number on Inputs. */
  readonly users: readonly (number | null)[];
  readonly costs: readonly CostRow[];
  readonly benefits: readonly BenefitRow[];
  readonly customers: readonly CustomerRow[];
  readonly ledger: readonly LedgerRow[];
  readonly gates: readonly GateRow[];
  readonly closes: readonly CloseRow[];
  readonly frozen: readonly FrozenRow[];
}

/** An empty model. */
export const NO_CONTENT: CaseContent = {
  discounting: 0,
  gate: null,
  lastClosed: null,
  drivers: [],
  users: [],
  costs: [],
  benefits: [],
  customers: [],
  ledger: [],
  gates: [],
  closes: [],
  frozen: [],
};
