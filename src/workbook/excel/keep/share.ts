import type { SheetCount } from "./keep-error";
import type { KeepRun } from "./keep-run";

/** What was frozen. */
export interface ShareReport {
  /** Formulas frozen now; a spilled one counts once. */
  readonly frozen: number;
  readonly sheets: readonly SheetCount[];
  /** Formulas kept in all, those of earlier shares included. */
  readonly kept: number;
  /** Defined names that call CRM functions: names have no value to freeze. */
  readonly names: readonly string[];
  readonly summary: string;
}

export function shareFormulas(run: KeepRun = {}): Promise<ShareReport> {
  return Promise.reject(new Error(`share is not built yet (${typeof run})`));
}
