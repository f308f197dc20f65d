import { beforeEach, describe, expect, it } from "vitest";
import { readXlsx as readIndependently } from "hucre";
import { readXlsx, writeXlsx } from "../../../../../src/workbench/engine/xlsx";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

describe("RangeFormat", () => {
  it("keeps what is set and gives it back", async () => {
    await office.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
      format.font.set({ name: "Aptos", size: 14, bold: true, italic: true, color: "#1F3864" });
      format.fill.color = "yellow";
      format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
      format.indentLevel = 2;
      format.columnWidth = 90;
      format.rowHeight = 22;
      format.protection.locked = false;
      format.load("$all,font/$all,fill/color,protection/locked");
      await context.sync();
      expect(format.font.toJSON()).toMatchObject({ name: "Aptos", size: 14, bold: true });
      expect(format.fill.color).toBe("#FFFF00");
      expect(format.protection.locked).toBe(false);
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 90,
        rowHeight: 22,
      });
    });
  });

  it("answers null where cells differ", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A:A").format.columnWidth = 20;
      const { format } = sheet.getRange("A1:B1").load("format/font/bold,format/columnWidth");
      await context.sync();
      expect([format.font.bold, format.columnWidth]).toEqual([null, null]);
    });
  });

  it("tells the columns that have the standard width, and gives it back to others", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const answers = async () => {
        const ranges = ["A1", "B1", "A1:B1"].map((address) =>
          sheet.getRange(address).load("format/useStandardWidth"),
        );
        await context.sync();
        return ranges.map(({ format }) => format.useStandardWidth);
      };
      sheet.getRange("A:A").format.columnWidth = 20;
      expect(await answers()).toEqual([false, true, null]);
      sheet.getRange("A:A").format.useStandardWidth = true;
      sheet.getRange("B:B").format.useStandardWidth = false;
      expect(await answers()).toEqual([true, true, true]);
    });
  });

  it("formats whole sheets and columns without a cell each", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange().format.font.name = "Aptos";
      sheet.getRange("C:D").format.fill.color = "#EEEEEE";
      const first = sheet.getRange("A1").load("format/font/name,format/font/bold");
      const far = sheet.getRange("D900000").load("format/fill/color,format/font/name");
      await context.sync();
      expect(first.format.font.toJSON()).toEqual({ bold: true, name: "Aptos" });
      expect([far.format.fill.color, far.format.font.name]).toEqual(["#EEEEEE", "Aptos"]);
    });
    const [sheet] = office.workbook.model.sheets;
    expect(Object.keys(sheet?.cells ?? {})).toEqual(["0"]);
  });

  it("draws borders on the edges and between the cells", async () => {
    await office.run(async (context) => {
      const { borders } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("EdgeTop").color = "#808080";
      borders.getItem("InsideVertical").style = "Dash";
      borders.getItem("EdgeBottom").weight = "Medium";
      const bottom = borders.getItem("EdgeBottom").load("style,weight,color");
      const left = borders.getItem("EdgeLeft").load("style");
      await context.sync();
      expect(bottom.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium" });
      expect(left.style).toBe("None");
      borders.getItem("EdgeTop").style = "None";
      await context.sync();
    });
    const [row0, row1] = Object.values(office.workbook.model.sheets[0]?.cells ?? {});
    expect(row0?.[0]?.format?.borders).toEqual({
      right: { style: "Dash", weight: "Thin", color: "#000000" },
    });
    expect(row1?.[1]?.format?.borders).toHaveProperty("bottom.weight", "Medium");
  });

  it("clears a fill", async () => {
    await office.run(async (context) => {
      const { fill } = context.workbook.worksheets.getItem("Sheet1").getRange("A1").format;
      fill.color = "#FF0000";
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    });
  });

  it("sets the looks of many cells in one call", async () => {
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.setCellProperties([
        [
          {
            format: {
              font: { bold: true, color: "#0000FF" },
              fill: { color: "#FFFFCC" },
              horizontalAlignment: "Right",
              borders: { bottom: { style: "Continuous", color: "#112233" } },
              protection: { locked: false },
            },
          },
          {},
        ],
      ]);
      await context.sync();
    });
    expect(office.workbook.model.sheets[0]?.cells[0]?.[0]?.format).toEqual({
      font: { bold: true, color: "#0000FF" },
      fill: "#FFFFCC",
      horizontal: "Right",
      borders: { bottom: { style: "Continuous", weight: "Thin", color: "#112233" } },
      locked: false,
    });
  });

  it.each<[string, string, (range: Excel.Range) => void]>([
    ["a colour that is none", "InvalidArgument", (r) => void (r.format.fill.color = "reddish")],
    ["a size below 0", "InvalidArgument", (r) => void (r.format.columnWidth = -1)],
    [
      "an unknown alignment",
      "InvalidArgument",
      (r) => void (r.format.verticalAlignment = "Up" as "Top"),
    ],
    [
      "a part that is not played",
      "NotPlayedByWorkbench",
      (r) => void (r.format.shrinkToFit = true),
    ],
    [
      "a cell property that is not played",
      "NotPlayedByWorkbench",
      (r) => r.setCellProperties([[{ format: { font: { subscript: true } } }]]),
    ],
  ])("refuses %s", async (_, code, work) => {
    const attempt = office.run(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet1").getRange("A1"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });
});

describe("a column of width 0", () => {
  it("is hidden, and has its width again when it is shown", async () => {
    office = await openOffice({ excelApi: "1.9" });
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const columns = sheet.getRange("AV:AX");
      columns.format.columnWidth = 60;
      columns.format.columnWidth = 0;
      columns.load("columnHidden,format/columnWidth");
      await context.sync();
      expect([columns.columnHidden, columns.format.columnWidth]).toEqual([true, 0]);
      sheet.getRange("AX:AX").columnHidden = false;
      sheet.getRange("AW:AW").format.columnWidth = 30;
      const widths = ["AV", "AW", "AX"].map((name) =>
        sheet.getRange(`${name}:${name}`).load("columnHidden,format/columnWidth"),
      );
      await context.sync();
      expect(widths.map((one) => [one.columnHidden, one.format.columnWidth])).toEqual([
        [true, 0],
        [false, 30],
        [false, 60],
      ]);
    });
    const back = await readXlsx(await writeXlsx(office.workbook));
    expect(back.sheets[0]?.columns).toEqual({
      47: { size: 60, hidden: true },
      48: { size: 30 },
      49: { size: 60 },
    });
  });

  it("may be all that are left to the end of the sheet", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("AZ:XFD").columnHidden = true;
      await context.sync();
    });
    const bytes = await writeXlsx(office.workbook);
    const { columns } = (await readXlsx(bytes)).sheets[0]!;
    expect([columns[50], columns[51]?.hidden, columns[16_383]?.hidden]).toEqual([
      undefined,
      true,
      true,
    ]);
    const [sheet] = (await readIndependently(bytes)).sheets;
    expect([sheet?.columns?.[51]?.hidden, sheet?.columns?.[16_383]?.hidden]).toEqual([true, true]);
  });

  it.each([
    ["allowFormatColumns", true],
    ["allowFormatCells", false],
  ])("on a protected sheet needs %s: %j", async (option, isEnough) => {
    const attempt = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect({ [option]: true });
      await context.sync();
      sheet.getRange("B:B").format.columnWidth = 0;
      sheet.getRange("C:C").columnHidden = true;
      await context.sync();
    });
    if (isEnough) await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
