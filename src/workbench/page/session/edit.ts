import { areaAddress, quoteSheetName } from "../../engine/address";
import { cellFormat } from "../../engine/cells/cell-format";
import { enterInCell } from "../../engine/cells/cell-edits";
import { type Entry, parseEntry } from "../../engine/cells/entry";
import type { Area, CellValue, SheetModel } from "../../engine/model";
import { parseFormula } from "../../engine/formula/parse-formula";
import { checkEntry } from "../../engine/cells/validation";
import { expandTable } from "../../engine/table/auto-expansion";
import { acceptsReference } from "../formula/caret";
import { cycleAbsolute, type EditedText, insertText } from "../formula/pointing";
import { cellEntryText } from "./entry-text";
import { areaBetween, cellArea, type Place, type Step } from "./moves";
import { advance } from "./navigate";
import { isLocked, PROTECTED } from "./protection";
import type { Editing, Session } from "./session";

/** Begins to edit the active cell: with its content (F2), or with what was just typed. */
export function beginEdit(
  session: Session,
  options: { field: "cell" | "bar"; typed?: string },
): boolean {
  const { sheet, page } = session;
  if (isLocked(sheet, page.active)) {
    session.notify(PROTECTED);
    return false;
  }
  const text = options.typed ?? cellEntryText(session, page.active);
  session.set({
    editing: {
      sheetId: sheet.id,
      place: page.active,
      field: options.field,
      arrowsLeave: options.typed !== undefined,
      pointed: null,
      text,
      start: text.length,
      end: text.length,
    },
  });
  return true;
}

/** The user typed, or moved the caret. */
export function editText(session: Session, edited: EditedText): void {
  const { editing } = session.page;
  if (editing === null) return;
  const moved = edited.text !== editing.text || edited.start !== editing.start;
  session.set({ editing: { ...editing, ...edited, pointed: moved ? null : editing.pointed } });
}

/** F4 while editing. */
export function turnReference(session: Session): void {
  const { editing } = session.page;
  if (editing !== null) session.set({ editing: { ...editing, ...cycleAbsolute(editing) } });
}

export function cancelEdit(session: Session): void {
  const { editing } = session.page;
  if (editing === null) return;
  session.set({ editing: null });
  if (session.sheet.id !== editing.sheetId) session.activateSheet(editing.sheetId);
}

/** Would clicking a cell now write its address into the formula? */
export function isPointing(editing: Editing | null): editing is Editing {
  if (editing === null) return false;
  return editing.pointed !== null || acceptsReference(editing.text, editing.start);
}

/** Writes the address of cells into the formula being edited, in place of the last one pointed. */
export function pointAt(session: Session, area: Area): void {
  const { editing } = session.page;
  if (!isPointing(editing)) return;
  const { sheet } = session;
  const prefix = sheet.id === editing.sheetId ? "" : `${quoteSheetName(sheet.name)}!`;
  const address = prefix + areaAddress(area);
  const { start, end } = editing.pointed ?? editing;
  const edited = insertText({ text: editing.text, start, end }, address);
  session.set({
    editing: { ...editing, ...edited, pointed: { start, end: start + address.length, area } },
  });
}

/** An arrow key while pointing: from the cell pointed at last, else from the edited cell. */
export function pointBy(session: Session, by: Step, extend: boolean): void {
  const { editing } = session.page;
  if (editing === null) return;
  const from = editing.pointed?.area;
  const corner: Place =
    from === undefined ? editing.place : { row: from.lastRow, column: from.lastColumn };
  const moved = {
    row: Math.max(0, corner.row + by.rows),
    column: Math.max(0, corner.column + by.columns),
  };
  pointAt(session, areaBetween(extend && from !== undefined ? from : moved, moved));
}

/**
 * Puts what was typed into the cell (Ctrl+Enter: into all selected cells), then moves on.
 * False when the entry cannot be accepted; the user then goes on editing.
 */
export function commitEdit(session: Session, then: Step | null, intoSelection = false): boolean {
  const { editing } = session.page;
  if (editing === null) return true;
  const sheet = session.workbook.model.sheets.find(({ id }) => id === editing.sheetId);
  if (sheet === undefined) return true;
  const targets = intoSelection ? cellsOf(sheet.selection) : [editing.place];
  const unchanged = !intoSelection && editing.text === cellEntryText(session, editing.place, sheet);
  if (!unchanged && !enter(session, sheet, targets, editing.text)) return false;
  session.set({ editing: null });
  if (session.sheet.id !== sheet.id) session.activateSheet(sheet.id);
  if (then !== null) advance(session, then);
  return true;
}

/** Puts a text into cells as if it were typed there; false when it is refused. */
export function enter(
  session: Session,
  sheet: SheetModel,
  places: readonly Place[],
  text: string,
): boolean {
  const entries: { place: Place; entry: Entry }[] = [];
  for (const place of places) {
    const { row, column } = place;
    if (isLocked(sheet, place)) return refuse(session, PROTECTED.title, PROTECTED.text);
    const entry = parseEntry(text, cellFormat(sheet, row, column).numberFormat);
    if (entry.formula !== undefined) {
      const check = parseFormula(entry.formula);
      if (!check.ok) {
        return refuse(session, "This formula cannot be read", check.error);
      }
    }
    const value: CellValue = entry.value ?? null;
    const { calculation } = session.workbook;
    const check = checkEntry(sheet, calculation, row, column, value);
    if (entry.formula === undefined && !check.allowed) {
      refuse(session, check.title || "This entry is not allowed", check.message);
      if (check.style === "Stop") return false;
    }
    entries.push({ place, entry });
  }
  session.workbook.change("Typing", (draft) => {
    const target = draft.sheets.find(({ id }) => id === sheet.id);
    if (target === undefined) return;
    for (const { place, entry } of entries) {
      if (text !== "") expandTable(draft, sheet.id, cellArea(place));
      enterInCell(target, place.row, place.column, entry);
    }
  });
  return true;
}

/** More cells than anyone fills at once with Ctrl+Enter. */
const MOST_CELLS = 100_000;

function cellsOf(area: Area): Place[] {
  const places: Place[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      if (places.length === MOST_CELLS) return places;
      places.push({ row, column });
    }
  }
  return places;
}

function refuse(session: Session, title: string, text: string): false {
  session.notify({ kind: "error", title, text });
  return false;
}
