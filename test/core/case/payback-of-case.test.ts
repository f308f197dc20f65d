import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue, ValuationError } from "../../../src/core";
import { paybackOfCase } from "../../../src/core/case/payback-of-case";
import { SEEDED, typed } from "../arbitraries";

const usualRate = fc.integer({ min: -2000, max: 8000 }).map((x) => x / 10_000);

const reached = (call: () => number): number | undefined => {
  try {
    return call();
  } catch (error) {
    expect(error).toMatchObject({ fault: "never-reached" });
    return undefined;
  }
};

describe("paybackOfCase", () => {
  it.each([
    // −100 + 60/√1.21 + 40/(1.21 √1.21) …: the roots are 1.1 here
    ["mid", 0.21, 2 + (100 - 60 / 1.1 - 40 / 1.331) / (50 / 1.61051)],
    ["mid", 0.1, 2.2061],
    ["mid", [0.21, 0.44, 0.1], 2 + (100 - 60 / 1.1 - 40 / 1.452) / (50 / (1.7424 * 1.0488))],
    ["start", 0.25, 2 + 8 / 32],
    ["end", 0, 2],
  ] as const)("discounts by the timing %s at %j", (due, rate, value) => {
    const payback = paybackOfCase([0, 70, 40, 55], [100, 10, 0, 5], rate, due, "first");
    expect(payback).toBeCloseTo(value, 3);
  });

  it("is never reached in the middle of periods where the present value is below 0", () => {
    const later = fc.array(typed(5, 2), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(later, usualRate, fc.constantFrom("mid", "start"), (others, rate, due) => {
        const all = [-500, ...others];
        const nothing = all.map(() => 0);
        const last = reached(() => paybackOfCase(all, nothing, rate, due, "last"));
        expect(last !== undefined).toBe(netPresentValue(rate, all, due) >= 0);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is the same by digits as exactly, where one rate is given for each period", () => {
    const whole = fc.integer({ min: -100, max: 100 });
    const crossing = fc.constantFrom("first", "last");
    const later = fc.array(whole, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(later, usualRate, crossing, (others, rate, which) => {
        const all = [-50, ...others];
        const nothing = all.map(() => 0);
        const rates = others.map(() => rate);
        expect(reached(() => paybackOfCase(all, nothing, rates, "mid", which, 4))).toBe(
          reached(() => paybackOfCase(all, nothing, rate, "mid", which, 4)),
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("tells what is missing, not rounded on the way", () => {
    expect(() => paybackOfCase([0.1, 0.1], [0.3, 0.1], 0, "end", "first")).toThrow(
      "got a shortfall of 0.2",
    );
    expect(() => paybackOfCase([0], [1], 0, "end", "first")).toThrow(ValuationError);
  });
});
