import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../../src/workbench/engine/model";
import { cellText } from "../../../../src/workbench/engine/cells/text";

describe("cellText", () => {
  it.each<[CellValue, string, string]>([
    [null, "General", ""],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [1 / 3, "General", "0.333333333"],
    [true, "#,##0", "TRUE"],
    [{ error: "#N/A" }, "0%", "#N/A"],
    [1234.5, "#,##0.00", "1,234.50"],
    [-5, "#,##0_);(#,##0)", "(5)"],
    [0.12345, "0.0%", "12.3%"],
    [46477, "m/d/yyyy", "3/31/2027"],
    [46477, "mmm yyyy", "Mar 2027"],
    [-1, "m/d/yyyy", "########"],
    [2500000, '0.0,,"M"', "2.5M"],
    ["text", "#,##0", "text"],
    ["text", "0;;;", ""],
    [3, "0.0x", "3.0x"],
  ])("shows %j under %s as %j", (value, format, text) => {
    expect(cellText(value, format).text).toBe(text);
  });

  it("tells the colour of the section that applies", () => {
    expect(cellText(-5, "0;[Red]-0").color).toBe("red");
    expect(cellText(5, "0;[Red]-0").color).toBeNull();
  });
});
