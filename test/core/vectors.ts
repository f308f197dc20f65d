import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One reference case; test/data/README.md says where they come from. */
export interface Vector {
  readonly fn: string;
  readonly regime: string;
  readonly args: Readonly<Record<string, number>> & { readonly flows?: readonly number[] };
  readonly expect: string;
}

const ALL = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/finance-vectors.json"), "utf8"),
) as Vector[];

export function vectors(name: string): Vector[] {
  return ALL.filter(({ fn }) => fn === name);
}
