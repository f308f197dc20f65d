import { findConvention, type Convention } from "./find-convention";
import { daysInMonth, serialDate } from "./serial-date";

/** Which of the first two numbers of "1/2/2027" is the day. */
export type DateOrder = (typeof DATE_ORDERS)[number];
export const DATE_ORDERS = ["day-first", "month-first"] as const;

/** A day, a month or a calendar quarter, by Excel's serial numbers of its first and last day. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_AND_WORD = /^(\d{1,2})[ ./-]+([a-z]+)\.?[ ,./-]+(\d{4})$/i;
const WORD_AND_DAY = /^([a-z]+)\.? +(\d{1,2}),? +(\d{4})$/i;
const WORD_AND_YEAR = /^([a-z]+)[ ./-]+(\d{4})$/i;
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER_FIRST = /^(?:Q([1-4])|([1-4])Q)[ /-]*(\d{4})$/i;
const QUARTER_LAST = /^(\d{4})[ /-]*Q([1-4])$/i;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS =
  "january february march april may june july august september october november december sept";

/**
 * The days that a text names: "2027-03-31", "31.03.2027", "3/31/2027", "31 Mar 2027", "20270331",
 * "2027-03", "March 2027", "Q3 2027", "2027-Q3". A time of day is passed over. Years have four
 * digits; a quarter is one of the calendar year.
 *
 * @param text the cell
 * @param order how numbers around "/" or "-" are ordered in the whole column; around "." the day
 * comes first everywhere
 * @returns the days, or null where the text names none
 */
export function readDays(text: string, order: DateOrder): Days | null {
  const date = readDate(text, order);
  return date === null ? readSpan(text.trim()) : { first: date, last: date };
}

/** The one day that a text names, as Excel's serial number; null for months and quarters too. */
export function readDate(text: string, order: DateOrder): number | null {
  const plain = text.trim();
  const match = YEAR_FIRST.exec(plain);
  if (match) return dayOf(match[1], match[3], match[4]);
  const compact = COMPACT.exec(plain);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast) {
    const [, one, separator, two, year] = yearLast;
    const dayFirst = separator === "." || order === "day-first";
    return dayFirst ? dayOf(year, two, one) : dayOf(year, one, two);
  }
  const dayAndWord = DAY_AND_WORD.exec(plain);
  if (dayAndWord) return dayOf(dayAndWord[3], monthNumber(dayAndWord[2]), dayAndWord[1]);
  const wordAndDay = WORD_AND_DAY.exec(plain);
  if (wordAndDay) return dayOf(wordAndDay[3], monthNumber(wordAndDay[1]), wordAndDay[2]);
  return null;
}

/** The order of a column of dates: "1/2/2027" alone does not say, "31/1/2027" does. */
export function findDateOrder(texts: Iterable<string>): Convention<DateOrder> {
  return findConvention<DateOrder>(texts, DATE_ORDERS, readDate);
}

function readSpan(plain: string): Days | null {
  const quarterFirst = QUARTER_FIRST.exec(plain);
  if (quarterFirst) return quarterOf(quarterFirst[3], quarterFirst[1] ?? quarterFirst[2]);
  const quarterLast = QUARTER_LAST.exec(plain);
  if (quarterLast) return quarterOf(quarterLast[1], quarterLast[2]);
  const yearAndMonth = YEAR_AND_MONTH.exec(plain);
  if (yearAndMonth) return monthsOf(yearAndMonth[1], Number(yearAndMonth[2]), 1);
  const wordAndYear = WORD_AND_YEAR.exec(plain);
  if (wordAndYear) return monthsOf(wordAndYear[2], monthNumber(wordAndYear[1]), 1);
  return null;
}

function quarterOf(year: string | undefined, quarter: string | undefined): Days | null {
  return monthsOf(year, 3 * Number(quarter) - 2, 3);
}

function monthsOf(year: string | undefined, month: number, months: number): Days | null {
  const lastMonth = month + months - 1;
  const first = serialDate(Number(year), month, 1);
  const last = serialDate(Number(year), lastMonth, daysInMonth(Number(year), lastMonth));
  return first === null || last === null ? null : { first, last };
}

function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): number | null {
  return serialDate(Number(year), Number(month), Number(day));
}

/** 1 to 12 for an English month's name or its first letters, 0 for another word. */
function monthNumber(word = ""): number {
  const lower = word.toLowerCase();
  const known = MONTHS.includes(lower) || LONG_MONTHS.split(" ").includes(lower);
  return known ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0;
}
