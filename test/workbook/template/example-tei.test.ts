import { describe, expect, it } from "vitest";
import { workbookTexts } from "../../../src/locales/en/workbook";
import { exampleLines, PUBLISHED_CASE } from "../../../src/workbook/template/example-tei";

describe("exampleLines", () => {
  it.each(["costs", "benefits"] as const)("split the published %s without a remainder", (kind) => {
    const lines = exampleLines()[kind];
    const totals = PUBLISHED_CASE[kind].map((_, period) =>
      lines.reduce((sum, { amounts }) => sum + amounts[period]!, 0),
    );
    expect(totals).toEqual(PUBLISHED_CASE[kind]);
  });

  it("name a category or source that the lists know", () => {
    const { costs, benefits } = exampleLines();
    const { costCategories, benefitSources } = workbookTexts.inputs;
    expect(costs.map(({ group }) => group)).toEqual([...costCategories]);
    expect(new Set(benefits.map(({ group }) => group))).toEqual(new Set(benefitSources));
  });

  it("have a text each", () => {
    const { costs, benefits } = exampleLines();
    const labels = [...costs, ...benefits].map(({ label }) => label);
    expect(labels.filter((label) => label === "")).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
