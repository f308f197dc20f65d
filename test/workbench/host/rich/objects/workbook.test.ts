import { beforeEach, describe, expect, it, vi } from "vitest";
import { createWorkbook } from "../../../../../src/workbench/engine/workbook";
import { readXlsx, writeXlsx } from "../../../../../src/workbench/engine/xlsx";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

describe("Workbook", () => {
  it("keeps the add-in's settings, dates among them", async () => {
    await office.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("model", { version: 2, made: new Date(0) });
      const model = settings.getItem("model").load("value");
      const none = settings.getItemOrNullObject("none");
      await context.sync();
      expect(model.value).toEqual({ version: 2, made: new Date(0) });
      expect(none.isNullObject).toBe(true);
      settings.getItem("model").delete();
      settings.load("items/key");
      await context.sync();
      expect(settings.items).toEqual([]);
    });
  });

  it("finds its settings again in a file", async () => {
    office = await openOffice({ excelApi: "1.9" });
    await office.run(async (context) => {
      context.workbook.settings.add("crm.model", { version: 2, sheets: ["Frozen plans"] });
      context.workbook.settings.add("crm.gone", 1);
      await context.sync();
      context.workbook.settings.getItemOrNullObject("crm.gone").delete();
      context.workbook.settings.add("crm.model", { version: 3, sheets: [] });
      await context.sync();
    });
    const model = await readXlsx(await writeXlsx(office.workbook));
    office = await openOffice({ excelApi: "1.9", workbook: createWorkbook(model) });
    await office.run(async (context) => {
      const { settings } = context.workbook;
      const kept = settings.getItemOrNullObject("crm.model").load("value");
      const gone = settings.getItemOrNullObject("crm.gone");
      await context.sync();
      expect(kept.value).toEqual({ version: 3, sheets: [] });
      expect(gone.isNullObject).toBe(true);
    });
    expect(Office.context.document.settings.get("crm.model")).toEqual({ version: 3, sheets: [] });
  });

  it("protects its structure, with a password if it is given one", async () => {
    const protection = (work: (protection: Excel.WorkbookProtection) => void) =>
      office.run(async (context) => {
        work(context.workbook.protection);
        context.workbook.protection.load("protected");
        await context.sync();
        return context.workbook.protection.protected;
      });
    expect(await protection((one) => one.protect("secret"))).toBe(true);
    const adding = office.run(async (context) => {
      context.workbook.worksheets.add("More");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(protection((one) => one.protect())).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await expect(protection((one) => one.unprotect("guess"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await expect(protection((one) => one.unprotect())).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await protection((one) => one.unprotect("secret"))).toBe(false);
    expect(await protection((one) => one.protect())).toBe(true);
    expect(await protection((one) => one.unprotect())).toBe(false);
  });

  it("keeps the properties of the document", async () => {
    await office.run(async (context) => {
      context.workbook.properties.set({ title: "Case", author: "Finance" });
      context.workbook.properties.load("title,author,company");
      await context.sync();
      expect(context.workbook.properties.toJSON()).toMatchObject({
        title: "Case",
        author: "Finance",
        company: "",
      });
    });
  });

  it("keeps formulas as they were in manual mode until it is told to calculate", async () => {
    await office.run(async (context) => {
      const { application } = context.workbook;
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.formulas = [[1, "=A1*2"]];
      range.load("values");
      await context.sync();
      application.calculationMode = "Manual";
      range.getCell(0, 0).values = [[5]];
      range.load("values");
      application.load("calculationMode");
      await context.sync();
      expect([application.calculationMode, range.values]).toEqual(["Manual", [[5, 2]]]);
      application.calculate("Full");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[5, 10]]);
    });
  });

  it("takes what only spares Excel work, without complaint", async () => {
    await office.run(async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
    });
    expect(office.workbook.undoLabel).toBeNull();
  });

  it("lets go of the ranges that a batch kept", async () => {
    const kept = await office.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1");
      return range;
    });
    await vi.waitFor(() => {
      expect(office.roundTrips).toHaveLength(2);
    });
    expect(() => kept.load("values")).toThrow("trackedObjects");
  });
});
