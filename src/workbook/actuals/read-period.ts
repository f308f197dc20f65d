import { actualsTexts } from "../../locales/en/actuals";
import type { ImportCase } from "./import-case";
import { readDays, type DateOrder, type Days } from "./read-date";
import { monthsLater } from "./serial-date";

/** First day of each quarter of a case, and the day after the last: one more than quarters. */
export type QuarterStarts = readonly number[];

/** A period's number, or why a text names none. */
export type PeriodReading = number | PeriodFault;

export type PeriodFault =
  | "unreadable" // no number, date, month or quarter
  | "before-start" // days before the first one of the case
  | "outside" // after the last quarter, or a quarter's number that the case does not have
  | "straddling"; // a month or calendar quarter that is not within one quarter of the case

/** Quarter q begins 3 · (q − 1) months after the first day of the case. */
export function quarterStarts({
  firstDay,
  quarters,
}: Pick<ImportCase, "firstDay" | "quarters">): QuarterStarts {
  return Array.from({ length: quarters + 1 }, (_, index) => monthsLater(firstDay, 3 * index));
}

/**
 * The period that a text names: "3", "Initial", or anything that `readDays` reads.
 *
 * @param text the cell
 * @param order how dates are written in the whole column
 * @param starts the quarters of the case
 * @returns 0 for Initial, 1 … N for a quarter, or the reason why it is none of them
 */
export function readPeriod(text: string, order: DateOrder, starts: QuarterStarts): PeriodReading {
  const plain = text.trim();
  if (plain.toLowerCase() === actualsTexts.initial.toLowerCase()) return 0;
  if (/^\d{1,3}$/.test(plain)) return Number(plain) < starts.length ? Number(plain) : "outside";
  const days = readDays(plain, order);
  return days === null ? "unreadable" : quarterOf(days, starts);
}

function quarterOf({ first, last }: Days, starts: QuarterStarts): PeriodReading {
  const [from = 0, to = 0] = [starts[0], starts.at(-1)];
  if (last < from) return "before-start";
  if (first >= to) return "outside";
  // How many quarters begin on a day or before is the number of the quarter it lies in.
  const quarter = starts.filter((start) => start <= first).length;
  const next = starts[quarter] ?? to;
  return quarter >= 1 && last < next ? quarter : "straddling";
}
