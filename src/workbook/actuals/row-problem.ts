import type { ColumnRole } from "./map-columns";

/** What can be wrong with a row. Callers branch on this, never on the message. */
export type RowFault =
  | "extra-cells"
  | "period-missing"
  | "period-unreadable"
  | "period-before-start" // posted to Initial where the user says so
  | "period-outside"
  | "period-straddling"
  | "line-missing"
  | "line-unknown"
  | "line-ambiguous"
  | "amount-missing"
  | "amount-unreadable"
  | "posted-on-missing"
  | "posted-on-unreadable"
  | "note-too-long";

/** What deserves a look though the row can be posted. */
export type RowWarning =
  | "after-closing-quarter"
  | "restatement"
  | "posted-before-last-close"
  | "posted-in-future"
  | "note-continues-amount" // an amount that its own comma may have cut in two
  | "duplicate-in-ledger"
  | "duplicate-in-file";

interface Remark {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  /** What the cell is, or null where it is about the whole row. */
  readonly column: ColumnRole | null;
  /** Worded to stand behind the name of the column, without full stop. */
  readonly message: string;
}

/** A row with an error is not posted; one with warnings only is. */
export type RowProblem = Remark &
  (
    | { readonly severity: "error"; readonly code: RowFault }
    | { readonly severity: "warning"; readonly code: RowWarning }
  );
