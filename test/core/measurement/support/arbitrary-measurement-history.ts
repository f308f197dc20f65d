import fc from "fast-check";
import type { CaseVersion } from "../../../../src/core/measurement/case-version";
import { freezeBaseline } from "../../../../src/core/measurement/baseline";
import { closeQuarter, type QuarterClose } from "../../../../src/core/measurement/close";
import type { LedgerRow } from "../../../../src/core/measurement/ledger";
import type { MeasurementCase } from "../../../../src/core/measurement/measurement-case";
import { plannedLines } from "../../../../src/core/measurement/plan";
import { seededRandom } from "../../../support/random";
import { arbitraryMeasurementCase } from "./arbitrary-measurement-case";

/** What happens from one close to the next, in this order. */
export interface QuarterStory {
  /** the case as it stands when the quarter is closed */
  readonly measurementCase: MeasurementCase;
  /** rows added to the ledger since the last close: of the quarter, and of earlier ones again */
  readonly posted: readonly LedgerRow[];
  readonly asOf: number;
  readonly isPartial: boolean;
}

/** A case from its beginning through some closes. */
export interface MeasurementHistory {
  readonly businessCase: MeasurementCase;
  /** day of gate 0, or undefined where the business case was not frozen */
  readonly frozenOn: number | undefined;
  readonly quarters: readonly QuarterStory[];
}

/** The first day of all these cases: 1 January 2026 in Excel. */
const FIRST_DAY = 46_023;
const DAYS_OF_QUARTER = 91;

/** Histories of up to `mostCloses` closes. For use outside a test runner, see fc.sample. */
export function arbitraryMeasurementHistory(mostCloses: number): fc.Arbitrary<MeasurementHistory> {
  return fc
    .record({
      businessCase: arbitraryMeasurementCase,
      isFrozen: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
      closes: fc.integer({ min: 0, max: mostCloses }),
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
    })
    .map(({ businessCase, isFrozen, closes, seed }) => ({
      businessCase,
      frozenOn: isFrozen ? FIRST_DAY : undefined,
      quarters: quartersOf(businessCase, Math.min(closes, 4 * businessCase.years), seed),
    }));
}

/** A history played through the model: all versions and closes, and the whole ledger. */
export function played(history: MeasurementHistory): {
  versions: CaseVersion[];
  closes: QuarterClose[];
  ledger: LedgerRow[];
} {
  const { businessCase, frozenOn, quarters } = history;
  const versions = frozenOn === undefined ? [] : [freezeBaseline(businessCase, frozenOn)];
  const closes: QuarterClose[] = [];
  const ledger: LedgerRow[] = [];
  for (const [index, { measurementCase, posted, asOf, isPartial }] of quarters.entries()) {
    ledger.push(...posted);
    const request = { quarter: index + 1, asOf, isPartial };
    const close = closeQuarter(measurementCase, ledger, versions, request);
    closes.push(close);
    versions.push(close.version);
  }
  return { versions, closes, ledger };
}

function quartersOf(businessCase: MeasurementCase, closes: number, seed: number): QuarterStory[] {
  const random = seededRandom(seed);
  const quarters: QuarterStory[] = [];
  let measurementCase = businessCase;
  let asOf = FIRST_DAY;
  for (let quarter = 1; quarter <= closes; quarter++) {
    const lastDay = asOf;
    asOf = FIRST_DAY + DAYS_OF_QUARTER * quarter + Math.floor(random() * 20);
    const day = () => lastDay + 1 + Math.floor(random() * (asOf - lastDay));
    const isPartial = random() < 0.2;
    const posted = [
      ...actuals(measurementCase, quarter, isPartial ? 0.6 : 1, random, day),
      ...restatements(measurementCase, quarter, random, day),
    ];
    measurementCase = amended(measurementCase, quarter, random);
    quarters.push({ measurementCase, posted, asOf, isPartial });
  }
  return quarters;
}

// Around the plan, sometimes just as planned, and in two rows now and then.
function actuals(
  measurementCase: MeasurementCase,
  quarter: number,
  complete: number,
  random: () => number,
  day: () => number,
): LedgerRow[] {
  const periods = quarter === 1 ? [0, 1] : [quarter];
  return plannedLines(measurementCase).flatMap(({ id, amounts }) =>
    periods.flatMap((period): LedgerRow[] => {
      if (random() > complete) return [];
      const planned = amounts[period] ?? 0;
      const factor = random() < 0.3 ? 1 : 0.7 + 0.6 * random();
      const amount = cents(planned * factor);
      const row = { period, line: id };
      if (random() < 0.8) return [{ ...row, postedOn: day(), amount }];
      const part = cents(amount / 3);
      return [
        { ...row, postedOn: day(), amount: part },
        { ...row, postedOn: day(), amount: cents(amount - part) },
      ];
    }),
  );
}

function restatements(
  measurementCase: MeasurementCase,
  quarter: number,
  random: () => number,
  day: () => number,
): LedgerRow[] {
  const ids = [...measurementCase.costs, ...measurementCase.benefits].map(({ id }) => id);
  const count = quarter === 1 ? 0 : Math.floor(random() * 4);
  return Array.from({ length: count }, () => ({
    period: Math.floor(random() * quarter),
    postedOn: day(),
    line: ids[Math.floor(random() * ids.length)] ?? "",
    amount: cents(8000 * random() - 4000),
  }));
}

type Amendment = (
  measurementCase: MeasurementCase,
  quarter: number,
  random: () => number,
) => Partial<MeasurementCase>;

/** What a team changes between two closes. */
const AMENDMENTS: readonly Amendment[] = [
  () => ({}),
  (_case, _quarter, random) => ({ annualRate: Math.round(3000 * random()) / 10_000 }),
  (_case, _quarter, random) => ({ rateBasis: random() < 0.5 ? "nominal" : "effective" }),
  (_case, _quarter, random) => ({
    discounting: (["end", "mid", "start", "year"] as const)[Math.floor(4 * random())] ?? "end",
  }),
  (_case, _quarter, random) => ({
    scenario: (["Base", "Downside", "Upside"] as const)[Math.floor(3 * random())] ?? "Base",
  }),
  ({ drivers }, _quarter, random) => ({
    drivers: withOne(drivers, random, (driver) => ({
      ...driver,
      value: cents(driver.value * (0.8 + 0.5 * random())),
    })),
  }),
  ({ drivers }, _quarter, random) => ({
    drivers: withOne(drivers, random, (driver) => ({
      ...driver,
      volume: Math.round(driver.volume * (0.8 + 0.5 * random())),
    })),
  }),
  ({ costs }, _quarter, random) => ({
    costs: withOne(costs, random, (line) => ({
      ...line,
      amount: cents(line.amount * (0.8 + 0.5 * random())),
    })),
  }),
  ({ benefits, years }, quarter, random) => ({
    benefits: withOne(benefits, random, (line) => ({
      ...line,
      start: Math.min(Math.max(line.start ?? 1, quarter) + 1, 4 * years),
      rampUp: 1 + Math.floor(6 * random()),
    })),
  }),
  ({ costs, years }, quarter, random) => ({
    costs: withOne(costs, random, (line) => {
      const typedOver = Array.from(
        { length: 4 * years + 1 },
        (_, q) => line.typedOver?.[q] ?? null,
      );
      typedOver[Math.min(quarter + 1, 4 * years)] = cents(30_000 * random());
      return { ...line, typedOver };
    }),
  }),
  ({ customers }, _quarter, random) => ({
    customers: withOne(customers, random, (segment) => ({
      ...segment,
      retentionWith: Math.round(1000 * (0.5 + 0.45 * random())) / 1000,
    })),
  }),
  ({ costs }, quarter, random) => ({
    costs: [
      ...costs,
      {
        id: `C${costs.length + 1}`,
        category: "Support",
        amount: cents(5000 * random()),
        isRecurring: true,
        isPerUser: false,
        start: quarter,
      },
    ],
  }),
];

function amended(
  measurementCase: MeasurementCase,
  quarter: number,
  random: () => number,
): MeasurementCase {
  const count = Math.floor(3 * random());
  return Array.from({ length: count }).reduce((amendedCase: MeasurementCase) => {
    const amend = AMENDMENTS[Math.floor(random() * AMENDMENTS.length)];
    return { ...amendedCase, ...amend?.(amendedCase, quarter, random) };
  }, measurementCase);
}

function withOne<T>(items: readonly T[], random: () => number, change: (item: T) => T): T[] {
  const chosen = Math.floor(random() * items.length);
  return items.map((item, index) => (index === chosen ? change(item) : item));
}

function cents(money: number): number {
  return Math.round(100 * money) / 100;
}
