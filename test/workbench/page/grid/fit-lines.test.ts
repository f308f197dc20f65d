import { describe, expect, it } from "vitest";
import { DEFAULT_COLUMN_WIDTH, MAX_COLUMNS } from "../../../../src/workbench/engine/model";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { createAxis, pixels } from "../../../../src/workbench/page/grid/axis";
import {
  fittedHeight,
  fittedWidth,
  lineCount,
} from "../../../../src/workbench/page/grid/fit-lines";
import { workbookWith } from "../../engine/support";

/** Letters ten pixels wide. */
const measure = (text: string) => text.length * 10;
const COLUMNS = createAxis({}, pixels(DEFAULT_COLUMN_WIDTH), MAX_COLUMNS);
/** Room on both sides of the text, and the line after the cell. */
const MARGINS = 7;

function sheetWith(content: Record<string, number | string>, wrapped: readonly string[] = []) {
  const workbook = createWorkbook(workbookWith(content));
  workbook.change("Wrap", ({ sheets: [sheet] }) => {
    for (const column of wrapped) sheet!.cells[0]![Number(column)]!.format = { wrapText: true };
  });
  return { sheet: workbook.model.sheets[0]!, calculation: workbook.calculation };
}

describe("fittedWidth", () => {
  it("takes the widest text as it is shown", () => {
    const { sheet, calculation } = sheetWith({ A1: "abc", A2: "=12345*10", B1: "much longer" });
    expect(fittedWidth(sheet, calculation, measure, 0)).toBe(60 + MARGINS);
  });

  it("sees what formulas spill into a column", () => {
    const { sheet, calculation } = sheetWith({ A1: '={"a","bcd";"e","fghijkl"}' });
    expect(fittedWidth(sheet, calculation, measure, 1)).toBe(70 + MARGINS);
  });

  it("leaves empty columns and wrapped texts alone", () => {
    const { sheet, calculation } = sheetWith({ A1: "a long text", B2: "x" }, ["0"]);
    expect(fittedWidth(sheet, calculation, measure, 0)).toBeNull();
    expect(fittedWidth(sheet, calculation, measure, 5)).toBeNull();
  });
});

describe("fittedHeight", () => {
  it("has a line for each that wrapped text needs", () => {
    const { sheet } = sheetWith({ A1: "one two three" }, ["0"]);
    // 57 pixels: "one", "two", "three".
    expect(fittedHeight(sheet, measure, COLUMNS, 0)).toBe(Math.ceil(3 * 11 * 1.25 * (96 / 72)) + 1);
  });

  it("is the usual one where nothing wraps", () => {
    const { sheet } = sheetWith({ A1: "one two three", B1: "x" }, ["1"]);
    expect(fittedHeight(sheet, measure, COLUMNS, 0)).toBeNull();
  });
});

describe("lineCount", () => {
  it.each([
    ["", 1],
    ["abcde", 1],
    ["ab cd", 1],
    ["abc def", 2],
    ["ab cd ef", 2],
    ["abcdefghijk", 3],
    ["a\nb", 2],
    ["a\r\n\r\nb", 3],
  ])("breaks %j into %d", (text, lines) => {
    expect(lineCount(text, 50, measure)).toBe(lines);
  });
});
