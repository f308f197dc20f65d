import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BRIDGE_EFFECTS,
  closeQuarter,
  freezeBaseline,
  type Bridge,
  type LedgerRow,
  type MeasurementCase,
} from "../../../src/core";
import { bridgeBetween } from "../../../src/core/measurement/bridge";
import { versionOf } from "../../../src/core/measurement/case-version";
import { discountFactors } from "../../../src/core/measurement/discount-factors";
import { plannedLines } from "../../../src/core/measurement/plan";
import { valuationTerms } from "../../../src/core/measurement/valuation-terms";
import { SEEDED } from "../arbitraries";
import { annualRate, arbitraryMeasurementCase } from "./support/arbitrary-measurement-case";
import { arbitraryMeasurementHistory, played } from "./support/arbitrary-measurement-history";
import { specifiedEffects } from "./support/specified-bridge";
import {
  benefitLine,
  costLine,
  hours,
  retentionLine,
  sampleCase,
  segment,
} from "./support/sample-case";

/** Postings of exactly what is planned for some periods. */
function asPlanned(measurementCase: MeasurementCase, periods: number[], day: number): LedgerRow[] {
  return plannedLines(measurementCase).flatMap(({ id, amounts }) =>
    periods.map((period) => ({
      period,
      postedOn: day,
      line: id,
      amount: amounts[period] ?? NaN,
    })),
  );
}

/** From the frozen business case to the first close, all as the new plan has it. */
function firstBridge(before: MeasurementCase, after: MeasurementCase = before): Bridge {
  const ledger = asPlanned(after, [0, 1], 150);
  const request = { quarter: 1, asOf: 200, isPartial: false };
  const { row } = closeQuarter(after, ledger, [freezeBaseline(before, 100)], request);
  if (row.bridge === undefined) throw new Error("a bridge was expected");
  return row.bridge;
}

/** The effects that are not 0. */
function seen({ effects }: Bridge): string[] {
  return BRIDGE_EFFECTS.filter((effect) => effects[effect] !== 0);
}

function residual({ opening, effects, closing }: Bridge): number {
  return closing - opening - BRIDGE_EFFECTS.reduce((sum, effect) => sum + effects[effect], 0);
}

const twoYears = sampleCase({
  years: 2,
  annualRate: 0.4641, // 10 % a quarter
  costs: [costLine(), costLine({ id: "C2", typedOver: [0, 500, 0, 700, 0, 0, 0, 0, 100] })],
  benefits: [benefitLine(), retentionLine({ typedOver: [0, 0, 9, 8, 7, 6, 5, 4, 3] })],
  customers: [segment()],
});

describe("bridgeBetween", () => {
  it("explains every change of every history, to the cent", () => {
    const everSeen = new Set<string>();
    fc.assert(
      fc.property(arbitraryMeasurementHistory(8), (history) => {
        for (const { row } of played(history).closes) {
          if (row.bridge === undefined) continue;
          expect(residual(row.bridge)).toBe(0);
          const values = [row.bridge.opening, row.bridge.closing];
          for (const cents of [...values, ...Object.values(row.bridge.effects)]) {
            expect(Number.isSafeInteger(cents) && !Object.is(cents, -0)).toBe(true);
          }
          for (const effect of seen(row.bridge)) everSeen.add(effect);
        }
      }),
      { ...SEEDED, numRuns: 150 },
    );
    expect([...everSeen].sort()).toEqual([...BRIDGE_EFFECTS].sort());
  });

  it("has the effects of the page, each to the cent", () => {
    fc.assert(
      fc.property(arbitraryMeasurementHistory(4), (history) => {
        const { versions, ledger } = played(history);
        for (const [index, after] of versions.entries()) {
          const before = versions[index - 1];
          if (before === undefined) continue;
          const { effects } = bridgeBetween(before, after, ledger);
          const specified = specifiedEffects(before, after, ledger);
          for (const effect of BRIDGE_EFFECTS) {
            // Half a cent of its own, one that was left over, and what sums of doubles lose.
            const scale = 1e-11 * Math.abs(effects[effect]);
            const difference = Math.abs(effects[effect] - 100 * specified[effect]);
            expect(difference).toBeLessThan(1.51 + scale);
          }
        }
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  it("has no effects where all came as planned", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, (measurementCase) => {
        const bridge = firstBridge(measurementCase);
        expect(seen(bridge)).toEqual([]);
        expect(bridge.opening).toBe(bridge.closing);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("has no effect but rate where the discount rate changes", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, annualRate, (measurementCase, rate) => {
        const bridge = firstBridge(measurementCase, { ...measurementCase, annualRate: rate });
        expect(["", "rate"]).toContain(seen(bridge).join());
        expect(bridge.effects.rate).toBe(bridge.closing - bridge.opening);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("has no effect but rate where the discounting changes", () => {
    const bridge = firstBridge(twoYears, { ...twoYears, discounting: "start" });
    expect(seen(bridge)).toEqual(["rate"]);
  });

  it("has no effect but timing where a cost moves by a quarter", () => {
    const costs = [
      costLine(),
      costLine({ id: "C2", typedOver: [0, 500, 0, 0, 700, 0, 0, 0, 100] }),
    ];
    const bridge = firstBridge(twoYears, { ...twoYears, costs });
    expect(seen(bridge)).toEqual(["timing"]);
    expect(bridge.effects.timing).toBe(Math.round(100 * (700 / 1.1 ** 3 - 700 / 1.1 ** 4)));
  });

  it("has no effect but timing where the amounts of lines change places", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, (original) => {
        // In whole euros, so that the sums are the same to the last digit.
        const plan = plannedLines({ ...original, scenario: "Base" });
        const typedAs = (id: string, turned: boolean) => {
          const amounts = (plan.find((line) => line.id === id)?.amounts ?? []).map(Math.round);
          return turned ? [...amounts].reverse() : amounts;
        };
        const typed = (turned: boolean): MeasurementCase => ({
          ...original,
          scenario: "Base",
          costs: original.costs.map((line) => ({ ...line, typedOver: typedAs(line.id, turned) })),
          benefits: original.benefits.map((line) => ({
            ...line,
            typedOver: typedAs(line.id, turned),
          })),
        });
        const bridge = firstBridge(typed(false), typed(true));
        expect(["", "timing"]).toContain(seen(bridge).join());
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("has no effect but cost where a cost doubles", () => {
    const costs = [costLine({ amount: 200 }), ...twoYears.costs.slice(1)];
    const bridge = firstBridge(twoYears, { ...twoYears, costs });
    expect(seen(bridge)).toEqual(["cost"]);
    expect(bridge.effects.cost).toBe(bridge.closing - bridge.opening);
  });

  it("has no effect but volume where there are twice the units", () => {
    const bridge = firstBridge(twoYears, { ...twoYears, drivers: [{ ...hours, volume: 200 }] });
    expect(seen(bridge)).toEqual(["volume"]);
  });

  it("has no effect but price where a unit is worth twice as much", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, (original) => {
        const before: MeasurementCase = {
          ...original,
          benefits: original.benefits
            .filter(
              ({ source, driver }) => source !== "customerRetention" && driver.startsWith("D"),
            )
            .map((line) => ({ ...line, typedOver: undefined })),
        };
        const drivers = before.drivers.map((driver) => ({ ...driver, value: 2 * driver.value }));
        const bridge = firstBridge(before, { ...before, drivers });
        expect(["", "priceOrMargin"]).toContain(seen(bridge).join());
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("takes no closed quarter for what a price did", () => {
    // Six of eight quarters closed as planned; the last two are worth twice as much.
    const before = sampleCase({ years: 2, annualRate: 0, benefits: [benefitLine()] });
    const dearer = { ...before, drivers: [{ ...hours, value: 60 }] };
    const ledger = [
      ...asPlanned(before, [0, 1, 2, 3, 4, 5, 6], 150),
      ...asPlanned(dearer, [7], 250),
    ];
    const bridge = bridgeBetween(versionOf(before, 6, 200), versionOf(dearer, 7, 300), ledger);
    expect(seen(bridge)).toEqual(["priceOrMargin"]);
    expect(bridge.effects.priceOrMargin).toBe(6000_00);
  });

  it("splits the level into price and volume, the volume at the old price", () => {
    const drivers = [{ ...hours, value: 40, volume: 150 }];
    const bridge = firstBridge(
      sampleCase({ annualRate: 0, benefits: [benefitLine()] }),
      sampleCase({ annualRate: 0, benefits: [benefitLine()], drivers }),
    );
    expect(seen(bridge)).toEqual(["volume", "priceOrMargin"]);
    expect(bridge.effects.volume).toBe(4 * 50 * 30 * 100);
    expect(bridge.effects.priceOrMargin).toBe(4 * 150 * 10 * 100);
  });

  it("has retention for the level of what retention brings", () => {
    const benefits = [
      benefitLine(),
      retentionLine({ typedOver: [0, 0, 18, 16, 14, 12, 10, 8, 6] }),
    ];
    expect(seen(firstBridge(twoYears, { ...twoYears, benefits }))).toEqual(["retention"]);
  });

  it("has level and timing of retention where more customers stay", () => {
    const untyped = { ...twoYears, benefits: [retentionLine()] };
    const customers = [segment({ retentionWith: 0.95 })];
    expect(seen(firstBridge(untyped, { ...untyped, customers }))).toEqual(["retention", "timing"]);
  });

  it("has all of a new line, and of one taken away, as level", () => {
    const added = costLine({ id: "C3", start: 2 });
    const larger = { ...twoYears, costs: [...twoYears.costs, added] };
    expect(seen(firstBridge(twoYears, larger))).toEqual(["cost"]);
    expect(seen(firstBridge(larger, twoYears))).toEqual(["cost"]);
    const benefits = [...twoYears.benefits, benefitLine({ id: "B2" })];
    expect(seen(firstBridge(twoYears, { ...twoYears, benefits }))).toEqual(["volume"]);
  });

  it("takes what rounding leaves of a sum of nothing for nothing", () => {
    const costs = [costLine({ typedOver: [0, 0, 0.1, 0.2, -0.3] })];
    const bridge = firstBridge(sampleCase({ costs }), sampleCase({ costs: [costLine()] }));
    expect(seen(bridge)).toEqual(["cost"]);
    expect(bridge.effects.cost).toBe(bridge.closing - bridge.opening);
  });

  const longer = { ...twoYears, years: 3, users: Array<number>(13).fill(10) };

  it.each([
    ["longer", twoYears, longer],
    ["shorter", longer, twoYears],
  ])("has the change to a %s horizon, all periods of both counted", (_case, before, after) => {
    const bridge = firstBridge(before, after);
    expect(seen(bridge)).toEqual(["volume", "retention", "cost", "timing"]);
    const [old, now] = [before, after].map((parts) => versionOf(parts, 0, 100));
    const specified = specifiedEffects(old!, now!, []);
    for (const effect of BRIDGE_EFFECTS) {
      expect(Math.abs(bridge.effects[effect] - 100 * specified[effect])).toBeLessThan(1.5);
    }
  });

  it("has restatement for what was posted since for a closed period", () => {
    const restated = [
      ...asPlanned(twoYears, [0, 1], 150),
      ...asPlanned(twoYears, [2], 250),
      { period: 1, postedOn: 250, line: "C1", amount: 11 },
      { period: 0, postedOn: 250, line: "B1", amount: 5 },
    ];
    const [first, second] = [versionOf(twoYears, 1, 200), versionOf(twoYears, 2, 300)];
    const bridge = bridgeBetween(first, second, restated);
    expect(seen(bridge)).toEqual(["restatement"]);
    expect(bridge.effects.restatement).toBe(-5_00);
  });

  it("has the restatement of a line that the version before did not have", () => {
    const larger = { ...twoYears, costs: [...twoYears.costs, costLine({ id: "C3", amount: 0 })] };
    const ledger = [
      ...asPlanned(twoYears, [0, 1], 150),
      ...asPlanned(twoYears, [2], 250),
      { period: 0, postedOn: 250, line: "C3", amount: 11 },
    ];
    const bridge = bridgeBetween(versionOf(twoYears, 1, 200), versionOf(larger, 2, 300), ledger);
    expect(seen(bridge)).toEqual(["restatement"]);
    expect(bridge.effects.restatement).toBe(-11_00);
  });

  it("has the rate by the new amounts", () => {
    const costs = [costLine({ isRecurring: false, start: 4 })];
    const [before, after] = [
      sampleCase({ costs }),
      sampleCase({
        costs: [costLine({ isRecurring: false, start: 4, amount: 300 })],
        annualRate: 0.2,
      }),
    ];
    const { effects } = firstBridge(before, after);
    expect(effects.cost).toBe(Math.round((-200 / 1.1) * 100));
    expect(effects.rate).toBe(Math.round((-300 / 1.2 + 300 / 1.1) * 100));
  });

  it("rounds half a cent away from zero, as seen in 15 digits", () => {
    const typed = (amount: number) =>
      sampleCase({ costs: [costLine({ typedOver: [amount, 0, 0, 0, 0] })] });
    const bridge = firstBridge(typed(1.005), typed(8.575));
    expect([bridge.opening, bridge.closing]).toEqual([-101, -858]);
  });

  it("refuses values with more cents than can be told apart", () => {
    const costs = [costLine({ amount: 1e15 })];
    expect(() => firstBridge(sampleCase({ costs }))).toThrow(
      expect.objectContaining({ fault: "overflow" }),
    );
  });

  it("adds up to what the factors make of the flows, before rounding", () => {
    // An independent sum: each line's flows by the factors then and now.
    const after = { ...twoYears, annualRate: 0.2, drivers: [{ ...hours, value: 33, volume: 90 }] };
    const { opening, closing } = firstBridge(twoYears, after);
    const worth = (measurementCase: MeasurementCase) => {
      const factors = discountFactors(valuationTerms(measurementCase), 9);
      return plannedLines(measurementCase)
        .flatMap(({ kind, amounts }) =>
          amounts.map((x, q) => (kind === "cost" ? -x : x) * (factors[q] ?? NaN)),
        )
        .reduce((sum, x) => sum + x, 0);
    };
    expect(opening).toBe(Math.round(100 * worth(twoYears)));
    expect(closing).toBe(Math.round(100 * worth(after)));
  });
});
