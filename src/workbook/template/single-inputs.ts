import { workbookTexts } from "../../locales/en/workbook";
import { formula, HEADER_ROWS, type CaseContext } from "./case-context";
import { listArea } from "./inputs-layout";
import type { DefinedName } from "./naming";
import type { PlanCell, ValidationPlan } from "./plan";
import { STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.inputs;
const { prompts } = texts;

/** A value with a name of its own: one row of Inputs. */
export interface SingleInput {
  readonly name: DefinedName;
  readonly label: string;
  readonly content: PlanCell;
  readonly style: CellStyle;
  readonly note: string | null;
  readonly validation: Omit<ValidationPlan, "address"> | null;
}

/** The case itself: what the person who builds the workbook has just answered. */
export function generalInputs({ options, timeline, edition }: CaseContext): SingleInput[] {
  return [
    {
      name: "Company",
      label: texts.company,
      content: options.company,
      style: STYLES.fieldText,
      note: null,
      validation: null,
    },
    {
      name: "Currency",
      label: texts.currency,
      content: options.currency,
      style: STYLES.fieldText,
      note: texts.currencyNote,
      validation: null,
    },
    {
      name: "FirstYear",
      label: texts.firstYear,
      content: options.firstYear,
      style: STYLES.fieldWhole,
      note: texts.firstYearNote,
      validation: {
        rule: { kind: "wholeNumber", least: 1900, most: 2200 },
        prompt: prompts.firstYear,
      },
    },
    {
      name: "Horizon",
      label: texts.horizon,
      content: options.horizon,
      style: STYLES.fieldWhole,
      note: texts.horizonNote,
      validation: {
        rule: { kind: "wholeNumber", least: 1, most: `=$${timeline.last}$${HEADER_ROWS.periods}` },
        prompt: prompts.horizon,
      },
    },
    {
      name: "DiscountRate",
      label: texts.discountRate,
      content: options.discountRate,
      style: STYLES.fieldRate,
      note: texts.discountRateNote,
      validation: {
        rule: { kind: "decimal", least: -0.99, most: 10 },
        prompt: prompts.discountRate,
      },
    },
    {
      name: "Timing",
      label: texts.timing,
      content: "end",
      style: STYLES.inputText,
      note: texts.timingNote,
      validation: {
        rule: { kind: "list", source: `=${listArea("timings")}` },
        prompt: prompts.timing,
      },
    },
    {
      name: "TimingOffset",
      label: texts.timingOffset,
      content: formula(
        `=INDEX(${listArea("offsets")},MATCH(${edition.name("Timing")},${listArea("timings")},0))`,
      ),
      style: STYLES.fieldFormula,
      note: texts.timingOffsetNote,
      validation: null,
    },
    {
      name: "CrmUsers",
      label: texts.users,
      content: options.users,
      style: STYLES.fieldMoney,
      note: texts.usersNote,
      validation: {
        rule: { kind: "wholeNumber", least: 1, most: 10_000_000 },
        prompt: prompts.users,
      },
    },
  ];
}

/** Values with which results are compared, and which the owner of the model may set. */
export function referenceInputs({ timeline }: CaseContext): SingleInput[] {
  const monthsPerYear = 12;
  return [
    {
      name: "UserCostLow",
      label: texts.userCostLow,
      content: 15_000,
      style: STYLES.fieldMoney,
      note: texts.userCostLowNote,
      validation: null,
    },
    {
      name: "UserCostHigh",
      label: texts.userCostHigh,
      content: 30_000,
      style: STYLES.fieldMoney,
      note: null,
      validation: null,
    },
    {
      name: "UserCostYears",
      label: texts.userCostYears,
      content: 3,
      style: STYLES.fieldWhole,
      note: null,
      validation: null,
    },
    {
      name: "MonthsPerPeriod",
      label: texts.monthsPerPeriod,
      content: monthsPerYear / timeline.periodsPerYear,
      style: STYLES.left,
      note: null,
      validation: null,
    },
    {
      name: "CheckTolerance",
      label: texts.checkTolerance,
      content: 1e-9,
      style: STYLES.fieldTolerance,
      note: texts.checkToleranceNote,
      validation: null,
    },
  ];
}
