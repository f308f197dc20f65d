import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

async function withTable(
  work: (
    table: Excel.Table,
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
  ) => Promise<void>,
) {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = [
      ["Line", "Amount"],
      ["Licences", 100],
      ["Training", 20],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Costs";
    await work(table, sheet, context);
  });
}

describe("TableCollection", () => {
  it("makes a table that formulas can use by name", async () => {
    await withTable(async (table, sheet, context) => {
      const total = sheet.getRange("E1");
      total.formulas = [["=SUM(Costs[Amount])"]];
      total.load("values");
      table.load("name,showHeaders,style");
      const found = context.workbook.tables.getItem("COSTS").load("id");
      await context.sync();
      expect(total.values).toEqual([[120]]);
      expect(table.toJSON()).toMatchObject({ name: "Costs", showHeaders: true });
      expect(found.id).toBe(table.id);
    });
  });

  it("fills in names for columns without, and mends names that repeat", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C2").values = [
        ["Same", "", "Same"],
        [1, 2, 3],
      ];
      const header = sheet.tables.add("A1:C2", true).getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Same", "Column2", "Same2"]]);
    });
  });

  it("refuses a table over another, and a name in use", async () => {
    const overlapping = withTable(async (_, sheet, context) => {
      sheet.tables.add("C4:D6", true);
      await context.sync();
    });
    await expect(overlapping).rejects.toMatchObject({ code: "MergedRangeConflict" });
    office = await openOffice();
    const renaming = withTable(async (_, sheet, context) => {
      sheet.tables.add("F1:G2", true).name = "costs";
      await context.sync();
    });
    await expect(renaming).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("Table", () => {
  it("knows its parts", async () => {
    await withTable(async (table, _, context) => {
      const header = table.getHeaderRowRange().load("address");
      const body = table.getDataBodyRange().load("address");
      const column = table.columns.getItem("Amount");
      const amounts = column.getDataBodyRange().load("values");
      column.load("index,name");
      const row = table.rows.getItemAt(1).load("values");
      table.columns.load("count");
      table.rows.load("items/values");
      await context.sync();
      expect([header.address, body.address]).toEqual(["Sheet1!B2:C2", "Sheet1!B3:C4"]);
      expect([column.index, amounts.values]).toEqual([1, [[100], [20]]]);
      expect(row.values).toEqual([["Training", 20]]);
      expect(table.columns.count).toBe(2);
      expect(table.rows.items).toHaveLength(2);
    });
  });

  it("grows by rows below the last", async () => {
    await withTable(async (table, _, context) => {
      table.rows.add(undefined, [
        ["Support", 5],
        ["Data", 6],
      ]);
      const body = table.getDataBodyRange().load("address,values");
      await context.sync();
      expect(body.address).toBe("Sheet1!B3:C6");
      expect(body.values[3]).toEqual(["Data", 6]);
    });
  });

  it("turns into plain cells, or goes with all that is in it", async () => {
    await withTable(async (table, sheet, context) => {
      table.convertToRange();
      const kept = sheet.getRange("B2").load("values");
      const gone = context.workbook.tables.getItemOrNullObject("Costs");
      await context.sync();
      expect([kept.values, gone.isNullObject]).toEqual([[["Line"]], true]);
      sheet.tables.add("B2:C4", true).delete();
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([[""]]);
    });
  });
});
