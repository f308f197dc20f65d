import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue } from "../../../src/core";
import { explainNetPresentValue } from "../../../src/core/explanation/explain-present-value";
import { first, flows, rate, SEEDED, timing } from "../arbitraries";

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("explainNetPresentValue", () => {
  it("shows a textbook case term by term", () => {
    expect(explainNetPresentValue(0.25, [-100, 50, 100])).toEqual([
      { time: 0, factor: 1, survival: 1, flow: -100, presentValue: -100, runningTotal: -100 },
      { time: 1, factor: 0.8, survival: 1, flow: 50, presentValue: 40, runningTotal: -60 },
      { time: 2, factor: 0.64, survival: 1, flow: 100, presentValue: 64, runningTotal: 4 },
    ]);
  });

  it("ends at the value itself, to the last digit, whatever the convention", () => {
    fc.assert(
      fc.property(rate, flows, timing, first, (annual, amounts, due, from) => {
        fc.pre(annual > -0.9);
        const terms = explainNetPresentValue(annual, amounts, due, from);
        expect(terms.at(-1)?.runningTotal).toBe(netPresentValue(annual, amounts, due, from));
        const scale = total(terms.map(({ presentValue }) => Math.abs(presentValue)));
        const sum = total(terms.map(({ presentValue }) => presentValue));
        expect(Math.abs(sum - terms.at(-1)!.runningTotal)).toBeLessThanOrEqual(1e-14 * scale);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("takes one rate per period, and a flow today beside none", () => {
    expect(
      explainNetPresentValue([0.25, 0.6], [-100, 50, 100]).map(({ factor }) => factor),
    ).toEqual([1, 0.8, 0.5]);
  });

  it("explains long series as far as somebody can read them", () => {
    const long = Array<number>(1001).fill(1);
    expect(() => explainNetPresentValue(0.1, long)).toThrow(
      "cashFlows must hold at most 1000 amounts to be explained, got 1001",
    );
  });

  it("refuses what has no value, before it explains anything", () => {
    expect(() => explainNetPresentValue(-1, [1])).toThrow("rate must be greater than -1, got -1");
  });
});
