import { beforeEach, describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import {
  beginEdit,
  cancelEdit,
  commitEdit,
  editText,
  enter,
  pointAt,
  pointBy,
} from "../../../../src/workbench/page/session/edit";
import { cellEntryText } from "../../../../src/workbench/page/session/entry-text";
import { DOWN, UP } from "../../../../src/workbench/page/session/moves";
import { goTo, goToReference } from "../../../../src/workbench/page/session/navigate";
import { Session } from "../../../../src/workbench/page/session/session";
import { addNewSheet } from "../../../../src/workbench/page/session/sheets";

describe("editing a cell", () => {
  let session: Session;
  beforeEach(() => {
    session = new Session(createWorkbook());
  });

  const type = (text: string) => editText(session, { text, start: text.length, end: text.length });
  const value = (row: number, column: number) =>
    session.workbook.calculation.value(session.sheet.id, row, column);

  it("enters what was typed, moves on, and is one step to undo", () => {
    beginEdit(session, { field: "cell", typed: "1" });
    type("12%");
    expect(commitEdit(session, DOWN)).toBe(true);
    expect(value(0, 0)).toBe(0.12);
    expect(session.page.active).toEqual({ row: 1, column: 0 });
    expect(cellEntryText(session, { row: 0, column: 0 })).toBe("12%");
    session.workbook.undo();
    expect(value(0, 0)).toBeNull();
  });

  it("leaves no step when nothing was changed or all was taken back", () => {
    enter(session, session.sheet, [{ row: 0, column: 0 }], "5");
    const label = session.workbook.undoLabel;
    session.workbook.undo();
    beginEdit(session, { field: "cell", typed: "7" });
    cancelEdit(session);
    beginEdit(session, { field: "cell" });
    commitEdit(session, null);
    expect([label, session.workbook.undoLabel]).toEqual(["Typing", null]);
  });

  it("stays in a formula that cannot be read, and says why", () => {
    beginEdit(session, { field: "cell", typed: "=1+" });
    expect(commitEdit(session, DOWN)).toBe(false);
    expect(session.page.editing?.text).toBe("=1+");
    expect(session.page.notice?.kind).toBe("error");
  });

  it("writes the address of the cells pointed at, in place of the last one", () => {
    goTo(session, { row: 4, column: 0 });
    beginEdit(session, { field: "cell", typed: "=" });
    pointBy(session, UP, false);
    pointBy(session, UP, false);
    expect(session.page.editing?.text).toBe("=A3");
    pointAt(session, { row: 0, column: 1, lastRow: 2, lastColumn: 1 });
    expect(session.page.editing?.text).toBe("=B1:B3");
  });

  it("names the sheet of cells pointed at elsewhere, and returns with Enter", () => {
    const home = session.sheet.id;
    beginEdit(session, { field: "cell", typed: "=" });
    addNewSheet(session);
    pointAt(session, { row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    expect(session.page.editing?.text).toBe("=Sheet2!A1");
    commitEdit(session, null);
    expect(session.sheet.id).toBe(home);
  });

  it("refuses protected cells", () => {
    session.workbook.change("Protect", (draft) => {
      draft.sheets[0]!.protection = { options: {}, passwordHash: null };
    });
    expect(beginEdit(session, { field: "cell", typed: "1" })).toBe(false);
    expect(enter(session, session.sheet, [{ row: 0, column: 0 }], "1")).toBe(false);
    expect(session.page.notice?.title).toBe("This cell is protected");
  });

  it("shows a text that looks like a number with its apostrophe", () => {
    enter(session, session.sheet, [{ row: 0, column: 0 }], "'007");
    expect(cellEntryText(session, { row: 0, column: 0 })).toBe("'007");
  });
});

describe("going to a reference", () => {
  it("knows addresses, sheets and nothing else", () => {
    const session = new Session(createWorkbook());
    expect(goToReference(session, "c5:b2")).toBe(true);
    expect(session.sheet.selection).toEqual({ row: 1, column: 1, lastRow: 4, lastColumn: 2 });
    expect(goToReference(session, "Sheet1!D4")).toBe(true);
    expect(session.page.active).toEqual({ row: 3, column: 3 });
    expect(goToReference(session, "Nowhere!A1")).toBe(false);
    expect(goToReference(session, "no such name")).toBe(false);
  });
});
