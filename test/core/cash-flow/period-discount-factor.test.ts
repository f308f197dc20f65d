import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue, periodDiscountFactor } from "../../../src/core";
import { approximateGrowth } from "../../../src/core/numeric/approximate-growth";
import { approximateFraction, certainDouble } from "../../../src/core/numeric/approximation";
import { compoundGrowth } from "../../../src/core/numeric/compound-growth";
import { decimalNumber } from "../../../src/core/numeric/computable-number";
import { fractionOf, subtract, ZERO } from "../../../src/core/numeric/fraction";
import { quotientOf } from "../../../src/core/numeric/quotient";
import { computed, rate, SEEDED, timing } from "../arbitraries";
import { specifiedPower } from "../specification";

describe("periodDiscountFactor", () => {
  it.each([
    [0.1, 1, 0.9091],
    [0.1, 5, 0.6209],
    [0.08, 10, 0.4632],
    [0.15, 20, 0.0611],
  ])("agrees with printed tables: %d, period %d", (r, period, printed) => {
    expect(periodDiscountFactor(r, period)).toBeCloseTo(printed, 4);
  });

  it("is what one unit of money is worth, as net present value has it", () => {
    const whole = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(rate, whole, timing, (r, period, due) => {
        const flows = [...Array<number>(period).fill(0), 1];
        const value = valueOr("overflow", () => netPresentValue(r, flows, due));
        expect(valueOr("overflow", () => periodDiscountFactor(r, period, due))).toBe(value);
      }),
      SEEDED,
    );
  });

  it("is the double nearest to the exact value between whole periods", () => {
    const usual = fc.integer({ min: -5000, max: 20_000 }).map((x) => x / 10_000);
    const between = fc.integer({ min: 100, max: 6000 }).map((x) => x / 100);
    fc.assert(
      fc.property(usual, between, fc.constantFrom("end", "mid", "start"), (r, period, due) => {
        const earlier = { end: 0, mid: 50, start: 100 }[due];
        expect(periodDiscountFactor(r, period, due)).toBe(
          specifiedPower([r, 1], [earlier - Math.round(100 * period), 100], 0),
        );
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("is the same by double-doubles as by digits, at any rate and time", () => {
    const time = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((days) => days / 365) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 1_000_000 }).map((x) => x / 10_000) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1e4, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(1e-20, 1e-300, 2.5, 1000.5) },
    );
    const nearlyAllLost = fc.integer({ min: 1, max: 300 }).map((x) => -1 + Number(`1e-${x}`));
    const anyRate = fc.oneof(rate, computed(-0.9, 3), nearlyAllLost).filter((r) => r > -1);
    let decided = 0;
    fc.assert(
      fc.property(anyRate, time, (r, period) => {
        const number = decimalNumber(r);
        const periods = subtract(ZERO, fractionOf(period));
        const slow = compoundGrowth(quotientOf({ ...number, approximation: undefined }), periods);
        fc.pre(Number.isFinite(slow));
        expect(periodDiscountFactor(r, period)).toBe(slow);
        const times = approximateFraction(periods);
        const fast =
          number.approximation && times && approximateGrowth(number.approximation, times);
        if (fast && certainDouble(fast) !== undefined) decided++;
      }),
      { ...SEEDED, numRuns: 1000 },
    );
    expect(decided).toBeGreaterThan(800);
  });

  it.each([
    ["today, whatever the timing", 0.1, 0, "start", 1],
    ["the first period in advance", 0.1, 1, "start", 1],
    ["half a period at a rate with a root", 0.21, 0.5, "end", 1 / 1.1],
    ["no rate", 0, 7.5, "end", 1],
    ["a rate that doubles", 1, 1074, "end", 5e-324],
    ["more periods than anything lasts", 0.1, 1e15, "end", 0],
    ["a negative rate", -0.5, 10, "end", 1024],
    ["a rate of 17 digits", 0.12345678901234568, 2, "end", 0.7922956180386188],
  ] as const)("is exact for %s", (_case, r, period, due, value) => {
    expect(periodDiscountFactor(r, period, due)).toBe(value);
  });

  it.each([
    [[-1, 1], "out-of-domain", "rate must be greater than -1, got -1"],
    [[0.1, -1], "out-of-domain", "periods must be at least 0, got -1"],
    [[0.1, 1, "late"], "out-of-domain", 'timing must be "end", "mid" or "start", got "late"'],
    [
      [0.1, 0.5, "mid"],
      "out-of-domain",
      'periods must be 0 or at least 1 for timing "mid", got 0.5',
    ],
    [[-0.5, 1024], "overflow", "discount factor is larger than any number a cell can hold"],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = periodDiscountFactor as (...args: readonly unknown[]) => number;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });
});

function valueOr(fault: string, valuation: () => number): number | string {
  try {
    return valuation();
  } catch (error) {
    expect(error).toMatchObject({ fault });
    return fault;
  }
}
