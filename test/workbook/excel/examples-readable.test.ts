import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellAddress } from "../../../src/workbench/engine/address";
import { cellFormat } from "../../../src/workbench/engine/cells/cell-format";
import { cellText } from "../../../src/workbench/engine/cells/text";
import type { CellFormat, CellValue, SheetModel } from "../../../src/workbench/engine/model";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { calibriWidth } from "../support/calibri-width";
import { openExcel, type OpenExcel } from "../support/open-excel";

/** Points that Excel keeps free at the two sides of a cell. */
const PADDING = 4;
const INDENT = 7;

interface Shown {
  readonly where: string;
  readonly value: CellValue;
  readonly text: string;
  readonly format: CellFormat;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

const cases: readonly (readonly [string, Partial<CaseOptions>])[] = [
  ["blank", {}],
  ["tei", { example: "tei" }],
  ["b2b", { example: "b2b" }],
  [
    "b2b in yen, whose sign stands before amounts",
    { example: "b2b", currency: "JPY", currencyPosition: "before", horizon: 5 },
  ],
];

describe.each(cases)("the workbook %s, with the add-in", (_name, options) => {
  let excel: OpenExcel;
  let cells: Shown[];

  beforeAll(async () => {
    excel = await openExcel({ withFunctions: true });
    await buildWorkbook({ ...DEFAULT_OPTIONS, ...options });
    await excel.workbook.settled();
    cells = shownCells(excel);
  });

  afterAll(() => {
    excel.stop();
  });

  it("shows no error", () => {
    const errors = cells.filter(({ value }) => typeof value === "object" && value !== null);
    expect(cells.length).toBeGreaterThan(1000);
    expect(errors.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
  });

  it("shows every number in full", () => {
    const truncated = cells.filter(
      ({ value, text, format, sheet, column }) =>
        typeof value === "number" && room(sheet, column, format) < width(text, format),
    );
    expect(truncated.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
  });

  it("cuts off no text", () => {
    const cut = cells.filter((cell) => typeof cell.value === "string" && isCut(cell, excel));
    expect(cut.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
  });
});

function shownCells({ workbook }: OpenExcel): Shown[] {
  return workbook.model.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([rowKey, rowCells]) =>
      Object.keys(rowCells).flatMap((columnKey): Shown[] => {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const value = workbook.calculation.value(sheet.id, row, column);
        const isHidden = sheet.columns[column]?.hidden === true || columnWidth(sheet, column) === 0;
        if (value === null || value === "" || isHidden) return [];
        const format = cellFormat(sheet, row, column);
        const { text } = cellText(value, format.numberFormat);
        const where = `${sheet.name}!${cellAddress(row, column)}`;
        return [{ where, value, text, format, sheet, row, column }];
      }),
    ),
  );
}

function columnWidth(sheet: SheetModel, column: number): number {
  return sheet.columns[column]?.size ?? 48;
}

function room(sheet: SheetModel, column: number, format: CellFormat): number {
  return columnWidth(sheet, column) - PADDING - (format.indent ?? 0) * INDENT;
}

function width(text: string, { font }: CellFormat): number {
  return calibriWidth(text, font?.size ?? 11, font?.bold === true);
}

/** A text runs on over empty cells; one that wraps needs room for its longest word, and lines. */
function isCut({ text, format, sheet, row, column }: Shown, { workbook }: OpenExcel): boolean {
  if (format.wrapText === true) {
    const lines = Math.floor(
      (sheet.rows[row]?.size ?? Infinity) / ((format.font?.size ?? 11) * 1.2),
    );
    const own = room(sheet, column, format);
    return (
      text.split(/\s/).some((word) => width(word, format) > own) ||
      linesOf(text, own, format) > lines
    );
  }
  const isFree = (at: number) =>
    at >= 0 && [null, ""].includes(workbook.calculation.value(sheet.id, row, at) as string | null);
  const step = format.horizontal === "Right" ? -1 : 1;
  let space = room(sheet, column, format);
  for (let at = column + step; isFree(at) && at < 60; at += step) space += columnWidth(sheet, at);
  return width(text, format) > space;
}

function linesOf(text: string, own: number, format: CellFormat): number {
  let lines = 1;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (width(longer, format) > own) lines += 1;
    line = width(longer, format) > own ? word : longer;
  }
  return lines;
}
