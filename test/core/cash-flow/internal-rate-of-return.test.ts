import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datedRatesOfReturn,
  internalRateOfReturn,
  internalRatesOfReturn,
  netPresentValue,
  ValuationError,
} from "../../../src/core";
import { SEEDED, typed } from "../arbitraries";
import { vectors } from "../vectors";

/** Flows at which a polynomial in 1 / (1 + rate) is 0 for exactly these rates, in percent. */
function flowsWithRates(percents: readonly number[]): number[] {
  const coefficients = percents.reduce(
    (flows, percent) => {
      const next = [...flows.map((flow) => -100n * flow), 0n];
      flows.forEach(
        (flow, t) => (next[t + 1] = (next[t + 1] ?? 0n) + BigInt(100 + percent) * flow),
      );
      return next;
    },
    [1n],
  );
  return coefficients.map(Number);
}

/** The flows of (1 − v)^power, v being the discount factor: a rate of 0, as often as the power says. */
function binomial(power: number): number[] {
  let coefficient = 1n;
  return Array.from({ length: power + 1 }, (_, t) => {
    const flow = Number(coefficient);
    coefficient = (-coefficient * BigInt(power - t)) / BigInt(t + 1);
    return flow;
  });
}

function ratesOrNone(cashFlows: readonly number[]): number[] {
  try {
    return internalRatesOfReturn(cashFlows);
  } catch (error) {
    if (error instanceof ValuationError && error.fault === "no-root") return [];
    throw error;
  }
}

describe("internalRatesOfReturn", () => {
  it.each(vectors("IRR"))(
    "finds every rate of reference case $# ($regime), to the last digit",
    ({ args, roots }) => {
      expect(ratesOrNone(args.flows ?? [])).toEqual(roots?.map(Number));
    },
  );

  it("finds the rates that flows were made from, double and triple ones once", () => {
    const percents = fc.array(fc.integer({ min: -90, max: 150 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(percents, (chosen) => {
        const cashFlows = flowsWithRates(chosen);
        fc.pre(cashFlows.every(Number.isSafeInteger));
        const wanted = [...new Set(chosen)].sort((a, b) => a - b);
        const rates = internalRatesOfReturn(cashFlows);
        expect(rates.length).toBe(wanted.length);
        for (const [index, rate] of rates.entries()) {
          const multiplicity = chosen.filter((percent) => percent === wanted[index]).length;
          // Double-doubles have 30 digits: one of k equal roots is told to a k-th part of them, and
          // the turning point that stands for it to a (k − 1)-th.
          const tolerance = multiplicity <= 2 ? 1e-15 : 3 * 10 ** (-24 / (multiplicity - 1));
          expect(Math.abs(rate - (wanted[index] ?? NaN) / 100)).toBeLessThanOrEqual(tolerance);
        }
      }),
      SEEDED,
    );
  });

  it("finds rates at which the flows are worth nothing beside the money moved", () => {
    const cents = fc.array(typed(8, 2), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(cents, (cashFlows) => {
        for (const rate of ratesOrNone(cashFlows)) {
          fc.pre(rate > -0.9 && rate < 1e6);
          const moved = cashFlows.reduce(
            (total, flow, t) => total + (t + 1) * Math.abs(flow) * (1 + rate) ** -t,
            0,
          );
          expect(Math.abs(netPresentValue(rate, cashFlows))).toBeLessThan(4e-16 * moved);
        }
      }),
      SEEDED,
    );
  });

  it("finds as many rates as there are changes of sign on a fine grid, or more", () => {
    const digits = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(digits, (cashFlows) => {
        const grid = Array.from({ length: 600 }, (_, k) => 1.02 ** (k - 300));
        const signs = grid
          .map((growth) =>
            Math.sign(cashFlows.reduce((total, flow, t) => total + flow * growth ** -t, 0)),
          )
          .filter((sign) => sign !== 0);
        const changes = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
        const inside = ratesOrNone(cashFlows).filter(
          (rate) => 1 + rate > (grid[0] ?? 0) && 1 + rate < (grid.at(-1) ?? 0),
        );
        expect(inside.length).toBeGreaterThanOrEqual(changes);
      }),
      SEEDED,
    );
  });

  it("is the same whatever the unit of money, and with all signs changed", () => {
    const cents = fc.array(typed(8, 2), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(cents, (cashFlows) => {
        const rates = ratesOrNone(cashFlows);
        expect(ratesOrNone(cashFlows.map((flow) => -flow))).toEqual(rates);
        expect(ratesOrNone(cashFlows.map((flow) => flow * 1024))).toEqual(rates);
        expect(ratesOrNone([0, 0, ...cashFlows, 0])).toEqual(rates);
      }),
      SEEDED,
    );
  });

  it.each([
    ["three rates, of which others return one", [-5, 10.5, 1, -8, 1], [-0.8702, 0.0886, 0.7096]],
    ["numpy-financial, issue 28", [-50, -100, 600, 300, -100], [-0.7689, 1.8544]],
    ["a rate near −100 %", [-1e7, 1], [-0.9999999]],
    ["a rate nearer to −100 % than any double", [-1e40, 1e-40], [-1]],
    ["a large rate", [-1e-30, 1], [1e30]],
    ["amounts near the greatest double", [-1e308, 1.1e308], [0.1]],
    ["amounts near the least", [-1e-307, 1.2e-307], [0.2]],
    ["amounts of both", [-1e-300, 1e-290, 0, -1e300], []],
    ["a double rate", [-1000, 2960, -2190.4], [0.48]],
    [
      "two rates within a billionth",
      [-1e15, 2.2e15, -1.209999999999999e15],
      [0.09999997, 0.10000003],
    ],
    ["no rate by a hair", [-1e14, 2.2e14, -121000000000001], []],
    ["a rate of 0", [-3, 1, 1, 1], [0]],
    ["a rate of 0 among others", [-1, 3.5, -4, 1.5], [0, 0.5]],
    ["a rate next to 0", [-1e15, 1e15 + 1], [1e-15]],
  ])("finds %s", (_case, cashFlows, wanted) => {
    const rates = ratesOrNone(cashFlows);
    expect(rates.length).toBe(wanted.length);
    for (const [index, rate] of rates.entries()) {
      const want = wanted[index] ?? NaN;
      const scale = Math.abs(want) < 0.01 ? Math.abs(want) : 1;
      expect(Math.abs(rate - want)).toBeLessThanOrEqual(5e-5 * scale);
    }
  });

  it("takes series of a thousand and of ten thousand flows, of one sign change or of thousands", () => {
    const level = [-1_000_000, ...Array<number>(9_999).fill(130)];
    expect(netPresentValue(internalRateOfReturn(level), level)).toBeCloseTo(0, 5);
    for (const length of [1_000, 10_000]) {
      let state = 7;
      const random = Array.from({ length }, () => {
        state = (state * 48271) % 2147483647;
        return (state % 20001) - 10000;
      });
      const start = performance.now();
      const rates = ratesOrNone([...random, -random.reduce((a, b) => a + b, 0)]);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(rates.some((rate) => Math.abs(rate) < 1e-12)).toBe(true);
    }
  });

  it("takes a rate of which very many coincide for one, and does not take forever", () => {
    expect(internalRatesOfReturn(binomial(20))).toEqual([0]);
    expect(internalRatesOfReturn(binomial(50))).toEqual([0]);
    expect(internalRatesOfReturn(Array.from({ length: 5_000 }, (_, t) => 1 - 2 * (t % 2)))).toEqual(
      [0],
    );
    expect(() => internalRatesOfReturn(binomial(900))).toThrow(
      expect.objectContaining({
        fault: "no-root",
        message: "rates of return of cashFlows cannot be told: they cancel each other too closely",
      }),
    );
  });

  it("is the rate of dates that are 365 days apart", () => {
    const cents = fc.array(typed(8, 2), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(cents, (cashFlows) => {
        const rates = ratesOrNone(cashFlows);
        fc.pre(rates.length > 0);
        const dates = cashFlows.map((_, year) => 40_000 + 365 * year);
        const dated = datedRatesOfReturn(cashFlows, dates);
        expect(dated.length).toBe(rates.length);
        for (const [index, rate] of dated.entries()) {
          expect(rate / (rates[index] ?? NaN)).toBeCloseTo(1, 14);
        }
      }),
      SEEDED,
    );
  });
});

describe("internalRateOfReturn", () => {
  it.each([
    ["Microsoft, IRR, example 1", [-70000, 12000, 15000, 18000, 21000], -0.021244848],
    ["Microsoft, IRR, example 2", [-70000, 12000, 15000, 18000, 21000, 26000], 0.086630948],
    ["Microsoft, IRR, example 3", [-70000, 12000, 15000], -0.443507],
    ["SalesLoft study", [-53150, 939796, 2424559, 3581977], 19.116],
  ])("agrees with a published case: %s", (_source, cashFlows, published) => {
    const digits = Math.abs(published) > 1 ? 3 : 6;
    expect(internalRateOfReturn(cashFlows)).toBeCloseTo(published, digits);
  });

  it("is the rate nearest to the guess, of two equally near ones the lower", () => {
    const cashFlows = [-5, 10.5, 1, -8, 1];
    const [first = NaN, second, third] = internalRatesOfReturn(cashFlows);
    expect(internalRateOfReturn(cashFlows)).toBe(second);
    expect(internalRateOfReturn(cashFlows, -0.5)).toBe(first);
    expect(internalRateOfReturn(cashFlows, 1e6)).toBe(third);
    // Rates of −50 % and 50 %, both 0.5 from 0.
    expect(internalRateOfReturn([-4, 8, -3], 0)).toBe(-0.5);
  });

  it("is one of all rates", () => {
    const cents = fc.array(typed(8, 2), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(cents, fc.double({ min: -0.9, max: 5, noNaN: true }), (cashFlows, guess) => {
        const rates = ratesOrNone(cashFlows);
        fc.pre(rates.length > 0);
        const rate = internalRateOfReturn(cashFlows, guess);
        expect(rates).toContain(rate);
        for (const other of rates) {
          expect(Math.abs(rate - guess)).toBeLessThanOrEqual(Math.abs(other - guess));
        }
      }),
      SEEDED,
    );
  });

  it.each([
    [[], 0.1, "empty", "cashFlows must hold at least one number"],
    [[1, NaN], 0.1, "not-finite", "cashFlows[1] must be a finite number, got NaN"],
    [[-1, 2], -1, "out-of-domain", "guess must be greater than -1, got -1"],
    [[-1, 2], Infinity, "not-finite", "guess must be a finite number, got Infinity"],
    [[0, 0], 0.1, "no-root", "cashFlows must change sign to have a rate of return, got only zeros"],
    [[1], 0.1, "no-root", "cashFlows must change sign to have a rate of return, got only receipts"],
    [
      [-1, 0, -2],
      0.1,
      "no-root",
      "cashFlows must change sign to have a rate of return, got only payments",
    ],
    [
      [1, -2, 3],
      0.1,
      "no-root",
      "no rate of return: no rate makes the net present value of cashFlows 0",
    ],
    [
      [-1e-160, 1e160],
      0.1,
      "no-root",
      "no rate of return: no rate makes the net present value of cashFlows 0",
    ],
  ] as const)("refuses flows %s with guess %s: %s", (cashFlows, guess, fault, message) => {
    expect(() => internalRateOfReturn(cashFlows, guess)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
