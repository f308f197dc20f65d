import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerEquity, customerImpact } from "../../../src/core";
import { amount, SEEDED } from "../arbitraries";

const segments = fc.array(fc.tuple(amount, amount, fc.integer({ min: 0, max: 100_000 })), {
  minLength: 1,
  maxLength: 15,
});

describe("customerImpact", () => {
  it("agrees with Rust, Lemon and Zeithaml (2004): American Airlines, 44.7 %", () => {
    const impact = customerImpact([0], [101_300_000], [1], 70_000_000);
    expect(Number(impact.returnOnInvestment?.toFixed(3))).toBe(0.447);
    expect(impact.difference).toBe(101_300_000);
  });

  it("is the equity of both sides", () => {
    fc.assert(
      fc.property(segments, (given) => {
        const customers = given.map(([, , n]) => n);
        const without = given.map(([value]) => value);
        const withMeasure = given.map(([, value]) => value);
        const impact = customerImpact(without, withMeasure, customers);
        expect(impact.equityWithout).toBe(customerEquity(without, customers));
        expect(impact.equityWith).toBe(customerEquity(withMeasure, customers));
        // One equity, with the other side taken away segment by segment.
        const taken = [...withMeasure, ...without.map((value) => 0 - value)];
        expect(impact.difference).toBe(customerEquity(taken, [...customers, ...customers]));
      }),
      SEEDED,
    );
  });

  it("is nothing for equal values, and loses the whole investment", () => {
    fc.assert(
      fc.property(segments, (given) => {
        const values = given.map(([value]) => value);
        const customers = given.map(([, , n]) => n + 1);
        expect(customerImpact(values, values, customers, 250)).toMatchObject({
          difference: 0,
          returnOnInvestment: -1,
          differencePerCustomer: 0,
        });
      }),
      SEEDED,
    );
  });

  it("keeps the cents that sums of doubles lose", () => {
    const impact = customerImpact([0.1, 0.2], [0.2, 0.4], [1, 1], 0.1);
    expect(impact).toEqual({
      equityWithout: 0.3,
      equityWith: 0.6,
      difference: 0.3,
      returnOnInvestment: 2,
      differencePerCustomer: 0.15,
    });
  });

  it("has no return without an investment, and no share without customers", () => {
    expect(customerImpact([1], [2], [0])).toEqual({
      equityWithout: 0,
      equityWith: 0,
      difference: 0,
      returnOnInvestment: undefined,
      differencePerCustomer: undefined,
    });
  });

  it.each([
    [[[], [], []], "empty", "valuesWithout must hold at least one number"],
    [
      [[1], [1, 2], [1]],
      "different-lengths",
      "valuesWithout and valuesWith must have the same number of elements, got 1 and 2",
    ],
    [
      [[1], [1], [1, 2]],
      "different-lengths",
      "valuesWithout and customers must have the same number of elements, got 1 and 2",
    ],
    [[[1], [1], [-1]], "out-of-domain", "customers of segment 1 must be at least 0, got -1"],
    [[[1], [1], [1], -5], "out-of-domain", "investment must be at least 0, got -5"],
    [[[1e308], [-1e308], [1]], "overflow", "difference is larger than any number a cell can hold"],
  ] as const)("refuses %j: %s", ([without, withMeasure, customers, investment], fault, message) => {
    expect(() => customerImpact(without, withMeasure, customers, investment)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
