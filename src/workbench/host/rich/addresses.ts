import { areaAddress, parseArea, quoteSheetName, unquoteSheetName } from "../../engine/address";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../engine/model";
import { invalidArgument } from "./errors";

/** An address as an add-in writes it: "A1", "$A$1:B2", "A:C", "'Cash flow'!A1". */
export interface Address {
  readonly sheetName: string | null;
  readonly area: Area;
}

const WITH_SHEET = /^=?(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/;

/** Reads an address, or throws InvalidArgument. */
export function readAddress(text: string): Address {
  const address = tryReadAddress(text);
  if (address === null) throw invalidArgument(`"${text}" is not an address`);
  return address;
}

/** Reads an address, or gives null when the text is none (it may be a name). */
export function tryReadAddress(text: string): Address | null {
  const [, sheet, local = ""] = WITH_SHEET.exec(text.trim()) ?? [];
  const area = parseArea(local);
  if (area === null) return null;
  return { sheetName: sheet === undefined ? null : unquoteSheetName(sheet), area };
}

/** "'Cash flow'!A1:B2". */
export function sheetAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area, absolute)}`;
}

export function isOnSheet({ row, column, lastRow, lastColumn }: Area): boolean {
  return row >= 0 && column >= 0 && lastRow < MAX_ROWS && lastColumn < MAX_COLUMNS;
}

export function sameArea(left: Area, right: Area): boolean {
  return (
    left.row === right.row &&
    left.column === right.column &&
    left.lastRow === right.lastRow &&
    left.lastColumn === right.lastColumn
  );
}

/** What two areas have in common, or null. */
export function intersection(left: Area, right: Area): Area | null {
  const area = {
    row: Math.max(left.row, right.row),
    column: Math.max(left.column, right.column),
    lastRow: Math.min(left.lastRow, right.lastRow),
    lastColumn: Math.min(left.lastColumn, right.lastColumn),
  };
  return area.row <= area.lastRow && area.column <= area.lastColumn ? area : null;
}

/** The smallest area that holds both. */
export function boundingArea(left: Area, right: Area): Area {
  return {
    row: Math.min(left.row, right.row),
    column: Math.min(left.column, right.column),
    lastRow: Math.max(left.lastRow, right.lastRow),
    lastColumn: Math.max(left.lastColumn, right.lastColumn),
  };
}
