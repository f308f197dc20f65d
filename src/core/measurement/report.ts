import type { CaseVersion } from "./case-version";
import { forecastOf } from "./forecast";
import type { LedgerRow } from "./ledger";
import { measuresOf, type Measures } from "./measures";

/**
 * The report as of a close: the measures it wrote, calculated again from the version it froze. As
 * long as what is added to the ledger later is also posted on a later day, they are the same to
 * the last digit.
 *
 * @param version what the close froze, or the business case
 * @param ledger all postings up to now
 * @returns the measures as they were reported
 * @example
 * reportAsOf({ closedQuarter: 0, asOf: 46000, terms: { discountRate: 0.25, discounting: "year", users: 5 }, lines: [{ id: "C1", kind: "cost", group: "Licences", unitValue: 0, amounts: [100, 0, 0, 0, 125] }] }, []).presentValueOfCosts; // 200
 */
export function reportAsOf(version: CaseVersion, ledger: readonly LedgerRow[]): Measures {
  return measuresOf(forecastOf(version, ledger), version.terms, version.closedQuarter);
}
