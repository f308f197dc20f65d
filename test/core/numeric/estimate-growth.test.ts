import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimateContinuousRate,
  estimateGrowth,
  estimateGrowthRate,
} from "../../../src/core/numeric/estimate-growth";
import { fractionOf, ONE } from "../../../src/core/numeric/fraction";
import { decimalOf } from "../../../src/core/numeric/settle";
import { SEEDED } from "../arbitraries";

const At20 = decimalOf(20);
const At400 = decimalOf(400);
const estimate = (value: number, error = 0) => ({
  value: new At20(value),
  error: new At20(error),
});

/** What each is of growth that is known to 400 digits. */
const LAWS = [
  ["estimateContinuousRate", estimateContinuousRate, "logarithm"],
  ["estimateGrowth", estimateGrowth, "growth"],
  ["estimateGrowthRate", estimateGrowthRate, "rate"],
] as const;

function exact(kind: "logarithm" | "growth" | "rate", rate: number, error: number, times: number) {
  const logarithm = new At400(rate).plus(error).plus(1).ln().times(times);
  if (kind === "logarithm") return logarithm;
  return kind === "growth" ? logarithm.exp() : logarithm.exp().minus(1);
}

describe.each(LAWS)("%s", (_name, estimated, kind) => {
  const rate = fc.oneof(
    fc.integer({ min: -99_999, max: 2_000_000 }).map((x) => x / 100_003),
    fc.integer({ min: 1, max: 80 }).map((x) => Number(`1e-${x}`) / 3),
    fc.integer({ min: 1, max: 80 }).map((x) => Number(`-1e-${x}`) / 3),
    fc.constantFrom(0, -0.9999999999999999, 1e50),
  );
  const times = fc.oneof(
    fc.integer({ min: -200_000, max: 200_000 }).map((x) => x / 10_007),
    fc.integer({ min: 1, max: 80 }).map((x) => Number(`1e-${x}`) / 7),
  );
  const share = fc.constantFrom(0, 1e-30, 1e-12, 1e-3);

  it("encloses what it may be, and is sharp however small that is", () => {
    fc.assert(
      fc.property(rate, times, share, fc.constantFrom(-1, 1), (of, by, relative, side) => {
        const error = relative * Math.min(Math.abs(of), 1 + of);
        const result = estimated(estimate(of, error), fractionOf(by), At20);
        const expected = exact(kind, of, side * error, by);
        expect(result.value.minus(expected).abs().lte(result.error)).toBe(true);
        if (relative === 0) {
          expect(result.error.lte(expected.abs().plus(1e-300).times("1e-9"))).toBe(true);
        }
      }),
      { ...SEEDED, numRuns: 300 },
    );
  });

  it.each([
    [-1, 0],
    [-0.75, 0.25],
    [-2, 0],
  ])("is open while a rate of %d within %d may be −1 or less", (of, error) => {
    expect(estimated(estimate(of, error), ONE, At20).error.isFinite()).toBe(false);
  });
});

describe("growth beyond all doubles", () => {
  const grown = (rate: number, times: number) => ({
    growth: estimateGrowth(estimate(rate), fractionOf(times), At20),
    rate: estimateGrowthRate(estimate(rate), fractionOf(times), At20),
  });

  it("is infinite, without taking long", () => {
    const { growth, rate } = grown(1, 1e300);
    expect([growth.value.toNumber(), rate.value.toNumber()]).toEqual([Infinity, Infinity]);
    expect([growth.error.toNumber(), rate.error.toNumber()]).toEqual([0, 0]);
  });

  it("is next to nothing, without taking long", () => {
    const { growth, rate } = grown(1, -1e300);
    expect([growth.value.toNumber(), rate.value.toNumber()]).toEqual([0, -1]);
    expect(growth.error.lt("1e-999")).toBe(true);
  });
});
