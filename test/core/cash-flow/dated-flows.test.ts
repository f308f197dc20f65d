import { describe, expect, it } from "vitest";
import { requireDates, wholeDays } from "../../../src/core/cash-flow/dated-flows";

describe("requireDates", () => {
  it("takes Excel's first and last date, times of day, and any order", () => {
    expect(() => requireDates([45000.75, 0, 2958465, 45000], 4)).not.toThrow();
  });

  it.each([
    [[], 0, "empty", "dates must hold at least one number"],
    [[1, NaN], 2, "not-finite", "dates[1] must be a finite number, got NaN"],
    [[1, -1], 2, "out-of-domain", "date 2 must be from 0 to 2958465, got -1"],
    [[2958466], 1, "out-of-domain", "date 1 must be from 0 to 2958465, got 2958466"],
    [
      [1, 2],
      3,
      "different-lengths",
      "cashFlows and dates must hold the same number of values, got 3 and 2",
    ],
  ] as const)("refuses dates %s for %s flows: %s", (dates, flowCount, fault, message) => {
    expect(() => requireDates(dates, flowCount)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});

describe("wholeDays", () => {
  it("counts from the first date given, without times of day", () => {
    expect(wholeDays([45000.9, 45001.1, 44999.9, 45365])).toEqual([0, 1, -1, 365]);
  });
});
