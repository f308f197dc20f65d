import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  doubleDouble,
  plusDouble,
  UNIT,
  type DoubleDouble,
} from "../../../src/core/numeric/double-double";
import { inverseRoot, powersOf } from "../../../src/core/numeric/inverse-root";
import { SEEDED } from "../arbitraries";
import { binaryDecimal } from "./binary";

/** Distance of a result from the exact value, in units of u² of that value. */
function errorOf(result: DoubleDouble, expected: Decimal): number {
  return binaryDecimal(result).minus(expected).div(expected).abs().div(UNIT).toNumber();
}

const significand = fc.double({ min: 1, max: 2, noNaN: true });
const low = fc.double({ min: -1, max: 1, noNaN: true });
const exponent = fc.oneof(
  fc.integer({ min: -899, max: 898 }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-899, 898),
);
const base = fc.oneof(
  fc
    .tuple(significand, exponent, low)
    .map(([hi, power, share]) => scaled(plusDouble({ hi, lo: 0 }, share * 2 ** -54), power)),
  // nearly 1
  fc.integer({ min: -40, max: 40 }).map((steps) => plusDouble(doubleDouble(1), steps * 2 ** -80)),
);
const degree = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 20 }),
  fc.integer({ min: 1, max: 400 }),
  fc.constantFrom(1, 2, 365, 2 ** 14, 2 ** 20),
);

function scaled({ hi, lo }: DoubleDouble, doublings: number): DoubleDouble {
  return { hi: hi * 2 ** doublings, lo: lo * 2 ** doublings };
}

describe("inverseRoot", () => {
  it("is within 11 u² of the root, whatever the base and the degree", () => {
    fc.assert(
      fc.property(base, degree, (of, times) => {
        const root = inverseRoot(of, times);
        const expected = binaryDecimal(of).pow(binaryDecimal(-1).div(times));
        expect(errorOf(root!, expected)).toBeLessThanOrEqual(11);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it.each([
    [4, 2, 0.5],
    [1, 365, 1],
    [0.125, 3, 2],
    [5, 1, 0.2],
  ])("takes of %d the root of degree %d", (of, times, value) => {
    expect(inverseRoot(doubleDouble(of), times)?.hi).toBe(value);
  });

  it.each([0, -1, NaN, Infinity, 2 ** -901, 2 ** 901])("leaves %d to exact arithmetic", (of) => {
    expect(inverseRoot(doubleDouble(of), 2)).toBeUndefined();
  });
});

describe("powersOf", () => {
  it("loses at most 7 u² for each factor after the first", () => {
    const near = fc
      .tuple(significand, low)
      .map(([hi, share]) => plusDouble({ hi, lo: 0 }, share * 2 ** -54));
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 800 }), (of, times) => {
        const error = errorOf(powersOf(of)(times), binaryDecimal(of).pow(times));
        expect(error).toBeLessThanOrEqual(7 * (times - 1));
      }),
      SEEDED,
    );
  });

  it("shares what it has made, in any order of exponents", () => {
    const powers = powersOf(doubleDouble(3));
    expect([5, 0, 1, 20, 2].map((times) => powers(times).hi)).toEqual([243, 1, 3, 3486784401, 9]);
  });
});
