import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modifiedInternalRateOfReturn, netPresentValue } from "../../../src/core";
import { SEEDED, typed } from "../arbitraries";
import { specifiedModifiedReturn } from "../specification";
import { vectors } from "../vectors";

const usualRate = fc.integer({ min: -3000, max: 10_000 }).map((x) => x / 10_000);
const money = typed(8, 2);
const receipt = money.map((x) => Math.abs(x) + 1);
const someFlows = fc
  .tuple(receipt, fc.array(money, { minLength: 0, maxLength: 20 }), receipt)
  .map(([paid, others, received]) => [-paid, ...others, received]);

describe("modifiedInternalRateOfReturn", () => {
  it.each(vectors("MIRR"))("rounds reference case $# correctly", ({ args, expect: value }) => {
    const { flows = [], finance = NaN, reinvest = NaN } = args;
    expect(modifiedInternalRateOfReturn(flows, finance, reinvest)).toBe(Number(value));
  });

  it.each([
    ["five years", [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], 0.1, 0.12, 0.126094131],
    ["three years", [-120_000, 39_000, 30_000, 21_000], 0.1, 0.12, -0.048044655],
    [
      "reinvested at 14 %",
      [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000],
      0.1,
      0.14,
      0.134759111,
    ],
  ])("agrees with the example of Excel's MIRR: %s", (_case, flows, finance, reinvest, value) => {
    expect(modifiedInternalRateOfReturn(flows, finance, reinvest)).toBeCloseTo(value, 8);
  });

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(someFlows, usualRate, usualRate, (flows, finance, reinvest) => {
        expect(modifiedInternalRateOfReturn(flows, finance, reinvest)).toBe(
          specifiedModifiedReturn(flows, finance, reinvest),
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is above the rate of both uses exactly where the case is worth something at that rate", () => {
    fc.assert(
      fc.property(someFlows, usualRate, (flows, rate) => {
        const excess = modifiedInternalRateOfReturn(flows, rate, rate) - rate;
        const value = netPresentValue(rate, flows);
        if (Math.abs(excess) > 1e-12) expect(Math.sign(excess)).toBe(Math.sign(value));
      }),
      SEEDED,
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(someFlows, usualRate, usualRate, (flows, finance, reinvest) => {
        const doubled = flows.map((flow) => 2 * flow);
        expect(modifiedInternalRateOfReturn(doubled, finance, reinvest)).toBe(
          modifiedInternalRateOfReturn(flows, finance, reinvest),
        );
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it.each([
    ["a square root that comes out even", [-400, 0, 900], 0.5],
    ["what is received only gives back", [-100, 100], 0],
    ["a flow of 0 at the end, in which receipts still earn", [-100, 100, 0], 0.5],
    ["a loan, the receipt being first", [100, -225], 0.5],
  ])("is exact for %s", (_case, flows, value) => {
    expect(modifiedInternalRateOfReturn(flows, 0.5, 1.25)).toBe(value);
  });

  it("takes a thousand periods in its stride", () => {
    const flows = Array.from({ length: 1000 }, (_, t) => (t % 7 === 0 ? -70_000.01 : 15_000.37));
    const value = modifiedInternalRateOfReturn(flows, 0.083, 0.127);
    expect(value).toBeGreaterThan(0.083);
    expect(value).toBeLessThan(0.2);
  });

  it.each([
    ["negative rates of 17 digits", 500, -0.09999857144897929, -0.11940298507462687],
    ["a small growth in all", 5_000, -0.01, -0.01],
    ["more growth than a double holds", 10_000, 0.09999857144897929, 0.11940298507462687],
  ])("takes many periods at %s in its stride", (_case, periods, finance, reinvest) => {
    const flows = Array.from({ length: periods }, (_, t) => ((t * 7919) % 1000) - 500.01);
    const start = performance.now();
    const value = modifiedInternalRateOfReturn(flows, finance, reinvest);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(value).toBe(specifiedModifiedReturn(flows, finance, reinvest));
  });

  it.each([
    [[[], 0, 0], "empty", "cashFlows must hold at least one number"],
    [[[-1, NaN], 0, 0], "not-finite", "cashFlows[1] must be a finite number, got NaN"],
    [[[-1, 1], -1, 0], "out-of-domain", "financeRate must be greater than -1, got -1"],
    [[[-1, 1], 0, -2], "out-of-domain", "reinvestRate must be greater than -1, got -2"],
    [
      [[-1, 0], 0, 0],
      "undefined-ratio",
      "cashFlows must hold at least one receipt, an amount above 0, got none",
    ],
    [
      [[1, 2], 0, 0],
      "undefined-ratio",
      "cashFlows must hold at least one payment, an amount below 0, got none",
    ],
    [
      [[-1e-300, 1e300], 0, 0],
      "overflow",
      "modified internal rate of return is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const [flows, finance, reinvest] = args;
    expect(() => modifiedInternalRateOfReturn(flows, finance, reinvest)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
