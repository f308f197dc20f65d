import { afterEach, describe, expect, it } from "vitest";
import { insertExample } from "../../../src/workbook/excel/insert-example";
import { exampleOf } from "../../../src/workbook/template/function-examples";
import { openOffice, type OpenOffice } from "../../support/office";

const example = (id: string) => exampleOf(id)!;

let office: OpenOffice;

const open = async () => {
  office = await openOffice({ excelApi: "1.9", functions: "built" });
  await office.host.ready;
};
const select = (address: string) =>
  office.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
    await context.sync();
  });
const sheet = () => office.workbook.model.sheets[0]!;
const value = (row: number, column: number) =>
  office.workbook.calculation.value(sheet().id, row, column);

describe("insertExample", () => {
  afterEach(() => office.close());

  // Worked out apart from the add-in, with the sums of the definitions in Python.
  it.each([
    ["NPV", "A1", "Sheet1!A1:B7", [6, 1], 9541.697971],
    ["NPV", "D10:F20", "Sheet1!D10:E16", [15, 4], 9541.697971],
    ["CLV", "B2", "Sheet1!B2:C7", [5, 2], 266.666667],
    ["CLV", "B2", "Sheet1!B2:C7", [6, 2], 366.666667],
    ["ROI", "AA5", "Sheet1!AA5:AC12", [11, 27], 0.324363],
  ] as const)("inserts %s at %s, calculated", async (id, at, address, [row, column], expected) => {
    await open();
    await select(at);
    expect(await insertExample(example(id))).toEqual({ outcome: "inserted", address });
    await office.workbook.settled();
    expect(value(row, column)).toBeCloseTo(expected, 6);
  });

  it("takes one step to undo", async () => {
    await open();
    const before = office.workbook.model.sheets[0]?.cells;
    await insertExample(example("NPV"));
    office.workbook.undo();
    expect(sheet().cells).toEqual(before);
    expect(sheet().columns).toEqual({});
  });

  it("marks the inputs as the measurement workbook does, and leaves wide columns alone", async () => {
    await open();
    await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A:A").format.columnWidth = 300;
      await context.sync();
    });
    await insertExample(example("NPV"));
    expect(sheet().columns[0]?.size).toBe(300);
    expect(sheet().cells[1]?.[1]?.format).toMatchObject({ fill: "#FFFBE5" });
    expect(sheet().cells[6]?.[1]?.format?.fill).toBeUndefined();
  });

  it.each([
    ["a value", "B4", 7],
    ["a text", "A7", "mine"],
    ["a formula that shows nothing", "B2", '=""'],
  ])("stops at %s in the way and changes nothing", async (_, cell, content) => {
    await open();
    await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(cell).formulas = [[content]];
      await context.sync();
    });
    const before = sheet();
    expect(await insertExample(example("NPV"))).toEqual({
      outcome: "occupied",
      cell,
      rows: 7,
      columns: 2,
    });
    expect(sheet().cells).toEqual(before.cells);
  });

  it("refuses a protected sheet", async () => {
    await open();
    await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect(await insertExample(example("NPV"))).toEqual({ outcome: "protected", sheet: "Sheet1" });
  });

  it.each(["XFD1", "A1048576"])("says when there is no room at %s", async (cell) => {
    await open();
    await select(cell);
    expect(await insertExample(example("NPV"))).toEqual({
      outcome: "no room",
      rows: 7,
      columns: 2,
    });
    expect(sheet().cells).toEqual({});
  });
});
