import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discountFactors } from "../../../src/core/measurement/discount-factors";
import { DISCOUNTINGS, type Discounting } from "../../../src/core/measurement/measurement-case";
import { SEEDED } from "../arbitraries";
import { annualRate } from "./support/arbitrary-measurement-case";

/** t(q) of docs/measurement-model.md. */
const YEARS_DISCOUNTED: Readonly<Record<Discounting, (quarter: number) => number>> = {
  end: (q) => q / 4,
  mid: (q) => (q - 0.5) / 4,
  start: (q) => (q - 1) / 4,
  year: (q) => Math.ceil(q / 4),
};

describe("discountFactors", () => {
  it.each([
    ["end", [1, 1 / 1.1, 1 / 1.21, 1 / 1.331, 1 / 1.4641, 1 / 1.61051]],
    ["start", [1, 1, 1 / 1.1, 1 / 1.21, 1 / 1.331, 1 / 1.4641]],
    ["year", [1, 1 / 1.4641, 1 / 1.4641, 1 / 1.4641, 1 / 1.4641, 1 / 1.4641 ** 2]],
  ] as const)("for money at the %s: of 10 %% a quarter", (discounting, expected) => {
    const factors = discountFactors({ discountRate: 0.4641, discounting }, 6);
    for (const [period, factor] of factors.entries()) {
      expect(factor).toBeCloseTo(expected[period] ?? NaN, 15);
    }
  });

  it("are those of mid quarter between start and end", () => {
    const [start, mid, end] = (["start", "mid", "end"] as const).map((discounting) =>
      discountFactors({ discountRate: 0.4641, discounting }, 3),
    );
    expect(mid?.[2]).toBeCloseTo(Math.sqrt((start?.[2] ?? NaN) * (end?.[2] ?? NaN)), 15);
    expect(mid?.[0]).toBe(1);
  });

  it("are (1 + d)^-t(q) to 13 digits", () => {
    fc.assert(
      fc.property(annualRate, fc.constantFrom(...DISCOUNTINGS), (discountRate, discounting) => {
        const factors = discountFactors({ discountRate, discounting }, 41);
        expect(factors).toHaveLength(41);
        for (const [period, factor] of factors.entries()) {
          const years = period === 0 ? 0 : YEARS_DISCOUNTED[discounting](period);
          expect(Math.abs(factor * (1 + discountRate) ** years - 1)).toBeLessThan(1e-13);
        }
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });
});
