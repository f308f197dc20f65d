import type { CellPlace, SheetCount } from "./keep-error";
import type { KeepRun } from "./keep-run";

/** What a repair has done. */
export interface RepairReport {
  readonly repaired: number;
  readonly sheets: readonly SheetCount[];
  readonly left: readonly LeftBroken[];
  /** All of it in a sentence or two. */
  readonly summary: string;
}

/** A formula that is still broken, and why. */
export interface LeftBroken extends CellPlace {
  readonly formula: string;
  /** The sheet has a password of its own; or Excel does not know the formula even when typed anew. */
  readonly reason: "password" | "unknown";
}

export function repairFormulas(run: KeepRun = {}): Promise<RepairReport> {
  return Promise.reject(new Error(`repair is not built yet (${typeof run})`));
}
