import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { resetLine } from "../../../../src/workbook/excel/keep";
import { BENEFIT_ROWS, COST_ROWS } from "../../../../src/workbook/template/line-columns";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { written } from "./support/kept-workbook";

let excel: OpenExcel;

beginEachTestWith(async () => {
  excel = await openExcel();
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 1 });
  return excel;
});

const ROW = COST_ROWS.first + 2;

const typeOver = () => {
  excel.type("Costs", `S${ROW}`, 1200);
  excel.type("Costs", `T${ROW}`, "'007");
  excel.workbook.change("Type", (draft) => {
    const { cells } = draft.sheets.find(({ name }) => name === "Costs")!;
    const { format } = cells[ROW - 1]![20]!;
    cells[ROW - 1]![20] = { formula: `=T${ROW}*1.02`, ...(format === undefined ? {} : { format }) };
  });
};

describe("resetLine", () => {
  it("gives quarters that were typed over their formula again", async () => {
    const before = excel.workbook.model;
    typeOver();
    expect(await resetLine({ edition: 1, table: "costs", line: "c03" })).toEqual({
      sheet: "Costs",
      line: "C03",
      quarters: 3,
      summary: "3 quarters of C03 planned by formula again.",
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("leaves other lines and a line that is planned by formula alone", async () => {
    typeOver();
    const before = excel.workbook.model;
    expect(await resetLine({ edition: 1, table: "costs", line: "C04" })).toMatchObject({
      quarters: 0,
      summary: "No quarter of C04 is typed over.",
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("tells the formula of the plan from those that people have typed, wherever they stand", async () => {
    const { cells } = excel.workbook.model.sheets.find(({ name }) => name === "Costs")!;
    const formula = cells[ROW - 1]![17]!.formula;
    excel.workbook.change("Type", (draft) => {
      const costs = draft.sheets.find(({ name }) => name === "Costs")!.cells;
      for (const [row, column] of [
        [COST_ROWS.first, 17],
        [COST_ROWS.last, 21],
        [ROW, 17],
      ] as const) {
        costs[row - 1]![column]!.formula = "=1000*2";
      }
    });
    expect(await resetLine({ edition: 1, table: "costs", line: "C03" })).toMatchObject({
      quarters: 1,
    });
    expect(written(excel, "Costs", `R${ROW}`)).toBe(formula);
    expect(written(excel, "Costs", `R${COST_ROWS.first}`)).toBe("=1000*2");
  });

  it("resets a line of Benefits", async () => {
    const { first } = BENEFIT_ROWS;
    const formula = written(excel, "Benefits", `R${first}`);
    excel.type("Benefits", `R${first}`, 5);
    expect(await resetLine({ edition: 1, table: "benefits", line: "B01" })).toMatchObject({
      quarters: 1,
      summary: "1 quarter of B01 planned by formula again.",
    });
    expect(written(excel, "Benefits", `R${first}`)).toBe(formula);
  });

  it("names the line that is not there", async () => {
    await expect(resetLine({ edition: 1, table: "costs", line: "C99" })).rejects.toMatchObject({
      code: "NoSuchLine",
      message: "There is no line C99 on Costs",
    });
  });

  it("leaves the workbook as it was, whichever action fails", async () => {
    typeOver();
    const runs = await failAtEach(excel, () =>
      resetLine({ edition: 1, table: "costs", line: "C03" }),
    );
    expect(runs.length).toBeGreaterThan(15);
    expect(notAsBefore(runs)).toEqual([]);
  }, 300_000);
});
