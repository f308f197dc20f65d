import type { KeepRun } from "./keep-run";

export interface LineToReset {
  readonly edition: number;
  readonly table: "costs" | "benefits";
  /** Its id: "C07". */
  readonly line: string;
}

export interface ResetLine {
  readonly sheet: string;
  readonly line: string;
  /** How many quarters were typed over, and are formulas again. */
  readonly quarters: number;
  readonly summary: string;
}

export function resetLine(wanted: LineToReset, run: KeepRun = {}): Promise<ResetLine> {
  return Promise.reject(new Error(`lines are not built yet (${wanted.line}${typeof run})`));
}
