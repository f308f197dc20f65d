import { describe, expect, it } from "vitest";
import { workbookTexts } from "../../../src/locales/en/workbook";
import { PUBLISHED_CASE, teiContent } from "../../../src/workbook/template/example-tei";

const { costs, benefits, discounting } = teiContent();

/** Totals of the initial period and of each year. */
function totals(lines: readonly { readonly typedOver?: readonly (number | null)[] }[]): number[] {
  const at = (period: number) =>
    lines.reduce((sum, { typedOver }) => sum + (typedOver?.[period] ?? 0), 0);
  const year = (number: number) => [1, 2, 3, 4].reduce((sum, q) => sum + at(4 * number + q), 0);
  return [at(0), year(0), year(1), year(2)];
}

describe("teiContent", () => {
  it("adds up to the published totals by year", () => {
    expect(totals(costs)).toEqual(PUBLISHED_CASE.costs);
    expect(totals(benefits)).toEqual(PUBLISHED_CASE.benefits);
  });

  it("discounts by year, as the study does", () => {
    expect(workbookTexts.inputs.discountings[discounting]).toBe("year");
  });

  it("has a cost line for each category and benefits from all sources", () => {
    expect(costs.map(({ category }) => category)).toEqual(workbookTexts.inputs.costCategories);
    expect(new Set(benefits.map(({ source }) => source))).toEqual(
      new Set(workbookTexts.inputs.benefitSources),
    );
  });
});
