import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildProof } from "../../../src/workbook/excel/build-proof";
import { PROOF_GROUPS } from "../../../src/workbook/template/proof-cases";
import { openExcel, type OpenExcel } from "../support/open-excel";

let excel: OpenExcel;

afterEach(() => {
  excel.stop();
});

/** Rows of the sheet that hold a case: a title row goes before each group, from row 5 on. */
const rows = (() => {
  let row = 4;
  return PROOF_GROUPS.flatMap(({ cases }) => {
    row += 1;
    return cases.map((published) => ({ row: (row += 1), published }));
  });
})();

describe("the proof sheet with the add-in", () => {
  beforeEach(async () => {
    excel = await openExcel({ withFunctions: true });
    await buildProof();
    await excel.workbook.settled();
  });

  it("agrees with every published value but those it calls wrong", () => {
    const verdicts = rows.map(({ row, published }) => [
      published.what,
      excel.value("Proof", `F${row}`),
    ]);
    expect(verdicts).toEqual(
      rows.map(({ published }) => [
        published.what,
        published.wrong === undefined ? "agrees" : "published value is wrong",
      ]),
    );
  });

  it("sums itself up, and shows what is wrong in print", () => {
    const wrong = rows.filter(({ published }) => published.wrong !== undefined);
    expect(wrong.length).toBeGreaterThan(3);
    expect(excel.value("Proof", "B2")).toBe(
      `${rows.length - wrong.length} published values agree to the last digit that is printed  ·  ` +
        `${wrong.length} are wrong as published, see the note  ·  0 open`,
    );
    expect(excel.value("Proof", `H${wrong[0]!.row}`)).toBe(wrong[0]!.published.wrong);
  });

  it("is added beside an earlier one", async () => {
    expect(await buildProof()).toBe("Proof (2)");
    expect(excel.workbook.model.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Proof",
      "Proof (2)",
    ]);
  });
});

describe("the proof sheet without the add-in", () => {
  beforeEach(async () => {
    excel = await openExcel();
    await excel.reset();
  });

  it("says so in each row, and keeps the published values", async () => {
    await buildProof();
    expect(excel.roundTrips.length).toBeLessThanOrEqual(5);
    for (const { row, published } of rows) {
      expect(excel.value("Proof", `C${row}`)).toBe(published.published);
      expect(excel.value("Proof", `F${row}`)).toBe("add-in not loaded");
    }
  });

  it("leaves nothing behind where Excel fails", async () => {
    const before = excel.workbook.model;
    excel.failAt(200);
    await expect(buildProof()).rejects.toMatchObject({ name: "BuildError", step: "fill" });
    expect(excel.workbook.model.sheets).toEqual(before.sheets);
    expect(excel.workbook.model.activeSheetId).toBe(before.activeSheetId);
  });
});
