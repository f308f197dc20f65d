import type { FontModel } from "../../../engine/model";
import { requireBoolean, requireOneOf, requireText } from "../checks";
import { FONT, type FormatProperty } from "../format-properties";
import { ChartPart } from "./chart-part";

export class ChartTitle extends ChartPart {
  override readonly officeClass = "ChartTitle";

  get text(): string {
    return this.model.title;
  }
  set text(value: unknown) {
    const title = requireText("text", value);
    this.change((chart) => {
      chart.title = title;
      chart.showTitle = true;
    });
  }

  get visible(): boolean {
    return this.model.showTitle;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.change((chart) => {
      chart.showTitle = visible;
    });
  }

  get format(): ChartTitleFormat {
    return this.part(ChartTitleFormat);
  }
}

class ChartTitleFormat extends ChartPart {
  override readonly officeClass = "ChartTitleFormat";

  get font(): ChartTitleFont {
    return this.part(ChartTitleFont);
  }
}

class ChartTitleFont extends ChartPart {
  override readonly officeClass = "ChartFont";

  get name(): unknown {
    return this.#read(FONT.name);
  }
  set name(value: unknown) {
    this.#write(FONT.name, value);
  }
  get size(): unknown {
    return this.#read(FONT.size);
  }
  set size(value: unknown) {
    this.#write(FONT.size, value);
  }
  get bold(): unknown {
    return this.#read(FONT.bold);
  }
  set bold(value: unknown) {
    this.#write(FONT.bold, value);
  }
  get italic(): unknown {
    return this.#read(FONT.italic);
  }
  set italic(value: unknown) {
    this.#write(FONT.italic, value);
  }
  get color(): unknown {
    return this.#read(FONT.color);
  }
  set color(value: unknown) {
    this.#write(FONT.color, value);
  }

  #read(property: FormatProperty): unknown {
    return property.read({ font: this.model.titleFont });
  }

  #write(property: FormatProperty, value: unknown): void {
    const font: FontModel = { ...this.model.titleFont, ...property.change(value).font };
    this.change((chart) => {
      chart.titleFont = font;
    });
  }
}

export class ChartLegend extends ChartPart {
  override readonly officeClass = "ChartLegend";

  get visible(): boolean {
    return this.model.showLegend;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.change((chart) => {
      chart.showLegend = visible;
    });
  }

  get position(): string {
    return this.model.legendPosition;
  }
  set position(value: unknown) {
    const position = requireOneOf("position", value, ["Top", "Bottom", "Left", "Right"]);
    this.change((chart) => {
      chart.legendPosition = position;
    });
  }
}
