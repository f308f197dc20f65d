import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const formats = () => office.workbook.model.sheets[0]?.conditionalFormats;

describe("ConditionalFormatCollection", () => {
  it("adds rules of each kind, the newest first", async () => {
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1>5";
      custom.custom.format.font.color = "#C00000";
      custom.custom.format.fill.color = "#FFEEEE";
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      value.cellValue.format.font.bold = true;
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "Fail" };
      await context.sync();
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
        "ContainsText",
        "CellValue",
        "Custom",
      ]);
    });
    expect(formats()).toMatchObject([
      { rule: { kind: "containsText", operator: "BeginsWith", text: "Fail" } },
      {
        rule: { kind: "cellValue", operator: "LessThan", formula1: "=0" },
        format: { font: { bold: true } },
      },
      {
        rule: { kind: "custom", formula: "=$A1>5" },
        stopIfTrue: true,
        format: { font: { color: "#C00000" }, fill: "#FFEEEE" },
      },
    ]);
  });

  it("clears those that touch the range, and no others", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").conditionalFormats.add("Custom");
      sheet.getRange("C1").conditionalFormats.add("Custom");
      sheet.getRange("A1:B5").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(formats()?.map(({ areas }) => areas[0]?.column)).toEqual([2]);
  });

  it("refuses kinds it does not play, and parts of another kind", async () => {
    const add = (work: (range: Excel.Range) => void) =>
      office.run(async (context) => {
        work(context.workbook.worksheets.getItem("Sheet1").getRange("A1"));
        await context.sync();
      });
    await expect(
      add((range) => void range.conditionalFormats.add("DataBar")),
    ).rejects.toMatchObject({
      code: "NotPlayedByWorkbench",
    });
    await expect(
      add((range) => {
        const format = range.conditionalFormats.add("Custom");
        format.cellValue.rule = { formula1: "1", operator: "EqualTo" };
      }),
    ).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
