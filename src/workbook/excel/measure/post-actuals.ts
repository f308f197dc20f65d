import { measureTexts } from "../../../locales/en/measure";
import { MOST_ROWS } from "../../actuals/import-limits";
import type { PlanCell } from "../../template/plan";
import { allOrNothing } from "./all-or-nothing";
import { appendRows, rowsFrom } from "./append-rows";
import { askFormulas, askValues } from "./ask-cells";
import type { CaseReading } from "./case-reading";
import { lastAsOf } from "./case-versions";
import { holds } from "./change";
import { historyFaults } from "./history-faults";
import { MeasureError } from "./measure-error";
import { inExcel, type OperationOptions } from "./operation";
import { recalculateWhereManual } from "./read-case";
import { readForChange, tablePlace, type CaseToChange } from "./read-for-change";
import { serialDay } from "./serial-day";

/** A row to be added to the ledger. */
export interface Posting {
  /** Number of the quarter, from 1; 0 is Initial. */
  readonly period: number;
  /** Id of a line of the case. */
  readonly line: string;
  /** Positive in the sense of its line: a cost of 100 is 100. */
  readonly amount: number;
  readonly note?: string;
  /**
   * Excel's serial number of the day that the row states. One that is not after the last close, or
   * after today, gives way to the posting day: no past report may change.
   */
  readonly postedOn?: number;
}

/** What is wrong with one of the rows. */
export interface PostingFault {
  /** Place among the postings, from 0. */
  readonly index: number;
  readonly message: string;
}

export interface PostedActuals {
  readonly rows: number;
  /** The day they are posted on, as Excel's serial number, unless a row stated a valid one. */
  readonly postedOn: number;
}

/** What a cell holds at most. */
const LONGEST_NOTE = 32_767;

/** What is wrong with rows before they are posted; empty where nothing is. */
export function postingFaults(
  { lines, quarters }: CaseReading,
  postings: readonly Posting[],
): readonly PostingFault[] {
  const groups = new Map(lines.map(({ id, group }) => [id, group]));
  const texts = measureTexts.postingFaults;
  return postings.flatMap((posting, index) => {
    const { period, line, amount, note = "" } = posting;
    const group = groups.get(line);
    const messages = [
      ...(Number.isInteger(period) && period >= 0 && period <= quarters
        ? []
        : [texts.period(period, quarters)]),
      ...(group === undefined ? [texts.line(line)] : group === "" ? [texts.noGroup(line)] : []),
      ...(Number.isFinite(amount) ? [] : [texts.amount(amount)]),
      ...(note.length <= LONGEST_NOTE ? [] : [texts.note(LONGEST_NOTE)]),
    ];
    return messages.map((message) => ({ index, message }));
  });
}

/** The day on which rows are posted: today, or the day after the last close where that is later. */
export function postingDay(reading: CaseReading, today: number): number {
  return Math.max(today, (lastAsOf(reading) ?? -1) + 1);
}

/**
 * Adds rows to the ledger, all or none.
 *
 * @param edition which case (see findCases)
 * @throws {MeasureError} with code "InvalidRequest" naming the first row that cannot be posted
 */
export function postActuals(
  edition: number,
  postings: readonly Posting[],
  options: OperationOptions = {},
): Promise<PostedActuals> {
  return inExcel(options, async (context, begin) => {
    const target = await readForChange(context, begin, edition, options);
    const { reading } = target;
    requirePostable(reading, postings);
    const today = serialDay(options.now ?? new Date());
    const rows = ledgerRows(reading, postings, today);
    const place = tablePlace(reading, "ledger");
    const body = context.workbook.tables.getItem(place.name).getDataBodyRange();
    const { first, last } = FORMULAS;
    const formulas = askFormulas(body.getCell(0, first).getResizedRange(0, last - first));
    await target.requireUnchanged();
    requireFormulas(formulas(), place.name);

    return allOrNothing(context, begin, [reading.sheets.actuals], async (change, beginStep) => {
      beginStep("write");
      change(appendRows(place, rows, [FORMULAS.first, FORMULAS.last]));
      await context.sync();
      beginStep("verify");
      await requirePosted(context, target, rows);
      return { rows: rows.length, postedOn: postingDay(reading, today) };
    });
  });
}

/** The columns Group and State of the ledger, from 0. */
const FORMULAS = { first: 5, last: 6 } as const;

function requirePostable(reading: CaseReading, postings: readonly Posting[]): void {
  const refuse = (message: string) => new MeasureError("read", "InvalidRequest", message);
  if (postings.length === 0) throw refuse(measureTexts.nothingToPost);
  if (postings.length > MOST_ROWS) throw refuse(measureTexts.tooMany(MOST_ROWS, postings.length));
  const [fault] = postingFaults(reading, postings);
  if (fault) throw refuse(measureTexts.badPosting(fault.index + 1, fault.message));
  const [broken] = historyFaults(reading);
  if (broken === undefined) return;
  const message = `${broken}. ${measureTexts.preflight.historyRemedy}`;
  throw new MeasureError("read", "NotReady", message);
}

function ledgerRows(
  reading: CaseReading,
  postings: readonly Posting[],
  today: number,
): PlanCell[][] {
  const day = postingDay(reading, today);
  const closedOn = lastAsOf(reading) ?? -1;
  return postings.map(({ period, line, amount, note = "", postedOn = day }) => {
    const counts = Number.isFinite(postedOn) && Math.floor(postedOn) > closedOn && postedOn <= day;
    return [period, counts ? Math.floor(postedOn) : day, line, amount, note, null, null];
  });
}

/** Without them a row has no group, and does not count. */
function requireFormulas(formulas: readonly (readonly unknown[])[], table: string): void {
  const isFormula = (cell: unknown) => typeof cell === "string" && cell.startsWith("=");
  if (formulas[0]?.every(isFormula) === true) return;
  throw new MeasureError("compare", "PartsMissing", measureTexts.noLedgerFormulas(table));
}

/** Reads the rows back: each as it was written, and nothing wrong with any. */
async function requirePosted(
  context: Excel.RequestContext,
  { found, reading }: CaseToChange,
  rows: readonly (readonly PlanCell[])[],
): Promise<void> {
  const { name, extent } = tablePlace(reading, "ledger");
  recalculateWhereManual(context, found);
  const body = context.workbook.tables.getItem(name).getDataBodyRange();
  const area = askValues(rowsFrom(body, extent.filled, rows.length));
  await context.sync();
  const values = area();
  const typed = rows.map((row) => row.slice(0, FORMULAS.first));
  const faulty = values.findIndex((row) => row[FORMULAS.last] !== "");
  if (holds(values, typed) && faulty < 0) return;
  const what = String(values[Math.max(faulty, 0)]?.[FORMULAS.last]);
  throw new MeasureError("verify", "NotReproduced", measureTexts.badPosting(faulty + 1, what));
}
