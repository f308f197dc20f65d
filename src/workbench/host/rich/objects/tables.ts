import type { Draft } from "immer";
import type { Area, TableModel } from "../../../engine/model";
import { intersection, readAddress } from "../addresses";
import { requireBoolean, requireInteger, requireText } from "../checks";
import { newId, type HostContext } from "../context";
import { invalidArgument, itemNotFound, RichError } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { writeCell } from "../range-cells";
import { Range } from "./range";
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
      throw invalidArgument("the workbench makes tables with a header row only");
    }
    if (range.rowCount < 2) throw invalidArgument("a table needs a header row and one row more");
    const sheet = this.#context.sheet(range.sheetId);
    if (sheet.tables.some(({ area }) => intersection(area, range.area) !== null)) {
      throw new RichError("InvalidArgument", "A table can't overlap another table");
    }
    const all = this.#context.model.sheets.flatMap(({ tables }) => tables);
    const table: TableModel = {
      id: newId("TABLE", all),
      name: freeName(all),
      area: range.area,
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    };
    this.#context.changeSheet(range.sheetId, (draft) => {
      draft.tables.push(structuredClone(table));
      nameColumns(draft, table.area);
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

/** Each column of a table has a name of its own, as text; Excel fills in what is missing. */
function nameColumns(sheet: Draft<Parameters<typeof writeCell>[0]>, { row, ...area }: Area): void {
  const taken = new Set<string>();
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const given = String(sheet.cells[row]?.[column]?.value ?? "").trim();
    const base = given === "" ? `Column${String(column - area.column + 1)}` : given;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}${String(n)}`;
    taken.add(name.toLowerCase());
    if (name !== given) writeCell(sheet, row, column, name);
  }
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
    const old = this.model.area;
    if (area.row !== old.row || intersection(area, old) === null || area.lastRow === area.row) {
      throw invalidArgument("a table keeps its header row and needs a row below it");
    }
    this.#change((table) => {
      table.area = { ...area };
    });
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

  setArea(area: Area): void {
    this.#change((table) => {
      table.area = { ...area };
    });
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
    this.#context.changeSheet(this.sheetId, ({ tables }) => {
      const table = tables.find(({ id }) => id === this.id);
      if (table !== undefined) recipe(table);
    });
  }

  #remove(): void {
    this.#context.changeSheet(this.sheetId, (sheet) => {
      sheet.tables = sheet.tables.filter(({ id }) => id !== this.id);
    });
  }
}

/** The rows of a table between its header and its totals. */
export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return {
    ...area,
    row: area.row + (showHeaders ? 1 : 0),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  };
}
