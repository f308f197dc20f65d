import { castDraft } from "immer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { repairFormulas } from "../../../../src/workbook/excel/keep";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { peoplesExcel, setPassword, sheetNamed, write, written } from "./support/kept-workbook";

/** What Excel leaves of formulas when it has lost the add-in for a while. */
const BROKEN = {
  Sheet1: {
    A1: 0.1,
    A2: -1000,
    A3: 600,
    A4: 600,
    C2: "=_xldudf_CRM_NPV(A1,A2:A4)",
    C3: "=CRM.NPV(A1,A2:A4)",
    C4: '=IFERROR(@_xldudf_CRM_NPV(A1,A2:A4),"none")',
    E2: "=@CRM.DISCOUNT(A1,{1,2,3})",
    E4: "=@CRM.DISCOUNT(A1,{1,2,3})",
    F4: "in use",
  },
  "My model": {
    B2: '=IFERROR(_xldudf_CRM_CLV(10,0.8,0.1),IF(ERROR.TYPE(_xldudf_CRM_CLV(10,0.8,0.1))=5,"add-in not loaded",0))',
    B3: "=_xldudf_CRM_IRR_ALL(Sheet1!A2:A4)",
  },
  Notes: { A1: "_xldudf_CRM_NPV", D9: "=CRM.NPVX(Sheet1!A1)" },
};

let excel: OpenExcel;

beforeEach(async () => {
  excel = await peoplesExcel(BROKEN);
});

afterEach(() => {
  excel.stop();
});

describe("repairFormulas", () => {
  it("types broken formulas anew, protected sheets included, and says how many", async () => {
    expect(excel.value("Sheet1", "C2")).toEqual({ error: "#NAME?" });
    expect(excel.value("My model", "B2")).toBe("add-in not loaded");
    const report = await repairFormulas();
    await excel.workbook.settled();
    expect(report).toEqual({
      repaired: 5,
      sheets: [
        { sheet: "Sheet1", count: 3 },
        { sheet: "My model", count: 2 },
      ],
      left: [{ sheet: "Notes", cell: "D9", formula: "=CRM.NPVX(Sheet1!A1)", reason: "unknown" }],
      summary:
        "5 CRM formulas repaired: 3 on Sheet1, 2 on My model. 1 CRM formula left: Excel knows no such function, or a name in it. Check the spelling.",
    });
    expect(written(excel, "Sheet1", "C2")).toBe("=CRM.NPV(A1,A2:A4)");
    expect(written(excel, "Sheet1", "C4")).toBe('=IFERROR(CRM.NPV(A1,A2:A4),"none")');
    expect(written(excel, "My model", "B3")).toBe("=CRM.IRR.ALL(Sheet1!A2:A4)");
    expect(excel.value("Sheet1", "C2")).toBeCloseTo(41.322, 3);
    expect(excel.value("My model", "B2")).toBeCloseTo(26.667, 3);
    expect(excel.value("My model", "B3")).toBeCloseTo(0.1307, 4);
  });

  it("lets a formula spill again of which Excel took one value, where there is place", async () => {
    await repairFormulas();
    await excel.workbook.settled();
    expect(excel.value("Sheet1", "G2")).toBeCloseTo(0.7513, 4);
    expect(written(excel, "Sheet1", "E4")).toBe("=@CRM.DISCOUNT(A1,{1,2,3})");
  });

  it("protects the sheets as they were, and touches no text", async () => {
    const { protection } = sheetNamed(excel, "My model");
    await repairFormulas();
    expect(sheetNamed(excel, "My model").protection).toEqual(protection);
    expect(protection).toMatchObject({ options: { allowSort: true, allowInsertRows: false } });
    expect(written(excel, "Notes", "A1")).toBe("_xldudf_CRM_NPV");
  });

  it("lists what stands on a sheet with a password, and repairs the rest", async () => {
    await setPassword(excel, "My model");
    const before = sheetNamed(excel, "My model");
    const { repaired, left, summary } = await repairFormulas();
    expect(repaired).toBe(3);
    expect(left.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`)).toEqual([
      "My model!B2 password",
      "My model!B3 password",
      "Notes!D9 unknown",
    ]);
    expect(summary).toContain("2 CRM formulas left: the sheet has a password.");
    expect(sheetNamed(excel, "My model")).toEqual(before);
  });

  it("does nothing where nothing is broken", async () => {
    await write(excel, { Notes: { D9: "" } });
    await repairFormulas();
    await excel.workbook.settled();
    const before = excel.workbook.model;
    expect(await repairFormulas()).toEqual({
      repaired: 0,
      sheets: [],
      left: [],
      summary: "No CRM formula is broken.",
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("finds every CRM formula of a case that reads that the add-in is not loaded", async () => {
    excel.stop();
    excel = await openExcel();
    await buildWorkbook({ ...DEFAULT_OPTIONS, example: "tei" });
    const protections = excel.workbook.model.sheets.map(({ protection }) => protection);
    const { left, summary } = await repairFormulas();
    // This Excel has no functions, so even anew they are unknown.
    expect(left.map(({ sheet, reason }) => `${sheet} ${reason}`)).toEqual(
      Array(5).fill("Results unknown"),
    );
    expect(summary).toContain("Nothing could be repaired.");
    expect(excel.workbook.model.sheets.map(({ protection }) => protection)).toEqual(protections);
  });

  it("reads a large sheet in parts", async () => {
    await write(excel, { Sheet1: { CV2000: 1 } });
    await excel.reset();
    const { repaired } = await repairFormulas();
    expect(repaired).toBe(5);
    expect(excel.roundTrips.length).toBeGreaterThan(10);
  });

  it("stops where it is told to, and tells its steps", async () => {
    const said: string[] = [];
    const stop = new AbortController();
    const before = excel.workbook.model;
    const run = repairFormulas({
      report: (step) => {
        said.push(step);
        if (said.length === 2) stop.abort();
      },
      signal: stop.signal,
    });
    await expect(run).rejects.toMatchObject({ code: "Cancelled", operation: "repair" });
    expect(said).toEqual(["Look at the workbook", "Take protection away"]);
    expect(excel.workbook.model.sheets).toEqual(before.sheets);
  });

  it("stops where somebody else has changed a formula meanwhile", async () => {
    const report = (step: string) => {
      if (step === "Take protection away") excel.type("Sheet1", "C2", 7);
    };
    await expect(repairFormulas({ report })).rejects.toMatchObject({
      code: "Changed",
      cells: [{ sheet: "Sheet1", cell: "C2" }],
    });
    expect(written(excel, "Sheet1", "C2")).toBe(7);
    expect(sheetNamed(excel, "My model").protection).not.toBeNull();
  });

  it("leaves the workbook as it was, whichever action fails", async () => {
    const runs = await failAtEach(excel, repairFormulas);
    expect(runs.length).toBeGreaterThan(60);
    expect(notAsBefore(runs)).toEqual([]);
    expect(new Set(runs.map(({ error }) => error?.message))).toEqual(
      new Set([
        '"Look at the workbook" failed in Excel (GeneralException)',
        ...["Take protection away", "Write formulas and values", "Protect the sheets again"].map(
          (step) => `"${step}" failed in Excel (GeneralException). Your workbook is as it was`,
        ),
      ]),
    );
  }, 300_000);

  it("names the sheet that cannot be put back, because somebody has protected it meanwhile", async () => {
    await repairFormulas();
    const { length } = excel.roundTrips;
    const actions = excel.roundTrips.reduce((sum, trip) => sum + trip.actions, 0);
    excel.stop();
    excel = await peoplesExcel(BROKEN);
    const before = excel.workbook.model;
    await setPassword(excel, "My model");
    const { protection } = sheetNamed(excel, "My model");
    excel.workbook.open(before);
    await excel.workbook.settled();
    excel.failAt(actions - 1);
    excel.beforeRoundTrip(length, () => {
      excel.workbook.change("Lock", (draft) => {
        draft.sheets[1]!.protection = castDraft(protection);
      });
    });
    await expect(repairFormulas()).rejects.toMatchObject({
      code: "NotUndone",
      message: expect.stringContaining("please look at My model, or close") as string,
    });
  });
});
