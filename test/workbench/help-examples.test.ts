import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArea } from "../../src/workbench/engine/address";
import { parseEntry } from "../../src/workbench/engine/cells/entry";
import type { CellModel, CellValue } from "../../src/workbench/engine/model";
import { examplesOf, helpPageNames, shownLike, type Example } from "../functions/formula";
import { openExcel, type OpenExcel } from "../workbook/support/open-excel";

/** Where the formula goes: right of what the examples put into cells. */
const AT = { row: 0, column: 20 };

let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ withFunctions: true });
});
afterAll(() => {
  excel.stop();
});

/** Types the cells of an example and its formula into an empty sheet, and reads what it shows. */
async function shownInCell(example: Example): Promise<string> {
  const { workbook } = excel;
  workbook.change("Example", (draft) => {
    const cells: Record<number, Record<number, CellModel>> = {};
    for (const [address, rows] of example.cells) {
      const { row, column } = parseArea(address)!;
      for (const [r, line] of (rows as (string | number)[][]).entries()) {
        for (const [c, value] of line.entries()) {
          if (value !== "") (cells[row + r] ??= {})[column + c] = { value };
        }
      }
    }
    (cells[AT.row] ??= {})[AT.column] = parseEntry(example.formula);
    draft.sheets[0]!.cells = cells;
  });
  await workbook.settled();

  const { id } = workbook.model.sheets[0]!;
  const { calculation } = workbook;
  const { rows, columns } = calculation.spill(id, AT.row, AT.column) ?? { rows: 1, columns: 1 };
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => calculation.value(id, AT.row + r, AT.column + c)),
  );
  const [[first = null] = []] = values;
  return isError(first) ? errorText(first) : shownLike(values, example.shown);
}

function isError(value: CellValue): value is Extract<CellValue, object> {
  return typeof value === "object" && value !== null;
}

function errorText(error: Extract<CellValue, object>): string {
  return [error.error, error.message].filter(Boolean).join(" ");
}

/** By the route that Excel takes: the formula is parsed, its arguments go out over office.js. */
describe.each(helpPageNames())("in a cell, the examples of %s", (page) => {
  it.each(examplesOf(page))("$formula", async (example) => {
    // Excel shows a message beside #VALUE! and #N/A only; the page explains the others too.
    const expected = example.shown.replace(/^(#NUM!|#DIV\/0!) .*/, "$1");
    expect(await shownInCell(example)).toBe(expected);
  });
});
