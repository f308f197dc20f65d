import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const names = (): string[] => office.workbook.model.sheets.map(({ name }) => name);

describe("WorksheetCollection", () => {
  it("adds sheets that are of use across round trips", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Cash flow");
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      sheet.load("name,id,position,visibility");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "Cash flow",
        position: 1,
        visibility: "Visible",
      });
    });
    expect(office.workbook.model.sheets[1]?.cells[0]?.[0]?.value).toBe(5);
  });

  it("finds sheets by name in any case, and by id", async () => {
    await office.run(async (context) => {
      const byName = context.workbook.worksheets.getItem("SHEET1").load("id");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Sheet1");
    });
  });

  it("gives a null object for what is not there, and an error without OrNullObject", async () => {
    await office.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nope");
      const below = missing.getRange("A1");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(below.isNullObject).toBe(true);
    });
    const getting = office.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
      await context.sync();
    });
    await expect(getting).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it.each([
    ["Sheet1", "ItemAlreadyExists"],
    ["sheet1", "ItemAlreadyExists"],
    ["a:b", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ])("refuses the name %j", async (name, code) => {
    const adding = office.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
    expect(names()).toEqual(["Sheet1"]);
  });

  it("walks over the sheets, past hidden ones when asked to", async () => {
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Hidden").visibility = "Hidden";
      worksheets.add("Last");
      const next = worksheets.getFirst().getNext().load("name");
      const visible = worksheets.getFirst().getNext(true).load("name");
      const last = worksheets.getLast().load("name");
      const none = worksheets.getLast().getNextOrNullObject();
      const count = worksheets.getCount(true);
      await context.sync();
      expect([next.name, visible.name, last.name]).toEqual(["Hidden", "Last", "Last"]);
      expect(none.isNullObject).toBe(true);
      expect(count.value).toBe(2);
    });
  });
});

describe("Worksheet", () => {
  it("is renamed in the formulas too, moved, coloured and shown without gridlines", async () => {
    await office.run(async (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      const second = context.workbook.worksheets.add("Other");
      second.getRange("A1").formulas = [["=Sheet1!B2"]];
      first.name = "My inputs";
      second.position = 0;
      second.tabColor = "#1F3864";
      second.showGridlines = false;
      second.showHeadings = false;
      await context.sync();
    });
    const [moved] = office.workbook.model.sheets;
    expect(names()).toEqual(["Other", "My inputs"]);
    expect(moved).toMatchObject({ tabColor: "#1F3864", showGridlines: false, showHeadings: false });
    expect(moved?.cells[0]?.[0]?.formula).toBe("='My inputs'!B2");
  });

  it("is activated without an undo step", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.add("Other");
      await context.sync();
    });
    const { undoLabel } = office.workbook;
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Other").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("Other");
    });
    expect(office.workbook.undoLabel).toBe(undoLabel);
  });

  it("is deleted, but not when it is the only visible one", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.add("Other");
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(names()).toEqual(["Other"]);
    const deleting = office.run(async (context) => {
      context.workbook.worksheets.getItem("Other").delete();
      await context.sync();
    });
    await expect(deleting).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  it("stays as it is while the structure of the workbook is protected", async () => {
    await office.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const adding = office.run(async (context) => {
      context.workbook.worksheets.add("Other");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("gives its used range, or a null object when it is empty", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("F9").format.font.bold = true;
      const used = sheet.getUsedRange().load("address");
      const filled = sheet.getUsedRange(true).load("address");
      await context.sync();
      expect([used.address, filled.address]).toEqual(["Sheet1!B2:F9", "Sheet1!B2:C3"]);
    });
  });

  it("freezes panes where it is told", async () => {
    await office.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeAt("A1:B4");
      const location = freezePanes.getLocation().load("address");
      await context.sync();
      expect(location.address).toBe("Sheet1!A1:B4");
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocation().load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:3");
    });
    expect(office.workbook.model.sheets[0]?.frozen).toEqual({ rows: 3, columns: 0 });
  });
});
