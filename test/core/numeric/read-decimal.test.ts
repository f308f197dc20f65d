import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNIT, type DoubleDouble } from "../../../src/core/numeric/double-double";
import {
  add,
  divide,
  fractionOf,
  isEqual,
  multiply,
  nearestDouble,
  ONE,
  subtract,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import { printedDecimal, READING_ERROR, readDecimal } from "../../../src/core/numeric/read-decimal";
import { amount, computed, SEEDED } from "../arbitraries";
import { binary } from "./binary";

const exact = ({ hi, lo }: DoubleDouble) => add(binary(hi), binary(lo));

function powerOfTen(exponent: number): Fraction {
  const power = { numerator: 10n ** BigInt(Math.abs(exponent)), denominator: 1n };
  return exponent < 0 ? divide(ONE, power) : power;
}

/** Of every size that is read: 17 digits from 1e-28 to 1e61. */
const anySize = fc
  .tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -27, max: 59 }))
  .map(([value, exponent]) => Number(`${value.toFixed(16)}e${exponent}`));
const any = fc.oneof(amount, computed(-1e9, 1e9), computed(-1, 1), anySize);

describe("printedDecimal", () => {
  it("holds every digit that a double prints", () => {
    const double = fc.oneof(any, fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(double, (value) => {
        const { digits, exponent } = printedDecimal(value);
        const read = multiply(exact(digits), powerOfTen(exponent));
        expect(isEqual(read, fractionOf(value))).toBe(true);
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });
});

describe("readDecimal", () => {
  it("is the decimal within its bound, of its sign", () => {
    fc.assert(
      fc.property(any, (value) => {
        const read = readDecimal(value);
        fc.pre(read !== undefined && value !== 0);
        const decimal = fractionOf(value);
        const relative = divide(subtract(exact(read), decimal), decimal);
        expect(Math.abs(nearestDouble(relative)) / UNIT).toBeLessThanOrEqual(READING_ERROR);
        expect(read.hi).toBe(value);
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });

  it("reads all that is of usual size, and nothing as nothing", () => {
    const sample = fc.sample(anySize, { ...SEEDED, numRuns: 2000 });
    const unread = sample.filter((value) => Math.abs(value) > 1e-27 && !readDecimal(value));
    expect(unread).toEqual([]);
    expect(readDecimal(0)).toEqual({ hi: 0, lo: 0 });
  });

  it.each([1 / 3e30, 5e-324, 1e70, 1.7976931348623157e308])(
    "does not read %s, which two powers of ten do not reach",
    (value) => {
      expect(readDecimal(value)).toBeUndefined();
    },
  );
});
