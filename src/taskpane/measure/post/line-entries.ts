import type { CaseReading, LedgerEntry, Posting, ReadLine } from "../../../workbook/excel/measure";
import { numberFromText, type NumberCulture } from "../../number-text";

/** From here on a double no longer holds every cent. */
const TOO_LARGE = 1e12;

/** A line in one period: what was planned, and what has been posted so far. */
export interface PeriodLine {
  readonly line: ReadLine;
  readonly plan: number;
  readonly posted: number;
  /** Rows of the ledger that `posted` adds up. */
  readonly postings: number;
}

/** A period that can be posted to. */
export interface PeriodChoice {
  readonly period: number;
  readonly isClosed: boolean;
  /** Planned lines without an actual. */
  readonly missing: number;
}

/** What was typed for a period, by the id of the line. */
export type LineTexts = Readonly<Record<string, string>>;

/** The amounts that were typed, and the lines whose text is none. */
export interface ReadEntries {
  readonly amounts: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, "unreadable" | "tooLarge">;
}

/** Plan and actuals of all lines of one kind in a period. */
export interface KindTotal {
  readonly kind: ReadLine["kind"];
  /** Posted before and typed now. */
  readonly actual: number;
  readonly plan: number;
  readonly difference: number;
}

/** Every line of the case as it stands in a period. */
export function periodLines({ lines, ledger }: CaseReading, period: number): PeriodLine[] {
  const counted = ledger.filter((entry) => entry.period === period && entry.problem === "");
  return lines.map((line) => {
    const own = counted.filter((entry) => isOf(entry, line));
    return {
      line,
      plan: line.plan[period] ?? 0,
      posted: own.reduce((sum, { amount }) => sum + Number(amount), 0),
      postings: own.length,
    };
  });
}

function isOf({ line }: LedgerEntry, { id }: ReadLine): boolean {
  return String(line).toLowerCase() === id.toLowerCase();
}

/**
 * The periods to choose from: what is open, then the closed ones, the latest first. The first close
 * closes Initial too, so until then both are open.
 */
export function periodChoices(reading: CaseReading): PeriodChoice[] {
  const { lastClosed } = reading.inputs;
  const next = (lastClosed ?? 0) + 1;
  const open = [...(lastClosed === null ? [0] : []), ...(next <= reading.quarters ? [next] : [])];
  const closed =
    lastClosed === null ? [] : Array.from({ length: lastClosed + 1 }, (_, at) => lastClosed - at);
  return [
    ...open.map((period) => ({ period, isClosed: false, missing: missingIn(reading, period) })),
    ...closed.map((period) => ({ period, isClosed: true, missing: 0 })),
  ];
}

function missingIn(reading: CaseReading, period: number): number {
  return periodLines(reading, period).filter(({ plan, postings }) => plan !== 0 && postings === 0)
    .length;
}

/** The open period with something missing, else the one that is closed next. */
export function periodToPost(choices: readonly PeriodChoice[]): number {
  const open = choices.filter(({ isClosed }) => !isClosed);
  const wanted = open.find(({ missing }) => missing > 0) ?? open.at(-1) ?? choices[0];
  return wanted?.period ?? 0;
}

/** Reads what was typed; an empty text is a line that is not posted. */
export function readEntries(texts: LineTexts, culture: NumberCulture): ReadEntries {
  const amounts = new Map<string, number>();
  const faults = new Map<string, "unreadable" | "tooLarge">();
  for (const [line, text] of Object.entries(texts)) {
    if (text.trim() === "") continue;
    const amount = numberFromText(text, culture);
    if (amount === null) faults.set(line, "unreadable");
    else if (Math.abs(amount) >= TOO_LARGE) faults.set(line, "tooLarge");
    else amounts.set(line, amount);
  }
  return { amounts, faults };
}

/** Costs and benefits with what was typed, against plan; a kind without lines is left out. */
export function kindTotals(
  lines: readonly PeriodLine[],
  amounts: ReadonlyMap<string, number>,
): KindTotal[] {
  return (["cost", "benefit"] as const).flatMap((kind) => {
    const own = lines.filter(({ line }) => line.kind === kind);
    if (own.length === 0) return [];
    const plan = own.reduce((sum, line) => sum + line.plan, 0);
    const actual = own.reduce(
      (sum, { line, posted }) => sum + posted + (amounts.get(line.id) ?? 0),
      0,
    );
    return [{ kind, actual, plan, difference: actual - plan }];
  });
}

/** The rows for the ledger, in the order of the case. */
export function postingsOf(
  lines: readonly PeriodLine[],
  period: number,
  amounts: ReadonlyMap<string, number>,
  note: string,
): Posting[] {
  const words = note.trim();
  return lines.flatMap(({ line }) => {
    const amount = amounts.get(line.id);
    if (amount === undefined) return [];
    return [{ period, line: line.id, amount, ...(words === "" ? {} : { note: words }) }];
  });
}
