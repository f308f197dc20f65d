import type { NameModel } from "../../../engine/model";
import { parseArea } from "../../../engine/address";
import { sheetAddress, tryReadAddress } from "../addresses";
import { optional, requireBoolean, requireText } from "../checks";
import { newId, type HostContext } from "../context";
import { invalidArgument, itemNotFound, RichError } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";

/** The names of the workbook (sheetId null) or of one sheet. */
export class NamedItemCollection extends HostCollection {
  override readonly officeClass = "NamedItemCollection";
  readonly #context: HostContext;
  readonly #sheetId: string | null;

  constructor(context: HostContext, sheetId: string | null) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  list(): NamedItem[] {
    return this.#names().map(({ id }) => new NamedItem(this.#context, id));
  }

  /** `reference` is a range or a formula. */
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const newName = requireText("name", name);
    this.#requireFree(newName);
    const model: NameModel = {
      id: newId("NAME", this.#context.model.names),
      name: newName,
      formula: formulaOf(this.#context, reference),
      sheetId: this.#sheetId,
      visible: true,
      comment: optional(comment, (value) => requireText("comment", value)) ?? "",
    };
    this.#context.change(({ names }) => {
      names.push(model);
    });
    return new NamedItem(this.#context, model.id);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.add(name, requireText("formula", formula), comment);
  }

  getItem(key: unknown): NamedItem {
    const wanted = requireText("name", key);
    const found = this.#names().find(
      ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
    );
    if (found === undefined) throw itemNotFound(`name ${wanted}`);
    return new NamedItem(this.#context, found.id);
  }

  #names(): NameModel[] {
    return this.#context.model.names.filter(({ sheetId }) => sheetId === this.#sheetId);
  }

  #requireFree(name: string): void {
    const isCell = parseArea(name) !== null || /^[rc]$|^r\d*c\d*$/i.test(name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || isCell) {
      throw invalidArgument(`"${name}" cannot be a name`);
    }
    if (this.#names().some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw new RichError(
        "ItemAlreadyExists",
        `A resource with the same name or identifier already exists: "${name}"`,
      );
    }
  }
}

function formulaOf(context: HostContext, reference: unknown): string {
  if (reference instanceof Range) {
    return `=${sheetAddress(context.sheet(reference.sheetId).name, reference.area, true)}`;
  }
  const text = requireText("reference", reference);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

class NamedItem extends HostObject {
  override readonly officeClass = "NamedItem";
  readonly #context: HostContext;
  readonly #id: string;

  constructor(context: HostContext, id: string) {
    super();
    this.#context = context;
    this.#id = id;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.#id };
  }

  get _Id(): string {
    return this.#id;
  }
  get name(): string {
    return this.#model.name;
  }
  get scope(): string {
    return this.#model.sheetId === null ? "Workbook" : "Worksheet";
  }
  get type(): string {
    return tryReadAddress(this.#model.formula) === null ? "String" : "Range";
  }
  get value(): unknown {
    return this.#model.formula.replace(/^=/, "");
  }

  get formula(): string {
    return this.#model.formula;
  }
  set formula(value: unknown) {
    const formula = formulaOf(this.#context, value);
    this.#change((name) => {
      name.formula = formula;
    });
  }

  get visible(): boolean {
    return this.#model.visible;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.#change((name) => {
      name.visible = visible;
    });
  }

  get comment(): string {
    return this.#model.comment;
  }
  set comment(value: unknown) {
    const comment = requireText("comment", value);
    this.#change((name) => {
      name.comment = comment;
    });
  }

  get worksheet(): HostObject {
    const { sheetId } = this.#model;
    if (sheetId === null) throw itemNotFound(`the sheet of the workbook's name "${this.name}"`);
    return this.#context.worksheet(sheetId);
  }

  get worksheetOrNullObject(): HostObject | null {
    return this.#model.sheetId === null ? null : this.worksheet;
  }

  getRange(): Range {
    const place = this.#context.placeOfName(this.name, this.#model.sheetId);
    if (place === null) throw itemNotFound(`the range of "${this.name}"`);
    return new Range(this.#context, place.sheetId, place.area);
  }

  delete(): void {
    this.#context.change((draft) => {
      draft.names = draft.names.filter(({ id }) => id !== this.#id);
    });
  }

  get #model(): NameModel {
    const found = this.#context.model.names.find(({ id }) => id === this.#id);
    if (found === undefined) throw itemNotFound("name");
    return found;
  }

  #change(recipe: (name: { -readonly [Key in keyof NameModel]: NameModel[Key] }) => void): void {
    this.#context.change(({ names }) => {
      const name = names.find(({ id }) => id === this.#id);
      if (name !== undefined) recipe(name);
    });
  }
}
