import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerCashFlowValue, customerLifetimeValue, netPresentValue } from "../../../src/core";
import { amount, first, rate, SEEDED, timing, typed } from "../arbitraries";
import { specifiedCashFlowValue } from "../specification";

const share = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);

/** Revenues and costs of the same periods, a rate and a retention for each. */
const customer = fc
  .tuple(
    fc.array(fc.tuple(amount, amount, rate, share), { minLength: 1, maxLength: 20 }),
    first,
    fc.oneof(fc.constant(0), amount),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([periods, from, acquisitionCost, isOneRate, isOneRetention]) => {
    const later = periods.slice(1 - from);
    const [[, , oneRate, oneShare] = [0, 0, 0, 1]] = periods;
    const isAnyLater = later.length > 0;
    return {
      revenues: periods.map(([revenue]) => revenue),
      costs: periods.map(([, cost]) => cost),
      rate: isOneRate || !isAnyLater ? oneRate : later.map(([, , value]) => value),
      retention: isOneRetention || !isAnyLater ? oneShare : later.map(([, , , value]) => value),
      from,
      acquisitionCost,
    };
  });

describe("customerCashFlowValue", () => {
  it("agrees with Berger and Nasr (1998), case 1: contribution yearly, promotion mid-year", () => {
    const contribution = customerCashFlowValue(
      Array<number>(11).fill(260),
      Array<number>(11).fill(0),
      0.2,
      {
        retention: 0.75,
        first: 0,
      },
    );
    const promotion = customerLifetimeValue(50, 0.75, 0.2, { convention: "mid", periods: 10 });
    expect(contribution).toBeCloseTo(689.392, 3);
    expect(contribution - promotion).toBeCloseTo(568.78, 2);
  });

  it("keeps a thousand computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 1000 }, (_, t) => 0.05 + Math.sin(t) / 37);
    const revenues = rates.map((_, t) => (100 + t) * 1e290);
    const options = { retention: 0.9, timing: "mid" } as const;
    const nothing = rates.map(() => 0);
    expect(customerCashFlowValue(revenues, nothing, rates, options)).toBeGreaterThan(1e292);
    expect(customerCashFlowValue(revenues, revenues, rates, options)).toBe(0);
  }, 5000);

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(customer, timing, (given, due) => {
        const { revenues, costs, rate: d, retention, from, acquisitionCost } = given;
        const options = { retention, timing: due, first: from, acquisitionCost };
        expect(customerCashFlowValue(revenues, costs, d, options)).toBe(
          specifiedCashFlowValue(revenues, costs, d, retention, due, from, acquisitionCost),
        );
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("is customer lifetime value where every period brings the same", () => {
    const money = typed(7, 2);
    const percent = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(money, money, percent, percent, count, money, (revenue, cost, r, d, n, won) => {
        // The net margin as a decimal, which a difference of doubles need not be.
        const margin = Math.round((revenue - cost) * 100) / 100;
        const revenues = Array<number>(n).fill(revenue);
        const costs = Array<number>(n).fill(cost);
        const acquisition = { retention: r, acquisitionCost: won };
        const lifetime = { periods: n, acquisitionCost: won };
        expect(customerCashFlowValue(revenues, costs, d, acquisition)).toBe(
          customerLifetimeValue(margin, r, d, lifetime),
        );
        expect(customerCashFlowValue(revenues, costs, d, { ...acquisition, first: 0 })).toBe(
          customerLifetimeValue(margin, r, d, { ...lifetime, convention: "due" }),
        );
      }),
      SEEDED,
    );
  });

  it("is net present value of the net flows where everybody stays", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        rate,
        timing,
        first,
        (flows, d, due, from) => {
          const nothing = flows.map(() => 0);
          const npv = netPresentValue(d, flows, due, from);
          expect(customerCashFlowValue(flows, nothing, d, { timing: due, first: from })).toBe(npv);
          expect(customerCashFlowValue(nothing, flows, d, { timing: due, first: from })).toBe(
            0 - npv,
          );
        },
      ),
      SEEDED,
    );
  });

  it.each([
    ["nets to the cent", [0.3], [0.1], 0, {}, 0.2],
    ["is nothing once nobody stays", [100, 100], [0, 0], 0, { retention: [1, 0] }, 100],
    ["leaves a flow today certain", [100, 100], [0, 0], 0, { retention: 0, first: 0 }, 100],
    ["takes one period today without retention or rate", [100], [20], 0.5, { first: 0 }, 80],
    [
      "weights mid-period flows by the whole period",
      [44],
      [0],
      0.21,
      { retention: 0.5, timing: "mid" },
      20,
    ],
    [
      "weights flows at the start likewise",
      [44],
      [0],
      0.21,
      { retention: 0.5, timing: "start" },
      22,
    ],
    ["subtracts the acquisition cost once", [60, 72], [0, 0], 0.2, { acquisitionCost: 100 }, 0],
  ] as const)("%s", (_case, revenues, costs, d, options, value) => {
    expect(customerCashFlowValue(revenues, costs, d, options)).toBe(value);
  });

  it("takes as many periods as a sheet has columns, with 17 digits each", () => {
    const revenues = Array.from({ length: 2000 }, (_, t) => t / 3);
    const value = customerCashFlowValue(
      revenues,
      revenues.map(() => 0),
      0.01,
      { retention: 1 / 1.001 },
    );
    expect(value).toBeGreaterThan(0);
  });

  it.each([
    [[[], [], 0.1, {}], "empty", "revenues must hold at least one number"],
    [[[1], [NaN], 0.1, {}], "not-finite", "costs[0] must be a finite number, got NaN"],
    [
      [[1, 2], [1], 0.1, {}],
      "different-lengths",
      "revenues and costs must hold the same number of amounts, got 2 and 1",
    ],
    [[[1], [1], -1, {}], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [[1, 1], [1, 1], [0.1], {}],
      "different-lengths",
      "rate must be one number or one per period after today (2), got 1",
    ],
    [
      [[1, 1], [1, 1], 0.1, { retention: 1.2 }],
      "out-of-domain",
      "retention must be from 0 to 1, got 1.2",
    ],
    [
      [[1, 1], [1, 1], 0.1, { retention: [0.8, -0.1] }],
      "out-of-domain",
      "retention of period 2 must be from 0 to 1, got -0.1",
    ],
    [
      [[1, 1], [1, 1], 0.1, { retention: [0.8, 0.9], first: 0 }],
      "different-lengths",
      "retention must be one number or one per period after today (1), got 2",
    ],
    [
      [[1], [1], 0.1, { acquisitionCost: Infinity }],
      "not-finite",
      "acquisitionCost must be a finite number, got Infinity",
    ],
    [
      [[1e308, 1e308], [-1e308, 0], 0, {}],
      "overflow",
      "customer lifetime value is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", ([revenues, costs, d, options], fault, message) => {
    expect(() => customerCashFlowValue(revenues, costs, d, options)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
