import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

describe("NamedItemCollection", () => {
  it("names ranges, for the workbook or for one sheet", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Cash flow");
      const rate = context.workbook.names.add("Rate", sheet.getRange("C5"), "per year");
      sheet.names.add("Local", sheet.getRange("A1:A3"));
      rate.load("name,formula,scope,type,comment");
      const range = rate.getRange().load("address");
      const local = sheet.names.getItem("Local").load("scope");
      context.workbook.names.load("items/name");
      await context.sync();
      expect(rate.toJSON()).toMatchObject({
        name: "Rate",
        formula: "='Cash flow'!$C$5",
        scope: "Workbook",
        type: "Range",
        comment: "per year",
      });
      expect(range.address).toBe("'Cash flow'!C5");
      expect(local.scope).toBe("Worksheet");
      expect(context.workbook.names.items.map(({ name }) => name)).toEqual(["Rate"]);
    });
  });

  it("calculates with names", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[21]];
      context.workbook.names.add("Half", sheet.getRange("A1"));
      const result = sheet.getRange("B1");
      result.formulas = [["=Half*2"]];
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[42]]);
    });
  });

  it("leads from a name to its sheet, or to nothing", async () => {
    office = await openOffice({ excelApi: "1.9" });
    await office.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const plans = worksheets.add("Frozen plans");
      names.add("FrozenHead", plans.getRange("A1"));
      names.add("Twelve", "=12");
      await context.sync();
      const sheetOf = (name: string) =>
        names.getItemOrNullObject(name).getRangeOrNullObject().worksheet.load("name");
      const [found, noRange, noName] = ["frozenhead", "Twelve", "Missing"].map(sheetOf);
      await context.sync();
      expect(found?.isNullObject).toBe(false);
      expect(found?.name).toBe("Frozen plans");
      expect([noRange?.isNullObject, noName?.isNullObject]).toEqual([true, true]);
      plans.name = "Renamed";
      const renamed = sheetOf("FrozenHead");
      await context.sync();
      expect(renamed.name).toBe("Renamed");
    });
  });

  it("deletes names", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("Gone", sheet.getRange("A1"));
      await context.sync();
      context.workbook.names.getItem("gone").delete();
      const gone = context.workbook.names.getItemOrNullObject("Gone");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each([
    ["A1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["TAKEN", "ItemAlreadyExists"],
  ])("refuses the name %j", async (name, code) => {
    const adding = office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      context.workbook.names.add("Taken", range);
      context.workbook.names.add(name, range);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });
});
