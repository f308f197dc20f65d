import { describe, expect, it } from "vitest";
import {
  dayText,
  lastDayOf,
  periodLabel,
  periodName,
} from "../../../src/taskpane/measure/quarter-text";
import { serialDate } from "../../../src/workbook/template/serial-date";
import { FIRST_DAY } from "./support/reading";

describe("periods", () => {
  it("are called as people call them", () => {
    expect([0, 1, 12].map(periodName)).toEqual(["Initial", "Q1", "Q12"]);
  });

  it.each([
    [0, FIRST_DAY, "Initial"],
    [1, FIRST_DAY, "Q1 (to Mar 2027)"],
    [7, FIRST_DAY, "Q7 (to Sep 2028)"],
    [1, serialDate(2027, 11), "Q1 (to Jan 2028)"],
    [4, null, "Q4"],
  ])("of %d from day %j", (period, firstDay, expected) => {
    expect(periodLabel(period, firstDay)).toBe(expected);
  });

  it("end the day before the next quarter begins, in leap years too", () => {
    expect(lastDayOf(1, FIRST_DAY)).toBe(serialDate(2027, 4) - 1);
    expect(lastDayOf(5, serialDate(2027, 12))).toBe(serialDate(2029, 3) - 1);
  });
});

describe("dayText", () => {
  it.each([
    [serialDate(2028, 3) - 1, "29 Feb 2028"],
    [serialDate(2028, 10) + 4, "5 Oct 2028"],
  ])("names day %d", (serial, expected) => {
    expect(dayText(serial)).toBe(expected);
  });
});
