import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const validations = () => office.workbook.model.sheets[0]?.validations;

function onRange(address: string, work: (range: Excel.Range) => void) {
  return office.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1").getRange(address));
    await context.sync();
  });
}

describe("DataValidation", () => {
  it("takes a rule, then a prompt and an alert", async () => {
    await onRange("B2:B9", ({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source: "end,mid,start" } };
      dataValidation.prompt = { showPrompt: true, title: "Timing", message: "When flows fall" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Timing",
        message: "No",
      };
      dataValidation.ignoreBlanks = false;
    });
    expect(validations()).toEqual([
      {
        area: { row: 1, column: 1, lastRow: 8, lastColumn: 1 },
        rule: { kind: "list", source: "end,mid,start", inCellDropDown: true },
        ignoreBlanks: false,
        prompt: { title: "Timing", message: "When flows fall" },
        alert: { title: "Timing", message: "No", style: "Stop" },
      },
    ]);
  });

  it("gives back the rule in Excel's words", async () => {
    await onRange("A1", ({ dataValidation }) => {
      dataValidation.rule = {
        decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
    });
    await office.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      dataValidation.load("rule,type");
      await context.sync();
      expect(dataValidation.type).toBe("Decimal");
      expect(dataValidation.rule.decimal).toMatchObject({
        formula1: "0",
        operator: "GreaterThanOrEqualTo",
      });
    });
    expect(validations()?.[0]?.rule).toMatchObject({ operator: "GreaterThanOrEqual" });
  });

  it("takes a range as the source of a list", async () => {
    await office.run(async (context) => {
      const lists = context.workbook.worksheets.add("My lists");
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: lists.getRange("A1:A3") },
      };
      await context.sync();
    });
    expect(validations()?.[0]?.rule).toMatchObject({ source: "='My lists'!$A$1:$A$3" });
  });

  it("goes on around a hole that is cleared in it", async () => {
    await onRange("A1:C3", ({ dataValidation }) => {
      dataValidation.rule = { custom: { formula: "=TRUE" } };
    });
    await onRange("B2", ({ dataValidation }) => dataValidation.clear());
    const cells = validations()?.reduce(
      (sum, { area }) => sum + (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1),
      0,
    );
    expect(cells).toBe(8);
  });

  it.each<[string, string, (validation: Excel.DataValidation) => void]>([
    ["no rule", "InvalidArgument", (v) => void (v.rule = {})],
    [
      "two rules",
      "InvalidArgument",
      (v) =>
        void (v.rule = { custom: { formula: "=1" }, list: { source: "a", inCellDropDown: true } }),
    ],
    [
      "a prompt before the rule",
      "InvalidArgument",
      (v) => void (v.prompt = { showPrompt: true, title: "a", message: "b" }),
    ],
    [
      "an unknown kind",
      "NotPlayedByWorkbench",
      (v) => void (v.rule = { time: { formula1: "1", operator: "EqualTo" } }),
    ],
  ])("refuses %s", async (_, code, work) => {
    await expect(onRange("A1", (range) => work(range.dataValidation))).rejects.toMatchObject({
      code,
    });
    expect(validations()).toEqual([]);
  });
});
