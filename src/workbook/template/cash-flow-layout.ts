import { INPUT_LISTS } from "./inputs-layout";

export const SOURCES = INPUT_LISTS.sources.items.length;
export const CATEGORIES = INPUT_LISTS.categories.items.length;

/** The four versions of the same flows. */
export const VIEWS = ["baseline", "plan", "actual", "forecast"] as const;
export type View = (typeof VIEWS)[number];

const TIMELINE = 8;
/** A heading, the sources and their total, the categories and their total, the net. */
const VIEW_ROWS = 1 + SOURCES + 1 + CATEGORIES + 1 + 1;
const FIRST_VIEW = TIMELINE + 9;
const WORKINGS = FIRST_VIEW + VIEWS.length * (VIEW_ROWS + 1);

/** Rows of a view. */
export interface ViewRows {
  readonly heading: number;
  readonly firstSource: number;
  readonly totalBenefits: number;
  readonly firstCategory: number;
  readonly totalCosts: number;
  readonly net: number;
}

/** Where the rows of a view are on Cash flow. */
export function viewRows(view: View): ViewRows {
  const heading = FIRST_VIEW + VIEWS.indexOf(view) * (VIEW_ROWS + 1);
  const totalBenefits = heading + 1 + SOURCES;
  const totalCosts = totalBenefits + 1 + CATEGORIES;
  return {
    heading,
    firstSource: heading + 1,
    totalBenefits,
    firstCategory: totalBenefits + 1,
    totalCosts,
    net: totalCosts + 1,
  };
}

/** Rows of the timeline and of the workings on Cash flow. */
export const CASH_FLOW_ROWS = {
  timeline: TIMELINE,
  closed: TIMELINE + 1,
  inHorizon: TIMELINE + 2,
  open: TIMELINE + 3,
  yearsDiscounted: TIMELINE + 4,
  discountFactor: TIMELINE + 5,
  baselineYears: TIMELINE + 6,
  baselineFactor: TIMELINE + 7,
  workings: WORKINGS,
  discounted: WORKINGS + 1,
  cumulative: WORKINGS + 2,
  cumulativeDiscounted: WORKINGS + 3,
  crossing: WORKINGS + 4,
  discountedCrossing: WORKINGS + 5,
  sign: WORKINGS + 6,
  signChange: WORKINGS + 7,
  baselineCumulative: WORKINGS + 8,
  baselineCrossing: WORKINGS + 9,
  realised: WORKINGS + 10,
  toGo: WORKINGS + 11,
} as const;

export const LAST_CASH_FLOW_ROW = CASH_FLOW_ROWS.toGo;
