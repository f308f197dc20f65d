import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterStarts, readPeriod } from "../../../src/workbook/actuals/read-period";
import { isoDate } from "../../../src/workbook/actuals/serial-date";
import { day } from "./sample-case";

const january = quarterStarts({ firstDay: day("2027-01-01"), quarters: 12 });
const february = quarterStarts({ firstDay: day("2027-02-01"), quarters: 12 });

describe("quarterStarts", () => {
  it("are three months apart, from the first day to the day after the last", () => {
    const starts = quarterStarts({ firstDay: day("2027-11-30"), quarters: 3 });
    expect(starts.map(isoDate)).toEqual(["2027-11-30", "2028-02-29", "2028-05-30", "2028-08-30"]);
  });
});

describe("readPeriod", () => {
  it.each([
    ["0", 0],
    ["Initial", 0],
    [" initial ", 0],
    ["3", 3],
    ["12", 12],
    ["Q1 2027", 1],
    ["2027-Q3", 3],
    ["2027Q4", 4],
    ["2028 Q1", 5],
    ["2027-01-01", 1],
    ["2027-03-31", 1],
    ["2027-04-01", 2],
    ["2029-12-31", 12],
    ["Mar 2027", 1],
    ["2027-04", 2],
    ["31.03.2027", 1],
    ["31/3/2027", 1],
  ])("finds %j in a case from January to be %s", (text, period) => {
    expect(readPeriod(text, "day-first", january)).toBe(period);
  });

  it.each([
    ["1/4/2027", "day-first", 2],
    ["1/4/2027", "month-first", 1],
  ] as const)("reads %j, %s", (text, order, period) => {
    expect(readPeriod(text, order, january)).toBe(period);
  });

  it.each([
    ["2027-01-31", "before-start"],
    ["2027-02-01", 1],
    ["2027-04-30", 1],
    ["2027-05-01", 2],
    ["Apr 2027", 1],
    ["Q2 2027", "straddling"],
    ["Q1 2027", "straddling"],
    ["Q4 2026", "before-start"],
    ["Q1 2030", "straddling"],
    ["Q2 2030", "outside"],
    ["3", 3],
  ])("finds %j in a case from February to be %s", (text, reading) => {
    expect(readPeriod(text, "day-first", february)).toBe(reading);
  });

  it.each([
    ["13", "outside"],
    ["100", "outside"],
    ["2030-01-01", "outside"],
    ["2026-12-31", "before-start"],
    ["2026-Q4", "before-start"],
    ["", "unreadable"],
    ["Q3", "unreadable"],
    ["3.5", "unreadable"],
    ["-1", "unreadable"],
    ["2027", "unreadable"],
    ["third", "unreadable"],
  ])("finds %j to be %s", (text, fault) => {
    expect(readPeriod(text, "day-first", january)).toBe(fault);
  });

  it("puts every day of a case into the one quarter that began last", () => {
    const cases = fc.record({
      firstDay: fc.integer({ min: day("2020-01-01"), max: day("2040-12-31") }),
      quarters: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (of, at) => {
          const starts = quarterStarts(of);
          const [from = 0, to = 0] = [starts[0], starts.at(-1)];
          const date = from + Math.floor(at * (to - from));
          const quarter = readPeriod(isoDate(date), "day-first", starts);
          expect(quarter).toBe(starts.findIndex((start) => start > date));
          expect(quarter).toBeGreaterThanOrEqual(1);
          expect(readPeriod(isoDate(from - 1), "day-first", starts)).toBe("before-start");
          expect(readPeriod(isoDate(to), "day-first", starts)).toBe("outside");
        },
      ),
      { seed: 1 },
    );
  });
});
