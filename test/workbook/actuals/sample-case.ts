import type { ImportCase } from "../../../src/workbook/actuals/import-case";
import { serialDate } from "../../../src/workbook/actuals/serial-date";

/** The serial number of a day that exists: day("2027-03-31"). */
export function day(iso: string): number {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  const serial = serialDate(year, month, date);
  if (serial === null) throw new Error(`${iso} must be a day`);
  return serial;
}

/** Three years from January 2027, with quarter 2 closed and quarter 3 about to be. */
export const sampleCase: ImportCase = {
  firstDay: day("2027-01-01"),
  quarters: 12,
  lines: [
    { id: "C01", name: "Licences", plan: [500, ...Array<number>(12).fill(100)] },
    { id: "C02", name: "Training, all sites", plan: [0, 50, 50, ...Array<number>(10).fill(0)] },
    { id: "B01", name: "Hours saved", plan: Array<number>(13).fill(80) },
    { id: "B02", name: "Other", plan: Array<number>(13).fill(0) },
    { id: "B03", name: "Other", plan: Array<number>(13).fill(0) },
  ],
  ledger: [
    { period: 3, postedOn: day("2027-09-30"), line: "C01", amount: 20.5, note: "First part" },
  ],
  closingQuarter: 3,
  lastClose: { quarter: 2, day: day("2027-07-10") },
  today: day("2027-10-05"),
};
