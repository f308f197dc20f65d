import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel } from "../../../engine/model";
import { boundingArea, intersection, isOnSheet, readAddress, sheetAddress } from "../addresses";
import { optional, requireBoolean, requireInteger } from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound, RichError } from "../errors";
import { HostObject } from "../host-object";
import { shiftArea } from "../../../engine/cells/shift-cells";
import { cellCount } from "../range-cells";
import { usedArea } from "../used-area";

/**
 * Where a range is, and the ranges that lie around it. The cells' contents and looks are in
 * range.ts, which makes the ranges.
 */
export abstract class RangeShape<Self extends RangeShape<Self>> extends HostObject {
  override readonly officeClass = "Range";
  readonly context: HostContext;
  readonly sheetId: string;
  /** Moves along when rows or columns are inserted or deleted before it. */
  area: Area;
  #referenceId: string | null = null;
  /** The moves of the sheet's cells that the area has gone along with. */
  #followed: SheetModel["moves"];

  constructor(context: HostContext, sheetId: string, area: Area) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.area = area;
    this.#followed = this.#moves;
  }

  protected abstract at(area: Area): Self;

  override identity(): Record<string, unknown> {
    return this.#referenceId === null ? {} : { _ReferenceId: this.#referenceId };
  }

  /** Goes along with the moves that are new; when some were undone it stays where it is. */
  override follow(): void {
    const [before, now] = [this.#followed, this.#moves];
    this.#followed = now;
    if (before === now || now === undefined) return;
    const known = before?.length ?? 0;
    if (now[known - 1] !== before?.[known - 1]) return;
    for (const move of now.slice(known)) this.area = shiftArea(this.area, move) ?? this.area;
  }

  /** Stays where it is although cells have moved. */
  protected stay(): void {
    this.#followed = this.#moves;
  }

  get #moves(): SheetModel["moves"] {
    return this.context.model.sheets.find(({ id }) => id === this.sheetId)?.moves;
  }

  /** The add-in wants to find this range again in its next batch. */
  _KeepReference(): void {
    this.#referenceId ??= this.context.references.keep(this);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows === this.rowCount && columns === this.columnCount) return;
    throw new RichError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }

  get sheet(): SheetModel {
    return this.context.sheet(this.sheetId);
  }

  get address(): string {
    return sheetAddress(this.sheet.name, this.area);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.lastRow - this.area.row + 1;
  }
  get columnCount(): number {
    return this.area.lastColumn - this.area.column + 1;
  }
  /** Excel says -1 above two to the power of 31. */
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this.area.row === 0 && this.area.lastRow === MAX_ROWS - 1;
  }
  get isEntireRow(): boolean {
    return this.area.column === 0 && this.area.lastColumn === MAX_COLUMNS - 1;
  }

  /** A cell relative to the first one; it may lie outside the range. */
  getCell(row: unknown, column: unknown): Self {
    return this.sized(
      this.area.row + requireInteger("row", row),
      this.area.column + requireInteger("column", column),
      1,
      1,
    );
  }

  getRow(row: unknown): Self {
    const index = requireInteger("row", row);
    return this.sized(this.area.row + index, this.area.column, 1, this.columnCount);
  }

  getColumn(column: unknown): Self {
    const index = requireInteger("column", column);
    return this.sized(this.area.row, this.area.column + index, this.rowCount, 1);
  }

  getLastCell(): Self {
    return this.sized(this.area.lastRow, this.area.lastColumn, 1, 1);
  }
  getLastRow(): Self {
    return this.sized(this.area.lastRow, this.area.column, 1, this.columnCount);
  }
  getLastColumn(): Self {
    return this.sized(this.area.row, this.area.lastColumn, this.rowCount, 1);
  }

  getEntireRow(): Self {
    return this.at({ ...this.area, column: 0, lastColumn: MAX_COLUMNS - 1 });
  }
  getEntireColumn(): Self {
    return this.at({ ...this.area, row: 0, lastRow: MAX_ROWS - 1 });
  }

  getRowsAbove(count?: unknown): Self {
    return this.#beside(count, (n) => [this.area.row - n, this.area.column, n, this.columnCount]);
  }
  getRowsBelow(count?: unknown): Self {
    const { lastRow, column } = this.area;
    return this.#beside(count, (n) => [lastRow + 1, column, n, this.columnCount]);
  }
  getColumnsBefore(count?: unknown): Self {
    return this.#beside(count, (n) => [this.area.row, this.area.column - n, this.rowCount, n]);
  }
  getColumnsAfter(count?: unknown): Self {
    const { row, lastColumn } = this.area;
    return this.#beside(count, (n) => [row, lastColumn + 1, this.rowCount, n]);
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Self {
    return this.sized(
      this.area.row + requireInteger("rowOffset", rowOffset),
      this.area.column + requireInteger("columnOffset", columnOffset),
      this.rowCount,
      this.columnCount,
    );
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Self {
    const rows = this.rowCount + requireInteger("deltaRows", deltaRows);
    const columns = this.columnCount + requireInteger("deltaColumns", deltaColumns);
    return this.sized(this.area.row, this.area.column, rows, columns);
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Self {
    return this.sized(
      this.area.row,
      this.area.column,
      requireInteger("numRows", rows),
      requireInteger("numColumns", columns),
    );
  }

  getBoundingRect(other: unknown): Self {
    return this.at(boundingArea(this.area, this.areaOf(other)));
  }

  getIntersection(other: unknown): Self {
    const common = intersection(this.area, this.areaOf(other));
    if (common === null) throw itemNotFound("the ranges have no cell in common");
    return this.at(common);
  }

  getUsedRange(valuesOnly?: unknown): Self {
    return this.#used(valuesOnly) ?? this.sized(this.area.row, this.area.column, 1, 1);
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): Self | null {
    return this.#used(valuesOnly);
  }

  protected sized(row: number, column: number, rows: number, columns: number): Self {
    return this.at(sizedArea(row, column, rows, columns));
  }

  /** Another range of this sheet, or an address on it. */
  protected areaOf(other: unknown): Area {
    if (other instanceof RangeShape && other.sheetId === this.sheetId) return other.area;
    if (typeof other !== "string") throw invalidArgument("a range of the same sheet is needed");
    return readAddress(other).area;
  }

  #used(valuesOnly: unknown): Self | null {
    const only = optional(valuesOnly, (value) => requireBoolean("valuesOnly", value)) ?? false;
    const used = usedArea(this.sheet, this.context.workbook.calculation, only);
    const common = used === null ? null : intersection(this.area, used);
    return common === null ? null : this.at(common);
  }

  #beside(count: unknown, place: (n: number) => [number, number, number, number]): Self {
    const n = optional(count, (value) => requireInteger("count", value)) ?? 1;
    if (n < 1) throw invalidArgument(`count must be at least 1, got ${String(n)}`);
    return this.sized(...place(n));
  }
}

/** The area from its first cell and size, or InvalidArgument when it is not on a sheet. */
export function sizedArea(row: number, column: number, rows: number, columns: number): Area {
  const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
  if (rows < 1 || columns < 1 || !isOnSheet(area)) {
    const shape = `${String(rows)} x ${String(columns)} at row ${String(row)}, column ${String(column)}`;
    throw invalidArgument(`a range of ${shape} is not on the sheet`);
  }
  return area;
}
