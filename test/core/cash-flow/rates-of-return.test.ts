import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestRate, ratesOfReturnAt } from "../../../src/core/cash-flow/rates-of-return";
import { singleEvenRate } from "../../../src/core/cash-flow/single-even-rate";
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

  it("finds what the fast path finds, to the last digit", () => {
    const cases = fc.tuple(
      fc.integer({ min: -1e9, max: -1 }),
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, ([today, later, isBorrowed]) => {
        const cents = isBorrowed ? [...later, today] : [today, ...later];
        const flows = cents.map((cent) => cent / 100);
        const fast = singleEvenRate(flows);
        fc.pre(fast !== undefined);
        const periods = flows.map((_, index) => index);
        expect(ratesOfReturnAt(flows, periods, 1)).toEqual([fast]);
      }),
      SEEDED,
    );
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

describe("singleEvenRate", () => {
  it.each([
    ["no change of sign", [1, 2]],
    ["two changes", [-1, 3, -1]],
    ["a rate beyond its scale", [-1, 1_000_000]],
    ["an overflow on the way", [-1e300, ...Array<number>(400).fill(1e-3)]],
  ])("leaves to the slower path %s", (_case, cashFlows) => {
    expect(singleEvenRate(cashFlows)).toBeUndefined();
  });
});

describe("nearestRate", () => {
  it("is the lower of two that are equally near", () => {
    expect(nearestRate([-0.5, 0.25, 0.75], 0.5)).toBe(0.25);
    expect(nearestRate([-0.5, 0.25, 0.75], 0.51)).toBe(0.75);
  });
});
