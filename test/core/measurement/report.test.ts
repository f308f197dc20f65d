import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportAsOf, type LedgerRow } from "../../../src/core";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementHistory, played } from "./support/arbitrary-measurement-history";

describe("reportAsOf", () => {
  it("gives every close's figures again after all later postings", () => {
    let restated = 0;
    fc.assert(
      fc.property(arbitraryMeasurementHistory(8), (history) => {
        const { closes, ledger } = played(history);
        for (const { version, row } of closes) {
          expect(reportAsOf(version, ledger)).toEqual(row.measures);
          restated += ledger.filter(
            ({ period, postedOn }) => period <= row.quarter && postedOn > row.asOf,
          ).length;
        }
      }),
      { ...SEEDED, numRuns: 100 },
    );
    expect(restated).toBeGreaterThan(100);
  });

  it("counts a row that was posted up to the day, and none after it", () => {
    const lines = [
      { id: "B1", kind: "benefit", group: "any", unitValue: 0, amounts: [5, 5, 5] } as const,
    ];
    const version = {
      closedQuarter: 1,
      asOf: 100,
      terms: { discountRate: 0, discounting: "end", users: 1 },
      lines,
    } as const;
    const row = (postedOn: number): LedgerRow => ({ period: 1, line: "B1", amount: 40, postedOn });
    expect(reportAsOf(version, [row(100)]).netPresentValue).toBe(45);
    expect(reportAsOf(version, [row(101)]).netPresentValue).toBe(5);
  });
});
