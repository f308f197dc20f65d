import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compoundGrowth,
  compoundRate,
  compoundRateBetween,
  continuousRate,
} from "../../../src/core/numeric/compound-growth";
import type { ComputableNumber } from "../../../src/core/numeric/computable-number";
import {
  divide,
  fractionOf,
  MINUS_ONE,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import { quotientOf } from "../../../src/core/numeric/quotient";
import {
  addRoot,
  estimateSum,
  rootSumOf,
  subtractSum,
  type RootSum,
} from "../../../src/core/numeric/root-sum";
import { SEEDED } from "../arbitraries";
import { WAYS } from "./ways";

const ratio = (dividend: number, divisor: number): Fraction =>
  divide(fractionOf(dividend), fractionOf(divisor));

/** √radicand · coefficient − 1, whose growth is a pure root. */
const root = (coefficient: number, radicand: Fraction): RootSum =>
  addRoot(rootSumOf(MINUS_ONE), fractionOf(coefficient), radicand);

/** The rate of a growth. */
const lessOne = (growth: Fraction): RootSum => rootSumOf(subtract(growth, ONE));
const halfWay = { numerator: 2n ** 53n + 3n, denominator: 2n ** 53n };
const pureRoot = root(1.5, fractionOf(2));

describe.each(WAYS)("at a rate computed %s,", (_name, numberOf) => {
  const quotient = (rate: RootSum) => quotientOf(numberOf(rate));

  it.each([
    ["a square root that comes out even", lessOne(fractionOf(2.25)), ratio(1, 2), 1.5],
    ["a cube root of a fraction not in lowest terms", lessOne(ratio(16, 54)), ratio(1, 3), 2 / 3],
    ["a root and a power", lessOne(fractionOf(0.25)), ratio(3, 2), 0.125],
    ["a negative power", lessOne(fractionOf(4)), ratio(-3, 2), 0.125],
    ["the power 0", lessOne(fractionOf(7.3)), ratio(0, 5), 1],
    ["a power of 1", lessOne(ratio(3, 3)), fractionOf(1e300), 1],
    ["a power of 0", lessOne(ZERO), ratio(1, 3), 0],
    ["the first power of an irrational number", pureRoot, ONE, 2.1213203435596424],
    ["the square of a root", pureRoot, fractionOf(2), 4.5],
    ["the fourth power of a root", pureRoot, fractionOf(4), 20.25],
    ["the third power of a root", pureRoot, fractionOf(3), 9.545941546018392],
    ["a power half-way between 0 and the least double", lessOne(ratio(1, 2)), fractionOf(1075), 0],
    ["the least double", lessOne(ratio(1, 2)), fractionOf(1074), 5e-324],
    ["the largest power of 2", lessOne(fractionOf(2)), fractionOf(1023), 2 ** 1023],
    ["a power beyond all doubles", lessOne(fractionOf(2)), fractionOf(1024), Infinity],
    ["a power beyond all decimals", lessOne(fractionOf(2)), fractionOf(1e300), Infinity],
    ["a power below all decimals", lessOne(fractionOf(0.5)), fractionOf(1e300), 0],
    [
      "an exponent with more digits than anybody needs",
      lessOne(ratio(1, 4)),
      fractionOf(0.123456789),
      0.8426973082276566,
    ],
    [
      "the square of a root that is half-way between two doubles",
      root(1, halfWay),
      fractionOf(2),
      1 + 2 ** -51,
    ],
  ])("compoundGrowth rounds %s", (_case, rate, periods, value) => {
    expect(compoundGrowth(quotient(rate), periods)).toBe(value);
  });

  it.each([
    ["nothing", ratio(9, 9), ratio(1, 7), 0],
    ["a root that comes out even", fractionOf(1.331), ratio(1, 3), 0.1],
    ["a loss of everything", ZERO, ratio(1, 12), -1],
    ["what nearly everything is lost of", fractionOf(0.5), fractionOf(1e6), -1],
    ["a growth that is nearly 1", fractionOf(1 + 1e-15), ratio(1, 3), 3.333333333333332e-16],
    ["a growth nearer to 1 than any double", tiny(3e-300), ratio(1, 3), 1e-300],
    ["a tiny share of a period", fractionOf(2), fractionOf(1e-300), 6.931471805599453e-301],
    ["nothing of a period", fractionOf(2), ZERO, 0],
    ["growth beyond all doubles", fractionOf(2), fractionOf(1024), Infinity],
  ])("compoundRate rounds %s", (_case, growth, periods, value) => {
    expect(compoundRate(quotient(lessOne(growth)), periods)).toBe(value);
  });

  it("undoes powers of the same degree, whatever the fraction", () => {
    const part = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 12 }), (p, q, degree) => {
        const rate = lessOne({
          numerator: BigInt(p) ** BigInt(degree),
          denominator: BigInt(q) ** BigInt(degree),
        });
        expect(compoundGrowth(quotient(rate), ratio(1, degree))).toBe(p / q);
        expect(compoundRate(quotient(rate), ratio(1, degree))).toBe((p - q) / q);
      }),
      SEEDED,
    );
  });

  it.each([
    ["a gain", 4, 9, ratio(1, 2), 0.5],
    ["a loss", 9, 4, ratio(1, 2), -1 / 3],
    ["a loss half-way between two doubles", 2 ** 54, 2 ** 53 - 1, ONE, -0.5],
    ["neither", 7, 7, ratio(1, 3), 0],
    ["a gain over less than no time", 4, 9, ratio(-1, 2), -1 / 3],
    ["nearly all of an amount", 1e40, 1e-40, ratio(1, 80), -0.9],
    ["a gain from next to nothing", 1e-40, 1e40, ratio(1, 80), 9],
  ])("compoundRateBetween finds the rate of %s", (_case, before, after, periods, value) => {
    const [from, to] = [before, after].map((amount) => rootSumOf(fractionOf(amount)));
    if (from === undefined || to === undefined) throw new Error("two amounts are given");
    const gain = numberOf(subtractSum(to, from));
    expect(compoundRateBetween(numberOf(from), numberOf(to), gain, periods)).toBe(value);
  });

  it.each([
    ["growth that doubles", ONE, ONE, Math.LN2],
    ["growth that halves", ratio(-1, 2), ratio(1, 3), -0.23104906018664845],
    ["no growth", ZERO, ratio(1, 12), 0],
    ["growth too small to be seen beside 1", fractionOf(1e-200), fractionOf(7), 7e-200],
  ])("continuousRate rounds %s", (_case, rate, periods, value) => {
    expect(continuousRate(quotient(rootSumOf(rate)), periods)).toBe(value);
  });
});

function tiny(rate: number): Fraction {
  return subtract(fractionOf(rate), MINUS_ONE);
}

describe("compound growth", () => {
  it("never asks for the exact rate where digits decide", () => {
    const long: ComputableNumber = {
      approximation: undefined,
      precisely: () => ({
        exactly: () => expect.unreachable("must not be made"),
        estimate: (decimal) => estimateSum(pureRoot, decimal),
      }),
    };
    expect(compoundGrowth(quotientOf(long), fractionOf(3))).toBe(9.545941546018392);
    expect(compoundRate(quotientOf(long), fractionOf(3))).toBe(8.545941546018392);
  });

  it("never asks for it either where next to nothing is left of an amount", () => {
    const sums = [1e40, 1e-40, 1e-40 - 1e40].map((amount) => rootSumOf(fractionOf(amount)));
    const [before, after, gain] = sums.map((sum): ComputableNumber => ({
      approximation: undefined,
      precisely: () => ({
        exactly: () => expect.unreachable("must not be made"),
        estimate: (decimal) => estimateSum(sum, decimal),
      }),
    }));
    if (before === undefined || after === undefined || gain === undefined) {
      throw new Error("three amounts are given");
    }
    expect(compoundRateBetween(before, after, gain, ratio(1, 3))).toBe(-1);
    expect(compoundRateBetween(before, after, gain, ratio(1, 7))).toBeCloseTo(
      -1 + 10 ** (-80 / 7),
      25,
    );
  });

  it.each([
    ["half-way between two doubles", 2 ** -54, 2],
    ["as good as nothing", 1e-320, 1e300],
    ["at nearly all lost", -0.9999999999999999, 1e-300],
    ["at more than anything brings", 1e308, -1e-300],
  ])("takes no time to speak of for %s", (_case, rate, periods) => {
    const base = quotientOf({
      approximation: undefined,
      precisely: () => ({ exactly: () => rootSumOf(fractionOf(rate)) }),
    });
    const start = performance.now();
    compoundRate(base, fractionOf(periods));
    compoundGrowth(base, fractionOf(periods));
    expect(performance.now() - start).toBeLessThan(100);
  });
});
