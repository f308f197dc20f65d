import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundedToTotal } from "../../../src/core/measurement/largest-remainder";
import { SEEDED } from "../arbitraries";

describe("roundedToTotal", () => {
  it.each([
    ["nothing left over", [1.2, 2.8], 4, [1, 3]],
    ["one more for the largest remainder", [1.3, 2.4, 3.3], 7, [1, 3, 3]],
    ["one less for what was rounded up the furthest", [1.7, 2.6, 3.7], 8, [2, 2, 4]],
    ["two more", [0.4, 0.3, 0.45, 0], 2, [1, 0, 1, 0]],
    ["amounts below zero", [-0.4, -0.4, -0.3], -1, [-1, 0, 0]],
    ["zeros", [0, -0, 0], 0, [0, 0, 0]],
    ["a total further off than it can be", [0, 0], 5, [3, 2]],
  ])("handles %s", (_case, amounts, total, expected) => {
    expect(roundedToTotal(amounts, total)).toEqual(expected);
  });

  it("adds up, and moves no amount by more than one", () => {
    const amounts = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(amounts, (values) => {
        const total = Math.round(values.reduce((sum, value) => sum + value, 0)) + 0;
        const rounded = roundedToTotal(values, total);
        expect(rounded.reduce((sum, value) => sum + value, 0)).toBe(total);
        for (const [index, value] of rounded.entries()) {
          expect(Math.abs(value - (values[index] ?? NaN))).toBeLessThanOrEqual(1.5);
        }
      }),
      SEEDED,
    );
  });
});
