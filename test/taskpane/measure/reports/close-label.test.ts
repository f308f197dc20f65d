import { describe, expect, it } from "vitest";
import { closeOf } from "../../../../src/taskpane/measure/reports/close-label";
import { FIRST_DAY, readingWith } from "../support/reading";

const closes = [{ close: 4, quarter: 4, asOf: FIRST_DAY + 384 }];

describe("closeOf", () => {
  it("calls a close by its number and quarter", () => {
    expect(closeOf(readingWith({ closes }), 4)).toEqual({
      label: "close 4 (Q4)",
      title: "Close 4 (Q4)",
      day: "20 Jan 2028",
    });
  });

  it("calls one whose row is gone by its number", () => {
    expect(closeOf(readingWith({ closes }), 5)).toEqual({
      label: "close 5",
      title: "Close 5",
      day: "",
    });
  });
});
