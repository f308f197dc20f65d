import { describe, expect, it } from "vitest";
import { cellInput } from "../../../src/workbook/excel/cell-input";

describe("cellInput", () => {
  it.each([
    '=HYPERLINK("http://example.com")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'quoted",
    " =1",
    "2027",
    "1/2",
    "10%",
    "(5)",
    "€5",
    "#N/A",
    "TRUE",
    "false",
    "May 5",
    "Jan-27",
    "März 2027",
    "3M",
    "• light",
  ])("marks %j as text", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  it.each(["Meridian Foods", "Cost per user, low end of the band", "(none)".slice(1), "EUR"])(
    "writes the plain words %j as they are",
    (text) => {
      expect(cellInput(text)).toBe(text);
    },
  );

  it("writes numbers, formulas and nothing as they are", () => {
    expect([0, { formula: "=A1" }, null].map(cellInput)).toEqual([0, "=A1", null]);
  });
});
