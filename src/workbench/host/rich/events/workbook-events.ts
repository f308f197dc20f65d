import { areaAddress } from "../../../engine/address";
import type { Area, SheetModel, WorkbookModel } from "../../../engine/model";
import { boundingArea, sameArea } from "../addresses";
import { EventType, WORKBOOK_TARGET } from "./event-listeners";

export interface WorkbookEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Who changed the workbook: the add-in, its user, or another user of the same workbook. */
export type Author = "addin" | "user" | "coauthor";

/**
 * What happened between two states of the workbook, as Excel announces it. The model shares all
 * that stayed the same, so whatever is identical needs no look.
 */
export function workbookEvents(
  before: WorkbookModel,
  after: WorkbookModel,
  author: Author,
): WorkbookEvent[] {
  if (before === after) return [];
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const present = new Set(after.sheets.map(({ id }) => id));
  return [
    ...after.sheets
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => ofWorkbook(EventType.worksheetAdded, id, author)),
    ...before.sheets
      .filter(({ id }) => !present.has(id))
      .map(({ id }) => ofWorkbook(EventType.worksheetDeleted, id, author)),
    ...after.sheets.flatMap((sheet) => sheetEvents(known.get(sheet.id), sheet, author)),
    ...activation(before.activeSheetId, after.activeSheetId, present),
  ];
}

function ofWorkbook(type: number, worksheetId: string, author: Author): WorkbookEvent {
  return { type, targetId: WORKBOOK_TARGET, args: { worksheetId, source: sourceOf(author) } };
}

function sourceOf(author: Author): "Local" | "Remote" {
  return author === "coauthor" ? "Remote" : "Local";
}

/** An event of a sheet goes to the sheet's listeners and to those of the whole collection. */
function ofSheet(
  type: number,
  worksheetId: string,
  args: Record<string, unknown> = {},
): WorkbookEvent[] {
  const told = { worksheetId, source: "Local", ...args };
  return [worksheetId, WORKBOOK_TARGET].map((targetId) => ({ type, targetId, args: told }));
}

function activation(before: string, after: string, present: Set<string>): WorkbookEvent[] {
  if (before === after) return [];
  return [
    ...(present.has(before) ? ofSheet(EventType.worksheetDeactivated, before) : []),
    ...ofSheet(EventType.worksheetActivated, after),
  ];
}

function sheetEvents(
  before: SheetModel | undefined,
  after: SheetModel,
  author: Author,
): WorkbookEvent[] {
  if (before === undefined || before === after) return [];
  const events: WorkbookEvent[] = [];
  const changed = changedArea(before, after);
  if (changed !== null) {
    events.push(
      ...ofSheet(EventType.worksheetChanged, after.id, {
        source: sourceOf(author),
        address: areaAddress(changed),
        changeType: "RangeEdited",
        triggerSource: author === "addin" ? "ThisLocalAddin" : "Unknown",
        shiftDirection: "None",
      }),
      ...ofSheet(EventType.worksheetCalculated, after.id, { address: areaAddress(changed) }),
    );
  }
  if (!sameArea(before.selection, after.selection)) {
    const address = areaAddress(after.selection);
    events.push(...ofSheet(EventType.worksheetSelectionChanged, after.id, { address }));
  }
  if ((before.protection === null) !== (after.protection === null)) {
    const isProtected = after.protection !== null;
    events.push(...ofSheet(EventType.worksheetProtectionChanged, after.id, { isProtected }));
  }
  return events;
}

/** The smallest area with all cells whose content (not only look) changed. */
function changedArea(before: SheetModel, after: SheetModel): Area | null {
  if (before.cells === after.cells) return null;
  let changed: Area | null = null;
  for (const row of keysOfBoth(before.cells, after.cells)) {
    const [oldRow, newRow] = [before.cells[row], after.cells[row]];
    if (oldRow === newRow) continue;
    for (const column of keysOfBoth(oldRow ?? {}, newRow ?? {})) {
      const [old, now] = [oldRow?.[column], newRow?.[column]];
      if (old?.formula === now?.formula && old?.value === now?.value) continue;
      const cell = { row, column, lastRow: row, lastColumn: column };
      changed = changed === null ? cell : boundingArea(changed, cell);
    }
  }
  return changed;
}

function keysOfBoth(one: object, other: object): Set<number> {
  return new Set([...Object.keys(one), ...Object.keys(other)].map(Number));
}
