import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ESTIMATE_DISTRIBUTIONS, riskAdjustedMean } from "../../../src/core";
import {
  add,
  divide,
  fractionOf,
  multiply,
  nearestDouble,
} from "../../../src/core/numeric/fraction";
import { amount, computed, SEEDED } from "../arbitraries";

const any = fc.oneof(amount, computed(-1e6, 1e6));
const estimate = fc.tuple(any, any, any).map((values) => values.sort((a, b) => a - b));
const distribution = fc.constantFrom(...ESTIMATE_DISTRIBUTIONS);

describe("riskAdjustedMean", () => {
  it("is 95 % for an estimate of 80, 100 and 105 %", () => {
    expect(riskAdjustedMean(0.8, 1, 1.05)).toBe(0.95);
  });

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(estimate, distribution, ([low, likely, high], shape) => {
        const weight = shape === "pert" ? 4 : 1;
        const sum = [
          fractionOf(low),
          multiply(fractionOf(likely), fractionOf(weight)),
          fractionOf(high),
        ];
        const mean = divide(sum.reduce(add), fractionOf(weight + 2));
        expect(riskAdjustedMean(low, likely, high, shape)).toBe(nearestDouble(mean));
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it("lies between the low and the high value", () => {
    fc.assert(
      fc.property(estimate, distribution, ([low, likely, high], shape) => {
        const mean = riskAdjustedMean(low, likely, high, shape);
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
      }),
      SEEDED,
    );
  });

  it.each([
    ["a certain value", [7.3, 7.3, 7.3], 7.3],
    ["values that cancel", [-5, 0, 5], 0],
    ["a third of a cent", [0, 0, 0.01], 0.01 / 3],
    ["values at the end of the doubles", [1e308, 1.5e308, 1.7e308], 1.4e308],
  ] as const)("is exact for %s", (_case, [low, likely, high], value) => {
    expect(riskAdjustedMean(low, likely, high)).toBe(value);
  });

  it.each([
    [[NaN, 1, 2], "not-finite", "low must be a finite number, got NaN"],
    [[3, 2, 4], "out-of-domain", "low must be at most likely, got 3 and 2"],
    [[1, 5, 4], "out-of-domain", "likely must be at most high, got 5 and 4"],
    [
      [1, 2, 3, "normal"],
      "out-of-domain",
      'distribution must be "triangular" or "pert", got "normal"',
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = riskAdjustedMean as (...args: readonly unknown[]) => number;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });
});
