import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitCostRatio, returnOnInvestment } from "../../../src/core";
import { amount, rate, SEEDED, timing, typed } from "../arbitraries";
import { specifiedReturn } from "../specification";

const positive = typed(8, 2).map((x) => Math.abs(x) + 0.01);
const someCase = fc.array(fc.tuple(fc.oneof(positive, amount), positive), {
  minLength: 1,
  maxLength: 10,
});
const manyRates = fc.array(rate, { minLength: 9, maxLength: 9 });

describe("benefitCostRatio", () => {
  it("is 4.2868 in the SalesLoft study of the TEI method", () => {
    const benefits = [0, 1606511, 3061331, 4229760];
    expect(benefitCostRatio(benefits, [53150, 666715, 636772, 647783], 0.1)).toBeCloseTo(4.2868, 4);
  });

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(someCase, rate, timing, (pairs, r, due) => {
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        expect(benefitCostRatio(benefits, costs, r, due)).toBe(
          specifiedReturn(benefits, costs, r, due, 1, 0),
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is the double nearest to the exact value at one rate per period", () => {
    fc.assert(
      fc.property(someCase, manyRates, timing, (pairs, all, due) => {
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        const rates = all.slice(0, pairs.length - 1);
        if (rates.length === 0) return;
        expect(benefitCostRatio(benefits, costs, rates, due)).toBe(
          specifiedReturn(benefits, costs, rates, due, 1, 0),
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("keeps a thousand computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 1000 }, (_, t) => 0.05 + Math.sin(t) / 37);
    const costs = [0, ...rates].map((_, t) => 100 + t);
    const benefits = costs.map((cost) => cost * 1e290);
    expect(benefitCostRatio(benefits, costs, rates, "mid")).toBeCloseTo(1e290, -277);
    expect(benefitCostRatio(costs, costs, rates, "mid")).toBe(1);
  }, 5000);

  it("is the return on investment plus 1", () => {
    const whole = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 8 }), (pairs) => {
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        const difference =
          benefitCostRatio(benefits, costs, 0.08) - returnOnInvestment(benefits, costs, 0.08);
        expect(difference).toBeCloseTo(1, 10);
      }),
      SEEDED,
    );
  });

  it.each([
    ["half-period values that stand in proportion", [0, 3, 6], [0, 2, 4], "mid", 1.5],
    ["no benefits", [0, 0, 0], [1, 2, 3], "end", 0],
    ["benefits below 0", [0, -110, 0], [100, 0, 0], "end", -1],
  ] as const)("is exact for %s", (_case, benefits, costs, due, value) => {
    expect(benefitCostRatio(benefits, costs, 0.1, due)).toBe(value);
  });

  it.each([
    [[[1], [0]], "undefined-ratio", "costs to divide by must not be 0, got 0"],
    [[[1], [-2]], "out-of-domain", "costs must be positive amounts, got -2 to divide by"],
    [
      [[1], [1, 2]],
      "different-lengths",
      "benefits and costs must hold the same number of amounts, got 1 and 2",
    ],
    [
      [[1e308], [1e-308]],
      "overflow",
      "benefit-cost ratio is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    expect(() => benefitCostRatio(args[0], args[1])).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
