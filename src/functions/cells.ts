/**
 * The one place where values that Excel passes become numbers and words. A range arrives as rows
 * of cells, a single value bare or as one row with one cell; an omitted argument and an empty cell
 * arrive as null, undefined or "". A cell is a number, text, a boolean, or an object that carries
 * its plain value as `basicValue` (formatted numbers, entities, errors).
 */

/** An argument that cannot be read; the message names parameter, rule and value. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}

/** Values read by row and column, counted from 0; undefined where a cell is empty. */
export interface Block<Value> {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Value | undefined;
}

/**
 * A series in order of time from one row or one column. Every cell is a period: an empty one
 * counts as 0 and keeps its place.
 */
export function series(parameter: string, argument: unknown): number[] {
  const rows = rowsOf(argument);
  if (isMissing(rows))
    throw new ArgumentError(`${parameter} must hold at least one number, got none`);
  return line(parameter, rows).map((value) => value ?? 0);
}

/** Excel's serial dates, whole or not, from one row or one column; no cell may be empty. */
export function dates(parameter: string, argument: unknown): number[] {
  const rows = rowsOf(argument);
  if (isMissing(rows))
    throw new ArgumentError(`${parameter} must hold at least one date, got none`);
  return line(parameter, rows).map(
    (value, index) => value ?? missing(`${parameter}, cell ${index + 1},`, "a date"),
  );
}

/** The numbers of a range row by row; an empty cell counts as 0. */
export function table(parameter: string, argument: unknown): number[][] {
  const rows = rowsOf(argument);
  if (isMissing(rows))
    throw new ArgumentError(`${parameter} must hold at least one number, got none`);
  requireRectangle(parameter, rows);
  return rows.map((cells, row) =>
    cells.map((cell, column) => numberIn(cell, () => placeOf(parameter, rows, row, column)) ?? 0),
  );
}

/** One discount rate, or one per period from a row or column; undefined where it is omitted. */
export function rates(parameter: string, argument: unknown): number | number[] | undefined {
  const rows = rowsOf(argument);
  if (isMissing(rows)) return undefined;
  const values = line(parameter, rows).map(
    (value, index) => value ?? missing(`${parameter} of period ${index + 1}`),
  );
  const [first] = values;
  return values.length === 1 ? first : values;
}

/** A single number; undefined where it is omitted. */
export function number(parameter: string, argument: unknown): number | undefined {
  return numberIn(single(parameter, argument), () => parameter);
}

/** A single word of a convention, in capitals or not; undefined where it is omitted. */
export function word<Word extends string>(
  allowed: readonly Word[],
  parameter: string,
  argument: unknown,
): Word | undefined {
  return wordIn(allowed, single(parameter, argument), () => parameter);
}

/** A number for each cell of a range, or one for all. */
export function numbers(parameter: string, argument: unknown): Block<number> {
  return block(parameter, argument, numberIn);
}

/** A word of a convention for each cell of a range, or one for all. */
export function words<Word extends string>(
  allowed: readonly Word[],
  parameter: string,
  argument: unknown,
): Block<Word> {
  return block(parameter, argument, (cell, place) => wordIn(allowed, cell, place));
}

/** Refuses an empty cell where a value is needed. */
export function missing(place: string, needed = "a number"): never {
  throw new ArgumentError(`${place} must be ${needed}, got an empty cell`);
}

type Rows = readonly (readonly unknown[])[];

function rowsOf(argument: unknown): Rows {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** An omitted argument and a lone empty cell cannot be told apart, and mean the same. */
function isMissing(rows: Rows): boolean {
  const [firstRow = []] = rows;
  return rows.length <= 1 && firstRow.length <= 1 && isEmpty(plainValue(firstRow[0]));
}

function line(parameter: string, rows: Rows): (number | undefined)[] {
  if (rows.length > 1 && rows.some((row) => row.length !== 1)) {
    throw new ArgumentError(`${parameter} must be one row or one column, got ${sizeOf(rows)}`);
  }
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => numberIn(cell, () => placeOf(parameter, rows, row, column))),
  );
}

function single(parameter: string, argument: unknown): unknown {
  const rows = rowsOf(argument);
  const [firstRow = []] = rows;
  if (rows.length <= 1 && firstRow.length <= 1) return firstRow[0];
  throw new ArgumentError(`${parameter} must be a single value, got ${sizeOf(rows)}`);
}

function block<Value>(
  parameter: string,
  argument: unknown,
  read: (cell: unknown, place: () => string) => Value | undefined,
): Block<Value> {
  const given = rowsOf(argument);
  const rows = isMissing(given) ? [[null]] : given;
  requireRectangle(parameter, rows);
  const values = rows.map((cells, row) =>
    cells.map((cell, column) => read(cell, () => placeOf(parameter, rows, row, column))),
  );
  const [firstRow = []] = rows;
  return {
    rows: rows.length,
    columns: firstRow.length,
    at: (row, column) => values[row]?.[column],
  };
}

/** Excel passes rectangles only; something else would make results that it cannot show. */
function requireRectangle(parameter: string, rows: Rows): void {
  if (rows[0]?.length === 0) throw new ArgumentError(`${parameter} must hold cells, got none`);
  const ragged = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (ragged < 0) return;
  throw new ArgumentError(
    `${parameter} must have as many columns in every row, got another number in row ${ragged + 1}`,
  );
}

function numberIn(cell: unknown, place: () => string): number | undefined {
  // A cell has one zero: −0 becomes 0 here.
  if (typeof cell === "number" && Number.isFinite(cell)) return cell + 0;
  const value = plainValue(cell);
  if (isEmpty(value)) return undefined;
  const parsed = typeof value === "string" ? numberInText(value) : value;
  if (typeof parsed === "number" && Number.isFinite(parsed)) return parsed + 0;
  throw new ArgumentError(`${place()} must be a number, got ${shown(value)}`);
}

function wordIn<Word extends string>(
  allowed: readonly Word[],
  cell: unknown,
  place: () => string,
): Word | undefined {
  const value = plainValue(cell);
  if (isEmpty(value)) return undefined;
  const text = typeof value === "string" ? value.trim().toLowerCase() : undefined;
  const match = allowed.find((candidate) => candidate.toLowerCase() === text);
  if (match !== undefined) return match;
  const choices = allowed.map((candidate) => `"${candidate}"`);
  const last = choices.pop() ?? "";
  throw new ArgumentError(
    `${place()} must be ${choices.join(", ")} or ${last}, got ${shown(value)}`,
  );
}

/** What Excel itself reads as a number in every locale: digits with a point, perhaps with % or e. */
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d{1,4}))?\s*(%?)$/i;

function numberInText(text: string): number | undefined {
  const [, digits, exponent = "0", percent = ""] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  // A shift of the decimal point, not a division by 100, so that "7.1%" is 0.071 exactly.
  return Number(`${digits}e${Number(exponent) - 2 * percent.length}`);
}

/** The cell's own value, out of the object that may carry it. */
function plainValue(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Enough of a text to find it by. */
const SHOWN_LENGTH = 40;

function shown(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value);
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : "a value of another kind";
}

/** Which cell is meant: the parameter alone for a single cell, else with row and column from 1. */
function placeOf(parameter: string, rows: Rows, row: number, column: number): string {
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  return isSingle ? parameter : `${parameter} (row ${row + 1}, column ${column + 1})`;
}

function sizeOf(rows: Rows): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return `${rows.length} ${rows.length === 1 ? "row" : "rows"} and ${columns} ${columns === 1 ? "column" : "columns"}`;
}
