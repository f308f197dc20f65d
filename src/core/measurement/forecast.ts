import type { CaseVersion } from "./case-version";
import { actualAmounts, type LedgerRow } from "./ledger";
import type { LineAmounts } from "./plan";
import { isClosed } from "./timeline";

/**
 * The forecast of a version: actual amounts as of its day in closed periods, its planned ones after.
 *
 * @param version a frozen plan
 * @param ledger all postings; those of other lines, of open periods and of later days do not count
 * @returns the lines in their order, with forecast amounts
 * @example
 * forecastOf({ closedQuarter: 1, asOf: 46000, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [100, 50, 50] }] }, [{ period: 1, postedOn: 45990, line: "C1", amount: 60 }]); // [{"id": "C1", "kind": "cost", "group": "Licences", "unitValue": 0, "amounts": [0, 60, 50]}]
 */
export function forecastOf(version: CaseVersion, ledger: readonly LedgerRow[]): LineAmounts[] {
  const actual = actualAmounts(ledger, version.asOf);
  return version.lines.map((line) => ({
    ...line,
    amounts: line.amounts.map((planned, period) =>
      isClosed(period, version.closedQuarter) ? (actual.get(line.id)?.[period] ?? 0) : planned,
    ),
  }));
}
