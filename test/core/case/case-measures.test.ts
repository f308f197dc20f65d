import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benefitCostRatio,
  caseMeasures,
  convertedRate,
  internalRateOfReturn,
  internalRatesOfReturn,
  modifiedInternalRateOfReturn,
  netPresentValue,
  paybackPeriod,
  returnOnInvestment,
  ROI_METHODS,
  ValuationError,
} from "../../../src/core";
import { SEEDED, timing, typed } from "../arbitraries";
import { specifiedPayback, specifiedReturnOfCase } from "../specification";

/** SalesLoft study: a TEI table published with totals, present values and a return of 329 %. */
const COSTS = [53150, 666715, 636772, 647783];
const BENEFITS = [0, 1606511, 3061331, 4229760];

const whole = typed(6, 0).map((x) => Math.abs(x));
const usualRate = fc.integer({ min: -500, max: 3000 }).map((x) => x / 10_000);
const someCase = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 8 });

const orFault = (measure: () => number) => {
  try {
    return measure();
  } catch (error) {
    if (error instanceof ValuationError) return error.fault;
    throw error;
  }
};

const countOf = (rates: () => readonly number[]) => {
  const count = orFault(() => rates().length);
  return count === "no-root" ? 0 : count;
};

describe("caseMeasures", () => {
  it("agrees with the published figures of the SalesLoft study", () => {
    const measures = caseMeasures(BENEFITS, COSTS, 0.1);
    expect(measures.presentValueOfBenefits).toBeCloseTo(7168371, -0.5);
    expect(measures.presentValueOfCosts).toBeCloseTo(1672201, -0.5);
    expect(measures.netPresentValue).toBeCloseTo(5496170, -0.5);
    expect(measures.returnOnInvestment.TEI).toBeCloseTo(3.29, 2);
    expect(measures.returnOnInvestment.SIMPLE).toBeCloseTo(3.439, 3);
    expect(measures.returnOnInvestment.NUCLEUS).toBeCloseTo(43.56, 2);
    expect(measures.benefitCostRatio).toBeCloseTo(4.2868, 4);
    expect(measures.internalRateOfReturn).toBeCloseTo(19.116, 3);
    expect(measures.internalRateCount).toBe(1);
    expect(Number(measures.payback) * 12).toBeCloseTo(0.68, 2); // months
    expect(caseMeasures(BENEFITS, COSTS, 0.1, "mid").netPresentValue).toBeCloseTo(5767026, -0.5);
  });

  it("gives each measure as its own function does", () => {
    fc.assert(
      fc.property(someCase, usualRate, (pairs, rate) => {
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        const net = benefits.map((benefit, t) => benefit - (costs[t] ?? 0));
        const { returnOnInvestment: returns, ...measures } = caseMeasures(benefits, costs, rate);
        expect(measures).toEqual({
          presentValueOfBenefits: netPresentValue(rate, benefits),
          presentValueOfCosts: netPresentValue(rate, costs),
          netPresentValue: netPresentValue(rate, net),
          internalRateOfReturn: orFault(() => internalRateOfReturn(net)),
          internalRateCount: countOf(() => internalRatesOfReturn(net)),
          modifiedInternalRateOfReturn: orFault(() =>
            modifiedInternalRateOfReturn(net, rate, rate),
          ),
          payback: orFault(() => paybackPeriod(net)),
          discountedPayback: orFault(() => paybackPeriod(net, rate)),
          benefitCostRatio: orFault(() => benefitCostRatio(benefits, costs, rate)),
        });
        for (const method of ROI_METHODS) {
          const own = orFault(() => returnOnInvestment(benefits, costs, rate, method));
          expect(returns[method]).toBe(own);
        }
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("never pays back at a discount where it is worth less than nothing, whatever the timing", () => {
    fc.assert(
      fc.property(someCase, usualRate, timing, (pairs, rate, due) => {
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        const measures = caseMeasures(benefits, costs, rate, due);
        if (measures.discountedPayback === "never-reached") {
          expect(measures.netPresentValue).toBeLessThan(0);
        }
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is the same at one rate for each period as at that one rate", () => {
    fc.assert(
      fc.property(someCase, usualRate, timing, (pairs, rate, due) => {
        if (pairs.length < 2) return;
        const [benefits, costs] = [pairs.map(([b]) => b), pairs.map(([, c]) => c)];
        const rates = Array<number>(pairs.length - 1).fill(rate);
        expect(caseMeasures(benefits, costs, rates, due)).toEqual(
          caseMeasures(benefits, costs, rate, due),
        );
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("gives each measure as its own function does at one rate for each period, in mid-period", () => {
    const list = fc.array(fc.tuple(whole, whole, usualRate), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(list, (all) => {
        const [benefits, costs] = [all.map(([b]) => b), all.map(([, c]) => c)];
        const rates = all.slice(1).map(([, , each]) => each);
        const net = benefits.map((benefit, t) => benefit - (costs[t] ?? 0));
        const measures = caseMeasures(benefits, costs, rates, "mid");
        expect(measures).toMatchObject({
          presentValueOfBenefits: netPresentValue(rates, benefits, "mid"),
          presentValueOfCosts: netPresentValue(rates, costs, "mid"),
          netPresentValue: netPresentValue(rates, net, "mid"),
          discountedPayback: specifiedPayback(net, rates, "first", "mid") ?? "never-reached",
          benefitCostRatio: orFault(() => benefitCostRatio(benefits, costs, rates, "mid")),
        });
        const isMixed = net.some((flow) => flow > 0) && net.some((flow) => flow < 0);
        expect(measures.modifiedInternalRateOfReturn).toBe(
          isMixed ? specifiedReturnOfCase(benefits, costs, rates, "mid") : "undefined-ratio",
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("keeps hundreds of computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 500 }, (_, t) => 0.05 + Math.sin(t) / 37);
    const costs = [1e5, ...rates.map((_, t) => 300 + ((17 * t) % 53))];
    const benefits = [0, ...rates.map((_, t) => 9000 + ((37 * t) % 101))];
    const measures = caseMeasures(benefits, costs, rates, "mid", 12);
    expect(measures.netPresentValue).toBeGreaterThan(0);
    expect(measures.discountedPayback).toBeGreaterThan(0);
    expect(caseMeasures(costs, costs, rates, "mid")).toMatchObject({
      netPresentValue: 0,
      discountedPayback: 0,
      modifiedInternalRateOfReturn: "undefined-ratio",
    });
  }, 5000);

  it("counts in years where several periods make one", () => {
    const perQuarter = caseMeasures([0, 30, 30, 30, 30], [60, 0, 0, 0, 0], 0.02);
    const perYear = caseMeasures([0, 30, 30, 30, 30], [60, 0, 0, 0, 0], 0.02, "end", 4);
    expect(perYear.netPresentValue).toBe(perQuarter.netPresentValue);
    expect(perYear.returnOnInvestment.TEI).toBe(perQuarter.returnOnInvestment.TEI);
    expect(perQuarter.returnOnInvestment.NUCLEUS).toBe(0.5);
    expect(perYear.returnOnInvestment.NUCLEUS).toBe(2);
    expect(perQuarter.payback).toBe(2);
    expect(perYear.payback).toBe(0.5);
    for (const [year, quarter] of [
      [perYear.modifiedInternalRateOfReturn, perQuarter.modifiedInternalRateOfReturn],
      [perYear.internalRateOfReturn, perQuarter.internalRateOfReturn],
      [perYear.returnOnInvestment.ANNUAL, perQuarter.returnOnInvestment.ANNUAL],
    ]) {
      expect(Number(year)).toBeCloseTo(convertedRate(Number(quarter), 4, 1), 14);
    }
    expect(Number(perYear.discountedPayback)).toBeCloseTo(
      Number(perQuarter.discountedPayback) / 4,
      15,
    );
  });

  it("has an internal rate at which it is worth nothing, by its own timing", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 3000 }), timing, (later, paid, due) => {
        const [benefits, costs] = [
          [0, ...later],
          [paid, ...later.map(() => 0)],
        ];
        const irr = caseMeasures(benefits, costs, 0, due).internalRateOfReturn;
        if (due === "start" && later.length === 1) {
          expect(irr).toBe("no-root"); // all of it today
          return;
        }
        if (typeof irr !== "number" || irr > 100) return;
        const value = netPresentValue(irr, [-paid, ...later], due);
        expect(Math.abs(value)).toBeLessThan(1e-10 * paid);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("counts several internal rates, and gives the one nearest to 10 %", () => {
    const measures = caseMeasures([0, 230, 0], [100, 0, 132], 0);
    expect(measures).toMatchObject({ internalRateOfReturn: 0.1, internalRateCount: 2 });
    const inMid = caseMeasures([0, 11], [10, 0], 0, "mid", 1).internalRateOfReturn;
    expect(inMid).toBeCloseTo(0.21, 14); // half a period
    const perYear = caseMeasures([0, 11], [10, 0], 0, "end", 2).internalRateOfReturn;
    expect(perYear).toBeCloseTo(0.21, 14); // two periods of 10 %
  });

  it("takes net amounts as they are, not as differences of doubles", () => {
    // 0.3 − 0.1 is 0.19999999999999998 in doubles
    expect(caseMeasures([0, 0.3], [0.2, 0.1], 0).payback).toBe(1);
    expect(caseMeasures([0, 0.3], [0.2, 0.1], 0).modifiedInternalRateOfReturn).toBe(0);
  });

  it("tells what a case without costs does not have", () => {
    const { returnOnInvestment: returns, ...measures } = caseMeasures([0, 5], [0, 0], 0.1);
    expect(returns).toEqual({
      TEI: "undefined-ratio",
      SIMPLE: "undefined-ratio",
      NUCLEUS: "undefined-ratio",
      ANNUAL: "undefined-ratio",
    });
    expect(measures).toMatchObject({
      internalRateOfReturn: "no-root",
      internalRateCount: 0,
      modifiedInternalRateOfReturn: "undefined-ratio",
      payback: 0,
      discountedPayback: 0,
      benefitCostRatio: "undefined-ratio",
    });
  });

  it("tells that a case does not pay back, or only before discounting", () => {
    const measures = caseMeasures([0, 110], [100, 0], 0.2);
    expect(measures.payback).toBeCloseTo(100 / 110, 15);
    expect(measures.discountedPayback).toBe("never-reached");
  });

  it("tells what is beyond all doubles", () => {
    expect(caseMeasures([0, 1e308], [1, 0], -0.9).presentValueOfBenefits).toBe("overflow");
  });

  it.each([
    [
      [[0, 5], [-3, 0], 0.1],
      "out-of-domain",
      "costs must be positive amounts, got a present value of -3",
    ],
    [[[0, 5], [3, 0], -1], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [[0, 5], [3], 0.1],
      "different-lengths",
      "benefits and costs must hold the same number of amounts, got 2 and 1",
    ],
    [
      [[0, 5], [3, 0], 0.1, "end", 0.5],
      "out-of-domain",
      "periodsPerYear must be a whole number from 1 to 366, got 0.5",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = caseMeasures as (...args: readonly unknown[]) => unknown;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });
});
