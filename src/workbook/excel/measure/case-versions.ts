import {
  DISCOUNTINGS,
  type CaseVersion,
  type LedgerRow,
  type LineAmounts,
  type ValuationTerms,
} from "../../../core";
import { workbookTexts } from "../../../locales/en/workbook";
import type { CloseRow, FrozenRow, GateRow } from "../../template/case-content";
import { sourceOf } from "../../template/content-of-case";
import type { CaseReading, ReadLine } from "./case-reading";

/**
 * The rows of the ledger that count, in plain numbers. A posting counts from the first day on that
 * is not before it, so a time of day moves it to the next day. Excel compares ids without regard to
 * upper and lower case.
 */
export function ledgerOf({ ledger, lines }: CaseReading): LedgerRow[] {
  const ids = new Map(lines.map(({ id }) => [id.toLowerCase(), id]));
  return ledger.flatMap(({ period, postedOn, line, amount, problem }) => {
    const id = ids.get(String(line).toLowerCase());
    return problem === "" &&
      id !== undefined &&
      typeof period === "number" &&
      typeof postedOn === "number" &&
      typeof amount === "number"
      ? [{ period, postedOn: Math.ceil(postedOn), line: id, amount }]
      : [];
  });
}

/** The last day on which anything was posted, or closed; null where nothing was. */
export function lastDay(reading: CaseReading): number | null {
  const days = [lastAsOf(reading), ...ledgerOf(reading).map(({ postedOn }) => postedOn)];
  return days.reduce((last, day) => (last === null || (day ?? 0) > last ? day : last), null);
}

/** The day as of which the last close counts postings, or null before the first close. */
export function lastAsOf({ closes }: CaseReading): number | null {
  const days = closes.flatMap(({ asOf }) => (typeof asOf === "number" ? [asOf] : []));
  return days.length === 0 ? null : Math.max(...days);
}

/**
 * The case as it is planned now.
 *
 * @param closedQuarter the last closed quarter, 0 for the business case
 */
export function versionNow(
  { lines }: CaseReading,
  terms: ValuationTerms,
  closedQuarter: number,
  asOf: number,
): CaseVersion {
  return { closedQuarter, asOf, terms, lines: lines.map(amountsOf) };
}

/** The version that was frozen last: by the last close, else the business case; null: none. */
export function versionBefore(reading: CaseReading): CaseVersion | null {
  const close = reading.closes.at(-1);
  return close === undefined ? businessCase(reading) : versionOfClose(reading, close);
}

function businessCase({ gates: [gate], frozen, inputs }: CaseReading): CaseVersion | null {
  if (!inputs.isBaselineFrozen || gate === undefined) return null;
  return versionFrom(frozen, 0, termsOf(gate), Number(gate.passedOn));
}

function versionOfClose({ frozen }: CaseReading, close: CloseRow): CaseVersion {
  return versionFrom(frozen, Number(close.close), termsOf(close), Number(close.asOf));
}

function versionFrom(
  frozen: readonly FrozenRow[],
  version: number,
  terms: ValuationTerms,
  asOf: number,
): CaseVersion {
  const lines = frozen.filter((row) => row.version === version).map(frozenAmounts);
  return { closedQuarter: version, asOf: Math.floor(asOf), terms, lines };
}

function termsOf({ rate, discounting, users }: CloseRow | GateRow): ValuationTerms {
  return {
    discountRate: Number(rate),
    discounting: DISCOUNTINGS.find((one) => one === discounting) ?? "end",
    users: Number(users),
  };
}

function amountsOf({ id, kind, group, unitValue, plan }: ReadLine): LineAmounts {
  return { id, kind, group: groupOf(kind, group), unitValue, amounts: plan };
}

function frozenAmounts({ line, kind, group, unitValue, amounts }: FrozenRow): LineAmounts {
  const isCost = kind === workbookTexts.frozenPlans.kinds.cost;
  const lineKind = isCost ? "cost" : "benefit";
  return {
    id: String(line),
    kind: lineKind,
    group: groupOf(lineKind, String(group)),
    unitValue: Number(unitValue),
    amounts,
  };
}

/** The core knows the sources of benefits by names of its own. */
function groupOf(kind: LineAmounts["kind"], group: string): string {
  return kind === "cost" ? group : sourceOf(group);
}
