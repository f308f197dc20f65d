import { describe, expect, it } from "vitest";
import {
  decimalNumber,
  digitsFirst,
  estimateNumber,
  nearestDoubleTo,
  scaledNumber,
  signOf,
  type ComputableNumber,
} from "../../../src/core/numeric/computable-number";
import { roundIfCertain } from "../../../src/core/numeric/double-double";
import { fractionOf, ZERO, type Fraction } from "../../../src/core/numeric/fraction";
import { addRoot, estimateSum, rootSumOf, type RootSum } from "../../../src/core/numeric/root-sum";
import { decimalOf } from "../../../src/core/numeric/settle";
import { byDigits, exactly, WAYS } from "./ways";

const of = (rational: number, ...roots: readonly (readonly [number, number])[]): RootSum =>
  roots.reduce(
    (sum, [coefficient, radicand]) => addRoot(sum, fractionOf(coefficient), fractionOf(radicand)),
    rootSumOf(fractionOf(rational)),
  );
const halfWay: Fraction = { numerator: 2n ** 53n + 1n, denominator: 1n };

describe.each(WAYS)("a number computed %s", (_name, numberOf) => {
  it.each([
    ["1 + √2", of(1, [1, 2]), 1 + Math.SQRT2, 1],
    ["√2 + √3", of(0, [1, 2], [1, 3]), 3.1462643699419726, 1],
    ["√2 + √3 − √5 − 1", of(-1, [1, 2], [1, 3], [-1, 5]), -0.08980360755781736, -1],
    ["a decimal", of(-0.1), -0.1, -1],
    ["nothing", of(0), 0, 0],
    ["√2 − √2", of(0, [1, 2], [-1, 2]), 0, 0],
    ["a number half-way between two doubles", rootSumOf(halfWay), 2 ** 53, 1],
    ["10⁻⁴⁵⁰ √3", of(0, [1e-300, 3e-300]), 0, 1],
    ["10⁻⁴⁵⁰ (√2 + √3 − √5 − 1)", tiny([1, 2], [1, 3], [-1, 5], [-1, 1]), 0, -1],
    ["1 + 10⁻²⁰⁰ √2, of which 160 digits tell nothing", of(1, [1e-200, 2]), 1, 1],
    ["10²⁰⁰ (√2 − 1), and a little", of(-1e200, [1e200, 2], [1e-30, 3]), 4.142135623730951e199, 1],
    ["more than any double", of(0, [1e300, 1e300]), Infinity, 1],
  ])("is rounded, and its sign told: %s", (_case, sum, value, sign) => {
    expect(nearestDoubleTo(numberOf(sum))).toBe(value);
    expect(signOf(numberOf(sum))).toBe(sign);
  });

  it("is scaled", () => {
    const scaled = scaledNumber(numberOf(of(1, [2, 2])), decimalNumber(-0.3));
    expect(nearestDoubleTo(scaled)).toBe(-1.148528137423857);
    expect(signOf(scaled)).toBe(-1);
    const scaledBy = scaledNumber(decimalNumber(-0.3), numberOf(of(2.5)));
    expect(nearestDoubleTo(scaledBy)).toBe(-0.75);
  });
});

function tiny(...terms: readonly (readonly [number, number])[]): RootSum {
  return of(0, ...terms.map(([sign, root]) => [sign * 1e-300, root * 1e-300] as const));
}

describe("signOf", () => {
  const unreachable = () => expect.unreachable("must not be asked for");
  const never: ComputableNumber = { approximation: undefined, precisely: unreachable };

  it("asks for no more than double-doubles where they decide", () => {
    const approximation = { value: { hi: -1, lo: 0 }, bound: 0.25 };
    expect(signOf({ ...never, approximation })).toBe(-1);
    const nothing = { value: { hi: 0, lo: 0 }, bound: 0 };
    expect(signOf({ ...never, approximation: nothing })).toBe(0);
  });

  it("asks for the number itself where they leave it open", () => {
    const approximation = { value: { hi: -1, lo: 0 }, bound: 0.75 };
    expect(signOf({ ...exactly(of(0.001)), approximation })).toBe(1);
  });

  it("does not make the exact number where digits decide", () => {
    const long: ComputableNumber = {
      approximation: undefined,
      precisely: () => ({
        exactly: unreachable,
        estimate: (decimal) => estimateSum(of(-1.4142135, [1, 2]), decimal),
      }),
    };
    expect(signOf(long)).toBe(1);
    expect(nearestDoubleTo(long)).toBe(6.237309504880169e-8);
    expect(signOf(scaledNumber(long, decimalNumber(-2)))).toBe(-1);
  });
});

describe("decimalNumber", () => {
  it.each([0.1, -2.5, 1 / 3, 1e-20, 0])("is %d, in double-doubles and exactly", (value) => {
    const number = decimalNumber(value);
    const fast = number.approximation && roundIfCertain(number.approximation);
    expect(fast ?? 0).toBe(value);
    expect(nearestDoubleTo(exactly(number.precisely().exactly()))).toBe(value);
  });

  it("is exact only, where it is too large for double-doubles", () => {
    expect(decimalNumber(1e300).approximation).toBeUndefined();
    expect(nearestDoubleTo(decimalNumber(1e300))).toBe(1e300);
  });
});

describe("a precise number", () => {
  it("is estimated from the exact one where nothing is quicker", () => {
    const { value } = estimateNumber(exactly(rootSumOf(fractionOf(2))).precisely(), decimalOf(40));
    expect(value.toNumber()).toBe(2);
  });

  it("takes digits first where any number of an answer has them", () => {
    const [quick, long] = [exactly(rootSumOf(ZERO)), byDigits(rootSumOf(ZERO))];
    expect(digitsFirst(quick.precisely(), quick.precisely())).toBe(0);
    expect(digitsFirst(quick.precisely(), long.precisely())).toBe(160);
  });
});
