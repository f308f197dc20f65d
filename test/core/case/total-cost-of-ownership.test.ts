import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue, totalCostOfOwnership } from "../../../src/core";
import { rate, SEEDED, timing, typed } from "../arbitraries";

const costs = fc.array(
  typed(7, 2).map((x) => Math.abs(x)),
  { minLength: 1, maxLength: 12 },
);

describe("totalCostOfOwnership", () => {
  it("is 2,004,420 in the SalesLoft study of the TEI method, and 1,672,201 as of today", () => {
    const published = [53150, 666715, 636772, 647783];
    expect(totalCostOfOwnership(published)).toBe(2004420);
    expect(totalCostOfOwnership(published, 0.1)).toBeCloseTo(1672201, 0);
  });

  it("is the present value of the costs", () => {
    fc.assert(
      fc.property(costs, rate, timing, (paid, r, due) => {
        expect(totalCostOfOwnership(paid, r, 1, due)).toBe(netPresentValue(r, paid, due));
      }),
      SEEDED,
    );
  });

  it("is the present value of the costs at one rate per period, for each user", () => {
    const rates = fc.array(rate, { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(costs, rates, timing, (paid, all, due) => {
        const own = all.slice(0, paid.length - 1);
        if (own.length === 0) return;
        const total = netPresentValue(own, paid, due);
        expect(totalCostOfOwnership(paid, own, 1, due)).toBe(total);
        expect(totalCostOfOwnership(paid, own, 2 ** 20, due)).toBe(total / 2 ** 20);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("keeps a thousand computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 1000 }, (_, t) => 0.05 + Math.sin(t) / 37);
    const paid = [0, ...rates].map((_, t) => (100 + t) * 1e290);
    expect(totalCostOfOwnership(paid, rates, 7, "mid")).toBeGreaterThan(1e292);
  }, 5000);

  it("is shared among users, rounded once", () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 9 }), (paid, users) => {
        const cents = paid.reduce((sum, cost) => sum + Math.round(cost * 100), 0);
        expect(totalCostOfOwnership(paid, 0, users)).toBe(cents / (100 * users));
      }),
      SEEDED,
    );
  });

  it.each([
    ["three users", [100], 0, 3, "end", 100 / 3],
    ["half periods with a root that comes out even", [0, 22], 0.21, 2, "mid", 10],
    ["a resale value", [100, -40], 0, 1, "end", 60],
    ["no costs", [0, 0], 0.1, 5, "end", 0],
  ] as const)("is exact for %s", (_case, paid, r, users, due, value) => {
    expect(totalCostOfOwnership(paid, r, users, due)).toBe(value);
  });

  it.each([
    [[[]], "empty", "costs must hold at least one number"],
    [[[1], 0, 0], "out-of-domain", "users must be greater than 0, got 0"],
    [[[1, 2], -1], "out-of-domain", "rate must be greater than -1, got -1"],
    [[[-400, 100]], "out-of-domain", "costs must be positive amounts, got -300 in total"],
    [
      [[1e308], 0, 1e-9],
      "overflow",
      "total cost of ownership is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = totalCostOfOwnership as (...args: readonly unknown[]) => number;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });
});
