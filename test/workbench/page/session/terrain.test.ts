import { describe, expect, it } from "vitest";
import { emptySheet } from "../../../../src/workbench/engine/empty-workbook";
import type { SheetModel } from "../../../../src/workbench/engine/model";
import {
  lastUsed,
  wholeBlocks,
  withinReason,
} from "../../../../src/workbench/page/session/terrain";

const sheet: SheetModel = {
  ...emptySheet("s", "Sheet1"),
  cells: { 2: { 1: { value: 1 } }, 9: { 7: { format: { fill: "#FFFFFF" } } } },
  merges: [
    { row: 0, column: 1, lastRow: 0, lastColumn: 3 },
    { row: 0, column: 3, lastRow: 4, lastColumn: 3 },
  ],
};

describe("lastUsed", () => {
  it("counts contents, not formats", () => {
    expect(lastUsed(sheet)).toEqual({ row: 2, column: 1 });
  });
});

describe("wholeBlocks", () => {
  it("grows until no merged cells are cut, also by the growth itself", () => {
    const area = { row: 0, column: 0, lastRow: 0, lastColumn: 1 };
    expect(wholeBlocks(sheet, area)).toEqual({ row: 0, column: 0, lastRow: 4, lastColumn: 3 });
  });
});

describe("withinReason", () => {
  it("ends whole columns after the content, and leaves any other area alone", () => {
    const column = { row: 0, column: 2, lastRow: 1_048_575, lastColumn: 2 };
    expect(withinReason(sheet, column)).toEqual({ ...column, lastRow: 202 });
    const far = { row: 5000, column: 2, lastRow: 5001, lastColumn: 2 };
    expect(withinReason(sheet, far)).toEqual(far);
  });
});
