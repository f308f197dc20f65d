import { describe, expect, it } from "vitest";
import { yearlyTimeline } from "../../../src/workbook/template/timeline";

describe("yearlyTimeline", () => {
  it("has the initial flow, the years, and two columns after them", () => {
    expect(yearlyTimeline(3)).toEqual({
      unit: "year",
      periodsPerYear: 1,
      columns: ["E", "F", "G", "H"],
      initial: "E",
      first: "F",
      last: "H",
      total: "I",
      afterTotal: "J",
    });
  });

  it("stays within single-letter columns at the longest horizon", () => {
    expect(yearlyTimeline(10).afterTotal).toBe("Q");
  });
});
