import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertedRate, RATE_BASES } from "../../../src/core";
import { approximateGrowthRate } from "../../../src/core/numeric/approximate-growth";
import { approximateFraction, certainDouble } from "../../../src/core/numeric/approximation";
import { compoundRate, continuousRate } from "../../../src/core/numeric/compound-growth";
import { decimalNumber } from "../../../src/core/numeric/computable-number";
import { divide, fractionOf } from "../../../src/core/numeric/fraction";
import { quotientOf } from "../../../src/core/numeric/quotient";
import { computed, rate, SEEDED } from "../arbitraries";
import { specifiedLogarithm, specifiedPower } from "../specification";

const call = convertedRate as (...args: readonly unknown[]) => number;
const perYear = fc.constantFrom(0.5, 1, 2, 4, 12, 52, 365, 365.25);

const usualLength = fc.oneof(
  fc.constantFrom(0.5, 1, 2, 4, 6, 12, 24, 26, 52, 52.1775, 365, 365.25, 365.2425),
  fc.constantFrom(365 / 7, 365 / 30, 12 / 5, 1 / 3, 365.25 / 7),
);
const anyLength = fc.oneof(
  { weight: 4, arbitrary: usualLength },
  { weight: 1, arbitrary: fc.double({ min: 1e-3, max: 1e4, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-20, 1e-300, 5e-324, 1e20) },
);
const anyRate = fc
  .oneof(
    { weight: 3, arbitrary: rate },
    { weight: 2, arbitrary: computed(-0.9, 3) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((x) => -1 + Number(`1e-${x}`)) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((x) => Number(`1e-${x}`) / 3) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((x) => Number(`1e${x}`) / 7) },
  )
  .filter((r) => r > -1);

const periodsOf = (from: number, to: number) => divide(fractionOf(from), fractionOf(to));

/** Without what double-doubles tell, so that digits or exact arithmetic have to. */
const slowly = (r: number) => quotientOf({ ...decimalNumber(r), approximation: undefined });

describe("convertedRate", () => {
  it.each([
    ["10 % a year, per month", [0.1, 1, 12, "effective"], 0.00797414],
    ["10 % a year as quoted, per month", [0.1, 1, 12, "nominal"], 0.00833333],
    ["10 % a year, per quarter", [0.1, 1, 4, "effective"], 0.02411369],
    ["10 % a year, continuous per week (CLVTools #166)", [0.1, 1, 52, "continuous"], 0.0018329],
    ["15 % a year, continuous per week (BTYD, pnbd.DERT)", [0.15, 1, 52, "continuous"], 0.0026877],
    ["2 % lost a month, per year (78.5 % stay)", [-0.02, 12, 1, "effective"], -0.215283],
  ] as const)("gives the published rate of %s", (_case, args, value) => {
    expect(call(...args)).toBeCloseTo(value, 6);
  });

  it("is the double nearest to the exact value by every basis", () => {
    // The specification takes a difference this small for nothing.
    const visible = rate.filter((r) => r === 0 || Math.abs(r) > 1e-60);
    fc.assert(
      fc.property(visible, fc.constantFrom(0.5, 1, 4, 12), perYear, (r, from, to) => {
        expect(convertedRate(r, from, to)).toBe(specifiedPower([r, 1], [from, to], -1));
        expect(convertedRate(r, from, to, "continuous")).toBe(specifiedLogarithm(r, from, to));
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("is the same by double-doubles as by digits, whatever the rate and the lengths", () => {
    fc.assert(
      fc.property(anyRate, anyLength, anyLength, (r, from, to) => {
        const effective = compoundRate(slowly(r), periodsOf(from, to));
        const continuous = continuousRate(slowly(r), periodsOf(from, to));
        fc.pre(Number.isFinite(effective) && Number.isFinite(continuous));
        expect(convertedRate(r, from, to)).toBe(effective);
        expect(convertedRate(r, from, to, "continuous")).toBe(continuous);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("is decided by double-doubles for nearly all rates and lengths that there are", () => {
    const usualRate = fc.oneof(
      fc.integer({ min: -3000, max: 7000 }).map((x) => x / 10_000),
      computed(-0.3, 0.7),
    );
    const sample = fc.sample(fc.tuple(usualRate, usualLength, usualLength), {
      ...SEEDED,
      numRuns: 2000,
    });
    const undecided = sample.filter(([r, from, to]) => {
      const periods = approximateFraction(periodsOf(from, to))!;
      const converted = approximateGrowthRate(decimalNumber(r).approximation!, periods);
      return converted === undefined || certainDouble(converted) === undefined;
    });
    expect(undecided).toEqual([]);
  });

  it("is the same rate between periods of the same length", () => {
    fc.assert(
      fc.property(rate, perYear, fc.constantFrom("effective", "nominal"), (r, length, basis) => {
        expect(convertedRate(r, length, length, basis)).toBe(r + 0);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("comes back from a shorter period, but for the rounding in between", () => {
    const usual = fc.integer({ min: -5000, max: 20_000 }).map((x) => x / 10_000);
    fc.assert(
      fc.property(usual, fc.integer({ min: 1, max: 365 }), (r, shorter) => {
        const back = convertedRate(convertedRate(r, 1, shorter), shorter, 1);
        expect(Math.abs(back - r)).toBeLessThan(1e-15 * shorter * (1 + r));
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it.each([
    ["half a year of 21 %", [0.21, 1, 2, "effective"], 0.1],
    ["twelve months of 0 %", [0, 12, 1, "effective"], 0],
    ["nothing, continuous", [0, 1, 12, "continuous"], 0],
    ["nothing, effective", [0, 1, 365 / 7, "effective"], 0],
    ["a share of 365.25 days", [0.36525, 1, 365.25, "nominal"], 0.001],
    ["a rate too small for a double beside 1", [3e-300, 1, 3, "effective"], 1e-300],
    ["nearly all lost, many times over", [-0.999999, 365, 1, "effective"], -1],
  ] as const)("is exact for %s", (_case, args, value) => {
    expect(call(...args)).toBe(value);
  });

  it.each([
    [[-1, 1, 12], "out-of-domain", "rate must be greater than -1, got -1"],
    [[0.1, 0, 12], "out-of-domain", "fromPerYear must be greater than 0, got 0"],
    [[0.1, 1, -12], "out-of-domain", "toPerYear must be greater than 0, got -12"],
    [[0.1, 1, Infinity], "not-finite", "toPerYear must be a finite number, got Infinity"],
    [
      [0.1, 1, 12, "real"],
      "out-of-domain",
      'basis must be "effective", "nominal" or "continuous", got "real"',
    ],
    [[9, 1e9, 1], "overflow", "converted rate is larger than any number a cell can hold"],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });

  it("knows its bases", () => {
    expect(RATE_BASES.map((basis) => convertedRate(0.1, 1, 1, basis))).toEqual([
      0.1, 0.1, 0.09531017980432487,
    ]);
  });
});
