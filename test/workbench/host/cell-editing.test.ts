import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice({ excelApi: "1.9" });
});

const write = (options: Excel.RunOptions, value: number) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });
const shown = () => office.workbook.calculation.value(office.workbook.model.sheets[0]!.id, 0, 0);
/** Long enough for any batch that is not held back. */
const aWhile = () => new Promise((done) => setTimeout(done, 60));

describe("while a cell is edited", () => {
  it("fails batches, those that only read too", async () => {
    office.host.setCellEditing(true);
    await expect(write({}, 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const reading = Excel.run(async (context) => {
      const name = context.workbook.worksheets.getItem("Sheet1").load("name");
      await context.sync();
      return name.name;
    });
    await expect(reading).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(shown()).toBeNull();
    office.host.setCellEditing(false);
    await write({}, 2);
    expect(shown()).toBe(2);
  });

  it("holds batches with delayForCellEdit back until it ends, in their order", async () => {
    office.host.setCellEditing(true);
    const waiting = [1, 2, 3].map((value) => write({ delayForCellEdit: true }, value));
    await aWhile();
    expect(shown()).toBeNull();
    office.host.setCellEditing(false);
    await Promise.all(waiting);
    expect(shown()).toBe(3);
  });

  it("holds the next round trip of a run back when the editing began in between", async () => {
    const running = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[1]];
      await context.sync();
      office.host.setCellEditing(true);
      range.values = [[2]];
      await context.sync();
    });
    await aWhile();
    expect(shown()).toBe(1);
    office.host.setCellEditing(false);
    await running;
    expect(shown()).toBe(2);
  });

  it("lets custom functions calculate", async () => {
    office = await openOffice({
      functions: {
        functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] }],
      },
    });
    CustomFunctions.associate("TWICE", (n: number) => n * 2);
    office.host.setCellEditing(true);
    office.workbook.change("Enter", ({ sheets: [sheet] }) => {
      sheet!.cells[0] = { 0: { formula: "=CRM.TWICE(21)" } };
    });
    await office.workbook.settled();
    expect(shown()).toBe(42);
    office.host.setCellEditing(false);
  });
});
