import { shiftCells, wholeLines } from "../../../../src/workbench/engine/cells/shift-cells";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import {
  countKeptFormulas,
  restoreFormulas,
  shareFormulas,
} from "../../../../src/workbook/excel/keep";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { differences } from "../../support/differences";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { peoplesExcel, setPassword, sheetNamed, write, written } from "./support/kept-workbook";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await peoplesExcel();
});

afterEach(() => {
  excel.stop();
});

const allFormulas = () =>
  excel.workbook.model.sheets
    .filter(({ visibility }) => visibility !== "VeryHidden")
    .flatMap(({ cells }) => Object.values(cells).flatMap((line) => Object.values(line)))
    .flatMap(({ formula }) => formula ?? []);

describe("shareFormulas", () => {
  it("replaces every CRM formula by what it shows, and says how many", async () => {
    const npv = excel.value("Sheet1", "C2");
    expect(await shareFormulas()).toEqual({
      frozen: 6,
      sheets: [
        { sheet: "Sheet1", count: 4 },
        { sheet: "My model", count: 1 },
        { sheet: "Notes", count: 1 },
      ],
      kept: 6,
      names: [],
      summary:
        "6 CRM formulas replaced by their values: 4 on Sheet1, 1 on My model, 1 on Notes. Restore brings them back.",
    });
    expect(written(excel, "Sheet1", "C2")).toBe(npv);
    expect(written(excel, "Sheet1", "C3")).toBe("NPV 41");
    expect(["E2", "F2", "G2"].map((cell) => written(excel, "Sheet1", cell))).toEqual(
      [1, 2, 3].map((period) => expect.closeTo(1.1 ** -period, 12) as number),
    );
    expect(allFormulas()).toEqual(["=SUM(E2:G2)", "=B2*2", "=1+1"]);
  });

  it("freezes what uses all that a frozen formula spilled, which would read #REF!", async () => {
    const sum = excel.value("Sheet1", "E4");
    await shareFormulas();
    expect(written(excel, "Sheet1", "E4")).toBe(sum);
    expect(excel.value("Sheet1", "E5")).toBeCloseTo(Number(sum), 12);
  });

  it("leaves a workbook that needs no add-in: no formula of it names a CRM function", async () => {
    await shareFormulas();
    const formulas = excel.workbook.model.sheets
      .flatMap(({ cells }) => Object.values(cells).flatMap((line) => Object.values(line)))
      .flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((formula) => formula.includes("CRM."))).toEqual([]);
    const kept = excel.workbook.model.sheets.at(-1)!;
    expect(kept).toMatchObject({ name: "CRM Value kept formulas", visibility: "VeryHidden" });
    const errors = Object.keys(kept.cells).flatMap((row) =>
      ["A", "B", "C", "D"]
        .map((column) => excel.value(kept.name, `${column}${Number(row) + 1}`))
        .filter((value) => typeof value === "object" && value !== null),
    );
    expect(errors).toEqual([]);
  });

  it("protects the sheets as they were and shows the same one", async () => {
    const { activeSheetId } = excel.workbook.model;
    const { protection } = sheetNamed(excel, "My model");
    await shareFormulas();
    expect(sheetNamed(excel, "My model").protection).toEqual(protection);
    expect(excel.workbook.model.activeSheetId).toBe(activeSheetId);
  });

  it("does no harm when it is done twice", async () => {
    await shareFormulas();
    const shared = excel.workbook.model;
    expect(await shareFormulas()).toMatchObject({
      frozen: 0,
      kept: 6,
      summary:
        "Nothing to do: all CRM formulas are replaced by their values already, and 6 are kept for Restore.",
    });
    expect(excel.workbook.model).toBe(shared);
  });

  it("adds what came later to what is kept, and forgets what it replaces", async () => {
    await shareFormulas();
    await write(excel, { Sheet1: { C2: "=CRM.NPV(A1,A3:A4)", C5: "=CRM.NPV(A1,A4:A4)" } });
    expect(await shareFormulas()).toMatchObject({ frozen: 2, kept: 7 });
    await restoreFormulas();
    expect(written(excel, "Sheet1", "C2")).toBe("=CRM.NPV(A1,A3:A4)");
    expect(written(excel, "Sheet1", "C5")).toBe("=CRM.NPV(A1,A4:A4)");
    expect(written(excel, "Sheet1", "C3")).toBe('="NPV "&TEXT(CRM.NPV(A1,A2:A4),"0")');
  });

  it("finds nothing to do in a workbook without CRM formulas", async () => {
    excel.stop();
    excel = await openExcel();
    const before = excel.workbook.model;
    expect((await shareFormulas()).summary).toBe("There are no CRM formulas in this workbook.");
    expect(excel.workbook.model).toBe(before);
  });

  it("names the names that call CRM functions, which it cannot freeze", async () => {
    excel.workbook.change("Name", (draft) => {
      draft.names.push({
        id: "{mine}",
        name: "MyValue",
        formula: "=CRM.NPV(Sheet1!$A$1,Sheet1!$A$2:$A$4)",
        sheetId: null,
        visible: true,
        comment: "",
      });
    });
    expect(await shareFormulas()).toMatchObject({
      names: ["MyValue"],
      summary: expect.stringContaining(
        "Names that call CRM functions stay as they are: MyValue.",
      ) as string,
    });
  });

  it("keeps what a cell looks like, be it a number, a text, an error or nothing", async () => {
    await write(excel, {
      Sheet1: {
        J1: '=IF(CRM.NPV(A1,A2:A4)>0,"=1+1","")',
        J2: '=IF(CRM.NPV(A1,A2:A4)<0,"=1+1","")',
        J3: "=CRM.NPV(A1,A2:A4)/0",
        J4: "=CRM.NPV(A1,A2:A4)>0",
        J5: '=TEXT(CRM.NPV(A1,A2:A4),"000000")',
      },
    });
    const shown = () => ["J1", "J2", "J3", "J4", "J5"].map((cell) => excel.value("Sheet1", cell));
    const before = shown();
    expect(before).toEqual(["=1+1", "", { error: "#DIV/0!" }, true, "000041"]);
    await shareFormulas();
    expect(shown()).toEqual([before[0], null, ...before.slice(2)]);
    expect(written(excel, "Sheet1", "J1")).toBe("=1+1");
    expect(await restoreFormulas()).toMatchObject({ restored: 11, left: [] });
    expect(written(excel, "Sheet1", "J3")).toBe("=CRM.NPV(A1,A2:A4)/0");
  });
});

describe("a share that is refused", () => {
  it.each([
    ["=_xldudf_CRM_NPV(A1,A2:A4)", "1 CRM formula could not be calculated. Repair formulas first"],
    ['=IFERROR(CRM.NPVX(1),"add-in not loaded")', "Repair formulas first"],
    ["=CRM.DISCOUNT(A1,{1;2;3})", "an error that only a formula can show"],
  ])("names the cell of %s", async (formula, message) => {
    await write(excel, { Sheet1: { C9: formula, C11: 5 } });
    const before = excel.workbook.model;
    await expect(shareFormulas()).rejects.toMatchObject({
      code: "NotCalculated",
      message: expect.stringContaining(message) as string,
      cells: [{ sheet: "Sheet1", cell: "C9" }],
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("names the sheet with a password", async () => {
    await setPassword(excel, "My model");
    const before = excel.workbook.model;
    await expect(shareFormulas()).rejects.toMatchObject({
      code: "Password",
      message:
        "CRM formulas stand on sheets with a password: My model. Unprotect these sheets and share again. Your workbook is as it was",
      cells: [{ sheet: "My model", cell: "B2" }],
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("says that the structure is protected, which only the first share needs to change", async () => {
    const lock = (structureProtected: boolean) =>
      excel.workbook.change("Lock", (draft) => {
        draft.structureProtected = structureProtected;
      });
    lock(true);
    await expect(shareFormulas()).rejects.toMatchObject({ code: "StructureProtected" });
    lock(false);
    await shareFormulas();
    await write(excel, { Sheet1: { C9: "=CRM.NPV(A1,A2:A4)" } });
    lock(true);
    expect(await shareFormulas()).toMatchObject({ frozen: 1 });
    await expect(restoreFormulas()).rejects.toMatchObject({ code: "StructureProtected" });
  });
});

describe("share and restore", () => {
  it("bring a workbook back exactly as it was", async () => {
    const before = excel.workbook.model;
    await shareFormulas();
    expect(await countKeptFormulas()).toBe(6);
    expect(await restoreFormulas()).toEqual({
      restored: 6,
      sheets: [
        { sheet: "Sheet1", count: 4 },
        { sheet: "My model", count: 1 },
        { sheet: "Notes", count: 1 },
      ],
      left: [],
      summary: "6 CRM formulas back: 4 on Sheet1, 1 on My model, 1 on Notes.",
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
    expect(await countKeptFormulas()).toBe(0);
    await excel.workbook.settled();
    expect(excel.value("Sheet1", "G2")).toBeCloseTo(1.1 ** -3, 12);
    expect((await restoreFormulas()).summary).toBe("No formulas are kept in this workbook.");
  });

  it("bring a case back exactly as it was", async () => {
    excel.stop();
    excel = await openExcel({ withFunctions: true });
    await buildWorkbook({ ...DEFAULT_OPTIONS, example: "tei" });
    await excel.workbook.settled();
    const before = excel.workbook.model;
    const { frozen, sheets } = await shareFormulas();
    expect(sheets).toEqual([
      { sheet: "Customers", count: 12 },
      { sheet: "Results", count: 5 },
    ]);
    expect(frozen).toBe(17);
    await restoreFormulas();
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("work across a file that was written and read in between", async () => {
    await shareFormulas();
    const shown = excel.value("Sheet1", "C2");
    const file = await readXlsx(await writeXlsx(excel.workbook));
    // Whoever reads it without the add-in sees the same.
    excel.stop();
    excel = await openExcel();
    excel.workbook.open(file);
    expect(excel.value("Sheet1", "C2")).toBe(shown);
    excel.stop();
    excel = await openExcel({ withFunctions: true });
    excel.workbook.open(file);
    expect(await restoreFormulas()).toMatchObject({ restored: 6, left: [] });
    await excel.workbook.settled();
    expect(written(excel, "Sheet1", "E2")).toBe("=CRM.DISCOUNT(A1,{1,2,3})");
    expect(excel.value("Sheet1", "G2")).toBeCloseTo(1.1 ** -3, 12);
    expect(excel.workbook.model.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "My model",
      "Notes",
    ]);
  });

  it("work across a program that writes numbers with 15 digits", async () => {
    await shareFormulas();
    excel.workbook.change("Round", (draft) => {
      const cell = draft.sheets[0]!.cells[1]![2]!;
      cell.value = Number(Number(cell.value).toPrecision(15));
    });
    expect(await restoreFormulas()).toMatchObject({ restored: 6, left: [] });
  });
});

describe("restoreFormulas after changes", () => {
  beforeEach(async () => {
    await shareFormulas();
  });

  it("follows rows that came and went, and sheets that were renamed", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("1:2").insert("Down");
      worksheets.getItem("Sheet1").name = "Q1 'plan' 2027";
      await context.sync();
    });
    expect(await restoreFormulas()).toMatchObject({ restored: 6, left: [] });
    const sheet = "Q1 'plan' 2027";
    expect(written(excel, sheet, "C4")).toBe("=CRM.NPV(A3,A4:A6)");
    expect(written(excel, sheet, "E6")).toBe("=SUM(E4#)");
    expect(written(excel, "Notes", "D9")).toBe("=-CRM.NPV('My model'!B5,'Q1 ''plan'' 2027'!A4:A6)");
  });

  it("lists what was changed and leaves it as it is, but keeps its formula", async () => {
    await write(excel, { Sheet1: { C2: 77, F2: 0.5 } });
    const report = await restoreFormulas();
    expect(report.left).toEqual([
      { sheet: "Sheet1", cell: "C2", formula: "=CRM.NPV(A1,A2:A4)", reason: "changed" },
      { sheet: "Sheet1", cell: "E2", formula: "=CRM.DISCOUNT(A1,{1,2,3})", reason: "changed" },
    ]);
    expect(report.restored).toBe(4);
    expect(report.summary).toContain("2 CRM formulas left: the cell was changed since.");
    expect(written(excel, "Sheet1", "C2")).toBe(77);
    expect(written(excel, "Sheet1", "F2")).toBe(0.5);
    expect(await countKeptFormulas()).toBe(2);
    await write(excel, { Sheet1: { F2: 1.1 ** -2 } });
    expect(await restoreFormulas()).toMatchObject({ restored: 1 });
    expect(written(excel, "Sheet1", "E2")).toBe("=CRM.DISCOUNT(A1,{1,2,3})");
    expect(written(excel, "Sheet1", "F2")).toBeUndefined();
  });

  it("takes a formula of one's own for a change", async () => {
    await write(excel, { Sheet1: { C2: "=A2" } });
    expect((await restoreFormulas()).left).toMatchObject([{ cell: "C2", reason: "changed" }]);
    expect(written(excel, "Sheet1", "C2")).toBe("=A2");
  });

  it("forgets what was changed, if that is wanted", async () => {
    await write(excel, { Sheet1: { C2: 77 } });
    expect(await restoreFormulas({ forgetChanged: true })).toMatchObject({ restored: 5 });
    expect(await countKeptFormulas()).toBe(0);
    expect(excel.workbook.model.sheets).toHaveLength(3);
  });

  it("lists what was deleted: its cell, its sheet, or cells that it needs", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("3:3").delete("Up");
      worksheets.getItem("My model").delete();
      await context.sync();
    });
    const { left, restored } = await restoreFormulas();
    expect(left).toEqual([
      {
        sheet: "Sheet1",
        cell: "C3",
        formula: `="NPV "&TEXT(CRM.NPV('Sheet1'!A1,'Sheet1'!A2:A3),"0")`,
        reason: "deleted",
      },
      {
        sheet: "My model",
        cell: "B2",
        formula: "=CRM.ROI(Sheet1!A3:A3,Sheet1!A5:A6,Sheet1!A1)",
        reason: "deleted",
      },
      { sheet: "Notes", cell: "D9", formula: "=-CRM.NPV(#REF!,Sheet1!A2:A3)", reason: "deleted" },
    ]);
    expect(restored).toBe(3);
    expect(await restoreFormulas({ forgetChanged: true })).toMatchObject({ restored: 0 });
    expect(await countKeptFormulas()).toBe(0);
  });

  it("leaves what stands on a sheet with a password, and keeps it", async () => {
    await setPassword(excel, "My model");
    const { left, summary } = await restoreFormulas({ forgetChanged: true });
    expect(left).toMatchObject([{ sheet: "My model", cell: "B2", reason: "password" }]);
    expect(summary).toContain("Unprotect it and restore again.");
    expect(await countKeptFormulas()).toBe(1);
  });
});

describe("somebody else at work on the same workbook", () => {
  const insertRow = () =>
    excel.workbook.change("Insert", (draft) => {
      shiftCells(draft, draft.sheets[0]!.id, wholeLines("insert", "row", 0, 1));
    });

  it.each([
    ["share", shareFormulas, "Keep the formulas"],
    ["share", shareFormulas, "Write formulas and values"],
    ["restore", restoreFormulas, "Take protection away"],
    ["restore", restoreFormulas, "Write formulas and values"],
  ] as const)(
    "stops a %s (%#) before it writes into cells that moved",
    async (kind, work, when) => {
      if (kind === "restore") await shareFormulas();
      const before = excel.workbook.model;
      insertRow();
      const moved = excel.workbook.model;
      excel.workbook.open(before);
      const report = (step: string) => {
        if (step === when) insertRow();
      };
      await expect(work({ report })).rejects.toMatchObject({ code: "Changed" });
      expect(differences(moved, excel.workbook.model)).toEqual([]);
    },
  );
});

describe("failures", () => {
  it("of a share leave the workbook as it was, whichever action fails", async () => {
    const runs = await failAtEach(excel, shareFormulas);
    expect(runs.length).toBeGreaterThan(90);
    expect(notAsBefore(runs)).toEqual([]);
  }, 300_000);

  it("of a second share leave what is kept as it was", async () => {
    await shareFormulas();
    await write(excel, { Sheet1: { C9: "=CRM.NPV(A1,A2:A4)" } });
    const runs = await failAtEach(excel, shareFormulas);
    expect(notAsBefore(runs)).toEqual([]);
  }, 300_000);

  it("of a restore leave the workbook as it was, whichever action fails", async () => {
    await shareFormulas();
    const runs = await failAtEach(excel, restoreFormulas);
    expect(runs.length).toBeGreaterThan(70);
    expect(notAsBefore(runs)).toEqual([]);
  }, 300_000);

  it("of a restore in part leave what is kept as it was", async () => {
    await shareFormulas();
    await write(excel, { Sheet1: { C2: 77 } });
    const runs = await failAtEach(excel, restoreFormulas);
    expect(notAsBefore(runs)).toEqual([]);
  }, 300_000);
});
