import { describe, expect, it } from "vitest";
import { importCaseOf } from "../../../../src/taskpane/measure/post/import-case-of";
import { entry, FIRST_DAY, line, readingWith } from "../support/reading";

const TODAY = FIRST_DAY + 300;
const lines = [line("C01", [0, 10])];

describe("importCaseOf", () => {
  it("knows nothing closed before the first close", () => {
    expect(importCaseOf(readingWith({ lines }), TODAY)).toEqual({
      firstDay: FIRST_DAY,
      quarters: 12,
      lines: [{ id: "C01", name: "Line C01", plan: [0, 10] }],
      ledger: [],
      closingQuarter: 1,
      lastClose: null,
      today: TODAY,
    });
  });

  it("leaves out rows of the ledger that do not count", () => {
    const ledger = [
      entry(1, "C01", 7, { note: 12 }),
      entry(1, "C01", 7, { problem: "no such line" }),
      entry(1, "C01", 7, { postedOn: "soon" }),
    ];
    const found = importCaseOf(readingWith({ lines, ledger }), TODAY)?.ledger;
    expect(found).toEqual([
      { period: 1, postedOn: FIRST_DAY + 100, line: "C01", amount: 7, note: "12" },
    ]);
  });

  it("posts after the last close, even one of a later day than today", () => {
    const closes = [{ close: 1, quarter: 1, asOf: TODAY + 20 }];
    const found = importCaseOf(readingWith({ lines, closes, inputs: { lastClosed: 1 } }), TODAY);
    expect(found).toMatchObject({
      closingQuarter: 2,
      lastClose: { quarter: 1, day: TODAY + 20 },
      today: TODAY + 21,
    });
  });

  it("closes no quarter beyond the last", () => {
    const reading = readingWith({ inputs: { lastClosed: 12 } });
    expect(importCaseOf(reading, TODAY)?.closingQuarter).toBe(12);
  });

  it("is not there without a first day", () => {
    expect(importCaseOf(readingWith({ inputs: { firstDay: null } }), TODAY)).toBeNull();
  });
});
