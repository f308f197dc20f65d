import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  sharpPower,
  sharpTolerance,
  sharpValue,
  type SparsePolynomial,
} from "../../../src/core/numeric/sparse-polynomial";
import { SEEDED } from "../arbitraries";

const Exact = Decimal.clone({ precision: 90, minE: -9e15, maxE: 9e15 });

/** The number that a double is, not the decimal it prints as. */
function exact(value: number): Decimal {
  let [integer, doublings] = [value, 0];
  for (; !Number.isInteger(integer); doublings++) integer *= 2;
  return new Exact(BigInt(integer).toString()).div(new Exact(2).pow(doublings));
}

const polynomials: fc.Arbitrary<SparsePolynomial> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -1e9, max: 1e9 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((terms) => {
    let step = 0;
    const steps = terms.map(([gap], index) => (step += index === 0 ? 0 : gap));
    const high = terms.map(([, coefficient]) => (coefficient === 0 ? 1 : coefficient));
    return { steps, high, low: high.map((_, index) => index * 2 ** -60) };
  });
const growths = fc.double({ min: 0.5, max: 2, noNaN: true });

describe("sharpValue", () => {
  it("is within its tolerance of the exact value, on the scale of the greatest power", () => {
    fc.assert(
      fc.property(polynomials, growths, (polynomial, hi) => {
        const growth = { hi, lo: hi * 2 ** -56 };
        const value = sharpValue(polynomial, growth);
        const exactGrowth = exact(hi).plus(exact(growth.lo));
        const last = polynomial.steps.at(-1) ?? 0;
        const scale = hi < 1 ? exactGrowth.pow(last) : new Exact(1);
        let [sum, slope, magnitude] = [new Exact(0), new Exact(0), new Exact(0)];
        polynomial.steps.forEach((step, index) => {
          const coefficient = exact(polynomial.high[index] ?? NaN).plus(
            exact(polynomial.low[index] ?? NaN),
          );
          const term = coefficient.times(exactGrowth.pow(-step)).times(scale);
          sum = sum.plus(term);
          slope = slope.plus(term.times(step));
          magnitude = magnitude.plus(term.abs());
        });
        const error = exact(value.hi).plus(exact(value.lo)).minus(sum).abs();
        const allowed = magnitude.times(sharpTolerance(polynomial));
        expect(error.lte(allowed)).toBe(true);
        expect(slope.minus(value.slope).abs().toNumber()).toBeLessThanOrEqual(
          1e-12 * last * magnitude.toNumber(),
        );
        expect(value.magnitude / magnitude.toNumber()).toBeCloseTo(1, 11);
      }),
      SEEDED,
    );
  });

  it("neither overflows nor loses what counts where powers leave the doubles", () => {
    const polynomial = { steps: [0, 1, 5_000], high: [-3, 6, 1], low: [0, 0, 0] };
    expect(sharpValue(polynomial, { hi: 2, lo: 0 }).hi).toBe(0);
    expect(sharpValue(polynomial, { hi: 0.5, lo: 0 }).hi).toBe(1);
  });
});

describe("sharpPower", () => {
  it.each([
    [1.5, 0, 1],
    [1.5, 1, 1.5],
    [3, 31, 617673396283947],
    [0.5, 1000, 2 ** -1000],
  ])("of %s to the %s is %s", (base, exponent, power) => {
    expect(sharpPower({ hi: base, lo: 0 }, exponent)).toEqual({ hi: power, lo: 0 });
  });
});
