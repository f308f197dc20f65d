import { ValuationError } from "../errors";
import { requireWholeNumber } from "../require";
import { forecastAccuracy, type ForecastAccuracy } from "./accuracy";
import { bridgeBetween, type Bridge } from "./bridge";
import { versionOf, type CaseVersion } from "./case-version";
import { equityOfDecision, type EquityOfDecision } from "./customer-register";
import { requireLedger, type LedgerRow } from "./ledger";
import type { MeasurementCase, Scenario } from "./measurement-case";
import type { Measures } from "./measures";
import { reportAsOf } from "./report";
import { requireMeasurementCase } from "./require-measurement-case";
import { lastPeriodOf } from "./timeline";
import type { ValuationTerms } from "./valuation-terms";

/** What is asked for when a quarter is closed. */
export interface CloseRequest {
  readonly quarter: number;
  /** the last day whose postings count, as a whole number of days such as Excel's dates */
  readonly asOf: number;
  /** closed although actuals are missing: marked for ever */
  readonly isPartial: boolean;
}

/** What a close writes into History. */
export interface HistoryRow extends CloseRequest {
  readonly scenario: Scenario;
  readonly terms: ValuationTerms;
  readonly measures: Measures;
  readonly equity: EquityOfDecision;
  /** from the version before; undefined where there is none */
  readonly bridge: Bridge | undefined;
  /** of the version before; undefined where there is none */
  readonly accuracy: ForecastAccuracy | undefined;
}

/** What a close leaves behind. */
export interface QuarterClose {
  readonly version: CaseVersion;
  readonly row: HistoryRow;
}

/**
 * Closes a quarter: freezes the plan and measures the case with what has been posted.
 *
 * Quarters are closed one after the other; the first close closes the Initial period too. The
 * earlier versions are left as they are: any of their reports can be calculated again by
 * reportAsOf.
 *
 * @param measurementCase the case as it stands
 * @param ledger all postings up to now
 * @param versions those before in their order: the business case, where it was frozen, and one per
 *   close
 * @param request the quarter, the day and whether actuals are missing
 * @returns the new version and its row of History
 * @throws {ValuationError} "out-of-domain" and others, naming the input, the row of the ledger or
 *   what is wrong about the quarter or the day
 * @example
 * closeQuarter({ years: 1, annualRate: 0.1, rateBasis: "effective", discounting: "year", users: [0, 5, 5, 5, 5], costs: [], benefits: [], drivers: [], customers: [], scenario: "Base" }, [], [], { quarter: 1, asOf: 46113, isPartial: false }).version; // {"closedQuarter": 1, "asOf": 46113, "terms": {"discountRate": 0.1, "discounting": "year", "users": 5}, "lines": []}
 */
export function closeQuarter(
  measurementCase: MeasurementCase,
  ledger: readonly LedgerRow[],
  versions: readonly CaseVersion[],
  request: CloseRequest,
): QuarterClose {
  requireMeasurementCase(measurementCase);
  const before = requireVersions(versions);
  requireNextQuarter(request.quarter, before?.closedQuarter ?? 0, measurementCase.years);
  requireWholeNumber(0, Infinity, "asOf", request.asOf);
  if (before !== undefined && request.asOf < before.asOf) {
    throw outOfDomain(
      `asOf must not be before the day of the version before, ${String(before.asOf)}, got ${String(request.asOf)}`,
    );
  }
  const version = versionOf(measurementCase, request.quarter, request.asOf);
  const lineIds = new Set(version.lines.map(({ id }) => id));
  requireLedger(ledger, lineIds, lastPeriodOf(measurementCase.years));

  const { terms } = version;
  return {
    version,
    row: {
      quarter: request.quarter,
      asOf: request.asOf,
      isPartial: request.isPartial,
      scenario: measurementCase.scenario,
      terms,
      measures: reportAsOf(version, ledger),
      equity: equityOfDecision(measurementCase.customers, terms.discountRate),
      bridge: before && bridgeBetween(before, version, ledger),
      accuracy: before && forecastAccuracy(before, version, ledger),
    },
  };
}

// The version before, if any. Versions are numbered by the quarters they close.
function requireVersions(versions: readonly CaseVersion[]): CaseVersion | undefined {
  const first = versions[0]?.closedQuarter === 0 ? 0 : 1;
  for (const [index, { closedQuarter }] of versions.entries()) {
    if (closedQuarter === index + first) continue;
    throw outOfDomain(
      `versions must close one quarter after the other, got ${String(closedQuarter)} in place of ${String(index + first)}`,
    );
  }
  return versions.at(-1);
}

function requireNextQuarter(quarter: number, lastClosed: number, years: number): void {
  const lastQuarter = lastPeriodOf(years);
  requireWholeNumber(1, lastQuarter, "quarter", quarter);
  if (quarter <= lastClosed) {
    throw outOfDomain(
      `quarter must be open, got ${String(quarter)}, and quarters up to ${String(lastClosed)} are closed`,
    );
  }
  if (quarter > lastClosed + 1) {
    throw outOfDomain(
      `quarter must be the one after the last closed, ${String(lastClosed + 1)}, got ${String(quarter)}`,
    );
  }
}

function outOfDomain(message: string): ValuationError {
  return new ValuationError("out-of-domain", message);
}
