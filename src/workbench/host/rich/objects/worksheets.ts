import type { SheetModel } from "../../../engine/model";
import { addSheet } from "../../../engine/cells/sheet-edits";
import { optional, requireBoolean, requireText } from "../checks";
import type { HostContext } from "../context";
import { itemNotFound } from "../errors";
import { WORKBOOK_TARGET } from "../events/event-listeners";
import { HostCollection } from "../host-object";
import { requireSheetName } from "../sheet-name";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection {
  override readonly officeClass = "WorksheetCollection";
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  list(): Worksheet[] {
    return this.#context.model.sheets.map(({ id }) => this.#worksheet(id));
  }

  override getCount(visibleOnly?: unknown): number {
    return this.#sheets(visibleOnly).length;
  }

  add(name?: unknown): Worksheet {
    const context = this.#context;
    context.requireUnlockedStructure();
    const newName = optional(name, (value) => requireText("name", value));
    if (newName !== undefined) requireSheetName(context.model, newName);
    let id = "";
    context.change((draft) => {
      id = addSheet(draft, newName);
    });
    return this.#worksheet(id);
  }

  getActiveWorksheet(): Worksheet {
    return this.#worksheet(this.#context.model.activeSheetId);
  }

  getFirst(visibleOnly?: unknown): Worksheet {
    return this.#orNotFound(this.#sheets(visibleOnly).at(0));
  }

  getLast(visibleOnly?: unknown): Worksheet {
    return this.#orNotFound(this.#sheets(visibleOnly).at(-1));
  }

  /** By id or by name; names do not tell capitals from small letters. */
  getItem(key: unknown): Worksheet {
    const wanted = requireText("key", key);
    const sheet = this.#context.model.sheets.find(
      ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
    );
    if (sheet === undefined) throw itemNotFound(`worksheet ${wanted}`);
    return this.#worksheet(sheet.id);
  }

  override eventTarget(): string {
    return WORKBOOK_TARGET;
  }

  #worksheet(id: string): Worksheet {
    return new Worksheet(this.#context, id);
  }

  #orNotFound(sheet: SheetModel | undefined): Worksheet {
    if (sheet === undefined) throw itemNotFound("worksheet");
    return this.#worksheet(sheet.id);
  }

  #sheets(visibleOnly: unknown): readonly SheetModel[] {
    const onlyVisible = optional(visibleOnly, (value) => requireBoolean("visibleOnly", value));
    const { sheets } = this.#context.model;
    return onlyVisible === true
      ? sheets.filter(({ visibility }) => visibility === "Visible")
      : sheets;
  }
}
