import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  sheetNameProblem,
} from "../../engine/cells/sheet-edits";
import type { Notice, Session } from "./session";

const STRUCTURE_PROTECTED: Notice = {
  kind: "error",
  title: "The structure of this workbook is protected",
  text: "Its sheets can be neither added, deleted, renamed nor moved.",
};

/** Adds an empty sheet and goes there. */
export function addNewSheet(session: Session): void {
  if (refusesSheets(session)) return;
  session.workbook.change("Add sheet", (draft) => {
    draft.activeSheetId = addSheet(draft);
  });
}

/** Renames a sheet; false when the name cannot be used, with the reason told. */
export function giveSheetName(session: Session, id: string, name: string): boolean {
  if (refusesSheets(session)) return false;
  const problem = sheetNameProblem(session.workbook.model, name, id);
  if (problem !== null) {
    session.notify({ kind: "error", title: "The sheet keeps its name", text: problem });
    return false;
  }
  session.workbook.change("Rename sheet", (draft) => renameSheet(draft, id, name));
  return true;
}

export function removeSheet(session: Session, id: string): void {
  if (refusesSheets(session)) return;
  try {
    session.workbook.change("Delete sheet", (draft) => deleteSheet(draft, id));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    session.notify({ kind: "error", title: "The sheet was not deleted", text });
  }
}

export function shiftSheet(session: Session, id: string, by: -1 | 1): void {
  if (refusesSheets(session)) return;
  const { workbook } = session;
  const position = workbook.model.sheets.findIndex((sheet) => sheet.id === id) + by;
  if (position < 0 || position >= workbook.model.sheets.length) return;
  workbook.change("Move sheet", (draft) => moveSheet(draft, id, position));
}

export function colourSheetTab({ workbook }: Session, id: string, color: string): void {
  workbook.change("Tab colour", (draft) => {
    const sheet = draft.sheets.find((one) => one.id === id);
    if (sheet !== undefined) sheet.tabColor = color;
  });
}

/** Tells the user so when the workbook's structure is protected. */
function refusesSheets(session: Session): boolean {
  const isProtected = session.workbook.model.structureProtected === true;
  if (isProtected) session.notify(STRUCTURE_PROTECTED);
  return isProtected;
}
