import {
  bridgeBetween,
  forecastAccuracy,
  reportAsOf,
  type LedgerRow,
  type QuarterClose,
} from "../../../core";
import { measureTexts } from "../../../locales/en/measure";
import type { CloseRow, FrozenRow } from "../../template/case-content";
import { closeRow, frozenRows, type CloseDetails } from "../../template/content-of-closes";
import type { CaseReading } from "./case-reading";
import { lastDay, ledgerOf, versionBefore, versionNow } from "./case-versions";
import { MeasureError } from "./measure-error";
import { moneyMoved, reportedMeasures } from "./report-differences";
import { termsNow } from "./terms-now";

/** What a close will write, as far as it is known before Results shows the closed quarter. */
export interface PreparedClose {
  readonly frozen: readonly FrozenRow[];
  /** Its row of History, once Results shows it. */
  readonly rowWith: (measures: CaseReading["measures"]) => CloseRow;
}

/**
 * Measures a close in plain numbers, from the plan and the ledger as they were read.
 *
 * @param details what the row says beside what is measured
 * @param today a close is as of this day, or of a later one on which something was posted or closed
 */
export function prepareClose(
  reading: CaseReading,
  details: CloseDetails,
  isPartial: boolean,
  today: number,
): PreparedClose {
  const asOf = Math.max(today, lastDay(reading) ?? 0);
  const ledger = ledgerOf(reading);
  const close = measuredClose(reading, ledger, details.close, asOf, isPartial);
  const names = new Map(reading.lines.map(({ id, name }) => [id, name]));
  const labelOf = (id: string) => names.get(id) ?? "";
  const { templateVersion } = reading;
  return {
    frozen: frozenRows(close.version, ledger, details.close, labelOf, close.row.accuracy),
    rowWith(measures) {
      requireAgreement(close.row.measures.netPresentValue, measures);
      return {
        ...closeRow(close, ledger, details),
        ...reportedMeasures(measures),
        ...(templateVersion === null ? {} : { template: templateVersion }),
      };
    },
  };
}

function measuredClose(
  reading: CaseReading,
  ledger: readonly LedgerRow[],
  quarter: number,
  asOf: number,
  isPartial: boolean,
): QuarterClose {
  const terms = termsNow(reading, reading.inputs.users);
  const version = versionNow(reading, terms, quarter, asOf);
  const before = versionBefore(reading);
  return {
    version,
    row: {
      quarter,
      asOf,
      isPartial,
      scenario: "Base",
      terms,
      measures: reportAsOf(version, ledger),
      // Equity comes from Results, with the other measures.
      equity: { equityWithout: 0, equityWith: 0, difference: 0 },
      bridge: before === null ? undefined : bridgeBetween(before, version, ledger),
      accuracy: before === null ? undefined : forecastAccuracy(before, version, ledger),
    },
  };
}

/** Relative to all money that is added up. */
const AGREEMENT = 1e-9;

/** The sheet and the core must say the same, or one of them is wrong. */
function requireAgreement(inPlainNumbers: number, measures: CaseReading["measures"]): void {
  const { forecast } = measures.npv;
  const tolerance = AGREEMENT * (1 + moneyMoved(measures));
  if (typeof forecast === "number" && Math.abs(forecast - inPlainNumbers) <= tolerance) return;
  const message = measureTexts.coreDiffers(String(forecast), String(inPlainNumbers));
  throw new MeasureError("verify", "CoreDiffers", message);
}
