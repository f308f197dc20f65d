import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionOf, subtract } from "../../../src/core/numeric/fraction";
import { scaledDecimals } from "../../../src/core/numeric/printed-decimal";
import { SEEDED } from "../arbitraries";

/** The number that a double is, not the decimal it prints as. */
function binary(value: number): { numerator: bigint; denominator: bigint } {
  return { numerator: BigInt(value * 2 ** 60 * 2 ** 60), denominator: 1n << 120n };
}

describe("scaledDecimals", () => {
  it("gives amounts of up to 15 digits as whole numbers", () => {
    expect(scaledDecimals([0.1, -2.25, 0, 30])).toEqual({
      high: [10, -225, 0, 3000],
      low: [0, 0, 0, 0],
    });
  });

  it("keeps the proportions of the printed decimals to 100 bits where they have more", () => {
    const amounts = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(amounts, (amount) => {
        // The first has too many digits for a common scale; the second fixes the unit.
        const { high, low } = scaledDecimals([amount, 1.0000000000000002]);
        const [printed, hi] = [fractionOf(amount), binary(high[0] ?? NaN)];
        const rest = subtract(printed, hi);
        expect(Number(rest.numerator) / Number(rest.denominator)).toBeCloseTo(low[0] ?? NaN, 30);
        expect(high[0]).toBe(amount);
      }),
      SEEDED,
    );
  });

  it.each([
    ["large", [-1.6e151, 3.1234567890123456e151]],
    ["small", [-1.6e-149, 3.1234567890123456e-149]],
    ["the least", [-5e-324, 1e-323]],
    ["the greatest", [-1.7976931348623157e308, 1.7e308]],
  ])("brings amounts that are %s near 1, in proportion", (_case, amounts) => {
    const { high } = scaledDecimals(amounts);
    const [first = NaN, second = NaN] = high;
    expect(Math.abs(second)).toBeLessThan(4);
    expect(Math.abs(first)).toBeGreaterThan(2 ** -80);
    const [a, b] = amounts.map(fractionOf);
    if (a === undefined || b === undefined) throw new Error("two amounts are given");
    expect(second / first).toBeCloseTo(
      Number((b.numerator * a.denominator * 10n ** 20n) / (a.numerator * b.denominator)) / 1e20,
      12,
    );
  });
});
