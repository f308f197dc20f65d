import {
  baselineChecksums,
  discountFactors,
  forecastOf,
  type BridgeEffect,
  type CaseVersion,
  type ForecastAccuracy,
  type LedgerRow,
  type LineAmounts,
  type MeasureValue,
  type QuarterClose,
} from "../../core";
import { workbookTexts } from "../../locales/en/workbook";
import type { CloseRow, FrozenRow, GateRow } from "./case-content";
import { sourceName } from "./content-of-case";
import { ADD_IN_VERSION, TEMPLATE_VERSION } from "./version";

const { history, frozenPlans, notAvailable } = workbookTexts;

/** What the row of a close says beside what the core has measured. */
export interface CloseDetails {
  /** number of the close, from 1 */
  readonly close: number;
  /** last day of the quarter */
  readonly ends: number;
  readonly gate: number | null;
  /** the check light as it stood */
  readonly checks: string;
  readonly note?: string;
}

/** Where the bridge keeps each effect. */
const EFFECT_FIELDS = {
  restatement: "restatement",
  volume: "volume",
  priceOrMargin: "priceOrMargin",
  retention: "retention",
  cost: "cost",
  timing: "timing",
  rate: "rateChange",
} as const satisfies Record<BridgeEffect, keyof CloseRow>;

/** The row of History for a close. */
export function closeRow(
  { row, version }: QuarterClose,
  ledger: readonly LedgerRow[],
  { close, ends, gate, checks, note }: CloseDetails,
): CloseRow {
  const { measures, terms, bridge, accuracy, equity } = row;
  const counted = ledger.filter(({ postedOn }) => postedOn <= row.asOf);
  const effects = bridge === undefined ? [] : Object.entries(bridge.effects);
  return {
    close,
    quarter: row.quarter,
    ends,
    ...(gate === null ? {} : { gate }),
    asOf: row.asOf,
    status: history.status[row.isPartial ? "partial" : "complete"],
    rate: terms.discountRate,
    discounting: terms.discounting,
    users: terms.users,
    netPresentValue: measures.netPresentValue,
    realised: measures.realised,
    toGo: measures.toGo,
    returnOnInvestment: shown(measures.returnOnInvestment),
    payback: shown(measures.payback),
    internalRateOfReturn: shown(measures.internalRateOfReturn),
    costPerUser: shown(measures.costPerUser),
    equity: equity.equityWith,
    accuracy: accuracy === undefined ? notAvailable : shown(accuracy.ofClose),
    checks,
    ledgerRows: counted.length,
    ledgerTotal: total(counted.map(({ amount }) => amount)),
    planTotal: total(version.lines.flatMap(({ amounts }) => amounts)),
    ...(bridge === undefined ? {} : { from: bridge.opening / CENTS, to: bridge.closing / CENTS }),
    ...Object.fromEntries(
      effects.map(([effect, cents]) => [EFFECT_FIELDS[effect as BridgeEffect], cents / CENTS]),
    ),
    template: TEMPLATE_VERSION,
    addIn: ADD_IN_VERSION,
    ...(note === undefined ? {} : { note }),
  };
}

const CENTS = 100;

/**
 * The rows of Frozen plans for a version, a line each.
 *
 * @param number 0 for the business case, else the number of the close
 * @param labelOf what a line is called, by its id
 * @param accuracy how the version before had forecast the closed quarter; none of the business case
 */
export function frozenRows(
  version: CaseVersion,
  ledger: readonly LedgerRow[],
  number: number,
  labelOf: (id: string) => string,
  accuracy?: ForecastAccuracy,
): FrozenRow[] {
  const forecast = forecastOf(version, ledger);
  const factors = discountFactors(version.terms, version.lines[0]?.amounts.length ?? 0);
  const closed = number === 0 ? 0 : version.closedQuarter + 1;
  return version.lines.map((line, index) => {
    const amounts = forecast[index]?.amounts ?? [];
    const [realised, toGo] = [total(amounts.slice(0, closed)), total(amounts.slice(closed))];
    return {
      version: number,
      label: labelOf(line.id),
      line: line.id,
      group: groupName(line),
      kind: frozenPlans.kinds[line.kind],
      unitValue: line.unitValue,
      ...(number === 0 ? {} : { quarter: version.closedQuarter }),
      ...accuracyOf(line.id, accuracy),
      realised,
      toGo,
      total: realised + toGo,
      presentValue: total(amounts.map((amount, period) => amount * (factors[period] ?? NaN))),
      frozenOn: version.asOf,
      amounts: line.amounts,
    };
  });
}

/** What is kept of the business case when gate 0 freezes it. */
export function baselineControls(
  version: CaseVersion,
): Pick<GateRow, "planTotal" | "planChecksum"> {
  const { sum, weightedSum } = baselineChecksums(version.lines.map(({ amounts }) => amounts));
  return { planTotal: sum, planChecksum: weightedSum };
}

function accuracyOf(id: string, accuracy: ForecastAccuracy | undefined): Partial<FrozenRow> {
  const line = accuracy?.lines.find((one) => one.id === id);
  if (line === undefined) return {};
  const { forecast, actual } = line;
  const difference = actual - forecast;
  const share = forecast === 0 ? {} : { accuracy: 1 - Math.abs(difference) / Math.abs(forecast) };
  return { forecast, actual, difference, ...share };
}

function groupName({ kind, group }: LineAmounts): string {
  return kind === "cost" ? group : sourceName(group);
}

/** A measure that the case does not have reads as such. */
export function shown(measure: MeasureValue): number | string {
  return typeof measure === "number" ? measure : notAvailable;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
