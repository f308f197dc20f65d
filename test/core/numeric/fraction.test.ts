import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  divide,
  fractionOf,
  isEqual,
  lowestTerms,
  multiply,
  nearestDouble,
  power,
  rationalRoot,
  subtract,
} from "../../../src/core/numeric/fraction";
import { SEEDED, withoutNegativeZero } from "../arbitraries";

const fraction = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });
const double = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("fractionOf", () => {
  it.each([
    [0.1, 1n, 10n],
    [-12.345, -12345n, 1000n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [5e-324, 5n, 10n ** 324n],
    [-0, 0n, 1n],
  ])("reads %s as the decimal it prints as", (value, numerator, denominator) => {
    expect(isEqual(fractionOf(value), { numerator, denominator })).toBe(true);
  });

  it("is undone by rounding to the nearest double", () => {
    fc.assert(
      fc.property(double, (value) => {
        expect(nearestDouble(fractionOf(value))).toBe(withoutNegativeZero(value));
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });
});

describe("nearestDouble", () => {
  it("rounds a quotient of whole numbers as IEEE division does", () => {
    const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(nearestDouble(fraction(BigInt(a), BigInt(b)))).toBe(a / b);
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });

  it("rounds a long decimal as JavaScript reads it", () => {
    const digits = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 400 }), (integer, places) => {
        expect(nearestDouble(fraction(integer, 10n ** BigInt(places)))).toBe(
          withoutNegativeZero(Number(`${integer}e-${places}`)),
        );
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });

  const ulp = 2n ** 971n; // of the greatest double
  const greatest = (2n ** 53n - 1n) * ulp;
  it.each([
    ["a tie, to the even one below", fraction(2n ** 53n + 1n), 2 ** 53],
    ["a tie, to the even one above", fraction(2n ** 53n + 3n), 2 ** 53 + 4],
    ["just above a tie", fraction((2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n), 2 ** 53 + 2],
    ["a tie among subnormals", fraction(3n, 2n ** 1075n), 1e-323],
    ["half the smallest double, to 0", fraction(1n, 2n ** 1075n), 0],
    ["a little more than that", fraction(10n ** 9n + 1n, 10n ** 9n * 2n ** 1075n), 5e-324],
    ["less than that below 0, without a sign", fraction(-1n, 2n ** 1076n), 0],
    ["the greatest double", fraction(greatest), Number.MAX_VALUE],
    [
      "a little less than half a step above it",
      fraction(greatest + ulp / 2n - 1n),
      Number.MAX_VALUE,
    ],
    ["half a step above it", fraction(greatest + ulp / 2n), Infinity],
    ["far below all doubles", fraction(-(10n ** 999n)), -Infinity],
    [
      "the greatest subnormal double",
      fraction(2n ** 52n - 1n, 2n ** 1074n),
      2.225073858507201e-308,
    ],
  ])("rounds %s", (_case, exact, expected) => {
    expect(nearestDouble(exact)).toBe(expected);
  });
});

describe("arithmetic on fractions", () => {
  const [third, half] = [fraction(1n, 3n), fraction(1n, 2n)];

  it("is exact", () => {
    expect(isEqual(add(third, half), fraction(5n, 6n))).toBe(true);
    expect(isEqual(subtract(third, half), fraction(-1n, 6n))).toBe(true);
    expect(isEqual(multiply(third, half), fraction(1n, 6n))).toBe(true);
    expect(isEqual(power(third, 4), fraction(1n, 81n))).toBe(true);
  });

  it("keeps the denominator positive", () => {
    expect(divide(third, fraction(-1n, 2n))).toEqual(fraction(-2n, 3n));
  });
});

describe("lowestTerms", () => {
  it.each([
    [fraction(12n, 18n), fraction(2n, 3n)],
    [fraction(-12n, 18n), fraction(-2n, 3n)],
    [fraction(0n, 18n), fraction(0n, 1n)],
    [fraction(7n, 5n), fraction(7n, 5n)],
  ])("of $numerator/$denominator", (value, reduced) => {
    expect(lowestTerms(value)).toEqual(reduced);
  });
});

describe("rationalRoot", () => {
  it.each([
    [fraction(121n, 100n), 2, fraction(11n, 10n)],
    [fraction(8n, 50n), 2, fraction(2n, 5n)], // 4/25, not in lowest terms
    [fraction(1331n, 1000n), 3, fraction(11n, 10n)],
    [fraction(0n, 7n), 5, fraction(0n)],
  ])("finds the root of $numerator/$denominator", (value, degree, root) => {
    const found = rationalRoot(value, degree);
    expect(found !== undefined && isEqual(found, root)).toBe(true);
  });

  it("finds the square root of every square, and none beside it", () => {
    for (let root = 1n; root < 2000n; root++) {
      expect(rationalRoot(fraction(root * root, 49n), 2)).toEqual(fraction(root * 7n, 49n));
      expect(rationalRoot(fraction(root * root + 1n, 49n), 2)).toBeUndefined();
    }
  });

  it.each([
    [fraction(11n, 10n), 2],
    [fraction(121n, 100n), 3],
    [fraction(2n), 2],
  ])("finds none for $numerator/$denominator", (value, degree) => {
    expect(rationalRoot(value, degree)).toBeUndefined();
  });
});
