import { actualsSheet } from "./actuals";
import { benefitsSheet } from "./benefits";
import { cashFlowSheet } from "./cash-flow";
import { NO_CONTENT, type CaseContent } from "./case-content";
import type { CaseContext } from "./case-context";
import { checksSheet } from "./checks";
import { costsSheet } from "./costs";
import { customersSheet } from "./customers";
import { b2bContent } from "./example-b2b";
import { teiContent } from "./example-tei";
import { frozenPlansSheet } from "./frozen-plans";
import { guideSheet } from "./guide";
import { historySheet } from "./history";
import { inputsSheet } from "./inputs";
import { editionNumbered } from "./naming";
import type { CaseOptions } from "./options";
import { measureCell } from "./measures";
import type { NamePlan, WorkbookPlan } from "./plan";
import { resultsSheet } from "./results";
import { riskSheet } from "./risk";
import { quarterlyTimeline } from "./timeline";
import { ADD_IN_VERSION, TEMPLATE_VERSION, versionSetting, type BuiltWith } from "./version";

/**
 * The whole measurement workbook for these options, as data.
 *
 * @param edition number of this set of sheets in the open workbook; from 2 on, the names of its
 *                sheets, cells and tables carry it
 * @param content what it is filled with: the example of the options, unless given
 */
export function workbookPlan(
  options: CaseOptions,
  edition = 1,
  content = contentOf(options),
): WorkbookPlan {
  const context: CaseContext = {
    options,
    timeline: quarterlyTimeline(options.horizon),
    edition: editionNumbered(edition),
    example: content,
  };
  const inputs = inputsSheet(context);
  const checks = checksSheet(context);
  const builtWith: BuiltWith = { template: TEMPLATE_VERSION, addIn: ADD_IN_VERSION };
  return {
    sheets: [
      guideSheet(context),
      inputs.sheet,
      costsSheet(context),
      benefitsSheet(context),
      actualsSheet(context),
      cashFlowSheet(context),
      customersSheet(context),
      resultsSheet(context),
      historySheet(context),
      frozenPlansSheet(context),
      riskSheet(context),
      checks.sheet,
    ],
    names: [...inputs.names, ...checks.names, headlineName(context)],
    settings: [{ key: versionSetting(edition), value: { ...builtWith } }],
    // With an example there is something to read; without one, the first thing to do is to fill in.
    startSheet: options.example === null ? "guide" : "results",
  };
}

/** By this name the add-in finds Results, and its measures, whatever the sheet is called. */
function headlineName({ edition }: CaseContext): NamePlan {
  return {
    name: edition.name("NetPresentValue"),
    refersTo: `=${edition.on("results")}${measureCell("npv")}`,
  };
}

function contentOf(options: CaseOptions): CaseContent {
  switch (options.example) {
    case "tei":
      return teiContent();
    case "b2b":
      return b2bContent(options);
    case null:
      return NO_CONTENT;
  }
}
