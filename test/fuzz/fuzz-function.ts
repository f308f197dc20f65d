import { BundleError } from "../functions/bundle";
import { seededRandom } from "../support/random";
import { anyArguments, type Parameter } from "./any-arguments";

export interface FunctionToFuzz {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly run: (...args: unknown[]) => unknown;
}

export interface FuzzReport {
  readonly values: number;
  readonly errors: number;
  /** The longest call, in milliseconds, and its arguments. */
  readonly slowest: { readonly time: number; readonly args: string };
  /** Calls that gave neither a finite value nor a cell error with a message. */
  readonly faults: readonly string[];
}

const CODES = ["#VALUE!", "#NUM!", "#DIV/0!", "#N/A"];

/** Calls a function with so many random lists of arguments. */
export function fuzzFunction(
  { id, parameters, run }: FunctionToFuzz,
  seed: number,
  calls: number,
): FuzzReport {
  const random = seededRandom(seed);
  const faults: string[] = [];
  let values = 0;
  let errors = 0;
  let slowest = { time: 0, args: "" };
  for (let call = 0; call < calls; call++) {
    const args = anyArguments(parameters, random);
    const began = performance.now();
    try {
      const fault = faultIn(run(...args));
      values += 1;
      if (fault !== undefined) faults.push(`${id}(${brief(args)}) gave ${fault}`);
    } catch (error) {
      errors += 1;
      const isCellError = error instanceof BundleError && CODES.includes(error.code);
      if (!isCellError || error.message === "") {
        faults.push(`${id}(${brief(args)}) threw ${String(error)}`);
      }
    }
    const time = performance.now() - began;
    if (time > slowest.time) slowest = { time, args: brief(args) };
  }
  return { values, errors, slowest, faults: faults.slice(0, 20) };
}

function faultIn(result: unknown): string | undefined {
  if (!Array.isArray(result)) return faultInCell(result);
  const rows = result as unknown[];
  if (rows.length === 0) return "a range without rows";
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0) return "a ragged range";
    for (const cell of row) {
      const fault = faultInCell(cell);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function faultInCell(cell: unknown): string | undefined {
  if (typeof cell === "string") return undefined;
  if (typeof cell !== "number") return `a ${typeof cell}`;
  return Number.isFinite(cell) && !Object.is(cell, -0)
    ? undefined
    : `${1 / cell < 0 ? "-" : ""}${cell}`;
}

function brief(args: readonly unknown[]): string {
  return args
    .map((arg) => (arg === undefined ? "undefined" : JSON.stringify(arg).slice(0, 400)))
    .join(", ");
}
