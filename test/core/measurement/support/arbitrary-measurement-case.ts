import fc from "fast-check";
import {
  BENEFIT_SOURCES,
  CUSTOMERS_KEPT,
  DISCOUNTINGS,
  SCENARIOS,
  type BenefitLine,
  type CostLine,
  type CustomerSegment,
  type Driver,
  type MeasurementCase,
} from "../../../../src/core/measurement/measurement-case";

/*
 * Cases as a workbook could hold them. For use outside a test runner:
 *
 *     fc.sample(arbitraryMeasurementCase, { seed: 1, numRuns: 200 })
 *
 * Amounts have a few digits, as people type them. Retention and growth are low enough for customers
 * to have a value at every rate.
 */

/** A number from `least` to `greatest` of so many decimal places. */
export function decimal(least: number, greatest: number, places: number): fc.Arbitrary<number> {
  const scale = 10 ** places;
  return fc
    .integer({ min: Math.round(least * scale), max: Math.round(greatest * scale) })
    .map((digits) => digits / scale);
}

const CATEGORIES = ["Licences", "Implementation", "Training", "Support"] as const;

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const share = decimal(0.3, 1, 2);
const lowAndHigh = { low: optional(decimal(0.5, 1, 2)), high: optional(decimal(1, 1.6, 2)) };

// Mostly none; else a few cells, all others as planned.
function typedOver(periodCount: number): fc.Arbitrary<(number | null)[] | undefined> {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: decimal(0, 90_000, 2) },
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.array(cell, { minLength: periodCount, maxLength: periodCount }),
    },
  );
}

/** Lines without an id: that is their place in the list. */
export function arbitraryCostLine(lastPeriod: number): fc.Arbitrary<Omit<CostLine, "id">> {
  return fc
    .record({
      category: fc.constantFrom(...CATEGORIES),
      amount: decimal(0, 40_000, 2),
      isRecurring: fc.boolean(),
      isPerUser: fc.boolean(),
      start: optional(fc.integer({ min: 0, max: lastPeriod })),
      lasts: optional(fc.integer({ min: 0, max: lastPeriod })),
      growth: optional(decimal(-0.1, 0.2, 3)),
      contingency: optional(decimal(0, 0.3, 2)),
      typedOver: typedOver(lastPeriod + 1),
      ...lowAndHigh,
    })
    .map(({ lasts, ...line }) => ({
      ...line,
      amount: line.isPerUser ? Math.round(line.amount / 100) : line.amount,
      end: lasts === undefined ? undefined : Math.min((line.start ?? 0) + lasts, lastPeriod),
    }));
}

function arbitraryBenefitLine(
  lastPeriod: number,
  driverIds: readonly string[],
): fc.Arbitrary<Omit<BenefitLine, "id">> {
  return fc.record({
    source: fc.constantFrom(...BENEFIT_SOURCES),
    driver: fc.constantFrom(...driverIds, CUSTOMERS_KEPT),
    baseline: optional(decimal(0, 12, 1)),
    target: optional(decimal(0, 12, 1)),
    start: optional(fc.integer({ min: 1, max: lastPeriod })),
    rampUp: optional(fc.integer({ min: 1, max: 8 })),
    attribution: optional(share),
    confidence: optional(share),
    typedOver: typedOver(lastPeriod + 1),
    ...lowAndHigh,
  });
}

const arbitraryDriver: fc.Arbitrary<Omit<Driver, "id">> = fc.record({
  direction: fc.constantFrom(1 as const, -1 as const),
  volume: decimal(0, 2000, 0),
  value: decimal(0, 80, 2),
});

const arbitrarySegment: fc.Arbitrary<Omit<CustomerSegment, "name">> = fc.record({
  customers: fc.integer({ min: 0, max: 5000 }),
  margin: decimal(20, 900, 2),
  costToServe: decimal(0, 90, 2),
  growth: optional(decimal(-0.05, 0.02, 3)),
  retentionWithout: decimal(0.4, 0.9, 3),
  retentionWith: decimal(0.5, 0.95, 3),
});

/** A rate of 0 to 30 %. */
export const annualRate: fc.Arbitrary<number> = decimal(0, 0.3, 4);

/** A case of up to five years mostly, of up to ten sometimes. */
export const arbitraryMeasurementCase: fc.Arbitrary<MeasurementCase> = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 10 }) },
  )
  .chain((years) => {
    const lastPeriod = 4 * years;
    return fc.array(arbitraryDriver, { minLength: 1, maxLength: 4 }).chain((drivers) => {
      const driversById = numbered("D", drivers);
      return fc.record({
        years: fc.constant(years),
        annualRate,
        rateBasis: fc.constantFrom("effective" as const, "nominal" as const),
        discounting: fc.constantFrom(...DISCOUNTINGS),
        users: fc.array(fc.integer({ min: 1, max: 500 }), {
          minLength: lastPeriod + 1,
          maxLength: lastPeriod + 1,
        }),
        costs: fc
          .array(arbitraryCostLine(lastPeriod), { minLength: 1, maxLength: 8 })
          .map((lines) => numbered("C", lines)),
        benefits: fc
          .array(
            arbitraryBenefitLine(
              lastPeriod,
              driversById.map(({ id }) => id),
            ),
            { minLength: 1, maxLength: 8 },
          )
          .map((lines) => numbered("B", lines)),
        drivers: fc.constant(driversById),
        customers: fc
          .array(arbitrarySegment, { maxLength: 4 })
          .map((segments) =>
            segments.map((segment, index) => ({ name: `Segment ${index + 1}`, ...segment })),
          ),
        scenario: fc.constantFrom(...SCENARIOS),
      });
    });
  });

function numbered<T>(letter: string, items: readonly T[]): (T & { id: string })[] {
  return items.map((item, index) => ({ ...item, id: `${letter}${index + 1}` }));
}
