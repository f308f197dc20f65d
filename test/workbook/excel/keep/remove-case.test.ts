import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import { readXlsx } from "../../../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import {
  countKeptFormulas,
  planRemoval,
  removeCase,
  restoreFormulas,
  shareFormulas,
} from "../../../../src/workbook/excel/keep";
import { DEFINED_NAMES, TABLE_NAMES } from "../../../../src/workbook/template/naming";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { differences } from "../../support/differences";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { peoplesExcel, write, written } from "./support/kept-workbook";
import { addSmallCase } from "./support/small-case";

let excel: OpenExcel;

afterEach(() => {
  excel.stop();
});

const sheetNames = () => excel.workbook.model.sheets.map(({ name }) => name);
const names = () => excel.workbook.model.names.map(({ name }) => name);
/** "/names/3: ..." is a change of the names. */
const partsChanged = (before: WorkbookModel) => [
  ...new Set(differences(before, excel.workbook.model).map((path) => path.split(/[/:]/)[1])),
];
const remove = async (options = {}) => removeCase(await planRemoval(1), options);

describe("planRemoval", () => {
  beforeEach(async () => {
    excel = await peoplesExcel();
    await addSmallCase(excel);
  });

  it("names exactly what goes, and changes nothing", async () => {
    const before = excel.workbook.model;
    expect(await planRemoval(1)).toEqual({
      edition: 1,
      sheets: ["Guide", "Costs", "Checks"],
      tables: ["Costs"],
      names: ["CheckLight", "Company"],
      keptFormulas: 0,
      outside: [],
      confirmation:
        "This deletes 3 sheets with everything on them: Guide, Costs, Checks. Their tables go too: Costs. So do 2 names: CheckLight, Company. Nothing else is touched. Excel cannot undo this.",
      warning: null,
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("finds sheets that were renamed, and tells them from copies", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Checks").name = "Control";
      const copy = worksheets.add("Costs old");
      copy.getRange("B1:B2").formulas = [["Costs"], ["=CheckLight"]];
      await context.sync();
    });
    const { sheets, outside } = await planRemoval(1);
    expect(sheets).toEqual(["Guide", "Costs", "Control"]);
    expect(outside).toEqual([{ sheet: "Costs old", cell: "B2", formula: "=CheckLight" }]);
  });

  it("lists formulas elsewhere that refer to a sheet, a name or a table, names included", async () => {
    await write(excel, {
      Sheet1: { J1: "=Costs!E5*2", J2: "=UPPER(company)", J3: "=COUNTA(Costs[Line])" },
      Notes: { J1: '="Costs!E5"', J2: "=CostsOther+Checks.Now" },
    });
    excel.workbook.change("Name", (draft) => {
      draft.names.find(({ name }) => name === "MyCheck")!.formula = "=Checks!$D$44";
    });
    const { outside, warning } = await planRemoval(1);
    expect(outside).toEqual([
      { sheet: "Sheet1", cell: "J1", formula: "=Costs!E5*2" },
      { sheet: "Sheet1", cell: "J2", formula: "=UPPER(company)" },
      { sheet: "Sheet1", cell: "J3", formula: "=COUNTA(Costs[Line])" },
      { sheet: "", cell: "MyCheck", formula: "=Checks!$D$44" },
    ]);
    expect(warning).toBe(
      "4 formulas elsewhere in this workbook refer to these sheets and would show #REF! or #NAME?.",
    );
  });

  it("says that there is no such case", async () => {
    await expect(planRemoval(2)).rejects.toMatchObject({
      code: "NoSuchCase",
      message: "This workbook has no measurement workbook with the number 2",
    });
  });
});

describe("removeCase", () => {
  beforeEach(async () => {
    excel = await peoplesExcel();
  });

  it("leaves the workbook as it was before the case", async () => {
    const before = excel.workbook.model;
    await addSmallCase(excel);
    expect(await remove()).toBe("Removed: Guide, Costs, Checks.");
    expect(partsChanged(before)).toEqual(["names", "settings"]);
    expect(names()).toEqual(["MyCheck"]);
    expect(Object.keys(excel.workbook.model.settings)).toEqual(["mine"]);
  });

  it("takes away all that a build has made, and another edition stays", async () => {
    excel.stop();
    excel = await openExcel();
    await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 1 });
    const first = excel.workbook.model;
    await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 1 });
    const removal = await planRemoval(2);
    expect(removal.sheets).toHaveLength(12);
    expect(removal.names).toHaveLength(DEFINED_NAMES.length);
    expect(removal.tables).toHaveLength(TABLE_NAMES.length);
    expect(removal.outside).toEqual([]);
    await excel.reset();
    await removeCase(removal);
    expect(excel.roundTrips.length).toBeLessThanOrEqual(10);
    expect(partsChanged(first)).toEqual(["activeSheetId"]);
    expect(excel.workbook.model.sheets[0]!.id).toBe(excel.workbook.model.activeSheetId);
  }, 60_000);

  it("leaves an empty sheet where nothing else could be seen", async () => {
    excel.stop();
    excel = await openExcel();
    await addSmallCase(excel);
    excel.workbook.change("Hide", (draft) => {
      draft.sheets[0]!.visibility = "Hidden";
      draft.activeSheetId = draft.sheets[1]!.id;
    });
    await remove();
    expect(sheetNames()).toEqual(["Sheet1", "Sheet2"]);
  });

  it("refuses while formulas elsewhere refer to it, and goes on if that is wanted", async () => {
    await addSmallCase(excel);
    await write(excel, { Sheet1: { J1: "=Costs!E5*2" } });
    const before = excel.workbook.model;
    await expect(remove()).rejects.toMatchObject({
      code: "Referred",
      message:
        "1 formula elsewhere in this workbook refers to these sheets. Change it first, or remove all the same",
      cells: [{ sheet: "Sheet1", cell: "J1" }],
    });
    expect(excel.workbook.model).toBe(before);
    await remove({ evenIfReferred: true });
    expect(written(excel, "Sheet1", "J1")).toBe("=#REF!*2");
  });

  it("refuses if the workbook is no longer as it was confirmed", async () => {
    await addSmallCase(excel);
    const removal = await planRemoval(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Costs").name = "Our costs";
      await context.sync();
    });
    await expect(removeCase(removal)).rejects.toMatchObject({ code: "Changed" });
    expect(sheetNames()).toContain("Our costs");
  });

  it("says that the structure is protected", async () => {
    await addSmallCase(excel);
    excel.workbook.change("Lock", (draft) => {
      draft.structureProtected = true;
    });
    await expect(remove()).rejects.toMatchObject({ code: "StructureProtected" });
    expect(sheetNames()).toContain("Costs");
  });

  it("forgets the formulas that are kept for it, and no others", async () => {
    await addSmallCase(excel);
    await shareFormulas();
    const removal = await planRemoval(1);
    expect(removal.keptFormulas).toBe(1);
    expect(removal.confirmation).toContain("1 CRM formula kept for Restore is forgotten.");
    await removeCase(removal);
    expect(await countKeptFormulas()).toBe(6);
    expect(await restoreFormulas()).toMatchObject({ restored: 6, left: [] });
  });

  it("lists a frozen formula that would come back broken", async () => {
    await addSmallCase(excel);
    await write(excel, { Sheet1: { J1: "=CRM.NPV(A1,Costs!E5)" } });
    await shareFormulas();
    expect((await planRemoval(1)).outside).toEqual([
      { sheet: "Sheet1", cell: "J1", formula: "=CRM.NPV(A1,Costs!E5)" },
    ]);
  });

  it("removes the yearly workbook of version 0.1.0 too", async () => {
    const file = await readFile(join(import.meta.dirname, "../../../data/template-1.xlsx"));
    excel.workbook.open(await readXlsx(file));
    const removal = await planRemoval(1);
    expect(removal.sheets).toEqual(["Guide", "Inputs", "Cash flow", "Results", "Checks"]);
    expect(removal.names).toHaveLength(16);
    await removeCase(removal);
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(names()).toEqual([]);
  });
});

describe("a removal that fails", () => {
  it("leaves the workbook as it was, or goes on to the end once a sheet is gone", async () => {
    excel = await peoplesExcel();
    await addSmallCase(excel);
    await shareFormulas();
    const before = excel.workbook.model;
    await remove();
    const removed = excel.workbook.model;
    excel.workbook.open(before);
    const runs = await failAtEach(excel, remove);
    expect(runs.length).toBeGreaterThan(100);
    expect(notAsBefore(runs.filter(({ error }) => error !== null))).toEqual([]);
    // Excel has no way back from a deleted sheet.
    const finished = runs.filter(({ error }) => error === null);
    expect(finished.flatMap((run) => differences(removed, run.after()))).toEqual([]);
    expect(finished.length).toBeGreaterThan(10);
    expect(finished.length).toBeLessThan(40);
  }, 300_000);

  it("takes back the empty sheet that it has added", async () => {
    excel = await openExcel();
    await addSmallCase(excel);
    excel.workbook.change("Delete", (draft) => {
      draft.sheets.splice(0, 1);
      draft.sheets[1]!.cells[4] = {};
      draft.activeSheetId = draft.sheets[0]!.id;
    });
    const runs = await failAtEach(excel, () => remove({ evenIfReferred: true }));
    expect(notAsBefore(runs.filter(({ error }) => error !== null))).toEqual([]);
  }, 300_000);

  it("names the sheets that are left where Excel goes on failing", async () => {
    excel = await peoplesExcel();
    await addSmallCase(excel);
    const removal = await planRemoval(1);
    await excel.reset();
    await removeCase(removal);
    const lengths = excel.roundTrips.map(({ actions }) => actions);
    excel.stop();
    excel = await peoplesExcel();
    await addSmallCase(excel);
    await excel.reset();
    // The second deletion fails, and then somebody protects the structure of the workbook.
    const deletions = lengths.length - 1;
    const before = lengths.slice(0, deletions).reduce((sum, actions) => sum + actions, 0);
    excel.failAt(before + 5);
    excel.beforeRoundTrip(deletions + 2, () => {
      excel.workbook.change("Lock", (draft) => {
        draft.structureProtected = true;
      });
    });
    await expect(removeCase(removal)).rejects.toMatchObject({
      code: "NotUndone",
      message: expect.stringContaining("please delete by hand") as string,
    });
    expect(sheetNames().length).toBeGreaterThan(3);
    expect(sheetNames().length).toBeLessThan(6);
  });
});
