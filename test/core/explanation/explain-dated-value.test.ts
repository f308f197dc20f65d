import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datedNetPresentValue } from "../../../src/core";
import { explainDatedNetPresentValue } from "../../../src/core/explanation/explain-dated-value";
import { SEEDED, typed } from "../arbitraries";

describe("explainDatedNetPresentValue", () => {
  it("shows days, factors and values of each flow", () => {
    expect(explainDatedNetPresentValue(0.25, [-100, 50, 100], [45_000, 45_365, 45_730])).toEqual([
      { time: 0, factor: 1, survival: 1, flow: -100, presentValue: -100, runningTotal: -100 },
      { time: 365, factor: 0.8, survival: 1, flow: 50, presentValue: 40, runningTotal: -60 },
      { time: 730, factor: 0.64, survival: 1, flow: 100, presentValue: 64, runningTotal: 4 },
    ]);
  });

  it("ends at the value itself, to the last digit, in any order of dates", () => {
    const entry = fc.tuple(typed(8, 2), fc.integer({ min: 44_000, max: 48_000 }));
    const entries = fc.array(entry, { minLength: 1, maxLength: 12 });
    const annual = fc.integer({ min: -2000, max: 9000 }).map((x) => Number(`${x}e-4`));
    fc.assert(
      fc.property(annual, entries, (rate, list) => {
        const flows = list.map(([flow]) => flow);
        const dates = list.map(([, date]) => date);
        expect(explainDatedNetPresentValue(rate, flows, dates).at(-1)?.runningTotal).toBe(
          datedNetPresentValue(rate, flows, dates),
        );
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("refuses more flows than somebody can read", () => {
    const long = Array<number>(1001).fill(1);
    expect(() => explainDatedNetPresentValue(0.1, long, long)).toThrow(
      "cashFlows must hold at most 1000 amounts to be explained, got 1001",
    );
  });
});
