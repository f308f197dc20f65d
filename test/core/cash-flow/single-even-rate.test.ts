import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratesOfReturnAt } from "../../../src/core/cash-flow/rates-of-return";
import { singleEvenRate } from "../../../src/core/cash-flow/single-even-rate";
import { computed, SEEDED, typed } from "../arbitraries";

const Exact = Decimal.clone({ precision: 60 });

/** The rate to some 50 digits: Newton's method from one that is nearly right. */
function sharpened(rate: number, cashFlows: readonly number[]): Decimal {
  let sharp = new Exact(rate);
  for (let count = 0; count < 3; count++) {
    const factor = new Exact(1).div(sharp.plus(1));
    let [value, moment] = [new Exact(0), new Exact(0)];
    for (const [t, flow] of [...cashFlows.entries()].reverse()) {
      value = value.times(factor).plus(flow);
      moment = moment.times(factor).plus(new Exact(flow).times(t));
    }
    sharp = sharp.plus(value.times(sharp.plus(1)).div(moment));
  }
  return sharp;
}

const sizes = fc.oneof(
  { weight: 3, arbitrary: typed(8, 2) },
  { weight: 1, arbitrary: typed(8, 6) },
  { weight: 1, arbitrary: computed(1, 1e6) },
);
const magnitudes = fc
  .array(sizes, { minLength: 1, maxLength: 40 })
  .map((amounts) => amounts.map(Math.abs));
const singleChanges = fc
  .tuple(magnitudes, magnitudes, fc.boolean())
  .map(([early, late, isLoan]) =>
    isLoan ? [...early, ...late.map((amount) => -amount)] : [...early.map((a) => -a), ...late],
  );

function zeros(count: number): number[] {
  return Array<number>(count).fill(0);
}

describe("singleEvenRate", () => {
  it("is the double nearest to the rate", () => {
    fc.assert(
      fc.property(singleChanges, (cashFlows) => {
        const rate = singleEvenRate(cashFlows);
        fc.pre(rate !== undefined);
        expect(rate).toBe(sharpened(rate, cashFlows).toNumber());
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("finds what the slower path finds", () => {
    fc.assert(
      fc.property(singleChanges, (cashFlows) => {
        const rate = singleEvenRate(cashFlows);
        fc.pre(rate !== undefined);
        const periods = cashFlows.map((_, index) => index);
        expect(ratesOfReturnAt(cashFlows, periods, 1)).toEqual([rate]);
      }),
      SEEDED,
    );
  });

  it.each([
    ["cents", [-60_000.05, 30_000.1, 30_000.1, 30_000.1]],
    ["amounts of 17 digits", [-1 / 3, 0.2, 1 / 7, 1 / 9]],
    ["a high rate", [-1, 1_000_000]],
    ["a rate near -100 %", [-1e9, 0, 0.01]],
    ["flows of two phases", [0, -5, 0, -7, 0, 3, 4, 0, 9]],
    ["a loan", [100, -30, -30, -30, -30]],
    ["a rate of 0", [-3, 1, 1, 1]],
    ["a rate next to 0", [-1e15, 1e15 + 1]],
    ["a rate whose ulp is one of growth", [-40_000_000_000, 300_000_000, 200_000]],
    ["a loan at which Halley's curve turns back", [7e10, 7e10, -3000]],
  ])("tells the rate of %s", (_case, cashFlows) => {
    const rate = singleEvenRate(cashFlows) ?? NaN;
    expect(rate).toBeGreaterThan(-1);
    expect(rate).toBe(sharpened(rate, cashFlows).toNumber());
  });

  it.each([
    ["no change of sign", [1, 2]],
    ["two changes", [-1, 3, -1]],
    ["a rate of 0 that rounding hides", [-0.3, 0.1, 0.1, 0.1]],
    ["an amount too small to be read", [-1e-300, 2e-300]],
    ["an overflow on the way", [-1e300, ...Array<number>(400).fill(1e-3)]],
    ["a rate so near 0 that rounding blurs the step", [-4656913010403.49, 4656913010403.51]],
    [
      "a step that overflows the late side",
      [5e38, ...zeros(14), 3e41, ...zeros(10), 9e43, ...zeros(6), -3e4],
    ],
  ])("leaves to the slower path %s", (_case, cashFlows) => {
    expect(singleEvenRate(cashFlows)).toBeUndefined();
  });
});
