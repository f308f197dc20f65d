import { beforeEach, describe, expect, it } from "vitest";
import { parseArea } from "../../../../src/workbench/engine/address";
import { MAX_ROWS } from "../../../../src/workbench/engine/model";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import {
  linesMeant,
  resizeLine,
  shiftLines,
  sizeLines,
} from "../../../../src/workbench/page/session/lines";
import { copy } from "../../../../src/workbench/page/session/clipboard";
import { selectColumns, selectRows } from "../../../../src/workbench/page/session/navigate";
import { Session } from "../../../../src/workbench/page/session/session";
import { valueAt, workbookWith } from "../../engine/support";

describe("rows and columns", () => {
  let session: Session;
  beforeEach(() => {
    session = new Session(createWorkbook(workbookWith({ A1: 1, A2: 2, A3: 3, C1: "=SUM(A1:A3)" })));
  });

  const select = (address: string) => session.select(parseArea(address)!);
  const formula = (row: number, column: number) => session.sheet.cells[row]?.[column]?.formula;
  const protect = () =>
    session.workbook.change("Protect", (draft) => {
      draft.sheets[0]!.protection = { options: {}, passwordHash: null };
    });

  it("are inserted before the selection, as many as it covers, and formulas follow", () => {
    select("A2:B3");
    copy(session, false);
    shiftLines(session, "insert", "rows");
    expect(valueAt(session.workbook, "A4")).toBe(2);
    expect(formula(0, 2)).toBe("=SUM(A1:A5)");
    expect(session.page.clip).toBeNull();
    shiftLines(session, "insert", "columns");
    expect(formula(0, 4)).toBe("=SUM(C1:C5)");
    expect(session.workbook.undoLabel).toBe("Insert columns");
    session.workbook.undo();
    session.workbook.undo();
    expect(formula(0, 2)).toBe("=SUM(A1:A3)");
  });

  it("are deleted with what they hold", () => {
    select("B2");
    shiftLines(session, "delete", "rows");
    expect([formula(0, 2), valueAt(session.workbook, "C1")]).toEqual(["=SUM(A1:A2)", 4]);
    shiftLines(session, "delete", "columns");
    expect(formula(0, 1)).toBe("=SUM(A1:A2)");
  });

  it("are not inserted where filled cells would fall off the sheet", () => {
    session.workbook.change("Fill", (draft) => {
      draft.sheets[0]!.cells[MAX_ROWS - 1] = { 0: { value: 1 } };
    });
    select("A1");
    shiftLines(session, "insert", "rows");
    expect(session.page.notice?.title).toBe("There is no room for more rows");
    expect(session.workbook.undoLabel).toBe("Fill");
  });

  it("stay as they are on a protected sheet", () => {
    protect();
    shiftLines(session, "delete", "rows");
    resizeLine(session, "rows", 0, 50);
    expect(session.workbook.undoLabel).toBe("Protect");
    expect(session.page.notice?.title).toBe("This cell is protected");
  });

  it("take another size together when they are selected as a whole", () => {
    selectColumns(session, 1, 3);
    resizeLine(session, "columns", 2, 96);
    resizeLine(session, "columns", 5, 48);
    expect(session.sheet.columns).toEqual({
      1: { size: 72 },
      2: { size: 72 },
      3: { size: 72 },
      5: { size: 36 },
    });
    select("B1:D4");
    expect(linesMeant(session.sheet, "columns", 2)).toEqual([2]);
    selectRows(session, 4, 5);
    expect(linesMeant(session.sheet, "rows", 5)).toEqual([4, 5]);
    expect(linesMeant(session.sheet, "columns", 0)).toEqual([0]);
  });

  it("get their usual size back", () => {
    resizeLine(session, "rows", 0, 60);
    sizeLines(session, "rows", [0], () => null);
    expect(session.sheet.rows[0]?.size).toBeUndefined();
  });
});
