import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  doubleDouble,
  exactProduct,
  over,
  overDouble,
  plus,
  plusDouble,
  roundIfCertain,
  squareRoot,
  times,
  UNIT,
  type DoubleDouble,
} from "../../../src/core/numeric/double-double";
import {
  add,
  divide,
  multiply,
  nearestDouble,
  subtract,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import { SEEDED } from "../arbitraries";
import { binary } from "./binary";

const exact = ({ hi, lo }: DoubleDouble) => add(binary(hi), binary(lo));

/** Distance of a result from the exact value, in units of u² of that value. */
function errorOf(result: DoubleDouble, expected: Fraction): number {
  const relative = divide(subtract(exact(result), expected), expected);
  return Math.abs(nearestDouble(relative)) / UNIT;
}

const single = fc
  .tuple(
    fc.double({ min: 1, max: 2, noNaN: true }),
    fc.integer({ min: -60, max: 60 }),
    fc.constantFrom(1, -1),
  )
  .map(([significand, exponent, sign]) => sign * significand * 2 ** exponent);
const pair = fc
  .tuple(single, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([hi, share]) => plusDouble(doubleDouble(hi), hi * share * 2 ** -54));
const MANY = { ...SEEDED, numRuns: 3000 };

describe("double-double arithmetic stays within the bounds it states", () => {
  it("for the product of two doubles: no error at all", () => {
    fc.assert(
      fc.property(single, single, (a, b) => {
        expect(exact(exactProduct(a, b))).toSatisfy((product: Fraction) => {
          const difference = subtract(product, multiply(binary(a), binary(b)));
          return difference.numerator === 0n;
        });
      }),
      MANY,
    );
  });

  it.each([
    [
      "a sum with a double",
      2,
      (a: DoubleDouble, b: DoubleDouble) => [plusDouble(a, b.hi), add(exact(a), binary(b.hi))],
    ],
    ["a sum", 3, (a: DoubleDouble, b: DoubleDouble) => [plus(a, b), add(exact(a), exact(b))]],
    [
      "a product",
      7,
      (a: DoubleDouble, b: DoubleDouble) => [times(a, b), multiply(exact(a), exact(b))],
    ],
    [
      "a quotient",
      16,
      (a: DoubleDouble, b: DoubleDouble) => [over(a, b), divide(exact(a), exact(b))],
    ],
    [
      "a quotient by a double",
      3,
      (a: DoubleDouble, b: DoubleDouble) => [overDouble(a, b.hi), divide(exact(a), binary(b.hi))],
    ],
  ] as const)("for %s: %s u²", (_operation, bound, operate) => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const [result, expected] = operate(a, b) as [DoubleDouble, Fraction];
        fc.pre(expected.numerator !== 0n);
        expect(errorOf(result, expected)).toBeLessThanOrEqual(bound);
      }),
      MANY,
    );
  });

  it("for a square root: 4 u²", () => {
    fc.assert(
      fc.property(pair, (a) => {
        const positive = a.hi < 0 ? { hi: -a.hi, lo: -a.lo } : a;
        const root = squareRoot(positive);
        // The square of the root has twice its relative error.
        const square = multiply(exact(root), exact(root));
        const relative = divide(subtract(square, exact(positive)), exact(positive));
        expect(Math.abs(nearestDouble(relative)) / UNIT / 2).toBeLessThanOrEqual(4);
      }),
      MANY,
    );
  });

  it("for the square root of 0: 0", () => {
    expect(squareRoot(doubleDouble(0))).toEqual({ hi: 0, lo: 0 });
  });
});

describe("roundIfCertain", () => {
  const halfUlp = 2 ** -53;

  it.each([
    ["far from half-way", { hi: 1, lo: 0 }, 1e-20, 1],
    ["nearer to the next double", { hi: 1, lo: halfUlp * 1.5 }, 1e-20, 1 + 2 * halfUlp],
    ["half-way", { hi: 1, lo: halfUlp }, 1e-30, undefined],
    ["half-way within the bound", { hi: 1, lo: halfUlp * 0.99 }, halfUlp / 50, undefined],
    ["close to half-way, beyond the bound", { hi: 1, lo: halfUlp * 0.99 }, halfUlp / 200, 1],
    ["0, whose sign is open", { hi: 0, lo: 0 }, 1e-300, undefined],
    ["where products may have underflowed", { hi: 1e-290, lo: 0 }, 0, undefined],
    ["where products may have overflowed", { hi: 1e290, lo: 0 }, 0, undefined],
    ["not a number", { hi: NaN, lo: 0 }, 0, undefined],
    ["an infinite bound", { hi: 1, lo: 0 }, Infinity, undefined],
  ])("decides %s", (_case, value, bound, expected) => {
    expect(roundIfCertain({ value, bound })).toBe(expected);
  });
});
