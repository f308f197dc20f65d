import type { CellPlace } from "./keep-error";
import type { KeepRun } from "./keep-run";

/** What would go with one edition of the measurement workbook, and what refers to it. */
export interface Removal {
  readonly edition: number;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  /** Formulas of these sheets that Share has kept. */
  readonly keptFormulas: number;
  /** Formulas elsewhere that would read #REF! or #NAME? afterwards. */
  readonly outside: readonly OutsideReference[];
  /** Names exactly what goes; to be confirmed. */
  readonly confirmation: string;
  /** Says that formulas elsewhere refer to it; null where none do. */
  readonly warning: string | null;
}

export interface OutsideReference extends CellPlace {
  readonly formula: string;
}

export interface RemoveOptions extends KeepRun {
  /** Without it, nothing is removed while formulas elsewhere refer to it. */
  readonly evenIfReferred?: boolean;
}

/** Looks what a removal would take away, and changes nothing. */
export function planRemoval(edition: number): Promise<Removal> {
  return Promise.reject(new Error(`remove is not built yet (${edition})`));
}

/** Takes away what the removal names; gives a sentence that says so. */
export function removeCase(removal: Removal, options: RemoveOptions = {}): Promise<string> {
  return Promise.reject(new Error(`remove is not built yet (${removal.edition}${typeof options})`));
}
