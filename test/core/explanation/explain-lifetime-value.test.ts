import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerLifetimeValue, CONVENTIONS } from "../../../src/core";
import { explainLifetimeValue } from "../../../src/core/explanation/explain-lifetime-value";
import { SEEDED } from "../arbitraries";

const share = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
const annual = fc.integer({ min: 1, max: 5000 }).map((x) => x / 10_000);
const periods = fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined });
const cost = fc.constantFrom(0, 40, 125.5);

describe("explainLifetimeValue", () => {
  it("shows each margin with who is left to bring it, the acquisition cost first", () => {
    const { terms, later, value } = explainLifetimeValue(100, 0.5, 0.25, {
      periods: 2,
      acquisitionCost: 40,
      growth: 0.1,
    });
    expect(terms).toEqual([
      { time: 0, factor: 1, survival: 1, flow: -40, presentValue: -40, runningTotal: -40 },
      { time: 1, factor: 0.8, survival: 0.5, flow: 100, presentValue: 40, runningTotal: 0 },
      { time: 2, factor: 0.64, survival: 0.25, flow: 110, presentValue: 17.6, runningTotal: 17.6 },
    ]);
    expect([later, value]).toEqual([undefined, 17.6]);
  });

  it.each([
    ["renewal", [1, 2], [0.5, 0.25]],
    ["due", [0, 1], [1, 0.5]],
    ["arrears", [1, 2], [1, 0.5]],
    ["mid", [0.5, 1.5], [1, 0.5]],
  ] as const)("counts time and renewals as the convention %s says", (convention, times, left) => {
    const { terms } = explainLifetimeValue(100, 0.5, 0.25, { convention, periods: 2 });
    expect(terms.map(({ time }) => time)).toEqual(times);
    expect(terms.map(({ survival }) => survival)).toEqual(left);
  });

  it("ends at the value: the terms shown, and what comes after them", () => {
    fc.assert(
      fc.property(
        share,
        annual,
        periods,
        cost,
        fc.constantFrom(...CONVENTIONS),
        (retention, rate, horizon, acquisitionCost, convention) => {
          const options = { periods: horizon, acquisitionCost, convention };
          const { terms, later = 0, value } = explainLifetimeValue(100, retention, rate, options);
          expect(value).toBe(customerLifetimeValue(100, retention, rate, options));
          const shown = terms.reduce((sum, { presentValue }) => sum + presentValue, 0);
          expect(Math.abs(shown + later - value)).toBeLessThan(1e-11 * (value + 200));
          expect(Math.abs(terms.at(-1)!.runningTotal + later - value)).toBeLessThan(
            1e-12 * (value + 200),
          );
        },
      ),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("shows a lifetime without end until a hundredth is left, and at most 60 margins", () => {
    const usual = explainLifetimeValue(100, 0.8, 0.1);
    expect(usual.terms).toHaveLength(15);
    expect(usual.later! / usual.value).toBeLessThan(0.01);
    expect(explainLifetimeValue(100, 1, 0.01).terms).toHaveLength(60);
    expect(explainLifetimeValue(100, 0.99, 0.01, { periods: 61 }).terms).toHaveLength(60);
    expect(explainLifetimeValue(100, 0, 0.01).terms).toHaveLength(1);
  });

  it("refuses what has no value", () => {
    expect(() => explainLifetimeValue(100, 1, 0)).toThrow("the value has no limit");
  });
});
