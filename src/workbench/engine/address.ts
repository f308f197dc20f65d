import { type Area, MAX_COLUMNS, MAX_ROWS } from "./model";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; letters of either case. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B5"; with `absolute` "$B$5". */
export function cellAddress(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

/** "B5" or "B5:D9"; whole rows "3:7" and whole columns "B:D". */
export function areaAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  if (area.column === 0 && area.lastColumn === MAX_COLUMNS - 1) {
    return `${mark}${area.row + 1}:${mark}${area.lastRow + 1}`;
  }
  if (area.row === 0 && area.lastRow === MAX_ROWS - 1) {
    return `${mark}${columnName(area.column)}:${mark}${columnName(area.lastColumn)}`;
  }
  const first = cellAddress(area.row, area.column, absolute);
  const last = cellAddress(area.lastRow, area.lastColumn, absolute);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** Reads "B5", "$B$5:D9", "B:D" or "3:7", without a sheet; null when it is none of these. */
export function parseArea(address: string): Area | null {
  const [first = "", last = first, ...more] = address.split(":");
  if (more.length > 0) return null;
  const area = cells(first, last) ?? (address.includes(":") ? lines(first, last) : null);
  return area !== null && area.lastRow < MAX_ROWS && area.lastColumn < MAX_COLUMNS ? area : null;
}

function cells(first: string, last: string): Area | null {
  const [from, to] = [CELL.exec(first), CELL.exec(last)];
  if (from?.[1] === undefined || to?.[1] === undefined) return null;
  return ordered(
    Number(from[2]) - 1,
    columnNumber(from[1]),
    Number(to[2]) - 1,
    columnNumber(to[1]),
  );
}

function lines(first: string, last: string): Area | null {
  const [fromColumn, toColumn] = [COLUMN.exec(first)?.[1], COLUMN.exec(last)?.[1]];
  if (fromColumn !== undefined && toColumn !== undefined) {
    return ordered(0, columnNumber(fromColumn), MAX_ROWS - 1, columnNumber(toColumn));
  }
  const [fromRow, toRow] = [ROW.exec(first)?.[1], ROW.exec(last)?.[1]];
  if (fromRow !== undefined && toRow !== undefined) {
    return ordered(Number(fromRow) - 1, 0, Number(toRow) - 1, MAX_COLUMNS - 1);
  }
  return null;
}

function ordered(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    lastRow: Math.max(row, otherRow),
    lastColumn: Math.max(column, otherColumn),
  };
}

/** The name as it stands before "!" in a formula: quoted where Excel asks for it. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeAddress = parseArea(name) !== null || /^[rc]$|^r\d*c\d*$/i.test(name);
  return plain && !looksLikeAddress ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Undoes quoteSheetName. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row <= other.lastRow &&
    other.row <= one.lastRow &&
    one.column <= other.lastColumn &&
    other.column <= one.lastColumn
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn
  );
}
