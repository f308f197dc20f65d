import { describe, expect, it } from "vitest";
import {
  isoDay,
  lastDayOfQuarter,
  serialDay,
} from "../../../../src/workbook/excel/measure/serial-day";

/** Days as Excel counts them: DATE(2027,1,1) is 46388. */
describe("serialDay", () => {
  it("is the day where the clock stands, whatever the time", () => {
    expect(serialDay(new Date(2027, 0, 1, 0, 0))).toBe(46_388);
    expect(serialDay(new Date(2027, 0, 1, 23, 59, 59))).toBe(46_388);
    expect(serialDay(new Date(2028, 1, 29, 12))).toBe(46_812);
  });

  it("is written as a date", () => {
    expect([46_388, 46_388.9, 46_812].map(isoDay)).toEqual([
      "2027-01-01",
      "2027-01-01",
      "2028-02-29",
    ]);
  });
});

/** Excel: EDATE(first day, 3 * quarter) - 1. */
describe("lastDayOfQuarter", () => {
  it.each([
    ["2027-01-01", 46_388, 1, "2027-03-31"],
    ["2027-01-01", 46_388, 4, "2027-12-31"],
    ["2027-01-01", 46_388, 12, "2029-12-31"],
    ["2027-07-01", 46_569, 2, "2027-12-31"],
    // EDATE of 31 August by 18 months is 28 February; the day before it ends the quarter.
    ["2026-08-31", 46_265, 6, "2028-02-28"],
    ["2026-11-30", 46_356, 1, "2027-02-27"],
  ])("of a case from %s (%i), quarter %i, is %s", (_, firstDay, quarter, wanted) => {
    expect(isoDay(lastDayOfQuarter(firstDay, quarter))).toBe(wanted);
  });
});
