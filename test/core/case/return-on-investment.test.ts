import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertedRate, netPresentValue, returnOnInvestment, ROI_METHODS } from "../../../src/core";
import { amount, rate, SEEDED, timing, typed } from "../arbitraries";
import { specifiedReturn } from "../specification";
import { vectors } from "../vectors";

/** SalesLoft study: a TEI table published with totals, present values and a return of 329 %. */
const COSTS = Object.freeze([53150, 666715, 636772, 647783]);
const BENEFITS = Object.freeze([0, 1606511, 3061331, 4229760]);

const cents = typed(8, 2);
const cost = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((x) => x / 100) },
  { weight: 1, arbitrary: fc.double({ min: 0.01, max: 1e9, noNaN: true }) },
);
const someCase = fc
  .array(fc.tuple(fc.oneof(cents, amount), cost), { minLength: 2, maxLength: 10 })
  .map((pairs) => ({ benefits: pairs.map(([b]) => b), costs: pairs.map(([, c]) => c) }));

describe("returnOnInvestment", () => {
  it.each(vectors("ROI"))("rounds reference case $# correctly", ({ args, expect: value }) => {
    expect(returnOnInvestment([args["gain"] ?? NaN], [args["cost"] ?? NaN])).toBe(Number(value));
  });

  it.each([
    ["TEI", 3.287],
    ["SIMPLE", 3.439],
    ["NUCLEUS", 43.564],
    ["ANNUAL", 0.624],
  ] as const)("measures the SalesLoft case by %s as %s", (method, published) => {
    expect(returnOnInvestment(BENEFITS, COSTS, 0.1, method)).toBeCloseTo(published, 3);
  });

  it("agrees with the lemonade stand of the TEI method: 66 %", () => {
    const value = returnOnInvestment([0, 15000, 15000, 15000], [10000, 5000, 5000, 5000], 0.1);
    expect(value).toBeCloseTo(0.66, 2);
  });

  it("is the double nearest to the exact value by TEI", () => {
    fc.assert(
      fc.property(someCase, rate, timing, ({ benefits, costs }, r, due) => {
        expect(returnOnInvestment(benefits, costs, r, "TEI", due)).toBe(
          specifiedReturn(benefits, costs, r, due, 1),
        );
      }),
      SEEDED,
    );
  });

  it("is the double nearest to the exact value at one rate per period", () => {
    const cases = fc.tuple(someCase, fc.array(rate, { minLength: 9, maxLength: 9 }));
    fc.assert(
      fc.property(cases, timing, ([{ benefits, costs }, all], due) => {
        const rates = all.slice(0, costs.length - 1);
        expect(returnOnInvestment(benefits, costs, rates, "TEI", due)).toBe(
          specifiedReturn(benefits, costs, rates, due, 1),
        );
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  const positive = someCase.map(({ benefits, costs }) => ({
    benefits: benefits.map((b) => Math.abs(b) + 0.01),
    costs,
  }));
  const usualRate = fc.integer({ min: -500, max: 3000 }).map((x) => x / 10_000);

  it("is the double nearest to the exact value by ANNUAL", () => {
    fc.assert(
      fc.property(positive, usualRate, timing, ({ benefits, costs }, r, due) => {
        expect(returnOnInvestment(benefits, costs, r, "ANNUAL", due)).toBe(
          specifiedReturn(benefits, costs, r, due, costs.length - 1),
        );
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it("is the double nearest to the exact value by ANNUAL at one rate per period", () => {
    const rates = fc.array(fc.oneof(usualRate, rate), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(positive, rates, timing, ({ benefits, costs }, all, due) => {
        const own = all.slice(0, costs.length - 1);
        expect(returnOnInvestment(benefits, costs, own, "ANNUAL", due)).toBe(
          specifiedReturn(benefits, costs, own, due, costs.length - 1),
        );
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it.each(["TEI", "ANNUAL"] as const)(
    "keeps a thousand computed rates in mid-period from taking seconds by %s",
    (method) => {
      const rates = Array.from({ length: 1000 }, (_, t) => 0.05 + Math.sin(t) / 37);
      const paid = [0, ...rates].map((_, t) => 100 + t);
      const huge = paid.map((cost) => cost * 1e290);
      const call = (b: readonly number[], c: readonly number[]) =>
        returnOnInvestment(b, c, rates, method, "mid");
      expect(call(paid, paid)).toBe(0);
      expect(call(huge, huge)).toBe(0);
      expect(
        call(
          paid.map(() => 0),
          paid,
        ),
      ).toBe(-1);
      expect(
        call(
          huge.map((benefit) => 2 * benefit),
          huge,
        ),
      ).toBe(method === "TEI" ? 1 : convertedRate(1, 1, 1000));
    },
    5000,
  );

  it.each([
    ["twice the cost after one year", [0, 200], [100, 0], "ANNUAL", 1],
    ["a cube root that comes out even", [0, 0, 0, 1331], [1000, 0, 0, 0], "ANNUAL", 0.1],
    ["a loss of everything", [0, 0, 0], [100, 0, 0], "ANNUAL", -1],
    ["benefits that just cover the costs", [0, 110], [100, 0], "TEI", 0],
    ["negative benefits", [0, -110], [100, 0], "TEI", -2],
    ["costs today only", [10, 20], [40, 0], "NUCLEUS", 0.5],
  ] as const)("is exact for %s", (_case, benefits, costs, method, value) => {
    expect(returnOnInvestment(benefits, costs, method === "TEI" ? 0.1 : 0, method)).toBe(value);
  });

  it("is net present value over the present value of costs", () => {
    fc.assert(
      fc.property(someCase, timing, ({ benefits, costs }, due) => {
        const net = benefits.map((benefit, t) => benefit - (costs[t] ?? 0));
        const expected = netPresentValue(0.08, net, due) / netPresentValue(0.08, costs, due);
        const scale = 1 + Math.abs(expected);
        const difference = returnOnInvestment(benefits, costs, 0.08, "TEI", due) - expected;
        // The differences benefit − cost are rounded doubles here, so not to the last digit.
        expect(Math.abs(difference) / scale).toBeLessThan(1e-13);
      }),
      SEEDED,
    );
  });

  it("does not depend on the currency unit", () => {
    const whole = fc.array(
      fc.tuple(
        typed(7, 2),
        cost.map((c) => Math.ceil(c)),
      ),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(whole, fc.constantFrom(...ROI_METHODS), (pairs, method) => {
        const benefits = pairs.map(([b]) => Math.abs(b));
        const costs = pairs.map(([, c]) => c);
        expect(
          returnOnInvestment(
            benefits.map((b) => 2 * b),
            costs.map((c) => 2 * c),
            0.1,
            method,
          ),
        ).toBe(returnOnInvestment(benefits, costs, 0.1, method));
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it.each([
    ["ANNUAL", [0, 0, 900], [400, 0, 0], 2, 1.25],
    ["ANNUAL", [0, 0, 0, 0, 1.21], [1, 0, 0, 0, 0], 2, 0.1],
    ["ANNUAL", [0, 2], [1, 0], 12, 4095],
    ["NUCLEUS", [0, 10, 20], [60, 0, 0], 12, 3],
    ["TEI", [0, 3], [1, 0], 12, 2],
    ["SIMPLE", [0, 3], [1, 0], 12, 2],
  ] as const)("is per year by %s: %j for %j, %d periods a year", (method, b, c, k, value) => {
    expect(returnOnInvestment(b, c, 0, method, "end", k)).toBe(value);
  });

  it("is found at once by ANNUAL where next to nothing comes back", () => {
    const later = Array<number>(999).fill(0);
    const start = performance.now();
    const value = returnOnInvestment(
      [...later, 1e5],
      [100, ...later],
      0.1234567890123456,
      "ANNUAL",
    );
    expect(performance.now() - start).toBeLessThan(500);
    // (1000)^(1/999) / 1.1234567890123456 − 1
    expect(value).toBeCloseTo(1000 ** (1 / 999) / 1.1234567890123456 - 1, 14);
  });

  it("is rational by ANNUAL also where half-period roots cancel only in the power", () => {
    // (9/4 · √1.21)² − 1, and with a root of 1.1 that is not rational
    expect(returnOnInvestment([9, 0], [0, 4.4], 0.21, "ANNUAL", "mid", 2)).toBe(4.0625);
    expect(returnOnInvestment([5, 0], [0, 4], 0.28, "ANNUAL", "mid", 2)).toBe(1);
  });

  it("is the same by ANNUAL as by TEI over a single period", () => {
    expect(returnOnInvestment([5, 70], [40, 10], 0.07, "ANNUAL", "mid")).toBe(
      returnOnInvestment([5, 70], [40, 10], 0.07, "TEI", "mid"),
    );
  });

  it("does not use the rate for SIMPLE and NUCLEUS", () => {
    for (const method of ["SIMPLE", "NUCLEUS"] as const) {
      expect(returnOnInvestment(BENEFITS, COSTS, 0.5, method)).toBe(
        returnOnInvestment(BENEFITS, COSTS, 0, method),
      );
    }
  });

  it.each([
    [[[1], []], "empty", "costs must hold at least one number"],
    [
      [[1, 2], [1]],
      "different-lengths",
      "benefits and costs must hold the same number of amounts, got 2 and 1",
    ],
    [
      [
        [1, 2],
        [0, 0],
      ],
      "undefined-ratio",
      "costs to divide by must not be 0, got 0",
    ],
    [
      [
        [1, 2],
        [-3, 0],
      ],
      "out-of-domain",
      "costs must be positive amounts, got -3 to divide by",
    ],
    [[[1, 2], [0, 3], 0, "NUCLEUS"], "undefined-ratio", "costs to divide by must not be 0, got 0"],
    [
      [[1], [3], 0, "NUCLEUS"],
      "out-of-domain",
      'costs must hold at least one period after today for method "NUCLEUS", got 1 amount',
    ],
    [
      [[1], [3], 0, "ANNUAL"],
      "out-of-domain",
      'costs must hold at least one period after today for method "ANNUAL", got 1 amount',
    ],
    [
      [[0, -1, 0], [3, 0, 0], 0, "ANNUAL"],
      "out-of-domain",
      'benefits must not have a negative present value for method "ANNUAL", got -1',
    ],
    [[[1, 2], [3, 4], -1], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [[1, 2], [3, 4], 0, "tei"],
      "out-of-domain",
      'method must be "TEI", "SIMPLE", "NUCLEUS" or "ANNUAL", got "tei"',
    ],
    [
      [[1], [3], 0, "TEI", "end", 0],
      "out-of-domain",
      "periodsPerYear must be greater than 0, got 0",
    ],
    [
      [[1e308], [1e-308]],
      "overflow",
      "return on investment is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = returnOnInvestment as (...args: readonly unknown[]) => number;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });

  it("finds costs that cancel to nothing, in roots too, to be nothing", () => {
    expect(() => returnOnInvestment([1, 1, 1], [0, 100, -110], 0.1, "TEI", "mid")).toThrow(
      expect.objectContaining({ fault: "undefined-ratio" }),
    );
  });
});
