import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenFactors, netPresentValue } from "../../../src/core";
import { rate, SEEDED, timing, typed } from "../arbitraries";
import { specifiedReturn } from "../specification";

const positive = typed(7, 2).map((x) => Math.abs(x) + 0.01);
const whole = fc.integer({ min: 10, max: 1e6 });
const someCase = fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 8 });

describe("breakEvenFactors", () => {
  it("lets the SalesLoft case of the TEI method lose three quarters of its benefits", () => {
    const benefits = [0, 1606511, 3061331, 4229760];
    const factors = breakEvenFactors(benefits, [53150, 666715, 636772, 647783], 0.1);
    expect(factors.benefits).toBeCloseTo(1 / 4.2868, 5);
    expect(factors.costs).toBeCloseTo(4.2868, 4);
  });

  it("brings the net present value to the target", () => {
    fc.assert(
      fc.property(
        someCase,
        rate,
        timing,
        fc.double({ min: -1, max: 1 }),
        (pairs, r, due, share) => {
          const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
          const [gained, paid] = [
            netPresentValue(r, benefits, due),
            netPresentValue(r, costs, due),
          ];
          const target = (share < 0 ? paid : gained) * (Number.isNaN(share) ? 0 : share) * 0.99;
          const factors = breakEvenFactors(benefits, costs, r, target, due);
          const scale = gained + paid + Math.abs(target);
          expect(Math.abs(factors.benefits * gained - paid - target) / scale).toBeLessThan(1e-15);
          expect(Math.abs(gained - factors.costs * paid - target) / scale).toBeLessThan(1e-15);
        },
      ),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is the double nearest to the exact value at one rate per period", () => {
    const list = fc.array(fc.tuple(whole, whole, rate), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(list, timing, fc.integer({ min: -9, max: 9 }), (all, due, target) => {
        const [benefits, costs] = [all.map(([b]) => b), all.map(([, c]) => c)];
        const rates = all.slice(1).map(([, , each]) => each);
        const today = (amounts: readonly number[], more: number) =>
          amounts.map((amount, t) => (t === 0 ? amount + more : amount));
        expect(breakEvenFactors(benefits, costs, rates, target, due)).toEqual({
          benefits: specifiedReturn(today(costs, target), benefits, rates, due, 1, 0),
          costs: specifiedReturn(today(benefits, -target), costs, rates, due, 1, 0),
        });
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("keeps a thousand computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 1000 }, (_, t) => 0.05 + Math.sin(t) / 37);
    const costs = [0, ...rates].map((_, t) => (100 + t) * 1e290);
    const factors = breakEvenFactors(costs, costs, rates, 0, "mid");
    expect(factors).toEqual({ benefits: 1, costs: 1 });
  }, 5000);

  it("is 1 for both where the target is what the case is worth", () => {
    expect(breakEvenFactors([0, 600], [400, 0], 0.2, 100)).toEqual({ benefits: 1, costs: 1 });
  });

  it("is exact in the middle of periods", () => {
    expect(breakEvenFactors([0, 121, 121], [0, 44, 44], 0.1, 0, "mid")).toEqual({
      benefits: 4 / 11,
      costs: 2.75,
    });
  });

  it("allows a target at either end, where a factor is 0", () => {
    expect(breakEvenFactors([0, 600], [400, 0], 0.2, 500).costs).toBe(0);
    expect(breakEvenFactors([0, 600], [400, 0], 0.2, -400).benefits).toBe(0);
  });

  it.each([
    [
      [[0, 0], [1, 0], 0.1],
      "benefits must have a present value greater than 0 for a factor on them to reach the target, got 0",
    ],
    [
      [[5, 0], [0, 0], 0.1],
      "costs must have a present value greater than 0 for a factor on them to reach the target, got 0",
    ],
    [
      [[5, 0], [-1, 0], 0.1],
      "costs must have a present value greater than 0 for a factor on them to reach the target, got -1",
    ],
    [
      [[0, 600], [400, 0], 0.2, 501],
      "target must be from -400, the value without benefits, to 500, the value without costs, got 501",
    ],
    [
      [[0, 600], [400, 0], 0.2, -401],
      "target must be from -400, the value without benefits, to 500, the value without costs, got -401",
    ],
    [[[1, 2], [1, 2], -1], "rate must be greater than -1, got -1"],
  ] as const)("refuses %j", (args, message) => {
    const call = breakEvenFactors as (...args: readonly unknown[]) => unknown;
    expect(() => call(...args)).toThrow(
      expect.objectContaining({ fault: "out-of-domain", message }),
    );
  });
});
