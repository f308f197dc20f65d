import type { CellPlace, SheetCount } from "./keep-error";
import type { KeepRun } from "./keep-run";

/** What came back. */
export interface RestoreReport {
  readonly restored: number;
  readonly sheets: readonly SheetCount[];
  readonly left: readonly LeftFrozen[];
  readonly summary: string;
}

/** A formula that did not come back, and why. It stays kept, unless it was to be forgotten. */
export interface LeftFrozen extends CellPlace {
  readonly formula: string;
  /** Its cell was changed since; was deleted; lies on a sheet with a password. */
  readonly reason: "changed" | "deleted" | "password";
}

export interface RestoreOptions extends KeepRun {
  /** Keeps no longer what cannot come back because its cell was changed or deleted. */
  readonly forgetChanged?: boolean;
}

export function restoreFormulas(options: RestoreOptions = {}): Promise<RestoreReport> {
  return Promise.reject(new Error(`restore is not built yet (${typeof options})`));
}

/** How many formulas are kept for Restore: 0 is a workbook that is not shared. */
export function countKeptFormulas(): Promise<number> {
  return Promise.reject(new Error("restore is not built yet"));
}
