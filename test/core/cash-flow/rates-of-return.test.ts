import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestRate, ratesOfReturnAt } from "../../../src/core/cash-flow/rates-of-return";
import { internalRateOfReturn } from "../../../src/core";
import { SEEDED, typed } from "../arbitraries";

describe("ratesOfReturnAt", () => {
  it("takes flows in mid-period, half a period being the step", () => {
    // 121 a period and a half after 100: (1 + rate)^1.5 = 1.331, so the rate is 21 %.
    expect(ratesOfReturnAt([-1000, 1331], [0, 3], 2)).toEqual([0.21]);
    expect(ratesOfReturnAt([-1000, 1331], [1, 4], 2)).toEqual([0.21]);
  });

  it("has none where nothing is left to balance", () => {
    expect(ratesOfReturnAt([1, -1, 0], [0, 0, 1], 1)).toEqual([]);
    expect(ratesOfReturnAt([], [], 1)).toEqual([]);
  });

  it("finds a rate whose logarithm lies between two doubles", () => {
    const cashFlows = [-62, 47, 790_000, 8_500_000_000_000, 490, 360_000, 14];
    const periods = cashFlows.map((_, index) => index);
    const [rate = NaN] = ratesOfReturnAt(cashFlows, periods, 1);
    expect(rate).toBeCloseTo(5156.426726, 6);
    expect(internalRateOfReturn(cashFlows)).toBe(rate);
  });

  it("finds no rate but one that another unit of time finds too", () => {
    const flows = fc.array(typed(6, 2), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(flows, fc.integer({ min: 2, max: 12 }), (cashFlows, parts) => {
        const years = cashFlows.map((_, year) => year);
        const rates = ratesOfReturnAt(cashFlows, years, 1);
        const finer = ratesOfReturnAt(
          cashFlows,
          years.map((year) => parts * year),
          parts,
        );
        expect(finer.length).toBe(rates.length);
        for (const [index, rate] of rates.entries()) {
          expect((1 + (finer[index] ?? NaN)) / (1 + rate)).toBeCloseTo(1, 14);
        }
      }),
      SEEDED,
    );
  });
});

describe("nearestRate", () => {
  it("is the lower of two that are equally near", () => {
    expect(nearestRate([-0.5, 0.25, 0.75], 0.5)).toBe(0.25);
    expect(nearestRate([-0.5, 0.25, 0.75], 0.51)).toBe(0.75);
  });
});
