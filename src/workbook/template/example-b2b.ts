import {
  closeQuarter,
  CUSTOMERS_KEPT,
  freezeBaseline,
  reportAsOf,
  type BenefitLine,
  type CaseVersion,
  type CostLine,
  type Driver,
  type LedgerRow,
  type MeasurementCase,
  type QuarterClose,
} from "../../core";
import { workbookTexts } from "../../locales/en/workbook";
import { NO_CONTENT, type CaseContent, type GateRow } from "./case-content";
import { contentOfCase, type LineLabels } from "./content-of-case";
import { baselineControls, closeRow, frozenRows, shown } from "./content-of-closes";
import type { CaseOptions } from "./options";
import { serialDate } from "./serial-date";
import { QUARTERS_PER_YEAR } from "./timeline";

const { b2b, inputs, checks } = workbookTexts;

/** Quarters that are closed: eighteen months from the pilot into the rollout. */
const CLOSED = 6;

/** The first quarter of the retention programme, decided after the third close. */
const PROGRAMME = 5;

/** Days from the end of a quarter to its postings, and to its close. */
const POSTED_AFTER = 12;
const CLOSED_AFTER = 20;

/** Share of the users who work with the CRM, from the initial period on; the last one stays. */
const ROLLOUT = [0.15, 0.15, 0.2, 0.5, 0.8, 0.95, 1];

/**
 * An invented mid-size supplier, rolling out a CRM: what was planned at first, what was learnt at
 * each close, and what was posted. Everything on History is calculated from it.
 */
export function b2bContent(options: CaseOptions): CaseContent {
  const versions: CaseVersion[] = [freezeBaseline(caseAt(options, 0), dayOf(options, 0))];
  const closes: QuarterClose[] = [];
  const ledger = postings(options);
  for (let quarter = 1; quarter <= CLOSED; quarter++) {
    const asOf = dayOf(options, quarter) + CLOSED_AFTER;
    const known = ledger.filter(({ postedOn }) => postedOn <= asOf);
    const close = closeQuarter(caseAt(options, quarter), known, versions, {
      quarter,
      asOf,
      isPartial: false,
    });
    closes.push(close);
    versions.push(close.version);
  }
  const [baseline] = versions;
  return {
    ...NO_CONTENT,
    ...contentOfCase(caseAt(options, CLOSED), labelsOf),
    gate: GATES_PASSED.length - 1,
    lastClosed: CLOSED,
    ledger: ledger.map(({ period, postedOn, line, amount }) => ({
      period,
      postedOn,
      line,
      amount,
      note: noteOf(period, postedOn, options),
    })),
    closes: closes.map((close, index) =>
      closeRow(close, ledger, {
        close: index + 1,
        ends: dayOf(options, index + 1),
        gate: gateAt(index + 1),
        checks: checks.allPass,
        ...(b2b.closeNotes[index] ? { note: b2b.closeNotes[index] } : {}),
      }),
    ),
    frozen: versions.flatMap((version, number) =>
      frozenRows(
        version,
        ledger,
        number,
        (id) => labelsOf(id).label,
        closes[number - 1]?.row.accuracy,
      ),
    ),
    gates: baseline === undefined ? [] : gateRows(options, versions, ledger),
  };
}

/** After which close each gate was passed; the business case before the first. */
const GATES_PASSED = [0, 2, 4];

function gateAt(close: number): number {
  return GATES_PASSED.filter((after) => after < close).length - 1;
}

function gateRows(
  options: CaseOptions,
  versions: readonly CaseVersion[],
  ledger: readonly LedgerRow[],
): GateRow[] {
  return GATES_PASSED.flatMap((after, gate) => {
    const version = versions[after];
    if (version === undefined) return [];
    const { netPresentValue, toGo, returnOnInvestment, payback } = reportAsOf(version, ledger);
    const { discountRate, discounting, users } = version.terms;
    return [
      {
        passedOn: after === 0 ? dayOf(options, 0) : dayOf(options, after) + CLOSED_AFTER,
        ...(after === 0 ? baselineControls(version) : { quarter: after }),
        rate: discountRate,
        discounting,
        users,
        netPresentValue,
        toGo,
        returnOnInvestment: shown(returnOnInvestment),
        payback: shown(payback),
        decision: b2b.decisions[gate] ?? "",
      },
    ];
  });
}

/** The case as it was planned at a close; 0 is the business case. */
function caseAt({ horizon, users, discountRate }: CaseOptions, close: number): MeasurementCase {
  const periods = horizon * QUARTERS_PER_YEAR + 1;
  const knows = (since: number) => close >= since;
  return {
    years: horizon,
    annualRate: discountRate,
    rateBasis: "effective",
    discounting: "end",
    users: Array.from({ length: periods }, (_, period) =>
      Math.round(users * (ROLLOUT[period] ?? 1)),
    ),
    costs: knows(3) ? [...costLines(close), PROGRAMME_COST] : costLines(close),
    benefits: knows(3) ? [...benefitLines(close), PROGRAMME_BENEFIT] : benefitLines(close),
    drivers: driversAt(users, close),
    customers: SEGMENTS,
    scenario: "Base",
  };
}

const [
  LICENCES,
  IMPLEMENTATION,
  INTEGRATION,
  MIGRATION,
  TRAINING,
  CHANGE,
  LABOUR,
  SUPPORT,
  INFRASTRUCTURE,
] = inputs.costCategories;

function costLines(close: number): CostLine[] {
  const once = { isRecurring: false, isPerUser: false };
  const fixed = { isRecurring: true, isPerUser: false };
  const perUser = { isRecurring: true, isPerUser: true };
  return [
    {
      id: "C01",
      category: LICENCES,
      amount: 285,
      ...perUser,
      start: 1,
      growth: 0.03,
      low: 0.95,
      high: 1.1,
    },
    { id: "C02", category: IMPLEMENTATION, amount: 145_000, ...once, low: 0.95, high: 1.3 },
    // The second phase turned out dearer when the pilot was over.
    {
      id: "C03",
      category: IMPLEMENTATION,
      amount: close >= 2 ? 112_000 : 90_000,
      ...once,
      start: 3,
      low: 0.9,
      high: 1.4,
    },
    {
      id: "C04",
      category: INTEGRATION,
      amount: 68_000,
      ...once,
      start: 1,
      contingency: 0.1,
      low: 0.9,
      high: 1.5,
    },
    { id: "C05", category: MIGRATION, amount: 34_000, ...once, start: 1, low: 0.9, high: 1.6 },
    { id: "C06", category: TRAINING, amount: 38_000, ...once, start: 3, low: 0.9, high: 1.2 },
    {
      id: "C07",
      category: CHANGE,
      amount: 11_000,
      ...fixed,
      start: 1,
      end: 8,
      low: 0.9,
      high: 1.2,
    },
    {
      id: "C08",
      category: LABOUR,
      amount: 31_000,
      ...fixed,
      start: 0,
      growth: 0.03,
      low: 0.95,
      high: 1.15,
    },
    {
      id: "C09",
      category: SUPPORT,
      amount: 6_500,
      ...fixed,
      start: 2,
      growth: 0.02,
      low: 1,
      high: 1.1,
    },
    { id: "C10", category: INFRASTRUCTURE, amount: 3_200, ...fixed, start: 1, low: 0.9, high: 1.2 },
  ];
}

function benefitLines(close: number): BenefitLine[] {
  const [hours, service, winRate, leads, cycle] = inputs.drivers;
  return [
    {
      id: "B01",
      source: "customerManagement",
      driver: hours[0],
      target: 14,
      start: 2,
      rampUp: 5,
      attribution: 0.8,
      confidence: 0.8,
      low: 0.6,
      high: 1.15,
    },
    {
      id: "B02",
      source: "customerManagement",
      driver: service[0],
      baseline: 62,
      target: 55,
      start: 3,
      rampUp: 4,
      attribution: 0.9,
      confidence: 0.9,
      low: 0.7,
      high: 1.1,
    },
    // Less of a rise in the win rate, once the pilot had shown what it was.
    {
      id: "B03",
      source: "salesTargeting",
      driver: winRate[0],
      baseline: 0.22,
      target: close >= 2 ? 0.245 : 0.25,
      start: 3,
      rampUp: 6,
      attribution: 0.6,
      confidence: 0.85,
      low: 0.5,
      high: 1.2,
    },
    {
      id: "B04",
      source: "salesTargeting",
      driver: leads[0],
      baseline: 900,
      target: 990,
      start: 4,
      rampUp: 4,
      attribution: 0.5,
      confidence: 0.8,
      low: 0.4,
      high: 1.2,
    },
    {
      id: "B05",
      source: "salesTargeting",
      driver: cycle[0],
      baseline: 74,
      target: 66,
      start: 3,
      rampUp: 6,
      attribution: 0.7,
      confidence: 0.8,
      low: 0.6,
      high: 1.1,
    },
  ];
}

const PROGRAMME_COST: CostLine = {
  id: "C11",
  category: CHANGE,
  amount: 14_000,
  isRecurring: true,
  isPerUser: false,
  start: PROGRAMME,
  low: 0.9,
  high: 1.2,
};

const PROGRAMME_BENEFIT: BenefitLine = {
  id: "B06",
  source: "customerRetention",
  driver: CUSTOMERS_KEPT,
  start: PROGRAMME,
  attribution: 0.7,
  confidence: 0.8,
  low: 0.5,
  high: 1.2,
};

/** The margin of a sale rose after the fourth quarter. */
function driversAt(users: number, close: number): Driver[] {
  const margin = close >= 4 ? 7_800 : 7_400;
  const numbers: [volume: number, value: number][] = [
    [users, 52],
    [3_900, 1],
    [900, margin],
    [0.22, margin],
    [118, 36],
  ];
  return inputs.drivers.slice(0, numbers.length).map(([id, , direction], index) => {
    const [volume = 0, value = 0] = numbers[index] ?? [];
    return { id, direction, volume, value };
  });
}

const SEGMENTS = [
  {
    name: b2b.segments[0],
    customers: 140,
    margin: 9_800,
    costToServe: 2_100,
    growth: 0.02,
    retentionWithout: 0.93,
    retentionWith: 0.948,
  },
  {
    name: b2b.segments[1],
    customers: 760,
    margin: 3_400,
    costToServe: 900,
    growth: 0.01,
    retentionWithout: 0.88,
    retentionWith: 0.902,
  },
  {
    name: b2b.segments[2],
    customers: 3_000,
    margin: 620,
    costToServe: 210,
    growth: 0,
    retentionWithout: 0.8,
    retentionWith: 0.818,
  },
];

/** What came, as a share of the plan of its close: by line, from the initial period on. */
const CAME: Readonly<Record<string, readonly number[]>> = {
  C01: [1, 1, 1.05, 1.02, 0.98, 1, 1.01],
  C02: [1.06],
  C03: [1, 1, 1, 1.03],
  C04: [1, 1.12],
  C05: [1, 1.2],
  C06: [1, 1, 1, 0.94],
  C07: [1, 1.1, 1, 0.95, 1, 1, 0.9],
  C08: [1.04, 1.05, 1.02, 1.08, 1.03, 1, 1],
  C11: [1, 1, 1, 1, 1, 1.05, 0.97],
  B01: [1, 1, 0.7, 0.85, 0.95, 1.02, 1.05],
  B02: [1, 1, 1, 0.8, 0.9, 1.04, 0.98],
  B03: [1, 1, 1, 0.6, 0.9, 1.08, 1.12],
  B04: [1, 1, 1, 1, 0.75, 0.9, 1.1],
  B05: [1, 1, 1, 0.9, 1, 1.1, 1.05],
  B06: [1, 1, 1, 1, 1, 0.8, 0.95],
};

/** Corrections, each posted with the close after it became known. */
const RESTATEMENTS: readonly (readonly [
  line: string,
  period: number,
  with_: number,
  amount: number,
])[] = [
  ["C04", 1, 3, 6_400],
  ["B02", 3, 5, -3_150],
];

/** The ledger: each quarter's amounts some days after its end, and the corrections among them. */
function postings(options: CaseOptions): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (let quarter = 1; quarter <= CLOSED; quarter++) {
    const postedOn = dayOf(options, quarter) + POSTED_AFTER;
    const { lines } = freezeBaseline(caseAt(options, quarter), postedOn);
    for (const period of quarter === 1 ? [0, 1] : [quarter]) {
      for (const { id, amounts } of lines) {
        const planned = amounts[period] ?? 0;
        const amount = Math.round(planned * (CAME[id]?.[period] ?? 1));
        if (planned !== 0) rows.push({ period, postedOn, line: id, amount });
      }
    }
    for (const [line, period, close, amount] of RESTATEMENTS) {
      if (close === quarter) rows.push({ period, postedOn, line, amount });
    }
  }
  return rows;
}

/** The last day of a quarter; of the initial period, the day before the case begins. */
function dayOf({ firstYear, firstMonth }: CaseOptions, quarter: number): number {
  const monthsPerQuarter = 12 / QUARTERS_PER_YEAR;
  return serialDate(firstYear, firstMonth + monthsPerQuarter * quarter) - 1;
}

/** A posting for a quarter that was closed long before is a correction. */
function noteOf(period: number, postedOn: number, options: CaseOptions): string {
  const isLate = postedOn > dayOf(options, Math.max(1, period)) + POSTED_AFTER;
  return isLate ? b2b.correction : "";
}

function labelsOf(id: string): LineLabels {
  const index = Number(id.slice(1)) - 1;
  const isCost = id.startsWith("C");
  const label = (isCost ? b2b.costs : b2b.benefits)[index] ?? id;
  return isCost ? { label, owner: b2b.owners[index] ?? "" } : { label };
}
