import { beforeEach, describe, expect, it, vi } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

describe("workbookEvents", () => {
  it("tells what a user changed, and what the add-in itself did", async () => {
    const told: unknown[] = [];
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
        told.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    office.workbook.change("Type", ({ sheets: [sheet] }) => {
      if (sheet !== undefined) sheet.cells[1] = { 1: { value: 1 }, 3: { value: 2 } };
    });
    await vi.waitFor(() => {
      expect(told).toEqual([["B2:D2", "Local", "Unknown"]]);
    });
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A9").values = [[1]];
      await context.sync();
    });
    await vi.waitFor(() => {
      expect(told[1]).toEqual(["A9", "Local", "ThisLocalAddin"]);
    });
  });

  it("tells nothing of a mere change of looks, nor after the handler is removed", async () => {
    const told = vi.fn(() => Promise.resolve());
    const handler = await office.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").onChanged.add(told);
      await context.sync();
      return added;
    });
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.font.bold = true;
      await context.sync();
    });
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).not.toHaveBeenCalled();
  });

  it("tells of sheets added, activated and deleted", async () => {
    const told: string[] = [];
    const note = (what: string) => () => {
      told.push(what);
      return Promise.resolve();
    };
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      await context.sync();
      worksheets.add("Other").activate();
      await context.sync();
      worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await vi.waitFor(() => {
      expect(told).toEqual(["added", "activated", "deleted"]);
    });
  });

  it("tells of the selection of the workbook by an event of its own", async () => {
    const told = vi.fn(() => Promise.resolve());
    await office.run(async (context) => {
      context.workbook.onSelectionChanged.add(told);
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").select();
      await context.sync();
    });
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalledTimes(1);
    });
  });

  it("tells where the selection went", async () => {
    const told: string[] = [];
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    office.workbook.navigate(({ sheets: [sheet] }) => {
      if (sheet !== undefined) sheet.selection = { row: 2, column: 0, lastRow: 3, lastColumn: 1 };
    });
    await vi.waitFor(() => {
      expect(told).toEqual(["A3:B4"]);
    });
  });
});
