import { measureTexts } from "../../../locales/en/measure";
import { workbookTexts } from "../../../locales/en/workbook";
import { COST_COLUMNS, LEDGER_COLUMNS, MOST_LINES } from "../../template/line-columns";
import { GATES } from "../../template/history-layout";
import type { CaseReading, CaseSheet } from "./case-reading";
import { lastAsOf, ledgerOf } from "./case-versions";
import { historyFaults } from "./history-faults";
import { isoDay, lastDayOfQuarter } from "./serial-day";

/**
 * How much an item stands in the way: "blocks" any close; "partial" lets a quarter be closed as
 * partial only; "warning" is to be known.
 */
export type Severity = "blocks" | "partial" | "warning";

/** What is missing or failing before a quarter is closed or a gate is passed. */
export interface PreflightItem {
  readonly kind: PreflightKind;
  readonly severity: Severity;
  /** What is wrong, for people. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where to look: the id of a sheet and a cell on it. */
  readonly place: { readonly sheetId: string; readonly address: string } | null;
  /** Id of the line without an actual, or null. */
  readonly line: string | null;
}

export type PreflightKind =
  | "allClosed"
  | "missingActual"
  | "failingCheck"
  | "calculating"
  | "shared"
  | "scenario"
  | "reportShown"
  | "baselineNotFrozen"
  | "ledgerProblem"
  | "postedInFuture"
  | "quarterRunning"
  | "noMeasure"
  | "tooManyLines"
  | "historyBroken"
  | "gateOrder"
  | "closedBeforeBaseline";

/** What closing the next quarter would meet. */
export interface Preflight {
  /** The quarter that comes next, or null where all are closed. */
  readonly quarter: number | null;
  /** The day it ends, as Excel's serial number; null where all are closed. */
  readonly ends: number | null;
  readonly items: readonly PreflightItem[];
  /** "complete": can be closed. "partial": only as partial. "blocked": not now. */
  readonly verdict: "complete" | "partial" | "blocked";
}

const texts = measureTexts.preflight;

/**
 * What is missing or failing before the next quarter is closed, the worst first.
 *
 * @param today as Excel's serial number
 */
export function closePreflight(reading: CaseReading, today: number): Preflight {
  const { inputs, quarters } = reading;
  const next = (inputs.lastClosed ?? 0) + 1;
  const quarter = next > quarters ? null : next;
  const ends =
    quarter === null || inputs.firstDay === null
      ? null
      : lastDayOfQuarter(inputs.firstDay, quarter);
  const items = [
    ...(quarter === null ? [item("allClosed", "blocks", texts.allClosed(quarters))] : []),
    ...stateItems(reading),
    ...ledgerItems(reading, today),
    ...(quarter === null ? [] : missingActuals(reading, quarter)),
    ...(inputs.isBaselineFrozen
      ? []
      : [item("baselineNotFrozen", "warning", texts.baselineNotFrozen)]),
    ...(ends !== null && today <= ends
      ? [item("quarterRunning", "warning", texts.quarterRunning(isoDay(ends)))]
      : []),
  ].sort((one, other) => rank(one) - rank(other));
  const [worst] = items;
  const verdict =
    worst?.severity === "blocks"
      ? "blocked"
      : worst?.severity === "partial"
        ? "partial"
        : "complete";
  return { quarter, ends, items, verdict };
}

/** What stands in the way of deciding a gate; each item blocks it. */
export function gatePreflight(reading: CaseReading, gate: number): readonly PreflightItem[] {
  const { inputs, sheets, cells } = reading;
  const next = (inputs.gateNow ?? -1) + 1;
  const order = next < GATES ? texts.gateOrder(gate, next) : texts.allGatesPassed;
  return [
    ...(gate === next && gate < GATES
      ? []
      : [item("gateOrder", "blocks", order, placeOn(sheets.inputs, cells.GateNow))]),
    ...(gate === 0 && inputs.lastClosed !== null
      ? [item("closedBeforeBaseline", "blocks", texts.closedBeforeBaseline)]
      : []),
    ...stateItems(reading),
  ];
}

const SEVERITIES: readonly Severity[] = ["blocks", "partial", "warning"];

function rank({ severity }: PreflightItem): number {
  return SEVERITIES.indexOf(severity);
}

function item(
  kind: PreflightKind,
  severity: Severity,
  [what, remedy]: readonly [string, string],
  place: PreflightItem["place"] = null,
  line: string | null = null,
): PreflightItem {
  return { kind, severity, what, remedy, place, line };
}

function placeOn({ id }: CaseSheet, address: string): PreflightItem["place"] {
  return { sheetId: id, address };
}

/** What must hold whatever is to be frozen. */
function stateItems(reading: CaseReading): PreflightItem[] {
  const { inputs, lines, sheets, cells, measures, keptFormulas } = reading;
  return [
    ...(keptFormulas === 0 ? [] : [item("shared", "blocks", texts.shared(keptFormulas))]),
    ...historyFaults(reading).map((fault) =>
      item("historyBroken", "blocks", [fault, texts.historyRemedy], placeOn(sheets.history, "B1")),
    ),
    ...(inputs.reportClose === null
      ? []
      : [
          item(
            "reportShown",
            "blocks",
            texts.reportShown(inputs.reportClose),
            placeOn(sheets.inputs, cells.ReportClose),
          ),
        ]),
    ...(inputs.isBaseScenario
      ? []
      : [
          item(
            "scenario",
            "blocks",
            texts.scenario(inputs.scenario),
            placeOn(sheets.inputs, cells.Scenario),
          ),
        ]),
    ...(lines.length <= MOST_LINES
      ? []
      : [item("tooManyLines", "blocks", texts.tooManyLines(lines.length, MOST_LINES))]),
    ...checkItems(reading),
    ...(typeof measures.npv.forecast === "number"
      ? []
      : [item("noMeasure", "blocks", texts.noMeasure, placeOn(sheets.results, "B1"))]),
  ];
}

function checkItems({ checks, sheets, ledger }: CaseReading): PreflightItem[] {
  // Rows of the ledger with problems are listed one by one instead.
  const listed = ledger.some(({ problem }) => problem !== "")
    ? workbookTexts.checks.items.ledgerStates[0]
    : null;
  return checks.flatMap(({ result, what, remedy, row }) => {
    const place = placeOn(sheets.checks, `C${row}`);
    if (result === "calculating") {
      return [item("calculating", "blocks", texts.calculating(what), place)];
    }
    if (result !== "fails" || what === listed) return [];
    return [
      item("failingCheck", "blocks", [texts.failingCheck(what), remedy || texts.look], place),
    ];
  });
}

/** The first rows say enough of what went wrong. */
const ROWS_LISTED = 20;

function ledgerItems(reading: CaseReading, today: number): PreflightItem[] {
  const { ledger, sheets } = reading;
  const atRow = (column: string, row: number) => placeOn(sheets.actuals, `${column}${row}`);
  const latest = Math.max(today, (lastAsOf(reading) ?? 0) + 1);
  const faulty = ledger.filter(({ problem }) => problem !== "");
  const future = ledger.filter(
    ({ postedOn, problem }) =>
      problem === "" && typeof postedOn === "number" && Math.floor(postedOn) > latest,
  );
  return [
    ...faulty
      .slice(0, ROWS_LISTED)
      .map(({ row, problem }) =>
        item(
          "ledgerProblem",
          "blocks",
          texts.ledgerProblem(row, problem, faulty.length),
          atRow(LEDGER_COLUMNS.state, row),
        ),
      ),
    ...future
      .slice(0, ROWS_LISTED)
      .map(({ row, postedOn }) =>
        item(
          "postedInFuture",
          "blocks",
          texts.postedInFuture(row, isoDay(Number(postedOn))),
          atRow(LEDGER_COLUMNS.postedOn, row),
        ),
      ),
  ];
}

/** Lines that are planned for what is closed now, and of which nothing was posted for it. */
function missingActuals(reading: CaseReading, quarter: number): PreflightItem[] {
  const { lines, sheets } = reading;
  const posted = new Set(ledgerOf(reading).map(({ line, period }) => `${period} ${line}`));
  // The first close closes the Initial period too.
  const periods = quarter === 1 ? [0, 1] : [quarter];
  return periods.flatMap((period) =>
    lines
      .filter(({ id, plan }) => (plan[period] ?? 0) !== 0 && !posted.has(`${period} ${id}`))
      .map(({ id, name, kind, row }) =>
        item(
          "missingActual",
          "partial",
          texts.missingActual(id, name, period),
          placeOn(sheets[kind === "cost" ? "costs" : "benefits"], `${COST_COLUMNS.label}${row}`),
          id,
        ),
      ),
  );
}
