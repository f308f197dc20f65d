import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

/** Runs on the first sheet of a new workbook. */
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  return office.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
}

const fails = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  onSheet(async (sheet, context) => {
    work(sheet);
    await context.sync();
  });

describe("Range.values and formulas", () => {
  it("calculates within the batch that writes", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.formulas = [
        [2, 3],
        ["=A1*B1", "=A2/0"],
      ];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      expect(range.values).toEqual([
        [2, 3],
        [6, "#DIV/0!"],
      ]);
      expect(range.formulas[1]).toEqual(["=A1*B1", "=A2/0"]);
      expect(range.valueTypes).toEqual([
        ["Double", "Double"],
        ["Double", "Error"],
      ]);
    });
  });

  it("reads text as if it were typed, unless it is marked as text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A2").numberFormat = [["@"]];
      const range = sheet.getRange("A1:E2");
      range.values = [
        ["12.5", "10%", "TRUE", "'=A1", "plain"],
        ["=A1", "", null, "", ""],
      ];
      range.load("values,numberFormat,valueTypes");
      await context.sync();
      expect(range.values[0]).toEqual([12.5, 0.1, true, "=A1", "plain"]);
      expect(range.values[1]?.[0]).toBe("=A1");
      expect(range.valueTypes[1]).toEqual(["String", "Empty", "Empty", "Empty", "Empty"]);
      expect(range.numberFormat[0]?.[1]).toBe("0%");
    });
  });

  it("fills the whole range from one value, and leaves cells alone for null", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = 7 as unknown as unknown[][];
      await context.sync();
      range.values = [
        [null, 1],
        ["", null],
      ];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 1],
        ["", 7],
      ]);
    });
  });

  it("takes more cells than the library sends in one piece", async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => [row, row * 2, `r${row}`]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1000").values = rows;
      const last = sheet.getRange("A1000:C1000").load("values");
      await context.sync();
      expect(last.values).toEqual([[999, 1998, "r999"]]);
    });
    await expect(
      fails((sheet) => {
        sheet.getRange("A1:C999").values = rows;
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it.each([
    [
      "an array of another size",
      (s: Excel.Worksheet) => void (s.getRange("A1:B2").values = [[1, 2]]),
    ],
    [
      "a formula Excel would not take",
      (s: Excel.Worksheet) => void (s.getRange("A1").formulas = [["=SUM("]]),
    ],
    ["an object", (s: Excel.Worksheet) => void (s.getRange("A1").values = [[{}]])],
    ["an address that is none", (s: Excel.Worksheet) => s.getRange("A1:").clear()],
    ["an address beyond the sheet", (s: Excel.Worksheet) => s.getRange("XFE1").clear()],
  ])("refuses %s", async (_, work) => {
    await expect(fails(work)).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("Range, as a place", () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (r) => r.getCell(1, 1), "C3"],
    ["getCell outside", (r) => r.getCell(9, 9), "K11"],
    ["getRow", (r) => r.getRow(1), "B3:D3"],
    ["getColumn", (r) => r.getColumn(2), "D2:D4"],
    ["getLastCell", (r) => r.getLastCell(), "D4"],
    ["getEntireRow", (r) => r.getEntireRow(), "2:4"],
    ["getEntireColumn", (r) => r.getEntireColumn(), "B:D"],
    ["getOffsetRange", (r) => r.getOffsetRange(-1, 2), "D1:F3"],
    ["getResizedRange", (r) => r.getResizedRange(-2, 1), "B2:E2"],
    ["getAbsoluteResizedRange", (r) => r.getAbsoluteResizedRange(1, 1), "B2"],
    ["getBoundingRect", (r) => r.getBoundingRect("F7"), "B2:F7"],
    ["getIntersection", (r) => r.getIntersection("C1:Z3"), "C2:D3"],
    ["getRowsBelow", (r) => r.getRowsBelow(2), "B5:D6"],
    ["getRowsAbove", (r) => r.getRowsAbove(), "B1:D1"],
    ["getColumnsAfter", (r) => r.getColumnsAfter(1), "E2:E4"],
    ["getColumnsBefore", (r) => r.getColumnsBefore(1), "A2:A4"],
  ])("knows %s", async (_, derive, expected) => {
    await onSheet(async (sheet, context) => {
      const range = derive(sheet.getRange("B2:D4")).load("address");
      await context.sync();
      expect(range.address).toBe(`Sheet1!${expected}`);
    });
  });

  it("is kept across round trips and moves with its cells", async () => {
    await onSheet(async (sheet, context) => {
      const kept = sheet.getRange("B5");
      kept.values = [["here"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      kept.load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Sheet1!B7", [["here"]]]);
    });
  });

  it("is found by name", async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("DiscountRate", sheet.getRange("C5"));
      const range = sheet.getRange("DiscountRate").load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!C5");
    });
  });
});

describe("Range, changed as a whole", () => {
  it("clears contents and formats apart", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[1]];
      range.format.font.bold = true;
      await context.sync();
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[[""]], true]);
      range.clear("Formats");
      range.load("format/font/bold");
      await context.sync();
      expect(range.format.font.bold).toBe(false);
    });
  });

  it("deletes rows, and formulas follow", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=A3*10"]];
      sheet.getRange("2:2").delete("Up");
      const range = sheet.getRange("A1:A3").load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([[1], [3], ["=A2*10"]]);
      expect(range.values[2]).toEqual([30]);
    });
  });

  it("inserts cells, and only those below them move", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").formulas = [
        [1, 2, "=SUM(B1:B3)"],
        [3, 4, "=B3"],
        [5, 6, "=A3"],
      ];
      const added = sheet.getRange("B2").insert("Down").load("address,values");
      const all = sheet.getRange("A1:C4").load("formulas");
      await context.sync();
      expect([added.address, added.values]).toEqual(["Sheet1!B2", [[""]]]);
      expect(all.formulas).toEqual([
        [1, 2, "=SUM(B1:B4)"],
        [3, "", "=B4"],
        [5, 4, "=A3"],
        ["", 6, ""],
      ]);
    });
  });

  it("copies plans from sheet to sheet: all, values, formulas or formats", async () => {
    await office.run(async (context) => {
      const plan = context.workbook.worksheets.getItem("Sheet1");
      const frozen = context.workbook.worksheets.add("Frozen plans");
      plan.getRange("A1:B1").formulas = [[10, "=A1*2"]];
      plan.getRange("B1").numberFormat = [["0.00"]];
      frozen.getRange("A1").copyFrom("Sheet1!A1:B1", "Values");
      frozen.getRange("A2").copyFrom(plan.getRange("A1:B1"), "Formulas");
      frozen.getRange("A3").copyFrom(plan.getRange("A1:B1"), "Formats");
      frozen.getRange("A4:B5").copyFrom(plan.getRange("A1:B1"));
      const copied = frozen.getRange("A1:B5").load("formulas,numberFormat");
      await context.sync();
      expect(copied.formulas).toEqual([
        [10, 20],
        [10, "=A2*2"],
        ["", ""],
        [10, "=A4*2"],
        [10, "=A5*2"],
      ]);
      expect(copied.numberFormat.map((row: string[]) => row[1])).toEqual([
        "General",
        "General",
        "0.00",
        "0.00",
        "0.00",
      ]);
    });
  });

  it("copies with references moved, or values alone", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[4, "=A1+1"]];
      sheet.getRange("A2").values = [[9]];
      sheet.getRange("B2").copyFrom("B1");
      sheet.getRange("B3").copyFrom(sheet.getRange("B1"), "Values");
      const range = sheet.getRange("B1:B3").load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1+1"], ["=A2+1"], [5]]);
      expect(range.values).toEqual([[5], [10], [5]]);
    });
  });

  it("merges, hides, selects", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("5:6").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Sheet1!B2:C3");
    });
    const [sheet] = office.workbook.model.sheets;
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 2 }]);
    expect([sheet?.rows[4]?.hidden, sheet?.columns[3]?.hidden]).toEqual([true, true]);
  });

  it("spills, and tells where to", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const spilled = sheet.getRange("A1").getSpillingToRange().load("address,values");
      const parent = sheet.getRange("A3").getSpillParent().load("address");
      await context.sync();
      expect([spilled.address, spilled.values]).toEqual(["Sheet1!A1:A3", [[1], [2], [3]]]);
      expect(parent.address).toBe("Sheet1!A1");
    });
  });
});

describe("a protected sheet", () => {
  it("lets unlocked cells be written and nothing else", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A:A").format.columnWidth = 80;
      await context.sync();
    });
    const refused = [
      fails((sheet) => void (sheet.getRange("A1:B1").values = [[1, 2]])),
      fails((sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000")),
      fails((sheet) => sheet.getRange("1:1").delete("Up")),
      fails((sheet) => sheet.protection.protect()),
    ];
    for (const attempt of refused) {
      await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
    }
    expect(office.workbook.model.sheets[0]?.columns[0]?.size).toBe(80);
  });
});
