import { describe, expect, it } from "vitest";
import { MOST_YEARS, quarterlyTimeline } from "../../../src/workbook/template/timeline";

describe("quarterlyTimeline", () => {
  it("has the initial flow and the quarters, right of the block of years", () => {
    expect(quarterlyTimeline(1)).toEqual({
      years: 1,
      columns: ["R", "S", "T", "U", "V"],
      initial: "R",
      first: "S",
      last: "V",
      yearly: { columns: ["E", "F"], total: "P", presentValue: "Q" },
    });
  });

  it("keeps the same period in the same column, however long the case", () => {
    const [short, long] = [quarterlyTimeline(3), quarterlyTimeline(MOST_YEARS)];
    expect(long.columns.slice(0, short.columns.length)).toEqual(short.columns);
    expect(long.columns).toHaveLength(41);
    expect(long.last).toBe("BF");
  });

  it("has room for the years of the longest case before their total", () => {
    const { columns, total } = quarterlyTimeline(MOST_YEARS).yearly;
    expect([columns.at(-1), total]).toEqual(["O", "P"]);
  });
});
