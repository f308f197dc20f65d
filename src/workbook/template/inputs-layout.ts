import { workbookTexts } from "../../locales/en/workbook";

const texts = workbookTexts.inputs;

/** Lines of each table: enough to fill in without changing the structure of the sheets. */
export const LINES = 12;

const GENERAL = 7;
const COSTS = 17;
const BENEFITS = COSTS + LINES + 3;
const REFERENCE = BENEFITS + LINES + 3;
const LISTS = REFERENCE + 7;

/** Where the rows of a table of lines are. Amounts stand in the timeline's columns. */
interface LineTable {
  readonly heading: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** Rows of Inputs that other sheets refer to. */
export const INPUT_ROWS = {
  general: GENERAL,
  reference: REFERENCE,
  costs: lineTable(COSTS),
  benefits: lineTable(BENEFITS),
  lists: LISTS,
  firstListItem: LISTS + 2,
} as const;

function lineTable(heading: number): LineTable {
  return { heading, first: heading + 1, last: heading + LINES, total: heading + LINES + 1 };
}

/** What cells may be chosen from; each list is one column. The timings are CRM.NPV's own words. */
export const INPUT_LISTS = {
  categories: { column: "C", items: texts.costCategories },
  sources: { column: "D", items: texts.benefitSources },
  timings: { column: "E", items: ["end", "mid", "start"] },
  offsets: { column: "F", items: [0, 0.5, 1] },
} as const;

/** A whole list as an absolute area on Inputs. */
export function listArea(list: keyof typeof INPUT_LISTS): string {
  const { column, items } = INPUT_LISTS[list];
  const first = INPUT_ROWS.firstListItem;
  return `$${column}$${first}:$${column}$${first + items.length - 1}`;
}

/** The address of one item of a list, from 0. */
export function listItem(list: "categories" | "sources", index: number): string {
  return `${INPUT_LISTS[list].column}${INPUT_ROWS.firstListItem + index}`;
}
