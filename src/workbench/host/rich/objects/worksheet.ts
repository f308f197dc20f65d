import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  MAX_COLUMNS,
  MAX_ROWS,
  type SheetModel,
} from "../../../engine/model";
import { deleteSheet, moveSheet, renameSheet } from "../../../engine/cells/sheet-edits";
import { readAddress } from "../addresses";
import {
  optional,
  requireBoolean,
  requireColor,
  requireInteger,
  requireOneOf,
  requireText,
} from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound, RichError } from "../errors";
import { HostObject } from "../host-object";
import { requireSheetName } from "../sheet-name";
import { ChartCollection } from "./charts";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { WorksheetProtection } from "./sheet-protection";
import { TableCollection } from "./tables";
import { usedArea } from "../used-area";

export class Worksheet extends HostObject {
  override readonly officeClass = "Worksheet";
  readonly standardWidth = DEFAULT_COLUMN_WIDTH;
  readonly standardHeight = DEFAULT_ROW_HEIGHT;
  readonly enableCalculation = true;
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

  override eventTarget(): string {
    return this.id;
  }

  get name(): string {
    return this.#sheet.name;
  }
  set name(value: unknown) {
    const name = requireText("name", value);
    this.#requireUnlockedStructure();
    requireSheetName(this.#context.model, name, this.id);
    this.#context.change((draft) => {
      renameSheet(draft, this.id, name);
    });
  }

  get position(): number {
    return this.#context.model.sheets.indexOf(this.#sheet);
  }
  set position(value: unknown) {
    const position = requireInteger("position", value);
    this.#requireUnlockedStructure();
    if (position < 0 || position >= this.#context.model.sheets.length) {
      throw invalidArgument(`position must be that of a sheet, got ${String(position)}`);
    }
    this.#context.change((draft) => {
      moveSheet(draft, this.id, position);
    });
  }

  get visibility(): SheetModel["visibility"] {
    return this.#sheet.visibility;
  }
  set visibility(value: unknown) {
    const visibility = requireOneOf("visibility", value, ["Visible", "Hidden", "VeryHidden"]);
    this.#requireUnlockedStructure();
    if (visibility !== "Visible") this.#requireAnotherVisible("hidden");
    this.#context.change((draft) => {
      const sheet = draft.sheets.find(({ id }) => id === this.id);
      if (sheet !== undefined) sheet.visibility = visibility;
      const shown = draft.sheets.find((other) => other.visibility === "Visible");
      if (visibility !== "Visible" && draft.activeSheetId === this.id && shown !== undefined) {
        draft.activeSheetId = shown.id;
      }
    });
  }

  get tabColor(): string {
    return this.#sheet.tabColor;
  }
  set tabColor(value: unknown) {
    const color = value === "" ? "" : requireColor("tabColor", value);
    this.#change((sheet) => {
      sheet.tabColor = color;
    });
  }

  get showGridlines(): boolean {
    return this.#sheet.showGridlines;
  }
  set showGridlines(value: unknown) {
    const shown = requireBoolean("showGridlines", value);
    this.#change((sheet) => {
      sheet.showGridlines = shown;
    });
  }

  get showHeadings(): boolean {
    return this.#sheet.showHeadings;
  }
  set showHeadings(value: unknown) {
    const shown = requireBoolean("showHeadings", value);
    this.#change((sheet) => {
      sheet.showHeadings = shown;
    });
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.#context, this.id);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.#context, this.id);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#context, this.id);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.#context, this.id);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.#context, this.id);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#context, this.id);
  }

  activate(): void {
    if (this.#sheet.visibility !== "Visible") {
      throw new RichError("InvalidOperation", `The sheet "${this.name}" is hidden`);
    }
    this.#context.workbook.navigate((draft) => {
      draft.activeSheetId = this.id;
    });
  }

  calculate(): void {
    this.#context.workbook.calculate();
  }

  delete(): void {
    this.#requireUnlockedStructure();
    if (this.#sheet.visibility === "Visible") this.#requireAnotherVisible("deleted");
    this.#context.change((draft) => {
      deleteSheet(draft, this.id);
    });
  }

  getCell(row: unknown, column: unknown): Range {
    return this.#range(requireInteger("row", row), requireInteger("column", column), 1, 1);
  }

  getNext(visibleOnly?: unknown): Worksheet {
    return this.#neighbour(1, visibleOnly);
  }

  getPrevious(visibleOnly?: unknown): Worksheet {
    return this.#neighbour(-1, visibleOnly);
  }

  /** An address on this sheet, a name, or the whole sheet. */
  getRange(address?: unknown): Range {
    const text = optional(address, (value) => requireText("address", value));
    if (text === undefined || text === "") return this.#range(0, 0, MAX_ROWS, MAX_COLUMNS);
    const named = this.#context.placeOfName(text, this.id);
    if (named?.sheetId === this.id) return new Range(this.#context, this.id, named.area);
    const { sheetName, area } = readAddress(text);
    if (sheetName !== null && sheetName.toLowerCase() !== this.name.toLowerCase()) {
      throw invalidArgument(`"${text}" is not on the sheet "${this.name}"`);
    }
    return new Range(this.#context, this.id, area);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.#range(
      requireInteger("startRow", row),
      requireInteger("startColumn", column),
      requireInteger("rowCount", rows),
      requireInteger("columnCount", columns),
    );
  }

  /** Excel gives the first cell for an empty sheet, and the OrNullObject twin a null object. */
  getUsedRange(valuesOnly?: unknown): Range {
    return this.#usedRange(valuesOnly) ?? this.#range(0, 0, 1, 1);
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    return this.#usedRange(valuesOnly);
  }

  _GetSheetById(id: unknown): Worksheet {
    const wanted = requireText("id", id);
    return new Worksheet(this.#context, this.#context.sheet(wanted).id);
  }

  get #sheet(): SheetModel {
    return this.#context.sheet(this.id);
  }

  #change(recipe: Parameters<HostContext["changeSheet"]>[1]): void {
    this.#context.changeSheet(this.id, recipe);
  }

  #range(row: number, column: number, rows: number, columns: number): Range {
    return Range.sized(this.#context, this.id, row, column, rows, columns);
  }

  #usedRange(valuesOnly: unknown): Range | null {
    const only = optional(valuesOnly, (value) => requireBoolean("valuesOnly", value)) ?? false;
    const area = usedArea(this.#sheet, this.#context.workbook.calculation, only);
    return area === null ? null : new Range(this.#context, this.id, area);
  }

  #neighbour(step: 1 | -1, visibleOnly: unknown): Worksheet {
    const only = optional(visibleOnly, (value) => requireBoolean("visibleOnly", value)) ?? false;
    const { sheets } = this.#context.model;
    for (let at = this.position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet !== undefined && (!only || sheet.visibility === "Visible")) {
        return new Worksheet(this.#context, sheet.id);
      }
    }
    throw itemNotFound(step === 1 ? "next worksheet" : "previous worksheet");
  }

  #requireUnlockedStructure(): void {
    this.#context.requireUnlockedStructure();
  }

  #requireAnotherVisible(what: string): void {
    const visible = this.#context.model.sheets.filter(({ visibility }) => visibility === "Visible");
    if (visible.length > 1 || visible[0]?.id !== this.id) return;
    throw new RichError("InvalidOperation", `The only visible sheet cannot be ${what}`);
  }
}
