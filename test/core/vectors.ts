import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One reference case; test/data/README.md says where they come from. */
export interface Vector {
  readonly fn: string;
  readonly regime: string;
  readonly args: Readonly<Record<string, number>> & {
    readonly flows?: readonly number[];
    readonly dates?: readonly number[];
    readonly segments_count_margin_retention?: readonly (readonly [number, number, number])[];
  };
  /** the exact result to 34 digits; null where there is none */
  readonly expect: string | null;
  /** of IRR and XIRR instead: every rate of return, ascending */
  readonly roots?: readonly string[];
}

const ALL = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/finance-vectors.json"), "utf8"),
) as Vector[];

export function vectors(name: string): Vector[] {
  return ALL.filter(({ fn }) => fn === name);
}
