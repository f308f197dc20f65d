import { beforeEach, describe, expect, it } from "vitest";
import { areaAddress, parseArea } from "../../../../../src/workbench/engine/address";
import type { SheetModel } from "../../../../../src/workbench/engine/model";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice({ excelApi: "1.9" });
});

const sheetModel = (): SheetModel => office.workbook.model.sheets[0]!;
const tableArea = (name: string): string =>
  areaAddress(sheetModel().tables.find((table) => table.name === name)!.area);
const cellAt = (address: string) => {
  const { row, column } = parseArea(address)!;
  return sheetModel().cells[row]?.[column];
};
const content = (address: string) => cellAt(address)?.formula ?? cellAt(address)?.value ?? null;

/** A ledger in B2:E4 with a calculated column, a total and a second table below it. */
async function withLedger(
  work: (
    ledger: Excel.Table,
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
  ) => Promise<void>,
) {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:E4").formulas = [
      ["Line", "Amount", "Rate", "Value"],
      ["Licences", 100, 0.5, "=[@Amount]*[@Rate]"],
      ["Training", 20, 0.25, "=[@Amount]*[@Rate]"],
    ];
    sheet.tables.add("B2:E4", true).name = "Ledger";
    sheet.getRange("B8:C9").values = [
      ["Name", "Count"],
      ["one", 1],
    ];
    sheet.tables.add("B8:C9", true).name = "Below";
    sheet.getRange("A12:G12").formulas = [
      ["stays", "moves", "=SUM(C3:C4)", "=SUM(C3:C5)", "=C9", "=SUM(Ledger[Amount])", "beside"],
    ];
    sheet.getRange("G3").formulas = [["=B12"]];
    await context.sync();
    await work(sheet.tables.getItem("Ledger"), sheet, context);
    await context.sync();
  });
}

const addRows = (values: unknown[][], index?: number) =>
  withLedger(async (ledger, _, context) => {
    ledger.rows.add(index, values as (string | number)[][]);
    await context.sync();
  });

describe("rows.add at the end", () => {
  it("moves the cells below down, as wide as the table, and all that refers to them", async () => {
    await addRows([
      ["Support", 5, 1, null],
      ["Data", 6, 1, null],
    ]);
    expect([tableArea("Ledger"), tableArea("Below")]).toEqual(["B2:E6", "B10:C11"]);
    expect(["A12", "B12", "B14", "G12"].map(content)).toEqual(["stays", null, "moves", "beside"]);
    expect(content("G3")).toBe("=B14");
    expect(content("E14")).toBe("=C11");
  });

  it("lets formulas grow that reach the row below the table, and those of the whole column", async () => {
    await addRows([["Support", 5, 1, null]]);
    expect([content("C13"), content("D13")]).toEqual(["=SUM(C3:C5)", "=SUM(C3:C6)"]);
    expect(content("F12")).toBe("=SUM(Ledger[Amount])");
    const { calculation } = office.workbook;
    expect(calculation.value(sheetModel().id, 12, 2)).toBe(125);
    expect(calculation.value(sheetModel().id, 11, 5)).toBe(125);
  });

  it("fills a calculated column where no value is given, and takes a value that is", async () => {
    await addRows([
      ["Support", 5, 1, null],
      ["Data", 6, 1, 7],
      ["Other", "=1+1", 1, ""],
    ]);
    expect(["E5", "E6", "E7", "C7"].map(content)).toEqual(["=[@Amount]*[@Rate]", 7, null, "=1+1"]);
  });

  it("fills formulas that refer to their own row by address", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("E3:E4").formulas = [["=C3*$D$3"], ["=C4*$D$3"]];
      ledger.rows.add(undefined, [["Support", 5, 1, null as unknown as string]]);
      await context.sync();
    });
    expect(content("E5")).toBe("=C5*$D$3");
  });

  it("does not fill a column whose formulas differ", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("E4").formulas = [["=[@Amount]"]];
      ledger.rows.add();
      await context.sync();
    });
    expect([tableArea("Ledger"), content("E5")]).toEqual(["B2:E5", null]);
  });

  it("gives new rows the formats, the validation and the unlocked cells of the row above", async () => {
    await withLedger(async (ledger, sheet, context) => {
      const amounts = sheet.getRange("C3:C4");
      amounts.numberFormat = [["#,##0"], ["#,##0"]];
      amounts.format.protection.locked = false;
      amounts.dataValidation.rule = {
        decimal: { formula1: "=$D3", operator: "GreaterThan" },
      };
      const format = sheet.getRange("B3:E4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$C3>50";
      ledger.rows.add(undefined, [["Support", 5, 1, null as unknown as string]]);
      await context.sync();
    });
    expect(cellAt("C5")).toMatchObject({ format: { numberFormat: "#,##0", locked: false } });
    const { validations, conditionalFormats } = sheetModel();
    expect(validations.map(({ area }) => areaAddress(area))).toEqual(["C3:C5"]);
    expect(conditionalFormats[0]?.areas.map((area) => areaAddress(area))).toEqual(["B3:E5"]);
  });

  it("carries a rule over that is wider than the table", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("A4:C4").dataValidation.rule = { custom: { formula: "=A4<>B4" } };
      ledger.rows.add();
      await context.sync();
    });
    expect(
      sheetModel().validations.map(({ area, rule }) => [areaAddress(area), rule]),
    ).toMatchObject([
      ["A4:C4", { formula: "=A4<>B4" }],
      ["B5:C5", { formula: "=B5<>C5" }],
    ]);
  });

  it("lets charts and names of whole columns grow", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("B2:C4"), "Columns");
      context.workbook.names.add("Amounts", sheet.getRange("C3:C4"));
      context.workbook.names.add("WholeLedger", sheet.getRange("B2:E4"));
      ledger.rows.add(undefined, [["Support", 5, 1, null as unknown as string]]);
      await context.sync();
    });
    expect(sheetModel().charts[0]?.series[0]).toMatchObject({
      valuesFormula: "=Sheet1!$C$3:$C$5",
      categoriesFormula: "=Sheet1!$B$3:$B$5",
      nameFormula: "=Sheet1!$C$2",
    });
    expect(office.workbook.model.names.map(({ formula }) => formula)).toEqual([
      "=Sheet1!$C$3:$C$5",
      "=Sheet1!$B$2:$E$5",
    ]);
  });

  it("also lets a running total of the last row grow, as Excel does to everyone's surprise", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("E3:E4").formulas = [["=SUM(C$3:C3)"], ["=SUM(C$3:C4)"]];
      ledger.rows.add(undefined, [["Support", 5, 1, null as unknown as string]]);
      await context.sync();
    });
    expect(["E3", "E4", "E5"].map(content)).toEqual([
      "=SUM(C$3:C3)",
      "=SUM(C$3:C5)",
      "=SUM(C$3:C5)",
    ]);
  });

  it("moves rules, merged cells and names that lie below", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("C15:C16").dataValidation.rule = { custom: { formula: "=C15<>$C$3" } };
      sheet.getRange("D15:E16").conditionalFormats.add("Custom").custom.rule.formula = "=D15>$C$16";
      sheet.getRange("B18:C18").merge();
      context.workbook.names.add("Below", sheet.getRange("C16"));
      context.workbook.names.add("Beside", sheet.getRange("G16"));
      ledger.rows.add(undefined, [["Support", 5, 1, null as unknown as string]]);
      await context.sync();
    });
    const { validations, conditionalFormats, merges } = sheetModel();
    expect(validations).toMatchObject([
      { area: parseArea("C16:C17"), rule: { formula: "=C16<>$C$3" } },
    ]);
    expect(conditionalFormats).toMatchObject([
      { areas: [parseArea("D16:E17")], rule: { formula: "=D16>$C$17" } },
    ]);
    expect(merges).toEqual([parseArea("B19:C19")]);
    expect(office.workbook.model.names.map(({ formula }) => formula)).toEqual([
      "=Sheet1!$C$17",
      "=Sheet1!$G$16",
    ]);
  });

  it("moves the ranges that the add-in keeps", async () => {
    await withLedger(async (ledger, sheet, context) => {
      const below = sheet.getRange("B12").load("address");
      await context.sync();
      ledger.rows.add();
      below.load("address,values");
      await context.sync();
      expect([below.address, below.values]).toEqual(["Sheet1!B13", [["moves"]]]);
    });
  });

  it("refuses to cut through a table that is wider", async () => {
    const attempt = withLedger(async (ledger, sheet, context) => {
      sheet.getRange("D15:G16").values = [
        ["a", "b", "c", "d"],
        [1, 2, 3, 4],
      ];
      sheet.tables.add("D15:G16", true).name = "Wide";
      await context.sync();
      ledger.rows.add();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "InsertDeleteConflict",
      debugInfo: { errorLocation: "TableRowCollection.add" },
    });
    expect([tableArea("Ledger"), tableArea("Wide")]).toEqual(["B2:E4", "D15:G16"]);
  });

  it("refuses to tear merged cells, and to push cells off the sheet", async () => {
    const merged = withLedger(async (ledger, sheet, context) => {
      sheet.getRange("E20:F20").merge();
      ledger.rows.add();
      await context.sync();
    });
    await expect(merged).rejects.toMatchObject({ code: "InsertDeleteConflict" });
    office = await openOffice({ excelApi: "1.9" });
    const last = withLedger(async (ledger, sheet, context) => {
      sheet.getRange("C1048576").values = [["end"]];
      ledger.rows.add();
      await context.sync();
    });
    await expect(last).rejects.toMatchObject({ code: "NonBlankCellOffSheet" });
  });

  it("refuses rows of another width", async () => {
    await expect(addRows([["Support", 5]])).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(tableArea("Ledger")).toBe("B2:E4");
  });
});

describe("rows.add between rows", () => {
  it("inserts before the row with that index", async () => {
    await addRows([["Support", 5, 1, null]], 1);
    expect(tableArea("Ledger")).toBe("B2:E5");
    expect(["B3", "B4", "B5", "E4"].map(content)).toEqual([
      "Licences",
      "Support",
      "Training",
      "=[@Amount]*[@Rate]",
    ]);
    expect(content("C13")).toBe("=SUM(C3:C5)");
  });

  it("inserts before the first row, which then still belongs to whole columns", async () => {
    await withLedger(async (ledger, sheet, context) => {
      sheet.getRange("B2:E2").format.fill.color = "#112233";
      sheet.getRange("C3:C4").dataValidation.rule = { custom: { formula: "=C3>B$1" } };
      sheet.getRange("C3:C4").numberFormat = [["0.0"], ["0.0"]];
      const added = ledger.rows.add(0, [["Support", 5, 1, null as unknown as string]]);
      added.load("index,values");
      await context.sync();
      expect([added.index, added.values]).toEqual([0, [["Support", 5, 1, 5]]]);
    });
    expect(content("C13")).toBe("=SUM(C3:C5)");
    expect(cellAt("C3")?.format).toEqual({ numberFormat: "0.0" });
    expect(sheetModel().validations).toMatchObject([
      { area: parseArea("C3:C5"), rule: { formula: "=C3>B$1" } },
    ]);
  });

  it("refuses an index beyond the end", async () => {
    await expect(addRows([["Support", 5, 1, 1]], 3)).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("TableRow", () => {
  it("loads values, index and place, and writes values", async () => {
    await withLedger(async (ledger, _, context) => {
      ledger.rows.load("items/values,items/index,count");
      const second = ledger.rows.getItemAt(1);
      const place = second.getRange().load("address");
      await context.sync();
      expect(ledger.rows.items.map(({ index, values }) => [index, values])).toEqual([
        [0, [["Licences", 100, 0.5, 50]]],
        [1, [["Training", 20, 0.25, 5]]],
      ]);
      expect([ledger.rows.count, place.address]).toEqual([2, "Sheet1!B4:E4"]);
      second.values = [["Courses", 30, 1, null]];
      await context.sync();
    });
    expect(["B4", "C4", "E4"].map(content)).toEqual(["Courses", 30, "=[@Amount]*[@Rate]"]);
  });

  it("is deleted, and the cells below move up", async () => {
    await withLedger(async (ledger, _, context) => {
      ledger.rows.getItemAt(0).delete();
      await context.sync();
    });
    expect([tableArea("Ledger"), tableArea("Below")]).toEqual(["B2:E3", "B7:C8"]);
    expect(["B3", "B11", "A12"].map(content)).toEqual(["Training", "moves", "stays"]);
    expect(content("C11")).toBe("=SUM(C3:C3)");
  });

  it("leaves a place for a first row when it was the last, and gives that place away", async () => {
    await withLedger(async (ledger, _, context) => {
      ledger.rows.getItemAt(1).delete();
      ledger.rows.getItemAt(0).delete();
      ledger.rows.load("count");
      ledger.rows.load("items");
      await context.sync();
      expect([ledger.rows.count, ledger.rows.items]).toEqual([0, []]);
      expect(tableArea("Ledger")).toBe("B2:E3");
      ledger.rows.add(undefined, [
        ["First", 1, 1, 1],
        ["Second", 2, 1, 2],
      ]);
      ledger.rows.load("count");
      await context.sync();
      expect(ledger.rows.count).toBe(2);
    });
    expect([tableArea("Ledger"), content("B3"), content("B4")]).toEqual([
      "B2:E4",
      "First",
      "Second",
    ]);
  });
});

describe("a range of whole rows of a table", () => {
  it("is inserted and deleted as rows of the table", async () => {
    await withLedger(async (ledger, _, context) => {
      ledger.getDataBodyRange().insert("Down");
      await context.sync();
      expect([tableArea("Ledger"), content("E4")]).toEqual(["B2:E6", "=[@Amount]*[@Rate]"]);
      expect(content("C14")).toBe("=SUM(C3:C6)");
      ledger.getDataBodyRange().delete("Up");
      await context.sync();
      expect([tableArea("Ledger"), content("B3"), content("E3")]).toEqual(["B2:E3", null, null]);
    });
  });

  it("refuses to move a part of a row, a header, or a part of the sheet across a table", async () => {
    for (const [address, how] of [
      ["B3:C3", "Down"],
      ["B2:E2", "Up"],
      ["B3:C3", "Up"],
      ["A3", "Right"],
    ] as const) {
      office = await openOffice({ excelApi: "1.9" });
      const attempt = withLedger(async (_, sheet, context) => {
        const range = sheet.getRange(address);
        if (how === "Up") range.delete(how);
        else range.insert(how);
        await context.sync();
      });
      await expect(attempt, `${address} ${how}`).rejects.toMatchObject({
        code: "InsertDeleteConflict",
      });
    }
  });

  it("lets whole rows of the sheet come and go inside it", async () => {
    await withLedger(async (_, sheet, context) => {
      sheet.getRange("4:4").insert("Down");
      await context.sync();
      expect([tableArea("Ledger"), content("E4")]).toEqual(["B2:E5", "=[@Amount]*[@Rate]"]);
      sheet.getRange("3:4").delete("Up");
      await context.sync();
      expect([tableArea("Ledger"), content("B3")]).toEqual(["B2:E3", "Training"]);
    });
  });

  it("gives names to columns that are inserted", async () => {
    await withLedger(async (_, sheet, context) => {
      sheet.getRange("C:C").insert("Right");
      await context.sync();
    });
    expect([tableArea("Ledger"), content("C2")]).toEqual(["B2:F4", "Column2"]);
  });
});

describe("writing below a table", () => {
  it("makes it longer, as typing there does", async () => {
    await withLedger(async (_, sheet, context) => {
      sheet.getRange("B5:D6").values = [
        ["Support", 5, 1],
        ["Data", 6, 1],
      ];
      await context.sync();
    });
    expect([tableArea("Ledger"), content("E5"), content("B12")]).toEqual([
      "B2:E6",
      "=[@Amount]*[@Rate]",
      "moves",
    ]);
    expect(content("C12")).toBe("=SUM(C3:C6)");
  });

  it.each([
    ["nothing but blanks", "B5:C5", ""],
    ["a row further down", "B6", "x"],
    ["cells that reach beyond the table", "D5:F5", "x"],
    ["below a row in use", "B10", "x"],
  ])("leaves it alone for %s", async (_, address, value) => {
    await withLedger(async (__, sheet, context) => {
      sheet.getRange("A10:C10").values = [["used", "", "used"]];
      sheet.getRange(address).values = value as unknown as string[][];
      await context.sync();
    });
    expect([tableArea("Ledger"), tableArea("Below")]).toEqual(["B2:E4", "B8:C9"]);
  });
});

describe("a protected sheet", () => {
  const EVERYTHING = {
    allowInsertRows: true,
    allowDeleteRows: true,
    allowFormatCells: true,
    allowSort: true,
    allowAutoFilter: true,
  };

  it.each<[string, (ledger: Excel.Table, sheet: Excel.Worksheet) => void]>([
    ["rows.add", (ledger) => ledger.rows.add(undefined, [["a", 1, 1, 1]])],
    ["row.delete", (ledger) => ledger.rows.getItemAt(0).delete()],
    ["insert", (ledger) => ledger.getDataBodyRange().insert("Down")],
    ["delete", (ledger) => ledger.getDataBodyRange().delete("Up")],
    ["convertToRange", (ledger) => ledger.convertToRange()],
    ["table.delete", (ledger) => ledger.delete()],
    ["name", (ledger) => ledger.set({ name: "Other" })],
    ["tables.add", (_, sheet) => sheet.tables.add("G1:G2", true)],
  ])("refuses %s whatever it allows", async (_, change) => {
    const attempt = withLedger(async (ledger, sheet, context) => {
      sheet.getRange().format.protection.locked = false;
      sheet.protection.protect(EVERYTHING);
      await context.sync();
      change(ledger, sheet);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
    expect(sheetModel().tables.map(({ name, area }) => [name, areaAddress(area)])).toEqual([
      ["Ledger", "B2:E4"],
      ["Below", "B8:C9"],
    ]);
  });

  it("takes values in unlocked cells below a table without making it longer", async () => {
    await withLedger(async (_, sheet, context) => {
      sheet.getRange("B5").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("B5").values = [["typed"]];
      await context.sync();
    });
    expect([tableArea("Ledger"), content("B5")]).toEqual(["B2:E4", "typed"]);
  });
});

describe("tables.add and resize", () => {
  // Table.resize came later than what the add-in asks of Excel.
  beforeEach(async () => {
    office = await openOffice({ excelApi: "1.15" });
  });

  it("inserts the row for a first entry below a header alone", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["Day", "Amount"],
        ["below", 1],
        ["further", 2],
      ];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.load("count");
      await context.sync();
      expect([table.rows.count, content("A2"), content("A3")]).toEqual([0, null, "below"]);
      table.rows.add(undefined, [[1, 2]]);
      await context.sync();
      expect([content("A2"), content("A3")]).toEqual([1, "below"]);
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(1);
    });
  });

  it("fills calculated columns of the rows that a resized table takes in", async () => {
    await withLedger(async (ledger, _, context) => {
      ledger.resize("B2:E6");
      await context.sync();
    });
    expect([tableArea("Ledger"), content("E6"), content("C12")]).toEqual([
      "B2:E6",
      "=[@Amount]*[@Rate]",
      "=SUM(C3:C6)",
    ]);
  });

  it("refuses to resize a table over another, or on a protected sheet", async () => {
    const resize = (isProtected: boolean) =>
      withLedger(async (ledger, sheet, context) => {
        if (isProtected) sheet.protection.protect();
        ledger.resize(isProtected ? "B2:E6" : "B2:E8");
        await context.sync();
      });
    await expect(resize(false)).rejects.toMatchObject({ code: "MergedRangeConflict" });
    office = await openOffice({ excelApi: "1.15" });
    await expect(resize(true)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
