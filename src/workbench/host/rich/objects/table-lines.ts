import type { TableModel } from "../../../engine/model";
import { isEmptyTable } from "../../../engine/table/table-parts";
import { optional, requireInteger, requireText } from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound, notPlayed } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";

/** The table, as its columns and rows see it. */
export interface TableOwner {
  readonly id: string;
  readonly sheetId: string;
  readonly model: TableModel;
  /** `values` of null leave what the new cell holds: nothing, or the formula of its column. */
  addRows(index: number, count: number, values: unknown[][] | undefined): void;
  removeRow(index: number): void;
  getDataBodyRange(): Range;
}

export class TableColumnCollection extends HostCollection {
  override readonly officeClass = "TableColumnCollection";
  readonly #context: HostContext;
  readonly #table: TableOwner;

  constructor(context: HostContext, table: TableOwner) {
    super();
    this.#context = context;
    this.#table = table;
  }

  list(): TableColumn[] {
    const { column, lastColumn } = this.#table.model.area;
    return Array.from({ length: lastColumn - column + 1 }, (_, index) => this.#column(index));
  }

  get count(): number {
    return this.list().length;
  }

  getItem(key: unknown): TableColumn {
    const found = this.list().find(({ id, name }) => id === key || name === key);
    if (found === undefined) throw itemNotFound(`column ${String(key)}`);
    return found;
  }

  getItemAt(index: unknown): TableColumn {
    const found = this.list()[requireInteger("index", index)];
    if (found === undefined) throw itemNotFound(`column ${String(index)}`);
    return found;
  }

  #column(index: number): TableColumn {
    return new TableColumn(this.#context, this.#table, index);
  }
}

class TableColumn extends HostObject {
  override readonly officeClass = "TableColumn";
  readonly #context: HostContext;
  readonly #table: TableOwner;
  readonly index: number;

  constructor(context: HostContext, table: TableOwner, index: number) {
    super();
    this.#context = context;
    this.#table = table;
    this.index = index;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.getHeaderRowRange().text[0]?.[0] ?? "";
  }
  set name(value: unknown) {
    this.getHeaderRowRange().values = requireText("name", value);
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    const { area } = this.#table.model;
    return this.#part(area.row, area.lastRow);
  }
  getHeaderRowRange(): Range {
    const { area } = this.#table.model;
    return this.#part(area.row, area.row);
  }
  getDataBodyRange(): Range {
    const { area } = this.#table.getDataBodyRange();
    return this.#part(area.row, area.lastRow);
  }

  #part(row: number, lastRow: number): Range {
    const column = this.#table.model.area.column + this.index;
    const area = { row, column, lastRow, lastColumn: column };
    return new Range(this.#context, this.#table.sheetId, area);
  }
}

export class TableRowCollection extends HostCollection {
  override readonly officeClass = "TableRowCollection";
  readonly #context: HostContext;
  readonly #table: TableOwner;

  constructor(context: HostContext, table: TableOwner) {
    super();
    this.#context = context;
    this.#table = table;
  }

  list(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => this.#row(index));
  }

  get count(): number {
    const { sheetId, model } = this.#table;
    return isEmptyTable(this.#context.sheet(sheetId), model)
      ? 0
      : this.#table.getDataBodyRange().rowCount;
  }

  /** Adds rows before the row `index`, or below the last one; gives the first of them. */
  add(index?: unknown, values?: unknown, alwaysInsert?: unknown): TableRow {
    if (alwaysInsert === false) throw notPlayed("TableRowCollection.add without insertion");
    const { count } = this;
    const given = optional(index, (value) => requireInteger("index", value)) ?? -1;
    const at = given === -1 ? count : given;
    if (at < 0 || at > count) {
      throw invalidArgument(`index must be from 0 to ${String(count)}, got ${String(at)}`);
    }
    const rows = optional(values, requireRows);
    this.#table.addRows(at, rows?.length ?? 1, rows);
    return this.#row(at);
  }

  getItemAt(index: unknown): TableRow {
    const found = this.list()[requireInteger("index", index)];
    if (found === undefined) throw itemNotFound(`row ${String(index)}`);
    return found;
  }

  #row(index: number): TableRow {
    return new TableRow(this.#table, index);
  }
}

function requireRows(value: unknown): unknown[][] {
  if (!Array.isArray(value)) throw invalidArgument("values must be rows of cells");
  const rows = value as unknown[];
  return rows.every(Array.isArray) ? (rows as unknown[][]) : [rows];
}

class TableRow extends HostObject {
  override readonly officeClass = "TableRow";
  readonly #table: TableOwner;
  readonly index: number;

  constructor(table: TableOwner, index: number) {
    super();
    this.#table = table;
    this.index = index;
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    return this.#table.getDataBodyRange().getRow(this.index);
  }

  delete(): void {
    this.#table.removeRow(this.index);
  }
}
