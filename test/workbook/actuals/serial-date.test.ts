import { describe, expect, it } from "vitest";
import {
  daysInMonth,
  isoDate,
  monthsLater,
  serialDate,
} from "../../../src/workbook/actuals/serial-date";
import { day } from "./sample-case";

describe("serialDate", () => {
  // As Excel shows DATE(...) in the format General.
  it.each([
    [1901, 1, 1, 367],
    [2000, 2, 29, 36585],
    [2027, 3, 31, 46477],
    [9999, 12, 31, 2958465],
  ])("is Excel's number of %s-%s-%s", (year, month, date, serial) => {
    expect(serialDate(year, month, date)).toBe(serial);
  });

  it.each([
    [2027, 2, 29],
    [2100, 2, 29],
    [2027, 4, 31],
    [2027, 13, 1],
    [2027, 0, 1],
    [2027, 1, 0],
    [1900, 12, 31],
    [10000, 1, 1],
    [NaN, 1, 1],
  ])("knows no %s-%s-%s", (year, month, date) => {
    expect(serialDate(year, month, date)).toBeNull();
  });
});

describe("monthsLater", () => {
  // As Excel's EDATE.
  it.each([
    ["2027-01-01", 3, "2027-04-01"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2027-01-31", 3, "2027-04-30"],
    ["2027-12-15", 1, "2028-01-15"],
    ["2027-05-31", 0, "2027-05-31"],
  ])("of %s and %s is %s", (from, months, to) => {
    expect(isoDate(monthsLater(day(from), months))).toBe(to);
  });
});

describe("daysInMonth", () => {
  it.each([
    [2027, 2, 28],
    [2028, 2, 29],
    [2027, 12, 31],
  ])("of %s-%s is %s", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
