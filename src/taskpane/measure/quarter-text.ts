import { workbookTexts } from "../../locales/en/workbook";
import { measureViewTexts as texts } from "../../locales/en/taskpane/measure";
import { isoDate, monthsLater } from "../../workbook/actuals/serial-date";
import { QUARTERS_PER_YEAR } from "../../workbook/template/timeline";

const MONTHS_PER_QUARTER = 12 / QUARTERS_PER_YEAR;

/** What a period is called: "Initial", "Q1", "Q2" ... */
export function periodName(period: number): string {
  return period === 0 ? texts.initial : texts.quarter(period);
}

/** The same with the month that the quarter runs to, as the columns of the sheets are headed. */
export function periodLabel(period: number, firstDay: number | null): string {
  const name = periodName(period);
  if (period === 0 || firstDay === null) return name;
  return texts.quarterTo(name, monthText(lastDayOf(period, firstDay)));
}

/** The last day of a quarter, as Excel's serial number. */
export function lastDayOf(quarter: number, firstDay: number): number {
  return monthsLater(firstDay, quarter * MONTHS_PER_QUARTER) - 1;
}

/** A day as "5 Oct 2028", in which no one takes the day for the month. */
export function dayText(serial: number): string {
  const [, , day = ""] = isoDate(serial).split("-");
  return `${Number(day)} ${monthText(serial)}`;
}

function monthText(serial: number): string {
  const [year = "", month = ""] = isoDate(serial).split("-");
  return `${workbookTexts.inputs.months[Number(month) - 1] ?? ""} ${year}`;
}
