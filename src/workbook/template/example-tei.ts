import { workbookTexts } from "../../locales/en/workbook";
import { NO_CONTENT, type CaseContent } from "./case-content";
import { QUARTERS_PER_YEAR } from "./timeline";

/**
 * The published case: a TEI-style study of SalesLoft, 10 % a year, flows at year end. The totals by
 * period are the publication's; the results are what it prints.
 */
export const PUBLISHED_CASE = {
  discountRate: 0.1,
  costs: [53_150, 666_715, 636_772, 647_783],
  benefits: [0, 1_606_511, 3_061_331, 4_229_760],
  presentValueBenefits: 7_168_371,
  presentValueCosts: 1_672_201,
  netPresentValue: 5_496_170,
  returnOnInvestment: 3.29,
} as const;

/** How many euros, dollars ... of the totals each line takes: ours, and only an illustration. */
const COST_AMOUNTS = [
  [0, 432_000, 453_600, 476_280],
  [28_000, 40_000, 0, 0],
  [9_000, 24_000, 12_000, 12_000],
  [6_500, 15_000, 0, 0],
  [3_000, 36_000, 18_000, 18_000],
  [2_400, 28_000, 14_000, 9_000],
  [4_250, 52_715, 96_722, 86_583],
  [0, 30_000, 33_000, 36_000],
  [0, 9_000, 9_450, 9_920],
] as const;

const BENEFIT_AMOUNTS = [
  [0, 310_000, 545_000, 720_000],
  [0, 120_000, 180_000, 240_000],
  [0, 640_000, 1_260_000, 1_790_000],
  [0, 290_000, 560_000, 760_000],
  [0, 180_000, 400_000, 580_000],
  [0, 66_511, 116_331, 139_760],
] as const;

/** Source of each benefit line, as its place in the list of sources. */
const BENEFIT_SOURCE: readonly number[] = [0, 0, 1, 1, 2, 0];

/**
 * The published case, filled in: one cost line a category; benefits from all three sources. The
 * amounts of a year lie in its four quarters alike, all discounted to the end of the year, as the
 * publication does.
 */
export function teiContent(): CaseContent {
  const { inputs, tei } = workbookTexts;
  return {
    ...NO_CONTENT,
    discounting: inputs.discountings.indexOf("year"),
    costs: COST_AMOUNTS.map((amounts, index) => ({
      label: tei.costs[index] ?? "",
      category: inputs.costCategories[index] ?? "",
      typedOver: byQuarter(amounts),
    })),
    benefits: BENEFIT_AMOUNTS.map((amounts, index) => ({
      label: tei.benefits[index] ?? "",
      source: inputs.benefitSources[BENEFIT_SOURCE[index] ?? 0] ?? "",
      typedOver: byQuarter(amounts),
    })),
  };
}

/** The initial amount, and a quarter of each year's in each of its quarters. */
function byQuarter([initial = 0, ...years]: readonly number[]): number[] {
  const quarters = years.flatMap((amount) =>
    Array<number>(QUARTERS_PER_YEAR).fill(amount / QUARTERS_PER_YEAR),
  );
  return [initial, ...quarters];
}
