import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide, fractionOf, nearestDouble } from "../../../src/core/numeric/fraction";
import { nearestQuotient } from "../../../src/core/numeric/nearest-quotient";
import { amount, computed, SEEDED, typed } from "../arbitraries";

describe("nearestQuotient", () => {
  it("rounds the exact quotient once", () => {
    const any = fc.oneof(amount, typed(15, 5), computed(-1e6, 1e6));
    fc.assert(
      fc.property(any, any, (dividend, divisor) => {
        fc.pre(divisor !== 0);
        expect(nearestQuotient(dividend, divisor)).toBe(
          nearestDouble(divide(fractionOf(dividend), fractionOf(divisor))),
        );
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });

  it.each([
    [0.3, 0.1, 3],
    [-0, 5, 0],
    [0, -5, 0],
    [1e300, 1e-300, Infinity],
    [412345678901234.5, 0.0001, 4123456789012345000],
  ])("finds %d over %d", (dividend, divisor, quotient) => {
    expect(nearestQuotient(dividend, divisor)).toBe(quotient);
  });
});
