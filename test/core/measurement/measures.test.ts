import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertedRate, netPresentValue, type LineAmounts } from "../../../src/core";
import { discountFactors } from "../../../src/core/measurement/discount-factors";
import { measuresOf } from "../../../src/core/measurement/measures";
import { plannedLines } from "../../../src/core/measurement/plan";
import { valuationTerms, type ValuationTerms } from "../../../src/core/measurement/valuation-terms";
import { PUBLISHED_CASE, teiContent } from "../../../src/workbook/template/example-tei";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementCase } from "./support/arbitrary-measurement-case";
import { benefitLine, costLine, sampleCase } from "./support/sample-case";

const line = (kind: "cost" | "benefit", amounts: number[], group = "any"): LineAmounts => ({
  id: `${kind} ${group}`,
  kind,
  group,
  unitValue: 0,
  amounts,
});
/** 10 % a quarter. */
const TERMS: ValuationTerms = { discountRate: 0.4641, discounting: "end", users: 5 };

const arbitraryMoment = fc
  .tuple(arbitraryMeasurementCase, fc.integer({ min: 0, max: 40 }))
  .map(([measurementCase, quarter]) => {
    const lines = plannedLines(measurementCase);
    const terms = valuationTerms(measurementCase);
    const closedQuarter = Math.min(quarter, 4 * measurementCase.years);
    return { lines, terms, closedQuarter };
  });

/** What rounding is measured against: the money moved. */
function moneyMoved(lines: readonly LineAmounts[]): number {
  return lines.flatMap(({ amounts }) => amounts).reduce((sum, x) => sum + Math.abs(x), 1);
}

describe("measuresOf", () => {
  it("gives the published results of the TEI case, its years spread over quarters", () => {
    const years = 3;
    const { costs, benefits } = teiContent();
    const measurementCase = sampleCase({
      years,
      annualRate: PUBLISHED_CASE.discountRate,
      discounting: "year",
      costs: costs.map(({ category, typedOver }, index) =>
        costLine({ id: `C${index}`, category: String(category), typedOver }),
      ),
      benefits: benefits.map(({ typedOver }, index) => benefitLine({ id: `B${index}`, typedOver })),
    });
    const measures = measuresOf(plannedLines(measurementCase), valuationTerms(measurementCase), 0);
    expect(measures.netPresentValue).toBeCloseTo(PUBLISHED_CASE.netPresentValue, -0.5);
    expect(measures.presentValueOfBenefits).toBeCloseTo(PUBLISHED_CASE.presentValueBenefits, -0.5);
    expect(measures.presentValueOfCosts).toBeCloseTo(PUBLISHED_CASE.presentValueCosts, -0.5);
    expect(measures.returnOnInvestment).toBeCloseTo(PUBLISHED_CASE.returnOnInvestment, 2);
  });

  it("gives all measures of a small case", () => {
    const lines = [
      line("cost", [100, 0, 0, 10], "Licences"),
      line("benefit", [0, 60, 60, 50], "salesTargeting"),
      line("cost", [0, 5, 5, 0], "Licences"),
      line("benefit", [0, 5, 5, 0], "customerManagement"),
    ];
    const measures = measuresOf(lines, TERMS, 2);
    const { groups, ...rest } = measures;
    const closed = -100 + 60 / 1.1 + 60 / 1.21;
    expect(rest).toEqual({
      netPresentValue: expect.closeTo(closed + 40 / 1.331, 9) as number,
      realised: expect.closeTo(closed, 9) as number,
      toGo: expect.closeTo(40 / 1.1, 9) as number,
      totalBenefits: 180,
      totalCosts: 120,
      presentValueOfBenefits: expect.closeTo(65 / 1.1 + 65 / 1.21 + 50 / 1.331, 9) as number,
      presentValueOfCosts: expect.closeTo(100 + 5 / 1.1 + 5 / 1.21 + 10 / 1.331, 9) as number,
      returnOnInvestment: expect.closeTo(0.3, 1) as number,
      benefitCostRatio: expect.closeTo(1.3, 1) as number,
      payback: expect.closeTo((1 + 40 / 60) / 4, 15) as number,
      internalRateOfReturn: expect.closeTo(1.847_040_389, 8) as number,
      signChanges: 1,
      costPerUser: 24,
    });
    expect(groups).toEqual([
      {
        kind: "cost",
        group: "Licences",
        total: 120,
        presentValue: expect.closeTo(measures.presentValueOfCosts, 9) as number,
      },
      {
        kind: "benefit",
        group: "salesTargeting",
        total: 170,
        presentValue: expect.closeTo(60 / 1.1 + 60 / 1.21 + 50 / 1.331, 9) as number,
      },
      {
        kind: "benefit",
        group: "customerManagement",
        total: 10,
        presentValue: expect.closeTo(5 / 1.1 + 5 / 1.21, 9) as number,
      },
    ]);
  });

  it("counts the costs of Initial and three years for the cost per user", () => {
    const amounts = [50, ...Array<number>(12).fill(10), ...Array<number>(8).fill(1000)];
    expect(measuresOf([line("cost", amounts)], TERMS, 0).costPerUser).toBe(34);
  });

  it.each([
    ["no lines", [], "undefined-ratio", "undefined-ratio", 0, "no-root", 0],
    ["costs only", [line("cost", [9, 1])], -1, 0, "never-reached", "no-root", 0],
    ["no costs", [line("benefit", [9, 1])], "undefined-ratio", "undefined-ratio", 0, "no-root", 0],
    [
      "costs that come back",
      [line("cost", [-9, 1])],
      "out-of-domain",
      "out-of-domain",
      0,
      (1 / 9) ** 4 - 1,
      1,
    ],
  ] as const)("says what is missing with %s", (_case, lines, roi, ratio, payback, irr, changes) => {
    const measures = measuresOf(lines, TERMS, 0);
    expect(measures.returnOnInvestment).toBe(roi);
    expect(measures.benefitCostRatio).toBe(ratio);
    expect(measures.payback).toBe(payback);
    expect(measures.signChanges).toBe(changes);
    const rate = measures.internalRateOfReturn;
    if (typeof irr === "number") expect(rate).toBeCloseTo(irr, 12);
    else expect(rate).toBe(irr);
  });

  it("has no cost per user without users", () => {
    expect(measuresOf([line("cost", [9])], { ...TERMS, users: 0 }, 0).costPerUser).toBe(
      "out-of-domain",
    );
  });

  it("counts every change of sign, zeros aside", () => {
    const amounts = [-5, 0, 20, -1, 0, -1, 3];
    expect(measuresOf([line("benefit", amounts)], TERMS, 0).signChanges).toBe(3);
  });

  it("is what was realised and, brought to today, what is to go", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ lines, terms, closedQuarter }) => {
        const { netPresentValue: whole, realised, toGo } = measuresOf(lines, terms, closedQuarter);
        const factor = discountFactors(terms, 41)[closedQuarter] ?? NaN;
        const difference = whole - (realised + toGo * factor);
        expect(Math.abs(difference)).toBeLessThan(1e-13 * moneyMoved(lines));
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("has nothing realised and all to go before the first close", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ lines, terms }) => {
        const { netPresentValue: whole, realised, toGo } = measuresOf(lines, terms, 0);
        expect(realised).toBe(0);
        expect(Math.abs(whole - toGo)).toBeLessThan(1e-13 * moneyMoved(lines));
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  it("is worth what netPresentValue says of its net flows", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ lines, terms, closedQuarter }) => {
        const net = netFlows(lines);
        const expected =
          terms.discounting === "year"
            ? netPresentValue(terms.discountRate, byYear(net))
            : netPresentValue(convertedRate(terms.discountRate, 1, 4), net, terms.discounting);
        const { netPresentValue: actual } = measuresOf(lines, terms, closedQuarter);
        expect(Math.abs(actual - expected)).toBeLessThan(1e-13 * moneyMoved(lines));
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("has an internal rate of return at which it is worth nothing", () => {
    let found = 0;
    fc.assert(
      fc.property(arbitraryMoment, ({ lines, terms }) => {
        const { internalRateOfReturn: rate } = measuresOf(lines, terms, 0);
        if (typeof rate !== "number" || rate < -0.5) return;
        found++;
        const atRate = { ...terms, discountRate: rate, discounting: "end" as const };
        const { netPresentValue: worth } = measuresOf(lines, atRate, 0);
        expect(Math.abs(worth)).toBeLessThan(1e-9 * moneyMoved(lines));
      }),
      { ...SEEDED, numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it("adds up over its groups", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ lines, terms }) => {
        const measures = measuresOf(lines, terms, 0);
        const net = measures.groups.reduce(
          (sum, group) => sum + (group.kind === "cost" ? -1 : 1) * group.presentValue,
          0,
        );
        const difference = Math.abs(net - measures.netPresentValue);
        expect(difference).toBeLessThan(1e-13 * moneyMoved(lines));
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });
});

function netFlows(lines: readonly LineAmounts[]): number[] {
  const periods = lines[0]?.amounts.keys() ?? [0];
  return [...periods].map((period) =>
    lines.reduce(
      (sum, { kind, amounts }) => sum + (kind === "cost" ? -1 : 1) * (amounts[period] ?? 0),
      0,
    ),
  );
}

function byYear(flows: readonly number[]): number[] {
  const years = [flows[0] ?? 0];
  for (let quarter = 1; quarter < flows.length; quarter++) {
    const year = Math.ceil(quarter / 4);
    years[year] = (years[year] ?? 0) + (flows[quarter] ?? 0);
  }
  return years;
}
