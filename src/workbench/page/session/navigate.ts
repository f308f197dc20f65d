import { parseArea, unquoteSheetName } from "../../engine/address";
import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel } from "../../engine/model";
import {
  areaBetween,
  cellArea,
  cycle,
  isOneCell,
  jump,
  oppositeCorner,
  type Place,
  step,
  type Step,
} from "./moves";
import type { Session } from "./session";
import { blockAt, lastUsed, terrain, wholeBlocks } from "./terrain";

/** Goes to one cell (and selects the merged cells it belongs to). */
export function goTo(session: Session, place: Place): void {
  const block = blockAt(session.sheet, place);
  session.select(block, block);
}

/** An arrow key. `far` is Ctrl, `extend` is Shift. */
export function move(session: Session, by: Step, far: boolean, extend: boolean): void {
  const { sheet, page } = session;
  const land = terrain(sheet);
  const go = far ? jump : step;
  if (!extend) goTo(session, go(land, page.active, by));
  else extendTo(session, go(land, oppositeCorner(sheet.selection, page.active), by));
}

/** Selects from the active cell to a place. */
export function extendTo(session: Session, place: Place): void {
  const { sheet, page } = session;
  session.select(wholeBlocks(sheet, areaBetween(page.active, place)), page.active);
}

/** Tab and Enter: to the next cell, within the selection when it holds several. */
export function advance(session: Session, by: Step): void {
  const { sheet, page } = session;
  const { selection } = sheet;
  const block = blockAt(sheet, page.active);
  const several = !isOneCell(selection) && JSON.stringify(selection) !== JSON.stringify(block);
  if (several) session.select(selection, cycle(selection, page.active, by));
  else goTo(session, step(terrain(sheet), page.active, by));
}

/** Home, Ctrl+Home and Ctrl+End. */
export function goHome(session: Session, extend: boolean): void {
  arrive(session, { row: session.page.active.row, column: 0 }, extend);
}

export function goToStart(session: Session, extend: boolean): void {
  const { frozen } = session.sheet;
  arrive(session, { row: frozen.rows, column: frozen.columns }, extend);
}

export function goToEnd(session: Session, extend: boolean): void {
  arrive(session, lastUsed(session.sheet), extend);
}

/** Page Up and Page Down, by as many lines as are on screen. */
export function movePage(session: Session, rows: number, columns: number, extend: boolean): void {
  const { sheet, page } = session;
  const from = extend ? oppositeCorner(sheet.selection, page.active) : page.active;
  const row = Math.min(MAX_ROWS - 1, Math.max(0, from.row + rows));
  const column = Math.min(MAX_COLUMNS - 1, Math.max(0, from.column + columns));
  arrive(session, { row, column }, extend);
}

/** Ctrl+A. */
export function selectAll(session: Session): void {
  const all = { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 };
  session.select(all, session.page.active);
}

export function selectRows(session: Session, one: number, other: number): void {
  const rows = areaBetween({ row: one, column: 0 }, { row: other, column: MAX_COLUMNS - 1 });
  session.select(rows, { row: one, column: 0 });
}

export function selectColumns(session: Session, one: number, other: number): void {
  const columns = areaBetween({ row: 0, column: one }, { row: MAX_ROWS - 1, column: other });
  session.select(columns, { row: 0, column: one });
}

/** Ctrl+Page Up and Ctrl+Page Down. */
export function nextSheet(session: Session, by: 1 | -1): void {
  const visible = session.workbook.model.sheets.filter(isVisible);
  const index = visible.findIndex(({ id }) => id === session.sheet.id);
  const next = visible[index + by];
  if (next !== undefined) session.activateSheet(next.id);
}

/** Goes to an address or a name typed into the name box; false when there is none such. */
export function goToReference(session: Session, typed: string): boolean {
  const { model } = session.workbook;
  const name = model.names.find((one) => one.name.toLowerCase() === typed.trim().toLowerCase());
  const text = name === undefined ? typed.trim() : name.formula.replace(/^=/, "");
  const bang = text.lastIndexOf("!");
  const area = parseArea(text.slice(bang + 1));
  if (area === null) return false;
  if (bang > 0) {
    const sheetName = unquoteSheetName(text.slice(0, bang)).toLowerCase();
    const sheet = model.sheets.find((one) => one.name.toLowerCase() === sheetName);
    if (sheet === undefined || !isVisible(sheet)) return false;
    session.activateSheet(sheet.id);
  }
  select(session, area);
  return true;
}

export function isVisible(sheet: SheetModel): boolean {
  return sheet.visibility === "Visible";
}

function select(session: Session, area: Area): void {
  session.select(wholeBlocks(session.sheet, area), area);
}

function arrive(session: Session, place: Place, extend: boolean): void {
  if (extend) extendTo(session, place);
  else select(session, blockAt(session.sheet, cellArea(place)));
}
