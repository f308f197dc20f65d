import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  approximateDifference,
  approximateFraction,
  approximateProduct,
  approximateQuotient,
  approximateSum,
} from "../../../src/core/numeric/approximation";
import {
  plusDouble,
  roundIfCertain,
  UNIT,
  type Approximation,
} from "../../../src/core/numeric/double-double";
import {
  add,
  divide,
  multiply,
  nearestDouble,
  ONE,
  subtract,
  type Fraction,
} from "../../../src/core/numeric/fraction";
import { SEEDED } from "../arbitraries";
import { binary } from "./binary";

const exactly = (value: number): Approximation => ({ value: { hi: value, lo: 0 }, bound: 0 });

/** A number of 106 bits within a bound, and one of the numbers that the bound allows. */
const number = fc
  .tuple(
    fc.double({ min: 1, max: 2, noNaN: true }),
    fc.integer({ min: -60, max: 60 }),
    fc.constantFrom(1, -1),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0, 2 ** -100, 2 ** -60, 2 ** -10),
    fc.constantFrom(-1, -0.5, 0, 1),
  )
  .map(([significand, exponent, sign, low, relativeBound, where]) => {
    const hi = sign * significand * 2 ** exponent;
    const value = plusDouble({ hi, lo: 0 }, hi * low * 2 ** -54);
    const bound = relativeBound * Math.abs(hi);
    const possible = add(add(binary(value.hi), binary(value.lo)), binary(where * bound));
    return { approximation: { value, bound }, possible };
  });

function expectWithin({ value, bound }: Approximation, possible: Fraction): void {
  const distance = subtract(possible, add(binary(value.hi), binary(value.lo)));
  // What is left of the bound is the 2 u² |value| that the rounding test asks for.
  const room = bound - 2 * UNIT * Math.abs(value.hi);
  expect(Math.abs(nearestDouble(distance))).toBeLessThanOrEqual(room);
}

describe("arithmetic within bounds", () => {
  it.each([
    ["a sum", approximateSum, add],
    ["a difference", approximateDifference, subtract],
    ["a product", approximateProduct, multiply],
    ["a quotient", approximateQuotient, divide],
  ] as const)("encloses %s of all numbers that the bounds allow", (_name, operate, exact) => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const result = operate(a.approximation, b.approximation);
        fc.pre(result !== undefined);
        expectWithin(result, exact(a.possible, b.possible));
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it("has no bound to add for nothing less nothing", () => {
    expect(approximateDifference(exactly(0), exactly(0)).bound).toBe(0);
  });

  it("rounds a return rightly wherever it is certain, also where nearly all is lost", () => {
    const whole = fc.integer({ min: 1, max: 2 ** 50 });
    const pair = fc.oneof(
      fc.tuple(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), whole),
      fc.tuple(whole, fc.integer({ min: -3, max: 3 })).map(([paid, more]) => [paid + more, paid]),
    );
    fc.assert(
      fc.property(pair, ([gained = 0, paid = 1]) => {
        const net = approximateDifference(exactly(gained), exactly(paid));
        const fast = roundIfCertain(approximateQuotient(net, exactly(paid))!);
        const exact = nearestDouble(subtract(divide(binary(gained), binary(paid)), ONE));
        expect(fast ?? exact).toBe(exact);
        if (exact !== 0) expect(fast).toBeDefined();
      }),
      SEEDED,
    );
  });

  it("tells nothing of what is too large or too small", () => {
    const [small, large] = [exactly(1e-200), exactly(1e200)];
    expect(approximateProduct(small, small)).toBeUndefined();
    expect(approximateProduct(large, large)).toBeUndefined();
    expect(approximateQuotient(small, large)).toBeUndefined();
    expect(approximateQuotient(large, small)).toBeUndefined();
    expect(approximateProduct(exactly(0), small)).toEqual(exactly(0));
    expect(approximateQuotient(exactly(0), large)).toEqual(exactly(0));
  });

  it.each([
    ["nothing", exactly(0)],
    ["perhaps nothing", { ...exactly(1), bound: 0.5 }],
    ["perhaps nothing, being negative", { ...exactly(-1), bound: 0.5 }],
  ])("leaves a divisor that is %s to exact arithmetic", (_case, divisor) => {
    expect(approximateQuotient(exactly(1), divisor)).toBeUndefined();
  });
});

describe("approximateFraction", () => {
  it("encloses fractions with parts of any length that doubles reach", () => {
    const part = fc.bigInt({ min: 1n, max: 10n ** 260n });
    fc.assert(
      fc.property(part, part, fc.boolean(), (numerator, denominator, isShort) => {
        const fraction = isShort
          ? { numerator: numerator % 1000n, denominator: (denominator % 1000n) + 1n }
          : { numerator, denominator };
        expectWithin(approximateFraction(fraction)!, fraction);
      }),
      SEEDED,
    );
  });

  it.each([
    ["numerator", { numerator: 10n ** 309n, denominator: 1n }],
    ["denominator", { numerator: 1n, denominator: 10n ** 309n }],
  ])("leaves a fraction with a %s beyond all doubles to exact arithmetic", (_part, fraction) => {
    expect(approximateFraction(fraction)).toBeUndefined();
  });
});
