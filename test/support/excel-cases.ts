import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Values that Excel left in workbooks of open-source projects; not part of this repository. */
const FILE = join(import.meta.dirname, "../../../shared/data/public/spreadsheet_financial.json");

/** For `it.skipIf(!hasExcelCases)`. */
export const hasExcelCases = existsSync(FILE);

export interface ExcelCase {
  readonly id: string;
  readonly fn: string;
  readonly args: readonly unknown[];
  /** what Excel showed, or what the source says that it shows */
  readonly excel?: unknown;
  readonly stated?: unknown;
  /** by a 60-digit oracle: the value, or every rate of return */
  readonly exact?: string;
  readonly roots?: readonly string[];
}

export function excelCases(): ExcelCase[] {
  return (JSON.parse(readFileSync(FILE, "utf8")) as { vectors: ExcelCase[] }).vectors;
}

/** The cells of an argument, row by row. */
export function cellsOf(argument: unknown): unknown[] {
  if (typeof argument !== "object" || argument === null) return [argument];
  if ("range" in argument) return (argument.range as unknown[][]).flat();
  return "ref" in argument ? [argument.ref] : [argument];
}
