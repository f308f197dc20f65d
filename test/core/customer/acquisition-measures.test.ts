import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acquisitionPayback, lifetimeValueRatio } from "../../../src/core";
import { amount, SEEDED } from "../arbitraries";

const Exact = Decimal.clone({ precision: 80 });
const positive = amount.map(Math.abs).filter((value) => value > 0);

describe("lifetimeValueRatio", () => {
  it("is the double nearest to the exact quotient", () => {
    fc.assert(
      fc.property(amount, positive, (value, cost) => {
        const exact = new Exact(value).div(cost).toNumber() + 0;
        fc.pre(Number.isFinite(exact));
        expect(lifetimeValueRatio(value, cost)).toBe(exact);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it.each([
    [NaN, 1, "not-finite", "lifetimeValue must be a finite number, got NaN"],
    [1, 0, "out-of-domain", "acquisitionCost must be greater than 0, got 0"],
    [
      1e308,
      0.1,
      "overflow",
      "ratio of lifetime value to acquisition cost is larger than any number a cell can hold",
    ],
  ])("refuses %d over %d: %s", (value, cost, fault, message) => {
    expect(() => lifetimeValueRatio(value, cost)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});

describe("acquisitionPayback", () => {
  it("times the margin gives the cost back", () => {
    fc.assert(
      fc.property(positive, positive, (cost, margin) => {
        const exact = new Exact(cost).div(margin).toNumber();
        fc.pre(Number.isFinite(exact));
        expect(acquisitionPayback(cost, margin)).toBe(exact);
      }),
      SEEDED,
    );
  });

  it.each([
    [0, 1, "out-of-domain", "acquisitionCost must be greater than 0, got 0"],
    [1, -2, "out-of-domain", "margin must be greater than 0, got -2"],
    [
      1e308,
      0.1,
      "overflow",
      "payback of the acquisition cost is larger than any number a cell can hold",
    ],
  ])("refuses %d over %d: %s", (cost, margin, fault, message) => {
    expect(() => acquisitionPayback(cost, margin)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
