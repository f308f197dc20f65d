import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  divide,
  fractionOf,
  MINUS_ONE,
  ONE,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import {
  estimateLogarithm,
  nearestDoubleToPower,
  quotientOf,
  type Quotient,
} from "../../../src/core/numeric/power";
import { addRoot, rootSumOf } from "../../../src/core/numeric/root-sum";
import { SEEDED } from "../arbitraries";

const ratio = (dividend: number, divisor: number): Fraction =>
  divide(fractionOf(dividend), fractionOf(divisor));
const root = (coefficient: number, radicand: number) =>
  addRoot(rootSumOf(fractionOf(0)), fractionOf(coefficient), fractionOf(radicand));
const one = addRoot(rootSumOf(ONE), fractionOf(0), fractionOf(2));
const pureRoot: Quotient = { dividend: root(1.5, 2), divisor: one };

describe("nearestDoubleToPower", () => {
  it.each([
    ["a square root that comes out even", quotientOf(fractionOf(2.25)), ratio(1, 2), 1.5],
    [
      "a cube root of a fraction not in lowest terms",
      quotientOf(ratio(16, 54)),
      ratio(1, 3),
      2 / 3,
    ],
    ["a root and a power", quotientOf(fractionOf(0.25)), ratio(3, 2), 0.125],
    ["a negative power", quotientOf(fractionOf(4)), ratio(-3, 2), 0.125],
    ["the power 0", quotientOf(fractionOf(7.3)), ratio(0, 5), 1],
    ["a power of 1", quotientOf(ratio(3, 3)), fractionOf(1e300), 1],
    ["a power of 0", quotientOf(fractionOf(0)), ratio(1, 3), 0],
    ["the first power of a negative number", quotientOf(fractionOf(-2.5)), ONE, -2.5],
    ["the first power of an irrational number", pureRoot, ONE, 2.1213203435596424],
    ["the square of a root", pureRoot, fractionOf(2), 4.5],
    ["the fourth power of a root", pureRoot, fractionOf(4), 20.25],
    ["the third power of a root", pureRoot, fractionOf(3), 9.545941546018392],
    [
      "a power half-way between 0 and the least double",
      quotientOf(ratio(1, 2)),
      fractionOf(1075),
      0,
    ],
    ["the least double", quotientOf(ratio(1, 2)), fractionOf(1074), 5e-324],
    ["the largest power of 2", quotientOf(fractionOf(2)), fractionOf(1023), 2 ** 1023],
    ["a power beyond all doubles", quotientOf(fractionOf(2)), fractionOf(1024), Infinity],
    ["a power beyond all decimals", quotientOf(fractionOf(2)), fractionOf(1e300), Infinity],
    ["a power below all decimals", quotientOf(fractionOf(0.5)), fractionOf(1e300), 0],
    [
      "an exponent with more digits than anybody needs",
      quotientOf(ratio(1, 4)),
      fractionOf(0.123456789),
      0.8426973082276566,
    ],
  ])("rounds %s", (_case, base, exponent, value) => {
    expect(nearestDoubleToPower(base, exponent)).toBe(value);
  });

  it.each([
    ["that cancels the power", ratio(9, 9), ratio(1, 7), 0],
    ["that leaves a root that comes out even", fractionOf(1.331), ratio(1, 3), 0.1],
    ["to nothing", fractionOf(0), ratio(1, 3), -1],
    ["to a power too small to be seen", fractionOf(0.5), fractionOf(1e6), -1],
    ["to a power that is nearly 1", fractionOf(1 + 1e-15), ratio(1, 3), 3.333333333333332e-16],
  ])("takes an addend of −1 %s", (_case, base, exponent, value) => {
    expect(nearestDoubleToPower(quotientOf(base), exponent, MINUS_ONE)).toBe(value);
  });

  it("rounds the square of a root that is half-way between two doubles to the even one", () => {
    const halfWay = { numerator: 2n ** 53n + 3n, denominator: 2n ** 53n };
    const dividend = addRoot(rootSumOf(fractionOf(0)), ONE, halfWay);
    const divisor = addRoot(rootSumOf(ONE), fractionOf(0), halfWay);
    expect(nearestDoubleToPower({ dividend, divisor }, fractionOf(2))).toBe(1 + 2 ** -51);
  });

  it("undoes powers of the same degree, whatever the fraction", () => {
    const part = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 12 }), (p, q, degree) => {
        const base = {
          numerator: BigInt(p) ** BigInt(degree),
          denominator: BigInt(q) ** BigInt(degree),
        };
        expect(nearestDoubleToPower(quotientOf(base), ratio(1, degree))).toBe(p / q);
      }),
      SEEDED,
    );
  });
});

describe("estimateLogarithm", () => {
  const decimal = Decimal.clone({ precision: 40 });
  const estimate = (value: string, error: string) => ({
    value: new decimal(value),
    error: new decimal(error),
  });

  it("holds whatever the base may be", () => {
    const { value, error } = estimateLogarithm(estimate("8", "1"), fractionOf(-3), decimal);
    expect(value.minus(error).toNumber()).toBeLessThanOrEqual(-3 * Math.log(9));
    expect(value.plus(error).toNumber()).toBeGreaterThanOrEqual(-3 * Math.log(7));
  });

  it.each([
    ["0", "0"],
    ["1", "1"],
    ["-1", "0.1"],
  ])("is open while a base of %s within %s may be 0 or less", (value, error) => {
    expect(estimateLogarithm(estimate(value, error), ONE, decimal).error.isFinite()).toBe(false);
  });
});
