import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { emptyWorkbook } from "../../../../src/workbench/engine/empty-workbook";
import { Session } from "../../../../src/workbench/page/session/session";
import {
  addNewSheet,
  giveSheetName,
  removeSheet,
  shiftSheet,
} from "../../../../src/workbench/page/session/sheets";

const names = ({ workbook }: Session) => workbook.model.sheets.map(({ name }) => name);
const protect = ({ workbook }: Session) =>
  workbook.change("Protect", (draft) => {
    draft.structureProtected = true;
  });

describe("the sheets of a workbook", () => {
  it("are added, renamed, moved and deleted, each in one step", () => {
    const session = new Session(createWorkbook(emptyWorkbook()));
    addNewSheet(session);
    const { id } = session.sheet;
    expect(giveSheetName(session, id, "Second")).toBe(true);
    shiftSheet(session, id, -1);
    expect(names(session)).toEqual(["Second", "Sheet1"]);
    shiftSheet(session, id, -1);
    removeSheet(session, id);
    expect(names(session)).toEqual(["Sheet1"]);
    for (let step = 0; step < 4; step += 1) session.workbook.undo();
    expect([names(session), session.workbook.undoLabel]).toEqual([["Sheet1"], null]);
  });

  it("keep a name that is taken already, and say why", () => {
    const session = new Session(createWorkbook());
    addNewSheet(session);
    expect(giveSheetName(session, session.sheet.id, "SHEET1")).toBe(false);
    expect(session.page.notice?.title).toBe("The sheet keeps its name");
  });

  it("stay as they are where the structure is protected", () => {
    const session = new Session(createWorkbook());
    addNewSheet(session);
    const { id } = session.sheet;
    protect(session);
    addNewSheet(session);
    shiftSheet(session, id, -1);
    removeSheet(session, id);
    expect(giveSheetName(session, id, "Other")).toBe(false);
    expect(names(session)).toEqual(["Sheet1", "Sheet2"]);
    expect(session.page.notice?.title).toBe("The structure of this workbook is protected");
  });
});
