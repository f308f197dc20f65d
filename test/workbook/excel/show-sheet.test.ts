import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { showSheet } from "../../../src/workbook/excel/show-sheet";
import { DEFAULT_OPTIONS } from "../../../src/workbook/template/options";
import { openExcel, type OpenExcel } from "../support/open-excel";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.stop();
});

describe("showSheet", () => {
  it("brings a sheet to the front by its name or its id", async () => {
    const { sheets } = await buildWorkbook(DEFAULT_OPTIONS);
    const results = sheets.find(({ role }) => role === "results")!;
    const checks = sheets.find(({ role }) => role === "checks")!;
    expect(await showSheet("Results")).toBe(true);
    expect(excel.workbook.model.activeSheetId).toBe(results.id);
    expect(await showSheet(checks.id)).toBe(true);
    expect(excel.workbook.model.activeSheetId).toBe(checks.id);
  });

  it("says when there is no such sheet, and shows what was shown", async () => {
    const { activeSheetId } = excel.workbook.model;
    expect(await showSheet("Results")).toBe(false);
    expect(excel.workbook.model.activeSheetId).toBe(activeSheetId);
  });
});
