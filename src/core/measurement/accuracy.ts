import { measureValueOf, type MeasureValue } from "../case/measure-value";
import { ValuationError } from "../errors";
import type { CaseVersion } from "./case-version";
import { actualAmounts, type LedgerRow } from "./ledger";

/** What came of a line in a quarter against what the version before had for it. */
export interface LineAccuracy {
  readonly id: string;
  readonly forecast: number;
  readonly actual: number;
}

/** How good the version before was at forecasting one quarter. */
export interface ForecastAccuracy {
  readonly lines: readonly LineAccuracy[];
  /** 1 − Σ |actual − forecast| / Σ |forecast|: 1 is exact, below 0 is worse than no forecast */
  readonly ofClose: MeasureValue;
}

/**
 * How good the forecast of a quarter was when it is closed.
 *
 * @param before the version before, in which the quarter was open
 * @param after the version frozen by the close of the quarter
 * @param ledger all postings up to now
 * @returns every line of either version, and the accuracy of all; "undefined-ratio" where nothing
 *   was forecast
 * @example
 * forecastAccuracy({ closedQuarter: 0, asOf: 46000, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [0, 50] }] }, { closedQuarter: 1, asOf: 46100, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [0, 50] }] }, [{ period: 1, postedOn: 46080, line: "C1", amount: 40 }]).ofClose; // 0.8
 */
export function forecastAccuracy(
  before: CaseVersion,
  after: CaseVersion,
  ledger: readonly LedgerRow[],
): ForecastAccuracy {
  const quarter = after.closedQuarter;
  const actual = actualAmounts(ledger, after.asOf);
  const forecast = new Map(before.lines.map(({ id, amounts }) => [id, amounts[quarter] ?? 0]));
  const ids = new Set([...forecast.keys(), ...after.lines.map(({ id }) => id)]);
  const lines = [...ids].map((id) => ({
    id,
    forecast: forecast.get(id) ?? 0,
    actual: actual.get(id)?.[quarter] ?? 0,
  }));
  return { lines, ofClose: measureValueOf(() => accuracyOf(lines)) };
}

function accuracyOf(lines: readonly LineAccuracy[]): number {
  let missed = 0;
  let expected = 0;
  for (const { forecast, actual } of lines) {
    missed += Math.abs(actual - forecast);
    expected += Math.abs(forecast);
  }
  if (expected > 0) return 1 - missed / expected;
  throw new ValuationError("undefined-ratio", "forecast must not be 0 in all, got 0");
}
