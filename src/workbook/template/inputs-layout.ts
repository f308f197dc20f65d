import { workbookTexts } from "../../locales/en/workbook";
import type { DefinedName } from "./naming";

const texts = workbookTexts.inputs;

/** Drivers of benefits: enough for the six that are given and some of one's own. */
export const DRIVER_LINES = 10;

/** Single values, section by section, each with a name of its own. */
export const INPUT_SECTIONS = {
  general: [
    "Company",
    "Currency",
    "CaseStart",
    "Horizon",
    "DiscountRate",
    "RateBasis",
    "Discounting",
    "CrmUsers",
    "Scenario",
  ],
  progress: ["GateNow", "LastClosed", "ReportClose"],
  derived: ["EffectiveRate", "QuarterlyRate", "ScenarioNumber"],
  shown: [
    "ShownClosed",
    "ShownAsOf",
    "ShownRate",
    "ShownDiscounting",
    "ShownOffset",
    "ShownUsers",
    "BaselineFrozen",
    "BaselineRate",
    "BaselineDiscounting",
    "BaselineOffset",
    "BaselineUsers",
  ],
  reference: [
    "UserCostLow",
    "UserCostHigh",
    "UserCostYears",
    "QuartersPerYear",
    "MonthsPerYear",
    "CheckTolerance",
  ],
} as const satisfies Record<string, readonly DefinedName[]>;

export type InputSection = keyof typeof INPUT_SECTIONS;

const GENERAL = 5;
const DRIVERS = GENERAL + INPUT_SECTIONS.general.length + 2;
const PROGRESS = DRIVERS + DRIVER_LINES + 3;
const DERIVED = PROGRESS + INPUT_SECTIONS.progress.length + 2;
const SHOWN = DERIVED + INPUT_SECTIONS.derived.length + 2;
const REFERENCE = SHOWN + INPUT_SECTIONS.shown.length + 2;
const LISTS = REFERENCE + INPUT_SECTIONS.reference.length + 2;

/** The row that heads each section of Inputs. */
export const INPUT_HEADINGS: Readonly<Record<InputSection | "drivers" | "lists", number>> = {
  general: GENERAL,
  drivers: DRIVERS,
  progress: PROGRESS,
  derived: DERIVED,
  shown: SHOWN,
  reference: REFERENCE,
  lists: LISTS,
};

/** Rows of the drivers, below a row of headers. */
export const DRIVER_ROWS = { first: DRIVERS + 2, last: DRIVERS + 1 + DRIVER_LINES } as const;

export const DRIVER_COLUMNS = {
  driver: "C",
  source: "D",
  direction: "E",
  volume: "F",
  value: "G",
  unitEffect: "H",
  measure: "I",
} as const;

/** What cells may be chosen from; each list is one column. The words are those of the formulas. */
export const INPUT_LISTS = {
  categories: { column: "C", items: texts.costCategories },
  sources: { column: "D", items: texts.benefitSources },
  discounting: { column: "E", items: texts.discountings },
  offsets: { column: "F", items: [0, 0.5, 1, 0] },
  rateBases: { column: "G", items: [texts.rateBases.effective, texts.rateBases.nominal] },
  scenarios: { column: "H", items: texts.scenarios },
  costTypes: { column: "I", items: [texts.costTypes.oneOff, texts.costTypes.recurring] },
  costBases: { column: "J", items: [texts.costBases.fixed, texts.costBases.perUser] },
  months: { column: "K", items: texts.months },
} as const;

export type InputList = keyof typeof INPUT_LISTS;

const FIRST_ITEM = LISTS + 2;

export const LAST_LIST_ROW =
  FIRST_ITEM + Math.max(...Object.values(INPUT_LISTS).map(({ items }) => items.length)) - 1;

/** A whole list as an absolute area on Inputs. */
export function listArea(list: InputList): string {
  const { column, items } = INPUT_LISTS[list];
  return `$${column}$${FIRST_ITEM}:$${column}$${FIRST_ITEM + items.length - 1}`;
}

/** The absolute address of one item of a list, from 0. */
export function listItem(list: InputList, index: number): string {
  return `$${INPUT_LISTS[list].column}$${FIRST_ITEM + index}`;
}

/** A column of the drivers as an absolute area on Inputs. */
export function driverArea(column: keyof typeof DRIVER_COLUMNS): string {
  const letter = DRIVER_COLUMNS[column];
  return `$${letter}$${DRIVER_ROWS.first}:$${letter}$${DRIVER_ROWS.last}`;
}
