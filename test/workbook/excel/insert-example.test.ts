import { afterEach, describe, expect, it } from "vitest";
import { insertExample } from "../../../src/workbook/excel/insert-example";
import { exampleOf, FUNCTION_EXAMPLES } from "../../../src/workbook/template/function-examples";
import { DEFAULT_COLUMN_WIDTH } from "../../../src/workbench/engine/model";
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

const setWidth = (columns: string, points: number) =>
  office.run(async (context) => {
    const { format } = context.workbook.worksheets.getActiveWorksheet().getRange(columns);
    format.columnWidth = points;
    await context.sync();
  });
const widthOf = (column: number) => sheet().columns[column]?.size ?? DEFAULT_COLUMN_WIDTH;

/** Widths of letters in Calibri, which Excel writes in, as shares of the letter size, rounded up. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijl ]/, 0.24],
  [/[,.:;']/, 0.27],
  [/[frt()-]/, 0.35],
  [/[acesvxyz/]/, 0.5],
  [/[bdghknopqu0-9EFLST]/, 0.53],
  [/[A-LN-VX-Z+=]/, 0.68],
];

/** Points that a text takes in a cell, with the margins. */
function room(text: string, bold: boolean): number {
  const share = Array.from(text).reduce(
    (sum, letter) => sum + (LETTERS.find(([letters]) => letters.test(letter))?.[1] ?? 0.9),
    0,
  );
  return share * 11 * (bold ? 1.05 : 1) + 4;
}

/**
 * What cannot be read in full: texts that end at their column, and numbers that show as ####. A
 * title may run on over the empty cells beside it, and so may a text in the last column; numbers
 * without a format are shortened to fit.
 */
async function unreadable(): Promise<string[]> {
  return office.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
    used.load("text, values, numberFormat");
    await context.sync();
    return used.text.flatMap((row, i) =>
      row.filter((text, j) => {
        const isNumber = typeof used.values[i]?.[j] === "number";
        const isFree = isNumber
          ? used.numberFormat[i]?.[j] === "General"
          : i === 0 || j === row.length - 1;
        const bold = sheet().cells[i]?.[j]?.format?.font?.bold === true;
        return !isFree && room(text, bold) > widthOf(j);
      }),
    );
  });
}

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

  it("marks the inputs as the measurement workbook does", async () => {
    await open();
    await insertExample(example("NPV"));
    expect(sheet().cells[1]?.[1]?.format).toMatchObject({ fill: "#FFFBE5" });
    expect(sheet().cells[6]?.[1]?.format?.fill).toBeUndefined();
  });

  it.each(FUNCTION_EXAMPLES)("can be read in full, $functionId", async (one) => {
    await open();
    await insertExample(one);
    await office.workbook.settled();
    expect(await unreadable()).toEqual([]);
  });

  it("leaves the user's own widths alone, narrow ones as well", async () => {
    await open();
    await setWidth("A:A", 300);
    await setWidth("B:B", 20);
    await setWidth("C:C", 0);
    await insertExample(example("CASE"));
    expect([0, 1].map(widthOf)).toEqual([300, 20]);
    expect(sheet().columns[2]?.hidden).toBe(true);
  });

  it("widens again what an example before has widened, as Excel has rounded it", async () => {
    await open();
    await insertExample(example("NPV"));
    expect([0, 1, 2].map(widthOf)).toEqual([144, 78, DEFAULT_COLUMN_WIDTH]);
    await setWidth("A:A", 144.4);
    await select("A9");
    await insertExample(example("CASE"));
    expect([0, 1, 2].map(widthOf)).toEqual([342, 78, 78]);
    await select("A30");
    await insertExample(example("NPV"));
    expect(widthOf(0)).toBe(342);
  });

  it("widens what there is at the edge of the sheet", async () => {
    await open();
    await select("XFA1");
    expect(await insertExample(example("EXPLAIN"))).toMatchObject({ outcome: "inserted" });
    expect([16_380, 16_383].map(widthOf)).toEqual([144, 78]);
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
