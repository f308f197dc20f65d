import type { CheckedRows } from "./check-rows";
import { isFormulaLike } from "./formula-like";
import type { CaseLine, ImportCase } from "./import-case";
import type { LedgerRow } from "./ledger-row";
import type { RowProblem } from "./row-problem";

/** What the user sees before anything is posted. */
export interface ImportPreview {
  readonly accepted: number;
  readonly refused: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first ones, errors before warnings, else in the order of the file. */
  readonly problems: readonly RowProblem[];
  /** How many there are besides those. */
  readonly moreProblems: number;
  /** How many there are of each kind, the most frequent first. */
  readonly problemCounts: readonly { readonly code: RowProblem["code"]; readonly count: number }[];
  /** Rows whose note looks like a formula and is stored as text. */
  readonly formulaLikeNotes: number;
  /** Lines with accepted rows, in the order of the case. */
  readonly lines: readonly LineComparison[];
}

/** Amounts of one line in the periods that the file has rows for. */
export interface LineComparison extends Comparison {
  readonly id: string;
  readonly name: string;
  readonly periods: readonly (Comparison & { readonly period: number })[];
}

export interface Comparison {
  readonly inFile: number;
  /** Posted before. */
  readonly inLedger: number;
  /** Both together: the actual amount once the file is posted. */
  readonly actual: number;
  readonly plan: number;
  /** Actual less plan. */
  readonly difference: number;
}

const PROBLEMS_SHOWN = 50;

/** Counts, problems, and each line's actuals against its plan. */
export function importPreview(checked: CheckedRows, importCase: ImportCase): ImportPreview {
  const { accepted, refused, problems } = checked;
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const shown = [...errors, ...warnings].slice(0, PROBLEMS_SHOWN);
  return {
    accepted: accepted.length,
    refused,
    errors: errors.length,
    warnings: warnings.length,
    problems: shown,
    moreProblems: problems.length - shown.length,
    problemCounts: countsByCode(problems),
    formulaLikeNotes: accepted.filter(({ note }) => isFormulaLike(note)).length,
    lines: lineComparisons(accepted, importCase),
  };
}

function countsByCode(problems: readonly RowProblem[]): ImportPreview["problemCounts"] {
  const counts = new Map<RowProblem["code"], number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count);
}

function lineComparisons(
  accepted: readonly LedgerRow[],
  { lines, ledger }: ImportCase,
): readonly LineComparison[] {
  const inFile = sumsByPeriod(accepted);
  const inLedger = sumsByPeriod(ledger);
  return lines.flatMap((line) => {
    const imported = inFile.get(line.id);
    return imported ? [lineComparison(line, imported, inLedger.get(line.id) ?? new Map())] : [];
  });
}

type SumsByPeriod = ReadonlyMap<number, number>;

function sumsByPeriod(rows: readonly LedgerRow[]): ReadonlyMap<string, SumsByPeriod> {
  const sums = new Map<string, Map<number, number>>();
  for (const { line, period, amount } of rows) {
    const ofLine = sums.get(line) ?? new Map<number, number>();
    sums.set(line, ofLine.set(period, (ofLine.get(period) ?? 0) + amount));
  }
  return sums;
}

function lineComparison(
  { id, name, plan }: CaseLine,
  inFile: SumsByPeriod,
  inLedger: SumsByPeriod,
): LineComparison {
  const periods = [...inFile]
    .sort(([one], [other]) => one - other)
    .map(([period, imported]) => ({
      period,
      ...comparison(imported, inLedger.get(period) ?? 0, plan[period] ?? 0),
    }));
  const sum = (part: "inFile" | "inLedger" | "plan") =>
    periods.reduce((total, period) => total + period[part], 0);
  return { id, name, ...comparison(sum("inFile"), sum("inLedger"), sum("plan")), periods };
}

function comparison(inFile: number, inLedger: number, plan: number): Comparison {
  const actual = inFile + inLedger;
  return { inFile, inLedger, actual, plan, difference: actual - plan };
}
