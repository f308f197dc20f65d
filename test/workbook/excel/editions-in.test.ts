import { describe, expect, it } from "vitest";
import { editionsIn } from "../../../src/workbook/excel/editions-in";

describe("editionsIn", () => {
  it.each([
    [[], []],
    [["Company", "Costs"], [1]],
    [
      ["Company_10", "company_2", "Costs", "COSTS_2"],
      [1, 2, 10],
    ],
    // Somebody's own names: there is nothing else of these editions.
    [
      ["Sales_2024", "Q_1a", "_3"],
      [1, 3, 2024],
    ],
  ])("of %j are %j", (names, numbers) => {
    expect(editionsIn(names).map(({ number }) => number)).toEqual(numbers);
  });
});
