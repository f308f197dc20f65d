import { ValuationError } from "../errors";
import type { CaseVersion } from "./case-version";
import { discountFactors } from "./discount-factors";
import { forecastOf } from "./forecast";
import { roundedToTotal } from "./largest-remainder";
import type { LedgerRow } from "./ledger";
import { RETENTION_SOURCE } from "./measurement-case";
import { periodCountOf, presentValue } from "./measures";
import type { LineAmounts } from "./plan";
import { reportAsOf } from "./report";
import { isClosed } from "./timeline";

/** Why the net present value has changed from one version to the next, in the order of the bridge. */
export const BRIDGE_EFFECTS = [
  "restatement",
  "volume",
  "priceOrMargin",
  "retention",
  "cost",
  "timing",
  "rate",
] as const;
export type BridgeEffect = (typeof BRIDGE_EFFECTS)[number];
type Effects = Record<BridgeEffect, number>;

/** A bridge in whole cents: `opening` and all effects add up to `closing`, exactly. */
export interface Bridge {
  /** full-life NPV of the version before */
  readonly opening: number;
  readonly effects: Readonly<Effects>;
  /** full-life NPV of the new version */
  readonly closing: number;
}

/** What adds up to no more than this share of its parts is what rounding leaves of nothing. */
const NOTHING = 1e-9;

/** Excel rounds what it shows in so many digits. */
const DIGITS_OF_EXCEL = 15;

/**
 * The bridge of the full-life NPV from a version to the next: what each kind of change did to it,
 * taken one after the other. docs/measurement-model.md says what each effect is.
 *
 * Cents that rounding the effects by themselves leaves over go to those with the largest
 * remainders, so that nothing is left unexplained.
 *
 * @param before the version before
 * @param after the new version, as of the same day or later
 * @param ledger all postings up to now
 * @returns both values and all effects, in whole cents
 * @throws {ValuationError} "overflow" where a value has more cents than a double counts exactly
 * @example
 * bridgeBetween({ closedQuarter: 0, asOf: 46000, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [100, 0, 0, 0, 125] }] }, { closedQuarter: 1, asOf: 46100, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [100, 0, 0, 0, 125] }] }, [{ period: 0, postedOn: 46080, line: "C1", amount: 100 }]).opening; // -20000
 */
export function bridgeBetween(
  before: CaseVersion,
  after: CaseVersion,
  ledger: readonly LedgerRow[],
): Bridge {
  const opening = inCents(reportAsOf(before, ledger).netPresentValue);
  const closing = inCents(reportAsOf(after, ledger).netPresentValue);
  const effects = noEffects();
  for (const change of lineChanges(before, after, ledger)) addEffects(effects, change);

  const exactCents = BRIDGE_EFFECTS.map((effect) => 100 * effects[effect]);
  const cents = roundedToTotal(exactCents, closing - opening);
  for (const [index, effect] of BRIDGE_EFFECTS.entries()) effects[effect] = cents[index] ?? NaN;
  return { opening, effects, closing };
}

/** The change of one line. All money is money today, costs negative, by the old factors. */
interface LineChange {
  /** what the change of the line's level counts as */
  readonly level: "cost" | "retention" | "volumeAndPrice";
  readonly unitValueBefore: number;
  readonly unitValueAfter: number;
  /** of periods closed before: what was posted since */
  readonly restatement: number;
  /** of the periods open before: as the old version had them, and as the new one has them */
  readonly openBefore: number;
  readonly openAfter: number;
  /** openBefore, its amounts scaled to add up to those of openAfter */
  readonly openScaled: number;
  /** what the new factors make of all amounts, less what the old ones do */
  readonly rate: number;
}

function addEffects(effects: Effects, change: LineChange): void {
  const { openBefore, openAfter, openScaled, unitValueBefore, unitValueAfter } = change;
  effects.restatement += change.restatement;
  effects.timing += openAfter - openScaled;
  effects.rate += change.rate;
  const level = openScaled - openBefore;
  if (change.level !== "volumeAndPrice") {
    effects[change.level] += level;
    return;
  }
  const hasBothValues = unitValueBefore !== 0 && unitValueAfter !== 0;
  const price = hasBothValues ? openScaled * (1 - unitValueBefore / unitValueAfter) : 0;
  effects.priceOrMargin += price;
  effects.volume += level - price;
}

function lineChanges(
  before: CaseVersion,
  after: CaseVersion,
  ledger: readonly LedgerRow[],
): LineChange[] {
  const periodCount = Math.max(periodCountOf(before.lines), periodCountOf(after.lines));
  const factorsBefore = discountFactors(before.terms, periodCount);
  const factorsAfter = discountFactors(after.terms, periodCount);
  const linesBefore = byId(forecastOf(before, ledger));
  const linesAfter = byId(forecastOf(after, ledger));

  return [...new Set([...linesBefore.keys(), ...linesAfter.keys()])].map((id) => {
    const [lineBefore, lineAfter] = [linesBefore.get(id), linesAfter.get(id)];
    const flowsBefore = signedFlows(lineBefore, periodCount);
    const flowsAfter = signedFlows(lineAfter, periodCount);
    // What was closed before is actual in both, as of either day: it differs by restatements only.
    const closed = (flows: readonly number[]) =>
      flows.map((flow, period) => (isClosed(period, before.closedQuarter) ? flow : 0));
    const open = (flows: readonly number[]) =>
      flows.map((flow, period) => (isClosed(period, before.closedQuarter) ? 0 : flow));
    const [openBefore, openAfter] = [open(flowsBefore), open(flowsAfter)];
    const scale = scaleBetween(openBefore, openAfter);
    return {
      level: levelOf(lineAfter ?? lineBefore),
      unitValueBefore: lineBefore?.unitValue ?? 0,
      unitValueAfter: lineAfter?.unitValue ?? 0,
      restatement:
        presentValue(closed(flowsAfter), factorsBefore) -
        presentValue(closed(flowsBefore), factorsBefore),
      openBefore: presentValue(openBefore, factorsBefore),
      openAfter: presentValue(openAfter, factorsBefore),
      openScaled:
        scale === undefined
          ? presentValue(openAfter, factorsBefore)
          : scale * presentValue(openBefore, factorsBefore),
      rate: presentValue(flowsAfter, factorsAfter) - presentValue(flowsAfter, factorsBefore),
    };
  });
}

function levelOf(line: LineAmounts | undefined): LineChange["level"] {
  if (line?.kind === "cost") return "cost";
  return line?.group === RETENTION_SOURCE ? "retention" : "volumeAndPrice";
}

// By what the old amounts are to be multiplied to add up to the new ones; undefined where they add
// up to nothing.
function scaleBetween(before: readonly number[], after: readonly number[]): number | undefined {
  const total = before.reduce((sum, flow) => sum + flow, 0);
  const moved = before.reduce((sum, flow) => sum + Math.abs(flow), 0);
  if (Math.abs(total) <= NOTHING * moved) return undefined;
  return after.reduce((sum, flow) => sum + flow, 0) / total;
}

function signedFlows(line: LineAmounts | undefined, periodCount: number): number[] {
  const sign = line?.kind === "cost" ? -1 : 1;
  return Array.from({ length: periodCount }, (_, period) => sign * (line?.amounts[period] ?? 0));
}

function byId(lines: readonly LineAmounts[]): Map<string, LineAmounts> {
  return new Map(lines.map((line) => [line.id, line]));
}

function noEffects(): Effects {
  return {
    restatement: 0,
    volume: 0,
    priceOrMargin: 0,
    retention: 0,
    cost: 0,
    timing: 0,
    rate: 0,
  };
}

// Half a cent away from zero, seen in 15 digits, as Excel's ROUND does.
function inCents(money: number): number {
  const cents = Number((100 * money).toPrecision(DIGITS_OF_EXCEL));
  if (!(Math.abs(cents) <= Number.MAX_SAFE_INTEGER)) {
    throw new ValuationError(
      "overflow",
      `net present value must be less than ${String(Number.MAX_SAFE_INTEGER)} cents, got ${String(money)}`,
    );
  }
  return Math.sign(cents) * Math.round(Math.abs(cents)) + 0;
}
