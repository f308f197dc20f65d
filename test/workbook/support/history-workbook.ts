import { NO_CONTENT, type CaseContent } from "../../../src/workbook/template/case-content";
import { contentOfCase } from "../../../src/workbook/template/content-of-case";
import {
  baselineControls,
  closeRow,
  frozenRows,
} from "../../../src/workbook/template/content-of-closes";
import { DEFAULT_OPTIONS } from "../../../src/workbook/template/options";
import type { WorkbookPlan } from "../../../src/workbook/template/plan";
import { workbookPlan } from "../../../src/workbook/template/workbook-plan";
import {
  played,
  type MeasurementHistory,
} from "../../core/measurement/support/arbitrary-measurement-history";
import { calculatedPlan, type CalculatedPlan } from "./calculated-plan";
import { inputCell } from "./case-cells";

const label = (id: string) => ({ label: `Line ${id}` });

/** The rows that a history leaves in a workbook. */
function contentOf(history: MeasurementHistory): CaseContent {
  const { versions, closes, ledger } = played(history);
  const baseline = history.frozenOn === undefined ? undefined : versions[0];
  const first = baseline === undefined ? 1 : 0;
  return {
    ...NO_CONTENT,
    ...contentOfCase(caseNow(history), label),
    gate: baseline === undefined ? null : 0,
    lastClosed: closes.length === 0 ? null : closes.length,
    ledger,
    closes: closes.map((close, index) =>
      closeRow(close, ledger, {
        close: index + 1,
        ends: close.row.asOf,
        gate: baseline === undefined ? null : 0,
        checks: "",
      }),
    ),
    frozen: versions.flatMap((version, index) =>
      frozenRows(version, ledger, first + index, (id) => label(id).label),
    ),
    gates:
      baseline === undefined
        ? []
        : [
            {
              passedOn: baseline.asOf,
              ...baselineControls(baseline),
              rate: baseline.terms.discountRate,
              discounting: baseline.terms.discounting,
              users: baseline.terms.users,
            },
          ],
  };
}

/** The case as it is planned after the last quarter of a history. */
export function caseNow({ businessCase, quarters }: MeasurementHistory) {
  return quarters.at(-1)?.measurementCase ?? businessCase;
}

/** The plan of a workbook in which a history has happened. */
export function planOfHistory(history: MeasurementHistory): WorkbookPlan {
  const { years, annualRate } = caseNow(history);
  const options = { ...DEFAULT_OPTIONS, horizon: years, discountRate: annualRate };
  return workbookPlan(options, 1, contentOf(history));
}

/** That workbook, calculated. */
export function workbookOfHistory(history: MeasurementHistory): CalculatedPlan {
  const { rateBasis, scenario } = caseNow(history);
  const workbook = calculatedPlan(planOfHistory(history));
  workbook.type("Inputs", inputCell("RateBasis"), rateBasis);
  workbook.type("Inputs", inputCell("Scenario"), scenario);
  return workbook;
}
