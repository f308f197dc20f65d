import { beforeEach, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../../src/workbench/engine/xlsx";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const page = () => office.workbook.model.sheets[0]?.page;

describe("PageLayout", () => {
  it("takes all that a printed model needs", async () => {
    await office.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.setPrintMargins("Inches", { left: 0.5, top: 1 });
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "CRM Value";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      pageLayout.load("orientation,zoom,leftMargin");
      const footer = pageLayout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter");
      const titles = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      await context.sync();
      expect(columns.isNullObject).toBe(true);
      await context.sync();
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(pageLayout.leftMargin).toBe(36);
      expect([footer.leftFooter, footer.rightFooter]).toEqual(["CRM Value", "&P / &N"]);
      expect(titles.address).toBe("Sheet1!1:4");
    });
    expect(page()).toMatchObject({
      orientation: "Landscape",
      fitToWidth: 1,
      centerHorizontally: true,
      titleRows: "$1:$4",
      printArea: { row: 0, column: 0, lastRow: 39, lastColumn: 7 },
      margins: { left: 36, top: 72 },
      footer: "&LCRM Value&R&P / &N",
    });
  });

  it("repeats columns beside rows, for sheets of many columns", async () => {
    await office.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.setPrintArea("A1:BF64");
      pageLayout.setPrintTitleRows("$6:$7");
      pageLayout.setPrintTitleColumns("$A:$D");
      const columns = pageLayout.getPrintTitleColumns().load("address");
      await context.sync();
      expect(columns.address).toBe("Sheet1!A:D");
    });
    const back = await readXlsx(await writeXlsx(office.workbook));
    expect(back.sheets[0]?.page).toMatchObject({
      printArea: { lastRow: 63, lastColumn: 57 },
      titleRows: "$6:$7",
      titleColumns: "$A:$D",
    });
  });

  it("refuses a scale, which the workbench cannot keep", async () => {
    const attempt = office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.zoom = { scale: 80 };
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "NotPlayedByWorkbench" });
  });
});
