import { beforeEach, describe, expect, it } from "vitest";
import { displayedFormat } from "../../../../../src/workbench/engine/cells/display";
import { createWorkbook, type Workbook } from "../../../../../src/workbench/engine/workbook";
import { readXlsx, writeXlsx } from "../../../../../src/workbench/engine/xlsx";
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

  it("asks formulas of each cell as they read there, of other sheets too", async () => {
    office = await openOffice({ excelApi: "1.9" });
    await office.run(async (context) => {
      const inputs = context.workbook.worksheets.add("Inputs");
      inputs.getRange("D20").values = [[1]];
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("R6:T6").values = [[1, 2, 3]];
      sheet.getRange("R8:T9").formulas = [
        ["=R6", 5, "=T6"],
        [7, "=S6", "=T6"],
      ];
      const plan = sheet.getRange("R8:T9");
      const closed = plan.conditionalFormats.add("Custom");
      closed.custom.rule.formula = "=R$6<=Inputs!$D$20";
      closed.custom.format.fill.color = "#EEEEEE";
      const typedOver = plan.conditionalFormats.add("Custom");
      typedOver.custom.rule.formula = "=NOT(ISFORMULA(R8))";
      typedOver.custom.format.font.color = "#C00000";
      await context.sync();
    });
    const shown = (workbook: Workbook) => {
      const sheet = workbook.model.sheets.find(({ name }) => name === "Sheet1")!;
      return [7, 8].map((row) =>
        [17, 18, 19].map((column) => {
          const { fill, font } = displayedFormat(sheet, workbook.calculation, row, column);
          return `${fill === "#EEEEEE" ? "closed" : "open"} ${font?.color === "#C00000" ? "typed" : "calculated"}`;
        }),
      );
    };
    const expected = [
      ["closed calculated", "open typed", "open calculated"],
      ["closed typed", "open calculated", "open calculated"],
    ];
    expect(shown(office.workbook)).toEqual(expected);
    const back = await readXlsx(await writeXlsx(office.workbook));
    expect(shown(createWorkbook(back))).toEqual(expected);
  });

  it.each(["=Ledger[Amount]>5", "=SUM(Ledger[@Amount])", "=1+", "=SUM("])(
    "refuses %s, as Excel does",
    async (formula) => {
      const attempt = office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:A2").values = [["Amount"], [1]];
        sheet.tables.add("A1:A2", true).name = "Ledger";
        await context.sync();
        sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = formula;
        await context.sync();
      });
      await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  );

  it("is for sheets without protection, or one that allows formats", async () => {
    const add = (options: Excel.WorksheetProtectionOptions) =>
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.protection.protect(options);
        await context.sync();
        sheet.getRange("A1").conditionalFormats.add("Custom");
        await context.sync();
      });
    await add({ allowFormatCells: true });
    office = await openOffice();
    await expect(add({})).rejects.toMatchObject({ code: "AccessDenied" });
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
