import { cashFlowSheet } from "./cash-flow";
import type { CaseContext } from "./case-context";
import { checksSheet } from "./checks";
import { guideSheet } from "./guide";
import { inputsSheet } from "./inputs";
import { editionNumbered } from "./naming";
import type { CaseOptions } from "./options";
import type { WorkbookPlan } from "./plan";
import { resultsSheet } from "./results";
import { yearlyTimeline } from "./timeline";

/**
 * The whole measurement workbook for these options, as data.
 *
 * @param edition number of this set of sheets in the open workbook; from 2 on, the names of its
 *                sheets and cells carry it
 */
export function workbookPlan(options: CaseOptions, edition = 1): WorkbookPlan {
  const context: CaseContext = {
    options,
    timeline: yearlyTimeline(options.horizon),
    edition: editionNumbered(edition),
  };
  const inputs = inputsSheet(context);
  const checks = checksSheet(context);
  return {
    sheets: [
      guideSheet(context),
      inputs.sheet,
      cashFlowSheet(context),
      resultsSheet(context),
      checks.sheet,
    ],
    names: [...inputs.names, ...checks.names],
    // With an example there is something to read; without one, the first thing to do is to fill in.
    startSheet: options.example === null ? "guide" : "results",
  };
}
