import { describe, expect, it } from "vitest";
import { parseArea } from "../../../../src/workbench/engine/address";
import { cellFormat } from "../../../../src/workbench/engine/cells/cell-format";
import { compares, displayedFormat } from "../../../../src/workbench/engine/cells/display";
import type {
  CellValue,
  ComparisonOperator,
  ConditionalFormatModel,
  SheetModel,
} from "../../../../src/workbench/engine/model";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { sample } from "../sample";
import { workbookWith } from "../support";

function shown(sheet: SheetModel, address: string) {
  const workbook = createWorkbook({ ...sample, sheets: [sheet], names: [] });
  const { row, column } = parseArea(address)!;
  return displayedFormat(sheet, workbook.calculation, row, column);
}

function sheetWith(
  content: Record<string, number | string | boolean>,
  ...conditionalFormats: Partial<ConditionalFormatModel>[]
): SheetModel {
  return {
    ...workbookWith(content).sheets[0]!,
    conditionalFormats: conditionalFormats.map((one, index) => ({
      id: String(index),
      areas: [parseArea("A1:B9")!],
      stopIfTrue: false,
      rule: { kind: "custom", formula: "=TRUE" },
      format: {},
      ...one,
    })),
  };
}

describe("cellFormat", () => {
  const sheet = sample.sheets[0]!;

  it("lays row over column over sheet, aspect by aspect", () => {
    expect(cellFormat(sheet, 0, 2)).toMatchObject({ fill: "#DDEBF7", numberFormat: "General" });
    expect(cellFormat(sheet, 0, 2).font).toMatchObject({ bold: true, name: "Calibri" });
    expect(cellFormat(sheet, 9, 2).fill).toBe("#EEEEEE");
    expect(cellFormat(sheet, 5, 1)).toMatchObject({ numberFormat: "0.0%", locked: false });
  });
});

describe("displayedFormat", () => {
  it("moves the references of a formula with the cell", () => {
    const rule = { kind: "custom", formula: "=$B1>5" } as const;
    const sheet = sheetWith({ B1: 9, B2: 1, B3: 6 }, { rule, format: { fill: "#FF0000" } });
    const fills = ["A1", "A2", "A3"].map((cell) => shown(sheet, cell).fill);
    expect(fills).toEqual(["#FF0000", undefined, "#FF0000"]);
  });

  it("lets the first format win and stops where it is told to", () => {
    const first = { format: { fill: "#111111" } };
    const second = { format: { fill: "#222222", font: { bold: true } } };
    expect(shown(sheetWith({ A1: 1 }, first, second), "A1")).toMatchObject({
      fill: "#111111",
      font: { bold: true },
    });
    const stops = shown(sheetWith({ A1: 1 }, { ...first, stopIfTrue: true }, second), "A1");
    expect(stops.font?.bold).toBe(false);
  });

  it("is what it was outside the areas of a rule", () => {
    expect(shown(sheetWith({}, { format: { fill: "#111111" } }), "C1").fill).toBeUndefined();
  });

  it.each([
    ["Contains", "LAN", true],
    ["NotContains", "LAN", false],
    ["BeginsWith", "pl", true],
    ["EndsWith", "an", true],
    ["EndsWith", "pl", false],
  ] as const)("asks whether a text %s %s", (operator, text, applies) => {
    const rule = { kind: "containsText", operator, text } as const;
    const sheet = sheetWith({ A1: "Plan" }, { rule, format: { fill: "#111111" } });
    expect(shown(sheet, "A1").fill === "#111111").toBe(applies);
  });
});

describe("compares", () => {
  it.each<[CellValue, ComparisonOperator, CellValue, CellValue, boolean]>([
    [5, "Between", 1, 10, true],
    [5, "Between", 10, 1, true],
    [5, "NotBetween", 1, 10, false],
    [0, "NotBetween", 1, 10, true],
    [5, "GreaterThan", 5, null, false],
    [5, "GreaterThanOrEqual", 5, null, true],
    ["b", "LessThan", "C", null, true],
    ["Yes", "EqualTo", "yes", null, true],
    ["a", "GreaterThan", 99, null, true],
    [true, "GreaterThan", "z", null, true],
    [null, "EqualTo", 0, null, true],
    [{ error: "#N/A" }, "NotEqualTo", 0, null, false],
  ])("%j %s %j (and %j): %s", (value, operator, first, second, expected) => {
    expect(compares(value, operator, first, second)).toBe(expected);
  });
});
