import type { BorderModel, CellFormat } from "../../../engine/model";
import { requireColor, requireText } from "../checks";
import { changeBorder, FONT, type FormatProperty } from "../format-properties";
import { HostObject } from "../host-object";

/** What a conditional format belongs to: something with a format that can be changed. */
export interface FormatOwner {
  readonly model: { readonly format: CellFormat };
  changeFormat(change: CellFormat): void;
}

abstract class FormatPart extends HostObject {
  readonly owner: FormatOwner;

  constructor(owner: FormatOwner) {
    super();
    this.owner = owner;
  }

  protected get cellFormat(): CellFormat {
    return this.owner.model.format;
  }
  protected read(property: FormatProperty): unknown {
    return property.read(this.cellFormat);
  }
  protected write(property: FormatProperty, value: unknown): void {
    this.owner.changeFormat(property.change(value));
  }
}

/** The look that a conditional format gives: only what is set here changes. */
export class ConditionalRangeFormat extends FormatPart {
  override readonly officeClass = "ConditionalRangeFormat";

  get numberFormat(): string {
    return this.cellFormat.numberFormat ?? "";
  }
  set numberFormat(value: unknown) {
    this.owner.changeFormat({ numberFormat: requireText("numberFormat", value) });
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
  get borders(): ConditionalRangeBorders {
    return new ConditionalRangeBorders(this.owner);
  }
}

class ConditionalRangeFont extends FormatPart {
  override readonly officeClass = "ConditionalRangeFont";

  get color(): unknown {
    return this.read(FONT.color);
  }
  set color(value: unknown) {
    this.write(FONT.color, value);
  }
  get bold(): unknown {
    return this.read(FONT.bold);
  }
  set bold(value: unknown) {
    this.write(FONT.bold, value);
  }
  get italic(): unknown {
    return this.read(FONT.italic);
  }
  set italic(value: unknown) {
    this.write(FONT.italic, value);
  }
  get strikethrough(): unknown {
    return this.read(FONT.strikethrough);
  }
  set strikethrough(value: unknown) {
    this.write(FONT.strikethrough, value);
  }
  get underline(): unknown {
    return this.read(FONT.underline);
  }
  set underline(value: unknown) {
    this.write(FONT.underline, value);
  }
}

class ConditionalRangeFill extends FormatPart {
  override readonly officeClass = "ConditionalRangeFill";

  get color(): string | null {
    return this.cellFormat.fill ?? null;
  }
  set color(value: unknown) {
    this.owner.changeFormat({ fill: requireColor("color", value) });
  }
}

class ConditionalRangeBorders extends FormatPart {
  override readonly officeClass = "ConditionalRangeBorderCollection";

  get top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "top");
  }
  get bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "bottom");
  }
  get left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "left");
  }
  get right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "right");
  }
}

class ConditionalRangeBorder extends FormatPart {
  override readonly officeClass = "ConditionalRangeBorder";
  readonly #side: "top" | "bottom" | "left" | "right";

  constructor(owner: FormatOwner, side: "top" | "bottom" | "left" | "right") {
    super(owner);
    this.#side = side;
  }

  get style(): string {
    return this.#border?.style ?? "None";
  }
  set style(value: unknown) {
    this.#change("style", value);
  }
  get color(): string {
    return this.#border?.color ?? "";
  }
  set color(value: unknown) {
    this.#change("color", value);
  }

  get #border(): BorderModel | undefined {
    return this.cellFormat.borders?.[this.#side];
  }

  #change(property: string, value: unknown): void {
    const border = changeBorder(this.#border, property, value);
    if (border !== null) this.owner.changeFormat({ borders: { [this.#side]: border } });
  }
}
