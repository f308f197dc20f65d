import type { Draft } from "immer";
import { type Shift, shiftCells } from "../../../engine/cells/shift-cells";
import type { Area, SheetModel, TableModel } from "../../../engine/model";
import { nameColumns } from "../../../engine/table/column-names";
import { bodyArea } from "../../../engine/table/table-parts";
import { resizeTable } from "../../../engine/table/table-rows";
import { intersection, readAddress } from "../addresses";
import { requireBoolean, requireInteger, requireText } from "../checks";
import { newId, type HostContext } from "../context";
import { invalidArgument, itemNotFound, notPlayed, RichError } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";
import { requireShiftable } from "./shift-ranges";
import { addRows, removeRows } from "./table-edits";
import { TableColumnCollection, TableRowCollection } from "./table-lines";

/** The tables of one sheet, or of the whole workbook (sheetId null). */
export class TableCollection extends HostCollection {
  override readonly officeClass = "TableCollection";
  readonly #context: HostContext;
  readonly #sheetId: string | null;

  constructor(context: HostContext, sheetId: string | null) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  list(): Table[] {
    return this.#tables().map(({ id }) => new Table(this.#context, id));
  }

  get count(): number {
    return this.#tables().length;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    const range = this.#range(address);
    if (!requireBoolean("hasHeaders", hasHeaders)) {
      throw notPlayed("TableCollection.add without headers");
    }
    this.#context.requireUnprotected(range.sheetId);
    requireNoTable(this.#context.sheet(range.sheetId), range.area);
    const area = this.#withRowBelow(range);
    const all = this.#context.model.sheets.flatMap(({ tables }) => tables);
    const table: TableModel = {
      id: newId("TABLE", all),
      name: freeName(all),
      area,
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      ...(area === range.area ? {} : { insertRow: true }),
    };
    this.#context.changeSheet(range.sheetId, (draft) => {
      draft.tables.push(structuredClone(table));
      nameColumns(draft, table);
    });
    return new Table(this.#context, table.id);
  }

  getItem(key: unknown): Table {
    const wanted = requireText("key", key);
    const found = this.#tables().find(
      ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
    );
    if (found === undefined) throw itemNotFound(`table ${wanted}`);
    return new Table(this.#context, found.id);
  }

  getItemAt(index: unknown): Table {
    const found = this.#tables()[requireInteger("index", index)];
    if (found === undefined) throw itemNotFound(`table ${String(index)}`);
    return new Table(this.#context, found.id);
  }

  #tables(): TableModel[] {
    const { sheets } = this.#context.model;
    return sheets
      .filter(({ id }) => this.#sheetId === null || id === this.#sheetId)
      .flatMap(({ tables }) => tables);
  }

  /** Below a header alone, Excel inserts the row in which the first one can be typed. */
  #withRowBelow({ sheetId, area }: Range): Area {
    if (area.lastRow > area.row) return area;
    const shift: Shift = {
      kind: "insert",
      axis: "row",
      at: area.row + 1,
      count: 1,
      first: area.column,
      last: area.lastColumn,
    };
    requireShiftable(this.#context, sheetId, shift);
    this.#context.change((draft) => shiftCells(draft, sheetId, shift));
    this.#context.references.follow();
    return { ...area, lastRow: area.row + 1 };
  }

  #range(address: unknown): Range {
    if (address instanceof Range) return address;
    const { sheetName, area } = readAddress(requireText("address", address));
    const { sheets, activeSheetId } = this.#context.model;
    const sheet = sheets.find(({ name }) => name.toLowerCase() === sheetName?.toLowerCase());
    if (sheetName !== null && sheet === undefined) throw itemNotFound(`worksheet ${sheetName}`);
    return new Range(this.#context, sheet?.id ?? this.#sheetId ?? activeSheetId, area);
  }
}

function freeName(tables: readonly TableModel[]): string {
  const taken = new Set(tables.map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`table${String(n)}`)) n += 1;
  return `Table${String(n)}`;
}

/** A table lies neither over another table nor over merged cells. */
function requireNoTable({ tables, merges }: SheetModel, area: Area, ownId?: string): void {
  const others = tables.filter(({ id }) => id !== ownId).map((table) => table.area);
  if ([...others, ...merges].every((other) => intersection(other, area) === null)) return;
  throw new RichError(
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  );
}

export class Table extends HostObject {
  override readonly officeClass = "Table";
  readonly #context: HostContext;
  readonly id: string;

  constructor(context: HostContext, id: string) {
    super();
    this.#context = context;
    this.id = id;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return this.model.name;
  }
  set name(value: unknown) {
    const name = requireText("name", value);
    const { sheets, names } = this.#context.model;
    const others = [...sheets.flatMap(({ tables }) => tables), ...names];
    const taken = others.some(
      (o) => o.id !== this.id && o.name.toLowerCase() === name.toLowerCase(),
    );
    // Excel says no more than this about a name in use.
    if (taken || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) {
      throw invalidArgument(`"${name}" cannot be the name of a table`);
    }
    this.#change((table) => {
      table.name = name;
    });
  }

  get style(): string {
    return this.model.style;
  }
  set style(value: unknown) {
    const style = requireText("style", value);
    this.#change((table) => {
      table.style = style;
    });
  }

  get showHeaders(): boolean {
    return this.model.showHeaders;
  }
  get showTotals(): boolean {
    return this.model.showTotals;
  }

  get showBandedRows(): boolean {
    return this.model.showBandedRows;
  }
  set showBandedRows(value: unknown) {
    const shown = requireBoolean("showBandedRows", value);
    this.#change((table) => {
      table.showBandedRows = shown;
    });
  }

  get showFilterButton(): boolean {
    return this.model.showFilterButton;
  }
  set showFilterButton(value: unknown) {
    const shown = requireBoolean("showFilterButton", value);
    this.#change((table) => {
      table.showFilterButton = shown;
    });
  }

  get worksheet(): HostObject {
    return this.#context.worksheet(this.sheetId);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.#context, this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.#context, this);
  }

  getRange(): Range {
    return this.#range(this.model.area);
  }

  getHeaderRowRange(): Range {
    const { area } = this.model;
    return this.#range({ ...area, lastRow: area.row });
  }

  getDataBodyRange(): Range {
    return this.#range(bodyArea(this.model));
  }

  resize(range: unknown): void {
    const area =
      range instanceof Range ? range.area : readAddress(requireText("newRange", range)).area;
    const { area: old, showTotals } = this.model;
    this.#context.requireUnprotected(this.sheetId);
    if (area.row !== old.row || intersection(area, old) === null || area.lastRow === area.row) {
      throw invalidArgument("a table keeps its header row and needs a row below it");
    }
    if (showTotals) throw notPlayed("Table.resize with a row of totals");
    requireNoTable(this.#context.sheet(this.sheetId), area, this.id);
    const { sheetId } = this;
    this.#context.change((draft) => resizeTable(draft, sheetId, this.id, { ...area }));
  }

  convertToRange(): Range {
    const range = this.getRange();
    this.#remove();
    return range;
  }

  delete(): void {
    const range = this.getRange();
    this.#remove();
    range.clear();
  }

  get model(): TableModel {
    return this.#place().table;
  }

  get sheetId(): string {
    return this.#place().sheetId;
  }

  addRows(index: number, count: number, values: unknown[][] | undefined): void {
    const { columnCount } = this.getRange();
    if (values?.some((row) => row.length !== columnCount) === true) {
      throw new RichError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
      );
    }
    addRows(this.#context, this.sheetId, this.model, index, count);
    this.#context.references.follow();
    if (values === undefined) return;
    const body = bodyArea(this.model);
    const row = body.row + index;
    this.#range({ ...body, row, lastRow: row + count - 1 }).values = values;
  }

  removeRow(index: number): void {
    removeRows(this.#context, this.sheetId, this.model, index, 1);
    this.#context.references.follow();
  }

  #place(): { sheetId: string; table: TableModel } {
    for (const { id: sheetId, tables } of this.#context.model.sheets) {
      const table = tables.find(({ id }) => id === this.id);
      if (table !== undefined) return { sheetId, table };
    }
    throw itemNotFound(`table ${this.id}`);
  }

  #range(area: Area): Range {
    return new Range(this.#context, this.sheetId, area);
  }

  #change(recipe: (table: Draft<TableModel>) => void): void {
    this.#context.requireUnprotected(this.sheetId);
    this.#context.changeSheet(this.sheetId, ({ tables }) => {
      const table = tables.find(({ id }) => id === this.id);
      if (table !== undefined) recipe(table);
    });
  }

  #remove(): void {
    this.#context.requireUnprotected(this.sheetId);
    this.#context.changeSheet(this.sheetId, (sheet) => {
      sheet.tables = sheet.tables.filter(({ id }) => id !== this.id);
    });
  }
}
