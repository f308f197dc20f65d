import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeQuarter,
  freezeBaseline,
  reportAsOf,
  type CaseVersion,
  type LedgerRow,
  type MeasurementCase,
} from "../../../src/core";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementHistory, played } from "./support/arbitrary-measurement-history";
import { benefitLine, costLine, retentionLine, sampleCase, segment } from "./support/sample-case";

const measurementCase = sampleCase({
  discounting: "year",
  costs: [costLine()],
  benefits: [benefitLine(), retentionLine({ start: 3 })],
  customers: [segment({ retentionWithout: 0.55, retentionWith: 0.6, customers: 10 })],
});
const posted: LedgerRow[] = [
  { period: 0, postedOn: 150, line: "C1", amount: 100 },
  { period: 1, postedOn: 150, line: "C1", amount: 80 },
  { period: 1, postedOn: 160, line: "B1", amount: 2500 },
];
const versionAt = (closedQuarter: number, asOf: number): CaseVersion => ({
  ...freezeBaseline(measurementCase, asOf),
  closedQuarter,
});

describe("closeQuarter", () => {
  it("freezes the plan and writes a row of History", () => {
    const baseline = freezeBaseline(measurementCase, 100);
    const { version, row } = closeQuarter(measurementCase, posted, [baseline], {
      quarter: 1,
      asOf: 200,
      isPartial: true,
    });
    expect(version).toEqual({ ...baseline, closedQuarter: 1, asOf: 200 });
    expect(row).toMatchObject({
      quarter: 1,
      asOf: 200,
      isPartial: true,
      scenario: "Base",
      terms: { discountRate: 0.1, discounting: "year", users: 10 },
      measures: reportAsOf(version, posted),
      equity: { equityWithout: 1000, equityWith: 1200, difference: 200 },
      accuracy: { ofClose: 1 - 520 / 3100 },
    });
    expect(row.bridge?.opening).toBe(cents(reportAsOf(baseline, posted).netPresentValue));
    expect(row.bridge?.closing).toBe(cents(row.measures.netPresentValue));
    expect(row.measures.realised).toBeCloseTo(-100 + (2500 - 80) / 1.1, 9);
  });

  it("has no bridge and no accuracy where there is no version before", () => {
    const { row } = closeQuarter(measurementCase, posted, [], {
      quarter: 1,
      asOf: 200,
      isPartial: false,
    });
    expect(row.bridge).toBeUndefined();
    expect(row.accuracy).toBeUndefined();
  });

  it("leaves the versions before as they are, and leads from each to the next", () => {
    fc.assert(
      fc.property(arbitraryMeasurementHistory(8), (history) => {
        const { versions, closes } = played(history);
        const first = versions.length - closes.length;
        for (const [index, { version, row }] of closes.entries()) {
          expect(versions[index + first]).toBe(version);
          expect(row.quarter).toBe(index + 1);
          const before = closes[index - 1]?.row;
          if (before === undefined) expect(row.bridge === undefined).toBe(first === 0);
          else expect(row.bridge?.opening).toBe(cents(before.measures.netPresentValue));
        }
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  const closed = [versionAt(0, 100), versionAt(1, 200), versionAt(2, 300)];

  it.each([
    [
      "the same quarter twice",
      2,
      400,
      "quarter must be open, got 2, and quarters up to 2 are closed",
    ],
    ["a quarter before", 1, 400, "quarter must be open, got 1, and quarters up to 2 are closed"],
    ["over a quarter", 4, 400, "quarter must be the one after the last closed, 3, got 4"],
    ["after the horizon", 5, 400, "quarter must be a whole number from 1 to 4, got 5"],
    ["the Initial period alone", 0, 400, "quarter must be a whole number from 1 to 4, got 0"],
    [
      "as of a day before the last close's",
      3,
      299,
      "asOf must not be before the day of the version before, 300, got 299",
    ],
    [
      "as of a part of a day",
      3,
      400.5,
      "asOf must be a whole number from 0 to Infinity, got 400.5",
    ],
  ])("refuses to close %s", (_case, quarter, asOf, message) => {
    const close = () =>
      closeQuarter(measurementCase, posted, closed, { quarter, asOf, isPartial: false });
    expect(close).toThrow(expect.objectContaining({ fault: "out-of-domain", message }));
  });

  it("closes the next quarter on the day of the last close", () => {
    const request = { quarter: 3, asOf: 300, isPartial: false };
    expect(closeQuarter(measurementCase, posted, closed, request).row.quarter).toBe(3);
  });

  it.each<[string, Partial<MeasurementCase>, LedgerRow[], CaseVersion[], string]>([
    ["a case", { annualRate: -2 }, [], closed, "annualRate must be greater than -1, got -2"],
    [
      "a posting to a line that was taken away",
      { costs: [] },
      posted,
      closed,
      'line of ledger row 1 must be the id of a line of the case, got "C1"',
    ],
    [
      "a posting beyond the horizon",
      {},
      [{ period: 5, postedOn: 150, line: "C1", amount: 1 }],
      closed,
      "period of ledger row 1 must be a whole number from 0 to 4, got 5",
    ],
    [
      "customers without a finite value",
      { customers: [segment({ retentionWith: 1, growth: 0.2 })] },
      posted,
      closed,
      'customers row 1 "Key accounts" with the decision: retention * (1 + growth) must be less',
    ],
    [
      "versions with a gap",
      {},
      posted,
      [versionAt(0, 100), versionAt(2, 200)],
      "versions must close one quarter after the other, got 2 in place of 1",
    ],
    [
      "versions that begin late",
      {},
      posted,
      [versionAt(2, 200)],
      "versions must close one quarter after the other, got 2 in place of 1",
    ],
  ])("refuses %s", (_case, parts, ledger, versions, message) => {
    const request = { quarter: 3, asOf: 400, isPartial: false };
    const close = () => closeQuarter({ ...measurementCase, ...parts }, ledger, versions, request);
    expect(close).toThrow(message);
  });
});

function cents(money: number): number {
  return Math.round(100 * money);
}
