import { describe, expect, it } from "vitest";
import { isClosed, lastPeriodOf, yearOf } from "../../../src/core/measurement/timeline";

describe("timeline", () => {
  it("has four quarters a year", () => {
    expect(lastPeriodOf(3)).toBe(12);
  });

  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [40, 10],
  ])("counts period %d to year %d", (period, year) => {
    expect(yearOf(period)).toBe(year);
  });

  it.each([
    [0, 0, false],
    [1, 0, false],
    [0, 1, true],
    [1, 1, true],
    [2, 1, false],
    [2, 3, true],
  ])("period %d, with %d the last closed quarter, is closed: %s", (period, closed, expected) => {
    expect(isClosed(period, closed)).toBe(expected);
  });
});
