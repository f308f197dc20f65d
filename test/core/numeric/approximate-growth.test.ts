import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  approximateContinuousRate,
  approximateGrowth,
  approximateGrowthRate,
} from "../../../src/core/numeric/approximate-growth";
import { UNIT, type Approximation } from "../../../src/core/numeric/double-double";
import { SEEDED } from "../arbitraries";
import { binaryDecimal } from "./binary";

const exactly = (value: number): Approximation => ({ value: { hi: value, lo: 0 }, bound: 0 });
const ONE = exactly(1);

function expectWithin({ value, bound }: Approximation, expected: Decimal): void {
  const distance = binaryDecimal(value).minus(expected).abs();
  // What is left of the bound is the 2 u² |value| that the rounding test asks for.
  expect(distance.lte(binaryDecimal(bound - 2 * UNIT * Math.abs(value.hi)))).toBe(true);
}

const logarithmOf = (rate: Decimal) => rate.plus(1).ln();

/** Beyond what the 100 digits of the expected values could tell. */
const isTold = (least: number) => (value: number) => value === 0 || Math.abs(value) >= least;

const rate = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -99_999, max: 2_000_000 }).map((x) => x / 100_003) },
    { weight: 3, arbitrary: fc.double({ min: -2e-3, max: 2e-3, noNaN: true }) },
    { weight: 2, arbitrary: fc.double({ min: 1e-28, max: 1e270, noNaN: true }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }).map((bits) => 2 ** -bits - 1) },
    { weight: 1, arbitrary: fc.constantFrom(0, 2 ** -10, -(2 ** -10), 2 ** -52, 2 ** 899) },
  )
  .filter(isTold(1e-28));
const periods = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -500_000, max: 500_000 }).map((x) => x / 10_007) },
    { weight: 2, arbitrary: fc.double({ min: -1e-3, max: 1e-3, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -1e15, max: 1e15, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 0.5, 1e-20) },
  )
  .filter(isTold(1e-20));

/** Relative to what they are part of, and on either side. */
const share = fc.double({ min: 1e-30, max: 1e-3, noNaN: true });
const side = fc.constantFrom(-1, 1);
const within = (value: number, relativeBound: number) => {
  const bound = Math.abs(value) * relativeBound;
  return { value: { hi: value, lo: 0 }, bound };
};
const edge = ({ value, bound }: Approximation, sign: number) =>
  binaryDecimal(value).plus(binaryDecimal(sign * bound));

describe("approximateContinuousRate", () => {
  it("encloses the logarithm of growth, to about 90 bits however small", () => {
    fc.assert(
      fc.property(rate, (of) => {
        const { value, bound } = approximateContinuousRate(exactly(of), ONE)!;
        expectWithin({ value, bound }, logarithmOf(binaryDecimal(of)));
        expect(bound).toBeLessThanOrEqual(2 ** -90 * Math.abs(value.hi));
      }),
      { ...SEEDED, numRuns: 1500 },
    );
  });

  it("encloses the logarithms at all rates that the bound allows", () => {
    fc.assert(
      fc.property(rate, share, side, (of, relativeBound, sign) => {
        const about = within(of, relativeBound);
        const approximation = approximateContinuousRate(about, ONE);
        if (approximation === undefined) return;
        expectWithin(approximation, logarithmOf(edge(about, sign)));
      }),
      SEEDED,
    );
  });

  it.each([
    ["−1", exactly(-1)],
    ["less than −1", exactly(-2)],
    ["perhaps −1", { ...exactly(-0.75), bound: 0.25 }],
    ["too large", exactly(1e280)],
    ["no number", exactly(NaN)],
  ])("leaves a rate that is %s to exact arithmetic", (_case, of) => {
    expect(approximateContinuousRate(of, ONE)).toBeUndefined();
    expect(approximateGrowth(of, ONE)).toBeUndefined();
    expect(approximateGrowthRate(of, ONE)).toBeUndefined();
  });
});

describe.each([
  ["approximateGrowth", approximateGrowth, (growth: Decimal) => growth],
  ["approximateGrowthRate", approximateGrowthRate, (growth: Decimal) => growth.minus(1)],
] as const)("%s", (_name, approximate, ofGrowth) => {
  it("encloses what it gives, wherever it gives something", () => {
    let given = 0;
    fc.assert(
      fc.property(rate, periods, (of, times) => {
        const approximation = approximate(exactly(of), exactly(times));
        if (approximation === undefined) return;
        given++;
        const growth = binaryDecimal(of).plus(1).pow(binaryDecimal(times));
        expectWithin(approximation, ofGrowth(growth));
      }),
      { ...SEEDED, numRuns: 1500 },
    );
    expect(given).toBeGreaterThan(1000);
  });

  it("encloses it at all rates and times that the bounds allow", () => {
    const usual = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(rate, usual, share, side, side, (of, times, relativeBound, below, above) => {
        const [about, by] = [within(of, relativeBound), within(times, relativeBound)];
        const approximation = approximate(about, by);
        if (approximation === undefined) return;
        const growth = edge(about, below).plus(1).pow(edge(by, above));
        expectWithin(approximation, ofGrowth(growth));
      }),
      SEEDED,
    );
  });

  it("is known to 75 bits at usual rates over usual times", () => {
    const usual = fc.oneof(
      fc.double({ min: 1e-20, max: 3, noNaN: true }),
      fc.double({ min: -0.9, max: -1e-20, noNaN: true }),
    );
    const times = fc.double({ min: 1 / 400, max: 250, noNaN: true });
    fc.assert(
      fc.property(usual, times, side, (of, by, sign) => {
        const { value, bound } = approximate(exactly(of), exactly(sign * by))!;
        expect(bound).toBeLessThan(2 ** -75 * Math.abs(value.hi));
      }),
      SEEDED,
    );
  });

  it("tells of a growth that is next to nothing that it is", () => {
    const { value, bound } = approximate(ONE, exactly(-900))!;
    expect([value.hi, bound < 1e-29]).toEqual([ofGrowth(binaryDecimal(0)).toNumber(), true]);
  });

  it.each([
    ["growth that is too large", 1, 900],
    ["periods beyond everything", 0.1, 1e300],
  ])("leaves %s to exact arithmetic", (_case, of, times) => {
    expect(approximate(exactly(of), exactly(times))).toBeUndefined();
  });
});
