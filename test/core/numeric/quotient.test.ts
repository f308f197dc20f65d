import { describe, expect, it } from "vitest";
import type { ComputableNumber } from "../../../src/core/numeric/computable-number";
import { divide, fractionOf, ONE, ZERO, type Fraction } from "../../../src/core/numeric/fraction";
import { nearestDoubleToQuotient, quotientOf } from "../../../src/core/numeric/quotient";
import { addRoot, estimateSum, rootSumOf, type RootSum } from "../../../src/core/numeric/root-sum";
import { WAYS } from "./ways";

const ratio = (dividend: number, divisor: number): Fraction =>
  divide(fractionOf(dividend), fractionOf(divisor));
const root = (coefficient: number, radicand: number) =>
  addRoot(rootSumOf(ZERO), fractionOf(coefficient), fractionOf(radicand));
const of = (dividend: RootSum, divisor = rootSumOf(ONE)) => ({ dividend, divisor });
const rational = (fraction: Fraction) => of(rootSumOf(fraction));
const halfWay = { numerator: 2n ** 53n + 3n, denominator: 2n ** 53n };

describe.each(WAYS)("nearestDoubleToQuotient, of numbers computed %s,", (_name, numberOf) => {
  it.each([
    ["a negative number", rational(fractionOf(-2.5)), ZERO, -2.5],
    ["nothing", of(rootSumOf(ZERO), root(1, 2)), ZERO, 0],
    ["nothing but an addend", of(rootSumOf(ZERO), root(1, 2)), ratio(1, 3), 1 / 3],
    ["an irrational number", of(root(1.5, 2)), fractionOf(-2), 0.12132034355964258],
    ["two roots in proportion", of(root(3, 2), root(1, 8)), ZERO, 1.5],
    ["two roots that are not", of(root(3, 2), root(1, 7)), ZERO, 1.6035674514745464],
    ["a quotient half-way between two doubles", rational(halfWay), ZERO, 1 + 2 ** -51],
    ["a sum half-way between two doubles", rational(ratio(1, 2 ** 53)), ONE, 1],
    ["a difference of nothing", rational(ratio(1, 3)), ratio(-1, 3), 0],
    ["what is beyond all doubles", rational(ratio(1e200, 1e-200)), ONE, Infinity],
  ])("rounds %s", (_case, { dividend, divisor }, addend, value) => {
    const quotient = { dividend: numberOf(dividend), divisor: numberOf(divisor) };
    expect(nearestDoubleToQuotient(quotient, addend)).toBe(value);
  });
});

describe("nearestDoubleToQuotient", () => {
  const unreachable = () => expect.unreachable("must not be made");

  it("never asks for the exact numbers where digits decide", () => {
    const long: ComputableNumber = {
      approximation: undefined,
      precisely: () => ({
        exactly: unreachable,
        estimate: (decimal) => estimateSum(root(1.5, 2), decimal),
      }),
    };
    expect(nearestDoubleToQuotient(quotientOf(long))).toBe(2.1213203435596424);
  });

  it("asks for nothing more where double-doubles decide", () => {
    const number = (hi: number, bound: number): ComputableNumber => ({
      approximation: { value: { hi, lo: 0 }, bound },
      precisely: unreachable,
    });
    const third = { dividend: number(1, 1e-30), divisor: number(3, 1e-30) };
    expect(nearestDoubleToQuotient(third, fractionOf(2))).toBe(7 / 3);
    expect(nearestDoubleToQuotient({ ...third, dividend: number(0, 0) })).toBe(0);
  });
});
