import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDateOrder, readDate, readDays } from "../../../src/workbook/actuals/read-date";
import { isoDate } from "../../../src/workbook/actuals/serial-date";
import { day } from "./sample-case";

describe("readDate", () => {
  it.each([
    ["2027-03-31", "month-first", "2027-03-31"],
    ["2027-3-1", "month-first", "2027-03-01"],
    ["2027/03/04", "day-first", "2027-03-04"],
    ["20270331", "day-first", "2027-03-31"],
    ["2027-03-31T00:00:00", "day-first", "2027-03-31"],
    ["2027-03-31 23:59:59.999", "day-first", "2027-03-31"],
    ["31.03.2027", "month-first", "2027-03-31"],
    ["1.2.2027", "month-first", "2027-02-01"],
    ["31/3/2027", "day-first", "2027-03-31"],
    ["3/31/2027", "month-first", "2027-03-31"],
    ["1/2/2027", "day-first", "2027-02-01"],
    ["1/2/2027", "month-first", "2027-01-02"],
    ["03-31-2027", "month-first", "2027-03-31"],
    ["3/31/2027 12:00 AM", "month-first", "2027-03-31"],
    ["31 Mar 2027", "month-first", "2027-03-31"],
    ["31-mar-2027", "month-first", "2027-03-31"],
    ["31. March 2027", "month-first", "2027-03-31"],
    ["Mar 31, 2027", "day-first", "2027-03-31"],
    ["Sept 5 2027", "day-first", "2027-09-05"],
    [" 2028-02-29 ", "day-first", "2028-02-29"],
  ] as const)("reads %j, %s, as %s", (text, order, iso) => {
    expect(readDate(text, order)).toBe(day(iso));
  });

  it.each([
    ["", "day-first"],
    ["3", "day-first"],
    ["2027", "day-first"],
    ["46477", "day-first"],
    ["Q3 2027", "day-first"],
    ["2027-03", "day-first"],
    ["31/3/2027", "month-first"],
    ["3/31/2027", "day-first"],
    ["3.31.2027", "month-first"],
    ["31/3/27", "day-first"],
    ["27-03-31", "day-first"],
    ["2027-02-29", "day-first"],
    ["2027-13-01", "day-first"],
    ["20271301", "day-first"],
    ["2027-03/31", "day-first"],
    // In which place of the world? It may be another day there.
    ["2027-03-31T00:00:00Z", "day-first"],
    ["31 Mär 2027", "day-first"],
    ["31 M 2027", "day-first"],
    ["Mardi 31 2027", "day-first"],
    ["1899-12-31", "day-first"],
  ] as const)("finds no day in %j, %s", (text, order) => {
    expect(readDate(text, order)).toBeNull();
  });

  it("reads every day back, however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 100_000 }), (serial) => {
        const iso = isoDate(serial);
        const [year = "", month = "", date = ""] = iso.split("-");
        expect(readDate(iso, "day-first")).toBe(serial);
        expect(readDate(`${date}/${month}/${year}`, "day-first")).toBe(serial);
        expect(readDate(`${month}/${date}/${year}`, "month-first")).toBe(serial);
        expect(readDate(`${date}.${month}.${year}`, "month-first")).toBe(serial);
      }),
      { seed: 1 },
    );
  });
});

describe("readDays", () => {
  it.each([
    ["Q3 2027", "2027-07-01", "2027-09-30"],
    ["q3-2027", "2027-07-01", "2027-09-30"],
    ["3Q2027", "2027-07-01", "2027-09-30"],
    ["2027-Q3", "2027-07-01", "2027-09-30"],
    ["2027Q4", "2027-10-01", "2027-12-31"],
    ["2027 Q1", "2027-01-01", "2027-03-31"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["Feb 2027", "2027-02-01", "2027-02-28"],
    ["February 2027", "2027-02-01", "2027-02-28"],
    ["Mar-2027", "2027-03-01", "2027-03-31"],
    ["2027-03-31", "2027-03-31", "2027-03-31"],
  ])("reads %j as %s to %s", (text, first, last) => {
    expect(readDays(text, "day-first")).toEqual({ first: day(first), last: day(last) });
  });

  it.each(["Q5 2027", "Q3", "Q3 27", "FY2027", "2027-00", "2027-13", "Spring 2027", "3/2027", ""])(
    "finds no days in %j",
    (text) => {
      expect(readDays(text, "day-first")).toBeNull();
    },
  );
});

describe("findDateOrder", () => {
  it.each([
    [["1/2/2027", "31/1/2027"], "day-first", "cells", ["31/1/2027"]],
    [["1/2/2027", "1/31/2027"], "month-first", "cells", ["1/31/2027"]],
    [["1/2/2027", "3", "Q3 2027"], null, "open", ["1/2/2027"]],
    [["31/1/2027", "1/31/2027"], null, "contradictory", ["31/1/2027", "1/31/2027"]],
    [["3/3/2027", "2027-01-02", "1.2.2027", "1 Feb 2027"], "day-first", "any", []],
  ])("of %j is %j: %s", (texts, choice, basis, examples) => {
    expect(findDateOrder(texts)).toEqual({ choice, basis, examples });
  });
});
