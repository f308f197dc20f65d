import { describe, expect, it } from "vitest";
import { takenBack } from "../../../../src/taskpane/measure/reports/taken-back";
import { ENGLISH, FIRST_DAY, readingWith } from "../support/reading";

const closes = [
  { close: 1, quarter: 1, asOf: FIRST_DAY + 110, netPresentValue: 432912 },
  { close: 2, quarter: 2, asOf: FIRST_DAY + 200, netPresentValue: 304841 },
];
const frozen = [0, 1, 2, 2].map((version) => ({ version, amounts: [] }));

describe("takenBack", () => {
  it("names the row, its report, its plan and the quarter it goes back to", () => {
    expect(takenBack(readingWith({ closes, frozen }), ENGLISH)).toEqual([
      "The row of close 2 on History: Q2 (to Jun 2027), as of 20 Jul 2027",
      "Its report: NPV 304,841",
      "Its frozen plan: 2 lines on Frozen plans",
      "Last closed quarter: back to Q1 (to Mar 2027)",
    ]);
  });

  it("goes back to none from the first close", () => {
    const reading = readingWith({ closes: closes.slice(0, 1), frozen });
    expect(takenBack(reading, ENGLISH).at(-1)).toBe("Last closed quarter: back to none");
  });

  it("is nothing without a close", () => {
    expect(takenBack(readingWith(), ENGLISH)).toEqual([]);
  });
});
