import { describe, expect, it } from "vitest";
import {
  fractionOf,
  isEqual,
  nearestDouble,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import {
  addRoot,
  nearestDoubleToSum,
  rationalQuotient,
  rationalSquare,
  rationalSum,
  rootSumOf,
  scaleSum,
  signOfSum,
  subtractSum,
  type RootSum,
} from "../../../src/core/numeric/root-sum";

const of = (rational: number, ...roots: readonly (readonly [number, number])[]): RootSum =>
  roots.reduce(
    (sum, [coefficient, radicand]) => addRoot(sum, fractionOf(coefficient), fractionOf(radicand)),
    rootSumOf(fractionOf(rational)),
  );

describe("a sum of roots", () => {
  it.each([
    ["1 + √2", of(1, [1, 2]), 2, 1 + Math.SQRT2],
    ["√2 + √3", of(0, [1, 2], [1, 3]), 3, 3.1462643699419726],
    ["√2 + √8 = 3√2", of(0, [1, 2], [1, 8]), 2, 4.242640687119285],
    ["1 + √1.21 = 2.1", of(1, [1, 1.21]), 1, 2.1],
    ["√2 − √2", of(0, [1, 2], [-1, 2]), 2, 0],
    ["√8 − 2√2", of(0, [1, 8], [-2, 2]), 2, 0],
    ["√10⁻⁶⁰⁰, below all doubles", of(0, [1e-300, 2], [-1e-300, 2], [1e-300, 3e-300]), 3, 0],
  ])("merges and rounds %s", (_name, sum, terms, value) => {
    expect(sum).toHaveLength(terms);
    expect(nearestDoubleToSum(sum)).toBe(value);
  });

  it.each([
    ["0", of(0, [1, 2], [-1, 2]), 0],
    ["√2 − 1.414", of(-1.414, [1, 2]), 1],
    ["√2 − 1.415", of(-1.415, [1, 2]), -1],
    ["√3 · 10⁻⁴⁵⁰, which rounds to 0", of(0, [1e-300, 3e-300]), 1],
    ["−10⁻⁴⁵⁰ · √3", of(0, [-1e-300, 3e-300]), -1],
    ["1 + √2", of(1, [1, 2]), 1],
    ["−1", of(-1), -1],
    ["√2 + √3 − π", of(-Math.PI, [1, 2], [1, 3]), 1],
    ["√2 + √3 − 3.147", of(-3.147, [1, 2], [1, 3]), -1],
    ["10⁻⁴⁵⁰ (√2 + √3 − √5)", of(0, [1e-300, 2e-300], [1e-300, 3e-300], [-1e-300, 5e-300]), 1],
  ])("knows the sign of %s", (_name, sum, sign) => {
    expect(signOfSum(sum)).toBe(sign);
  });

  it.each([
    ["(2 + 4√2) / (1 + 2√2)", of(2, [4, 2]), of(1, [2, 2]), 2],
    ["0 / √2", of(0, [0, 2]), of(0, [1, 2]), 0],
    ["3√2 / √2", of(0, [3, 2]), of(0, [1, 2]), 3],
    ["(√8 + √3) / (√3 + 2√2), in another order", of(0, [1, 8], [1, 3]), of(0, [1, 3], [2, 2]), 1],
    ["5 / 2", of(5), of(2, [0, 3]), 2.5],
  ])("divides %s exactly", (_name, dividend, divisor, value) => {
    const quotient = rationalQuotient(dividend, divisor);
    expect(quotient !== undefined && isEqual(quotient, fractionOf(value))).toBe(true);
  });

  it.each([
    ["√2 / 1", of(0, [1, 2]), of(1, [0, 2])],
    ["(1 + √2) / (1 − √2)", of(1, [1, 2]), of(1, [-1, 2])],
    ["√2 / √3", of(0, [1, 2]), of(0, [1, 3])],
    ["(1 + √2) / 1", of(1, [1, 2]), of(1)],
    ["1 / (1 + √2)", of(1), of(1, [1, 2])],
  ])("finds %s irrational", (_name, dividend, divisor): void => {
    const quotient: Fraction | undefined = rationalQuotient(dividend, divisor);
    expect(quotient).toBeUndefined();
  });

  it("is scaled term by term", () => {
    expect(nearestDoubleToSum(scaleSum(of(1, [2, 2]), fractionOf(-3)))).toBeCloseTo(
      -3 - 6 * Math.SQRT2,
      14,
    );
  });

  it("leaves nothing but radicands when it is taken from itself", () => {
    const rest = subtractSum(of(1, [2, 2], [3, 5]), of(1, [1, 8], [3, 5]));
    expect(rest.map(({ coefficient }) => isEqual(coefficient, fractionOf(0)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["√2 / 3", of(0, [1, 2]), of(3), 2 / 9],
    ["√2 / √3", of(0, [1, 2]), of(0, [1, 3]), 2 / 3],
    ["(2 + √2) / (1 + √2) = √2", of(2, [1, 2]), of(1, [1, 2]), 2],
    ["(1 + √2) / −(√3 + √6)", of(1, [1, 2]), of(0, [-1, 3], [-1, 6]), 1 / 3],
    ["3 / 2", of(3), of(2), 9 / 4],
    ["0 / √2", of(0, [0, 2]), of(0, [1, 2]), 0],
  ])("has a rational square: %s", (_name, dividend, divisor, value) => {
    const square = rationalSquare(dividend, divisor);
    expect(square && nearestDouble(square)).toBe(value);
  });

  it.each([
    ["(1 + √2) / 1", of(1, [1, 2]), of(1)],
    ["(1 + √2) / (1 − √2)", of(1, [1, 2]), of(1, [-1, 2])],
    ["(√2 + √3) / √5", of(0, [1, 2], [1, 3]), of(0, [1, 5])],
  ])("has an irrational square: %s", (_name, dividend, divisor) => {
    expect(rationalSquare(dividend, divisor)).toBeUndefined();
  });

  it("is rational where only its first term is not 0", () => {
    const rational = rationalSum(of(1.5, [1, 2], [-1, 2]));
    expect(rational && isEqual(rational, fractionOf(1.5))).toBe(true);
    expect(rationalSum(of(1.5, [1, 2]))).toBeUndefined();
  });
});
