import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spendingAllocation, type ResponseCurve } from "../../../src/core";
import { SEEDED } from "../arbitraries";

const Exact = Decimal.clone({ precision: 50 });

const curve = (leastCeiling: number) =>
  fc.record({
    ceiling: fc.integer({ min: leastCeiling, max: 95 }).map((x) => x / 100),
    steepness: fc.constantFrom(0.001, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 4),
  });
const margin = fc.integer({ min: -1000, max: 100_000 }).map((x) => x / 100);
const rate = fc.integer({ min: 0, max: 40 }).map((x) => x / 100);

/** The response, and what it makes of one more unit of money. */
function respond({ ceiling, steepness }: ResponseCurve, spending: number) {
  const decay = new Exact(-steepness).times(spending).exp();
  const reached = new Exact(1).minus(decay).times(ceiling);
  return { reached, slope: decay.times(ceiling).times(steepness) };
}

/** Customer value and equity at any spending, as the formula says them. */
function valuesAt(
  acquisition: ResponseCurve,
  retention: ResponseCurve,
  m: number,
  d: number,
  acquisitionSpending: number,
  retentionSpending: number,
) {
  const { reached: r } = respond(retention, retentionSpending);
  const { reached: a } = respond(acquisition, acquisitionSpending);
  const value = new Exact(m)
    .times(r)
    .minus(retentionSpending)
    .div(new Exact(1).plus(d).minus(r))
    .plus(m);
  return { value, equity: a.times(value).minus(acquisitionSpending) };
}

/** A distance in units of a scale. */
function far(found: number, exact: Decimal, scale: Decimal.Value): number {
  return exact.minus(found).abs().div(scale).toNumber();
}

describe("spendingAllocation", () => {
  it("makes one more customer cost the same by either way, and as much as one is worth", () => {
    // Pfeifer (2005): at the optimum both marginal costs are the customer's lifetime value.
    fc.assert(
      fc.property(curve(1), curve(0), margin, rate, (acquisition, retention, m, d) => {
        const best = spendingAllocation(acquisition, retention, m, d);
        const toWin = new Exact(1).div(respond(acquisition, best.acquisitionSpending).slope);
        const toKeep = new Exact(1).div(
          respond(retention, best.retentionSpending).slope.plus(1e-300),
        );
        if (best.acquisitionSpending > 0)
          expect(far(best.customerValue, toWin, toWin)).toBeLessThan(1e-13);
        else expect(toWin.toNumber()).toBeGreaterThanOrEqual(best.customerValue * (1 - 1e-15));
        if (best.retentionSpending > 0)
          expect(far(best.customerValue, toKeep, toKeep)).toBeLessThan(1e-13);
        else expect(toKeep.toNumber()).toBeGreaterThanOrEqual(best.customerValue);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("reports the rates and values of the spending it recommends", () => {
    fc.assert(
      fc.property(curve(1), curve(0), margin, rate, (acquisition, retention, m, d) => {
        const best = spendingAllocation(acquisition, retention, m, d);
        const a = respond(acquisition, best.acquisitionSpending).reached;
        const r = respond(retention, best.retentionSpending).reached;
        const at = valuesAt(
          acquisition,
          retention,
          m,
          d,
          best.acquisitionSpending,
          best.retentionSpending,
        );
        expect(far(best.acquisitionRate, a, acquisition.ceiling)).toBeLessThan(1e-14);
        expect(far(best.retentionRate, r, retention.ceiling || 1)).toBeLessThan(1e-14);
        expect(far(best.customerValue, at.value, Math.abs(m) || 1)).toBeLessThan(1e-12);
        const moved = Math.abs(best.customerValue) + 1 / acquisition.steepness;
        expect(far(best.equityPerProspect, at.equity, moved)).toBeLessThan(1e-13);
      }),
      SEEDED,
    );
  });

  it("cannot be improved on by other spending", () => {
    const other = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        curve(1),
        curve(0),
        margin,
        rate,
        other,
        other,
        (acquisition, retention, m, d, x, y) => {
          const best = spendingAllocation(acquisition, retention, m, d);
          const otherAcquisition = (best.acquisitionSpending || 1) * x;
          const otherRetention = (best.retentionSpending || 1) * y;
          const at = valuesAt(acquisition, retention, m, d, otherAcquisition, otherRetention);
          const slack = 1e-12 * (Math.abs(m) + 1 / acquisition.steepness);
          expect(at.equity.toNumber()).toBeLessThanOrEqual(best.equityPerProspect + slack);
          expect(at.value.toNumber()).toBeLessThanOrEqual(best.customerValue + 1e-12 * Math.abs(m));
        },
      ),
      SEEDED,
    );
  });

  const acquisition = { ceiling: 0.4, steepness: 0.05 };
  const retention = { ceiling: 0.8, steepness: 0.1 };
  const nothing = { acquisitionSpending: 0, acquisitionRate: 0, equityPerProspect: 0 };
  const unkept = { retentionSpending: 0, retentionRate: 0 };

  it.each([
    ["spends nothing where customers cost money", -5, { ...nothing, ...unkept, customerValue: -5 }],
    ["spends nothing where there is no margin", -0, { ...nothing, ...unkept, customerValue: 0 }],
    [
      "spends nothing where the first unit just pays for itself",
      12.5,
      { ...nothing, ...unkept, customerValue: 12.5 },
    ],
  ])("%s", (_case, m, allocation) => {
    expect(spendingAllocation(acquisition, retention, m, 0.1)).toEqual(allocation);
  });

  it("wins customers that are not worth keeping", () => {
    const best = spendingAllocation(acquisition, { ...retention, ceiling: 0 }, 100, 0.1);
    expect(best).toMatchObject({ ...unkept, customerValue: 100, acquisitionRate: 0.2 }); // 0.4 (1 − 1/2)
    expect(best.acquisitionSpending).toBeCloseTo(20 * Math.log(2), 12);
  });

  it("keeps customers that are not worth winning", () => {
    const best = spendingAllocation({ ceiling: 0.01, steepness: 0.001 }, retention, 100, 0.1);
    expect(best).toMatchObject(nothing);
    expect(best.retentionSpending).toBeGreaterThan(0);
  });

  it("tells how little to spend where keeping hardly pays", () => {
    // One part in 10^12 above the corner: R = surplus · room / (1 + room) / steepness to first order.
    const best = spendingAllocation(acquisition, retention, 12.5000000000125, 0.1);
    const surplus = (1.1 * 1e-12) / 0.3;
    expect(best.retentionSpending).toBeCloseTo((surplus * (0.375 / 1.375)) / 0.1, 20);
  });

  it.each([
    ["margins of a million", 1e6, 0.1, 0.8],
    ["a ceiling close to all", 100, 0, 0.999999],
    ["a ceiling close to 1 + rate", 100, -0.1, 0.899999],
    ["margins beyond counting", 1e150, 0.1, 0.8],
  ])("finds the optimum for %s", (_case, m, d, ceiling) => {
    const best = spendingAllocation(acquisition, { ceiling, steepness: 0.1 }, m, d);
    const toKeep = new Exact(1).div(
      respond({ ceiling, steepness: 0.1 }, best.retentionSpending).slope,
    );
    expect(far(best.customerValue, toKeep, toKeep)).toBeLessThan(1e-12);
  });

  it.each([
    [
      { ceiling: 0, steepness: 1 },
      retention,
      10,
      0.1,
      "out-of-domain",
      "acquisitionCeiling must be greater than 0, got 0",
    ],
    [
      { ceiling: 1.1, steepness: 1 },
      retention,
      10,
      0.1,
      "out-of-domain",
      "acquisitionCeiling must be from 0 to 1, got 1.1",
    ],
    [
      { ceiling: 0.4, steepness: 0 },
      retention,
      10,
      0.1,
      "out-of-domain",
      "acquisitionSteepness must be greater than 0, got 0",
    ],
    [
      acquisition,
      { ceiling: 1, steepness: 1 },
      10,
      0.1,
      "out-of-domain",
      "retentionCeiling must be less than 1, got 1",
    ],
    [
      acquisition,
      { ceiling: 0.5, steepness: -1 },
      10,
      0.1,
      "out-of-domain",
      "retentionSteepness must be greater than 0, got -1",
    ],
    [acquisition, retention, NaN, 0.1, "not-finite", "margin must be a finite number, got NaN"],
    [acquisition, retention, 10, -1, "out-of-domain", "rate must be greater than -1, got -1"],
    [
      acquisition,
      retention,
      10,
      -0.2,
      "divergent",
      "retentionCeiling must be less than 1 + rate, got ceiling 0.8 and rate -0.2: the value has no limit",
    ],
    [
      acquisition,
      { ceiling: 0.8, steepness: 1e300 },
      1e300,
      0.1,
      "overflow",
      "best spending is larger than any number a cell can hold",
    ],
  ])("refuses %j, %j, %d, %d", (won, kept, m, d, fault, message) => {
    expect(() => spendingAllocation(won, kept, m, d)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
