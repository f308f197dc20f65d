import type { Draft } from "immer";
import type { Area, ValidationModel, ValidationRule } from "../../../engine/model";
import { intersection, sameArea } from "../addresses";
import { requireBoolean, requireOneOf, requireOptions, requireText } from "../checks";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { HostObject } from "../host-object";
import { apiRule, readRule } from "../validation-rules";

const TYPES = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
} as const satisfies Record<ValidationRule["kind"], string>;

export class DataValidation extends HostObject {
  override readonly officeClass = "DataValidation";
  readonly #context: HostContext;
  readonly #sheetId: string;
  readonly #area: Area;

  constructor(context: HostContext, sheetId: string, area: Area) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.#area = area;
  }

  get type(): string {
    const { touching, own } = this.#validations();
    if (own !== undefined) return TYPES[own.rule.kind];
    return touching.length === 0 ? "None" : "Inconsistent";
  }

  get rule(): Record<string, unknown> {
    const { own } = this.#validations();
    return own === undefined ? {} : apiRule(own.rule);
  }
  set rule(value: unknown) {
    const rule = readRule(this.#context, value);
    this.#replace({ ignoreBlanks: true, prompt: null, alert: null, ...this.#kept(), rule });
  }

  get prompt(): unknown {
    const prompt = this.#validations().own?.prompt ?? null;
    return prompt === null ? null : { ...prompt, showPrompt: true };
  }
  set prompt(value: unknown) {
    const { title, message, showPrompt = true } = requireOptions("prompt", value);
    const prompt =
      showPrompt === false
        ? null
        : {
            title: requireText("title", title ?? ""),
            message: requireText("message", message ?? ""),
          };
    this.#replace({ ...this.#require(), prompt });
  }

  get errorAlert(): unknown {
    const alert = this.#validations().own?.alert ?? null;
    return alert === null ? null : { ...alert, showAlert: true };
  }
  set errorAlert(value: unknown) {
    const {
      title,
      message,
      style = "Stop",
      showAlert = true,
    } = requireOptions("errorAlert", value);
    const alert =
      showAlert === false
        ? null
        : {
            title: requireText("title", title ?? ""),
            message: requireText("message", message ?? ""),
            style: requireOneOf("style", style, ["Stop", "Warning", "Information"]),
          };
    this.#replace({ ...this.#require(), alert });
  }

  get ignoreBlanks(): boolean | null {
    return this.#validations().own?.ignoreBlanks ?? null;
  }
  set ignoreBlanks(value: unknown) {
    this.#replace({ ...this.#require(), ignoreBlanks: requireBoolean("ignoreBlanks", value) });
  }

  clear(): void {
    this.#context.requireUnprotected(this.#sheetId);
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.validations = cutOut(sheet.validations, this.#area);
    });
  }

  #validations(): { touching: ValidationModel[]; own: ValidationModel | undefined } {
    const touching = this.#context
      .sheet(this.#sheetId)
      .validations.filter(({ area }) => intersection(area, this.#area) !== null);
    const [first] = touching;
    const covered = first !== undefined && contains(first.area, this.#area);
    return { touching, own: covered ? first : undefined };
  }

  /** A new rule keeps the prompt and the alert that the very same cells had. */
  #kept(): Partial<ValidationModel> {
    const { own } = this.#validations();
    return own !== undefined && sameArea(own.area, this.#area) ? own : {};
  }

  #require(): ValidationModel {
    const { own } = this.#validations();
    if (own === undefined) throw invalidArgument("the cells have no validation rule yet");
    return own;
  }

  #replace(validation: Omit<ValidationModel, "area">): void {
    this.#context.requireUnprotected(this.#sheetId);
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      const added = { ...validation, area: this.#area } as Draft<ValidationModel>;
      sheet.validations = [...cutOut(sheet.validations, this.#area), added];
    });
  }
}

function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

/** The validations without this area: one that reaches beyond it goes on around it. */
function cutOut(
  validations: readonly Draft<ValidationModel>[],
  hole: Area,
): Draft<ValidationModel>[] {
  return validations.flatMap((validation) => {
    const common = intersection(validation.area, hole);
    if (common === null) return [validation];
    return around(validation.area, common).map((area) => ({ ...validation, area }));
  });
}

/** Up to four areas that together are `area` without `hole`. */
function around(area: Area, hole: Area): Area[] {
  const pieces = [
    { ...area, lastRow: hole.row - 1 },
    { ...area, row: hole.lastRow + 1 },
    { ...hole, column: area.column, lastColumn: hole.column - 1 },
    { ...hole, column: hole.lastColumn + 1, lastColumn: area.lastColumn },
  ];
  return pieces.filter((piece) => piece.row <= piece.lastRow && piece.column <= piece.lastColumn);
}
