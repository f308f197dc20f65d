import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customersKept } from "../../../src/core/measurement/customers-kept";
import type {
  BenefitLine,
  CostLine,
  MeasurementCase,
} from "../../../src/core/measurement/measurement-case";
import { plannedLines } from "../../../src/core/measurement/plan";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementCase } from "./support/arbitrary-measurement-case";
import {
  benefitLine,
  costLine,
  hours,
  retentionLine,
  sampleCase,
  segment,
} from "./support/sample-case";

function costAmounts(line: Partial<CostLine>, parts: Partial<MeasurementCase> = {}) {
  return plannedLines(sampleCase({ costs: [costLine(line)], ...parts }))[0]?.amounts;
}

function benefitAmounts(line: Partial<BenefitLine>, parts: Partial<MeasurementCase> = {}) {
  return plannedLines(sampleCase({ benefits: [benefitLine(line)], ...parts }))[0]?.amounts;
}

describe("plannedLines", () => {
  it.each([
    ["all along", {}, [100, 100, 100, 100, 100]],
    ["from its start", { start: 2 }, [0, 0, 100, 100, 100]],
    ["up to its end", { start: 1, end: 2 }, [0, 100, 100, 0, 0]],
    ["beyond the horizon", { start: 5 }, [0, 0, 0, 0, 0]],
    ["once, at the start", { isRecurring: false }, [100, 0, 0, 0, 0]],
    ["once, whatever its end", { isRecurring: false, start: 3, end: 4 }, [0, 0, 0, 100, 0]],
    ["with a reserve", { contingency: 0.25 }, [125, 125, 125, 125, 125]],
    ["as typed over", { typedOver: [null, 7, null, 0] }, [100, 7, 100, 0, 100]],
  ])("plan a cost %s", (_case, line, expected) => {
    expect(costAmounts(line)).toEqual(expected);
  });

  it("plan a cost per user by the users of each period", () => {
    expect(costAmounts({ isPerUser: true }, { users: [0, 5, 10, 20, 40] })).toEqual([
      0, 500, 1000, 2000, 4000,
    ]);
  });

  it("let a cost grow from the second year on", () => {
    expect(costAmounts({ growth: 0.5 }, { years: 3 })).toEqual([
      ...[100, 100, 100, 100, 100],
      ...[150, 150, 150, 150],
      ...[225, 225, 225, 225],
    ]);
  });

  it.each([
    ["from the first quarter on", {}, [0, 3000, 3000, 3000, 3000]],
    ["from its start", { start: 3 }, [0, 0, 0, 3000, 3000]],
    ["as it ramps up", { start: 2, rampUp: 4 }, [0, 0, 750, 1500, 2250]],
    ["in full after the ramp", { rampUp: 2 }, [0, 1500, 3000, 3000, 3000]],
    ["as far as it is due to the decision", { attribution: 0.5 }, [0, 1500, 1500, 1500, 1500]],
    ["as far as it is counted on", { confidence: 0.1 }, [0, 300, 300, 300, 300]],
    ["that gets worse", { target: 4 }, [0, -3000, -3000, -3000, -3000]],
    ["as typed over", { typedOver: [5, null, 0] }, [5, 3000, 0, 3000, 3000]],
    ["without figures", { baseline: undefined, target: undefined }, [0, 0, 0, 0, 0]],
  ])("plan a benefit %s", (_case, line, expected) => {
    expect(benefitAmounts(line)?.map((amount) => amount + 0)).toEqual(expected);
  });

  it("plan a benefit of a driver of which more is better", () => {
    const drivers = [{ ...hours, direction: 1 as const }];
    expect(benefitAmounts({ start: 4 }, { drivers })?.at(-1)).toBe(-3000);
  });

  it("plan the benefit of customers kept without a ramp", () => {
    const parts = { customers: [segment()] };
    const kept = customersKept(parts.customers, 5);
    const line = retentionLine({ rampUp: 4, attribution: 0.5, confidence: 0.5 });
    const [fromFirst] = plannedLines(sampleCase({ ...parts, benefits: [line] }));
    expect(fromFirst?.amounts).toEqual([0, ...kept.slice(0, 4).map((money) => money / 4)]);
  });

  it.each([
    ["Base", 100, 3000],
    ["Downside", 150, 1500],
    ["Upside", 80, 3600],
  ] as const)("are those of the scenario %s", (scenario, cost, benefit) => {
    const parts = { scenario, users: [1, 1, 1, 1, 1] };
    expect(costAmounts({ low: 0.8, high: 1.5 }, parts)?.[1]).toBe(cost);
    expect(benefitAmounts({ low: 0.5, high: 1.2 }, parts)?.[1]).toBe(benefit);
  });

  it("move with the scenario where they are typed over", () => {
    expect(costAmounts({ high: 1.5, typedOver: [10] }, { scenario: "Downside" })?.[0]).toBe(15);
  });

  it("say what each line is, costs first", () => {
    const benefits = [benefitLine(), retentionLine()];
    const lines = plannedLines(sampleCase({ costs: [costLine()], benefits }));
    expect(lines.map(({ id, kind, group, unitValue }) => [id, kind, group, unitValue])).toEqual([
      ["C1", "cost", "Licences", 0],
      ["B1", "benefit", "customerManagement", -30],
      ["R1", "benefit", "customerRetention", 0],
    ]);
  });

  it("cost less and bring more the better the scenario, where nothing gets worse", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, (measurementCase) => {
        const [down, base, up] = (["Downside", "Base", "Upside"] as const).map((scenario) =>
          plannedLines({ ...measurementCase, scenario }),
        );
        for (const [index, line] of (base ?? []).entries()) {
          for (const [period, amount] of line.amounts.entries()) {
            const good = up?.[index]?.amounts[period] ?? NaN;
            const bad = down?.[index]?.amounts[period] ?? NaN;
            const sign = line.kind === "cost" ? -1 : Math.sign(amount);
            expect(sign * good).toBeGreaterThanOrEqual(sign * amount);
            expect(sign * amount).toBeGreaterThanOrEqual(sign * bad);
          }
        }
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });
});
