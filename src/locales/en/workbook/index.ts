import { buildTexts } from "./build";
import { checkTexts } from "./checks";
import { b2bTexts, teiTexts } from "./examples";
import { guideTexts } from "./guide";
import { frozenPlanTexts, historyTexts } from "./history";
import { inputTexts } from "./inputs";
import {
  actualTexts,
  benefitTexts,
  cashFlowTexts,
  costTexts,
  customerTexts,
  timelineTexts,
} from "./lines";
import { proofTexts } from "./proof";
import { resultTexts, riskTexts } from "./results";
import { nameMeanings, sheetTexts, tableNames } from "./sheets";

/** Every word of the measurement workbook, and the messages of its build. */
export const workbookTexts = {
  sheets: sheetTexts,
  tables: tableNames,
  definedNames: nameMeanings,
  notAvailable: "n/a",
  years: { one: "year", many: "years" },
  caseLine: {
    amountsIn: "amounts in ",
    from: " from the quarter to ",
    noneClosed: "nothing closed yet",
    closedTo: "closed to ",
    report: "report as of close ",
    gate: "  ·  gate ",
  },
  timeline: timelineTexts,
  inputs: inputTexts,
  costs: costTexts,
  benefits: benefitTexts,
  actuals: actualTexts,
  cashFlow: cashFlowTexts,
  customers: customerTexts,
  results: resultTexts,
  history: historyTexts,
  frozenPlans: frozenPlanTexts,
  risk: riskTexts,
  checks: checkTexts,
  guide: guideTexts,
  tei: teiTexts,
  b2b: b2bTexts,
  proof: proofTexts,
  build: buildTexts,
} as const;
