import type { Draft } from "immer";
import type {
  Area,
  CellFormat,
  ConditionalFormatModel,
  ConditionalRule,
} from "../../../engine/model";
import { intersection } from "../addresses";
import { mergeFormats } from "../../../engine/cells/cell-format";
import {
  requireBoolean,
  requireInteger,
  requireOneOf,
  requireOptions,
  requireText,
} from "../checks";
import { newId, type HostContext } from "../context";
import { itemNotFound, notPlayed, RichError } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { requireRuleFormula } from "../rule-formulas";
import { ConditionalRangeFormat } from "./conditional-range-format";

/** The kinds of rule that are played, and a rule of each that is never met. */
const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: "custom", formula: "=FALSE" },
  CellValue: { kind: "cellValue", operator: "EqualTo", formula1: '=""&NA()', formula2: null },
  ContainsText: { kind: "containsText", operator: "Contains", text: "" },
};

const TYPES = {
  custom: "Custom",
  cellValue: "CellValue",
  containsText: "ContainsText",
} as const satisfies Record<ConditionalRule["kind"], string>;

export class ConditionalFormatCollection extends HostCollection {
  override readonly officeClass = "ConditionalFormatCollection";
  readonly #context: HostContext;
  readonly #sheetId: string;
  readonly #area: Area;

  constructor(context: HostContext, sheetId: string, area: Area) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.#area = area;
  }

  list(): ConditionalFormat[] {
    return this.#formats().map(({ id }) => this.#format(id));
  }

  /** New rules come first, as in Excel. */
  add(type: unknown): ConditionalFormat {
    const name = requireText("type", type);
    const rule = NEW_RULES[name];
    if (rule === undefined) throw notPlayed(`ConditionalFormatType.${name}`);
    this.#context.requireAllowed(this.#sheetId, "allowFormatCells");
    const { conditionalFormats } = this.#context.sheet(this.#sheetId);
    const id = newId("CF", conditionalFormats);
    const added = { id, areas: [this.#area], stopIfTrue: false, rule, format: {} };
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.conditionalFormats.unshift(added);
    });
    return this.#format(id);
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.#formats().find((format) => format.id === id);
    if (found === undefined) throw itemNotFound(`conditional format ${String(id)}`);
    return this.#format(found.id);
  }

  getItemAt(index: unknown): ConditionalFormat {
    const found = this.#formats()[requireInteger("index", index)];
    if (found === undefined) throw itemNotFound(`conditional format ${String(index)}`);
    return this.#format(found.id);
  }

  clearAll(): void {
    this.#context.requireAllowed(this.#sheetId, "allowFormatCells");
    const gone = new Set(this.#formats().map(({ id }) => id));
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => !gone.has(id));
    });
  }

  #format(id: string): ConditionalFormat {
    return new ConditionalFormat(this.#context, this.#sheetId, id);
  }

  #formats(): ConditionalFormatModel[] {
    return this.#context
      .sheet(this.#sheetId)
      .conditionalFormats.filter(({ areas }) =>
        areas.some((area) => intersection(area, this.#area) !== null),
      );
  }
}

class ConditionalFormat extends HostObject {
  override readonly officeClass = "ConditionalFormat";
  readonly #context: HostContext;
  readonly #sheetId: string;
  readonly id: string;

  constructor(context: HostContext, sheetId: string, id: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.id = id;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get type(): string {
    return TYPES[this.model.rule.kind];
  }

  get stopIfTrue(): boolean {
    return this.model.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    const stopIfTrue = requireBoolean("stopIfTrue", value);
    this.change((format) => {
      format.stopIfTrue = stopIfTrue;
    });
  }

  get priority(): number {
    return this.#context.sheet(this.#sheetId).conditionalFormats.indexOf(this.model);
  }
  set priority(value: unknown) {
    const priority = requireInteger("priority", value);
    const from = this.priority;
    this.#context.changeSheet(this.#sheetId, ({ conditionalFormats }) => {
      conditionalFormats.splice(priority, 0, ...conditionalFormats.splice(from, 1));
    });
  }

  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this);
  }
  get cellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this);
  }
  get textComparison(): TextConditionalFormat {
    return new TextConditionalFormat(this);
  }

  getRange(): HostObject {
    const [area, ...more] = this.model.areas;
    if (area === undefined || more.length > 0) throw itemNotFound("one range of the format");
    return this.#context.range({ sheetId: this.#sheetId, area });
  }

  delete(): void {
    this.#context.requireAllowed(this.#sheetId, "allowFormatCells");
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id !== this.id);
    });
  }

  get model(): ConditionalFormatModel {
    const { conditionalFormats } = this.#context.sheet(this.#sheetId);
    const found = conditionalFormats.find(({ id }) => id === this.id);
    if (found === undefined) throw itemNotFound(`conditional format ${this.id}`);
    return found;
  }

  /** The rule, when it is of this kind: the parts of another kind have nothing to say. */
  rule<Kind extends ConditionalRule["kind"]>(kind: Kind): Extract<ConditionalRule, { kind: Kind }> {
    const { rule } = this.model;
    if (rule.kind === kind) return rule as Extract<ConditionalRule, { kind: Kind }>;
    throw new RichError("InvalidOperation", `The conditional format is of type ${this.type}`);
  }

  setRule(rule: ConditionalRule): void {
    this.rule(rule.kind);
    this.change((format) => {
      format.rule = rule;
    });
  }

  changeFormat(change: CellFormat): void {
    this.change((model) => {
      model.format = mergeFormats(model.format, change);
    });
  }

  protected change(recipe: (format: Draft<ConditionalFormatModel>) => void): void {
    this.#context.requireAllowed(this.#sheetId, "allowFormatCells");
    this.#context.changeSheet(this.#sheetId, ({ conditionalFormats }) => {
      const format = conditionalFormats.find(({ id }) => id === this.id);
      if (format !== undefined) recipe(format);
    });
  }
}

/** The part of a conditional format that belongs to one kind of rule. */
abstract class RulePart extends HostObject {
  readonly owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.owner = owner;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

class CustomConditionalFormat extends RulePart {
  override readonly officeClass = "CustomConditionalFormat";

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
}

class ConditionalFormatRule extends HostObject {
  override readonly officeClass = "ConditionalFormatRule";
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }

  get formula(): string {
    return this.#owner.rule("custom").formula;
  }
  set formula(value: unknown) {
    this.#owner.setRule({ kind: "custom", formula: requireRuleFormula("formula", value) });
  }
}

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

class CellValueConditionalFormat extends RulePart {
  override readonly officeClass = "CellValueConditionalFormat";

  get rule(): unknown {
    const { operator, formula1, formula2 } = this.owner.rule("cellValue");
    return { operator, formula1, formula2 };
  }
  set rule(value: unknown) {
    const { operator, formula1, formula2 } = requireOptions("rule", value);
    this.owner.setRule({
      kind: "cellValue",
      operator: requireOneOf("operator", operator, COMPARISONS),
      formula1: requireRuleFormula("formula1", formula1),
      formula2: formula2 == null ? null : requireRuleFormula("formula2", formula2),
    });
  }
}

const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

class TextConditionalFormat extends RulePart {
  override readonly officeClass = "TextConditionalFormat";

  get rule(): unknown {
    const { operator, text } = this.owner.rule("containsText");
    return { operator, text };
  }
  set rule(value: unknown) {
    const { operator, text } = requireOptions("rule", value);
    this.owner.setRule({
      kind: "containsText",
      operator: requireOneOf("operator", operator, TEXT_OPERATORS),
      text: requireText("text", text),
    });
  }
}
