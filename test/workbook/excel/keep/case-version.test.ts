import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { caseVersions, upgradeAdvice } from "../../../../src/workbook/excel/keep";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { ADD_IN_VERSION, TEMPLATE_VERSION } from "../../../../src/workbook/template/version";
import { openExcel, type OpenExcel } from "../../support/open-excel";

const SMALL = { ...DEFAULT_OPTIONS, horizon: 1 };

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.stop();
});

const openYearly = async () => {
  const file = await readFile(join(import.meta.dirname, "../../../data/template-1.xlsx"));
  excel.workbook.open(await readXlsx(file));
};
const setVersion = (template: string) =>
  excel.workbook.change("Set", (draft) => {
    draft.settings["crmValue.case.1"] = JSON.stringify({ template, addIn: "9.0.0" });
  });

describe("caseVersions", () => {
  it("finds none in a workbook without a case", async () => {
    expect(await caseVersions()).toEqual([]);
  });

  it("reads what a build has kept, edition by edition", async () => {
    await buildWorkbook(SMALL);
    await buildWorkbook(SMALL);
    expect(excel.workbook.model.settings).toEqual({
      "crmValue.case.1": `{"template":"${TEMPLATE_VERSION}","addIn":"${ADD_IN_VERSION}"}`,
      "crmValue.case.2": `{"template":"${TEMPLATE_VERSION}","addIn":"${ADD_IN_VERSION}"}`,
    });
    const current = { template: "2", addIn: ADD_IN_VERSION, age: "current" };
    expect(await caseVersions()).toEqual([
      { edition: 1, ...current },
      { edition: 2, ...current },
    ]);
    setVersion("3");
    const [first] = await caseVersions();
    expect(first).toEqual({ edition: 1, template: "3", addIn: "9.0.0", age: "newer" });
  }, 60_000);

  it("reads it again from a file", async () => {
    await buildWorkbook(SMALL);
    setVersion("3");
    excel.workbook.open(await readXlsx(await writeXlsx(excel.workbook)));
    expect(await caseVersions()).toMatchObject([{ template: "3", age: "newer" }]);
  });

  it("reads it from the Guide where the settings were lost", async () => {
    await buildWorkbook(SMALL);
    excel.workbook.open(await readXlsx(await writeXlsx(excel.workbook)));
    excel.workbook.change("Lose", (draft) => {
      draft.settings = {};
    });
    expect(await caseVersions()).toEqual([
      { edition: 1, template: "2", addIn: ADD_IN_VERSION, age: "current" },
    ]);
  });

  it("tells the quarterly workbook by its names where even the Guide is gone", async () => {
    await buildWorkbook(SMALL);
    excel.workbook.change("Lose", (draft) => {
      draft.settings = {};
      draft.sheets = draft.sheets.filter(({ name }) => name !== "Guide");
    });
    expect(await caseVersions()).toEqual([
      { edition: 1, template: "2", addIn: null, age: "current" },
    ]);
  });
});

describe("the yearly workbook of version 0.1.0", () => {
  beforeEach(openYearly);

  it("is recognised, by its Guide or by its names", async () => {
    const yearly = { edition: 1, template: "1", age: "older" };
    expect(await caseVersions()).toEqual([{ ...yearly, addIn: "0.1.0" }]);
    excel.workbook.change("Lose", (draft) => {
      draft.sheets = draft.sheets.filter(({ name }) => name !== "Guide");
    });
    expect(await caseVersions()).toEqual([{ ...yearly, addIn: null }]);
  });

  it("still opens and calculates: the published net present value", () => {
    expect(Math.round(Number(excel.value("Results", "C21")))).toBe(5_496_170);
    expect(excel.value("Results", "B2")).toBe("• All checks pass");
  });

  it("has a quarterly workbook built beside it, and stays as it is", async () => {
    const { sheets } = excel.workbook.model;
    await buildWorkbook(SMALL);
    expect(excel.workbook.model.sheets.slice(0, sheets.length)).toEqual(sheets);
    expect((await caseVersions()).map(({ edition, template }) => [edition, template])).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
  });
});

describe("upgradeAdvice", () => {
  it("says that an older workbook is kept, and how to carry its lines over", () => {
    const advice = upgradeAdvice({ edition: 1, template: "1", addIn: "0.1.0", age: "older" });
    expect(advice?.title).toBe(
      "This workbook was built by year, by an earlier version of CRM Value",
    );
    expect(advice?.steps[0]).toContain("kept as it is");
    expect(advice?.steps.join(" ")).toContain("a quarter of the year's amount in each");
  });

  it("says to update the add-in for a newer workbook", () => {
    const newer = { edition: 1, template: "3", addIn: "0.3.0", age: "newer" } as const;
    expect(upgradeAdvice(newer)?.steps[0]).toContain("update the add-in first (built by 0.3.0)");
    expect(upgradeAdvice({ ...newer, addIn: null })?.steps[0]).toContain("first.");
  });

  it("has nothing to say of a workbook of this template", () => {
    expect(upgradeAdvice({ edition: 1, template: "2", addIn: "0.2.0", age: "current" })).toBeNull();
  });
});
