import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharpSum } from "../../../src/core/numeric/sharp-sum";
import { computed, SEEDED, typed } from "../arbitraries";
import { binaryDecimal } from "./binary";

const Exact = Decimal.clone({ precision: 120 });

const amounts = fc.array(
  fc.oneof(typed(9, 2), typed(9, 2), typed(15, 6), computed(-1e6, 1e6), typed(3, 15)),
  { minLength: 1, maxLength: 40 },
);
const factors = fc.double({ min: 0.25, max: 1.5, noNaN: true });

/** The sum of the decimals that the amounts print as, and that of their magnitudes. */
function exactSums(of: readonly number[], factor: number): { sum: Decimal; magnitude: Decimal } {
  const base = new Exact(binaryDecimal(factor));
  let [sum, magnitude] = [new Exact(0), new Exact(0)];
  for (const amount of [...of].reverse()) {
    sum = sum.times(base).plus(amount);
    magnitude = magnitude.times(base).plus(Math.abs(amount));
  }
  return { sum, magnitude };
}

function expectWithinBound(of: readonly number[], factor: number): void {
  const { sum, magnitude } = exactSums(of, factor);
  const bound = sum
    .abs()
    .times(2 ** -52)
    .plus(magnitude.times(4 * (of.length + 2) ** 2 * 2 ** -106));
  const result = sharpSum(of, factor) ?? NaN;
  expect(binaryDecimal(result).minus(sum).abs().lte(bound)).toBe(true);
}

describe("sharpSum", () => {
  it("is within its bound of the sum", () => {
    fc.assert(
      fc.property(amounts, factors, (of, factor) => {
        expectWithinBound(of, factor);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("is so where the terms cancel, which plain doubles cannot tell", () => {
    fc.assert(
      fc.property(amounts, factors, (later, factor) => {
        const worth = exactSums(later, factor).sum.times(binaryDecimal(factor));
        expectWithinBound([-worth.toNumber(), ...later], factor);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it.each([
    ["cents", [-0.3, 0.1, 0.2]],
    ["amounts of 17 digits", [-164.03639456257224, 67.56156549922058, 96.47482906335166]],
    ["one amount that is not in cents", [-0.301, 0.1, 0.2, 0.001]],
  ])("is 0 where %s cancel as printed", (_case, of) => {
    expect(sharpSum(of, 1)).toBe(0);
  });

  it("does not tell a sum of what cannot be read", () => {
    expect(sharpSum([1, 1e-300], 0.9)).toBeUndefined();
    expect(sharpSum([1.2345678901234567e200], 0.9)).toBeUndefined();
  });

  it("is not finite on overflow", () => {
    expect(Number.isFinite(sharpSum(Array<number>(400).fill(1), 1e3))).toBe(false);
  });
});
