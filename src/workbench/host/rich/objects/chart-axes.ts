import type { Draft } from "immer";
import type { ChartAxisModel } from "../../../engine/model";
import { requireBoolean, requireColor, requireNumber, requireOneOf, requireText } from "../checks";
import type { HostContext } from "../context";
import { notPlayed } from "../errors";
import { ChartPart } from "./chart-part";

type AxisName = "categoryAxis" | "valueAxis";

export class ChartAxes extends ChartPart {
  override readonly officeClass = "ChartAxes";

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.context, this.sheetId, this.chartId, "categoryAxis");
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.context, this.sheetId, this.chartId, "valueAxis");
  }

  getItem(type: unknown, group: unknown = "Primary"): ChartAxis {
    if (group !== "Primary") throw notPlayed("ChartAxisGroup.Secondary");
    return requireOneOf("type", type, ["Category", "Value"]) === "Category"
      ? this.categoryAxis
      : this.valueAxis;
  }
}

/** An axis, or a part of it. */
abstract class AxisPart extends ChartPart {
  readonly axisName: AxisName;

  constructor(context: HostContext, sheetId: string, chartId: string, axisName: AxisName) {
    super(context, sheetId, chartId);
    this.axisName = axisName;
  }

  protected get axis(): ChartAxisModel {
    return this.model[this.axisName];
  }

  protected changeAxis(recipe: (axis: Draft<ChartAxisModel>) => void): void {
    this.change((chart) => {
      recipe(chart[this.axisName]);
    });
  }

  protected axisPart<Part>(
    make: new (context: HostContext, sheetId: string, chartId: string, axisName: AxisName) => Part,
  ): Part {
    return new make(this.context, this.sheetId, this.chartId, this.axisName);
  }
}

const LABEL_POSITIONS = ["NextToAxis", "High", "Low", "None"] as const;

class ChartAxis extends AxisPart {
  override readonly officeClass = "ChartAxis";
  readonly axisGroup = "Primary";

  get type(): string {
    return this.axisName === "categoryAxis" ? "Category" : "Value";
  }
  get visible(): boolean {
    return this.axis.visible;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.changeAxis((axis) => {
      axis.visible = visible;
    });
  }

  get minimum(): number | string {
    return this.axis.minimum ?? "";
  }
  set minimum(value: unknown) {
    const minimum = value === "" ? null : requireNumber("minimum", value);
    this.changeAxis((axis) => {
      axis.minimum = minimum;
    });
  }

  get maximum(): number | string {
    return this.axis.maximum ?? "";
  }
  set maximum(value: unknown) {
    const maximum = value === "" ? null : requireNumber("maximum", value);
    this.changeAxis((axis) => {
      axis.maximum = maximum;
    });
  }

  get numberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }
  set numberFormat(value: unknown) {
    const numberFormat = requireText("numberFormat", value);
    this.changeAxis((axis) => {
      axis.numberFormat = numberFormat;
    });
  }

  get tickLabelPosition(): string {
    return this.axis.labelPosition;
  }
  set tickLabelPosition(value: unknown) {
    const labelPosition = requireOneOf("tickLabelPosition", value, LABEL_POSITIONS);
    this.changeAxis((axis) => {
      axis.labelPosition = labelPosition;
    });
  }

  get title(): ChartAxisTitle {
    return this.axisPart(ChartAxisTitle);
  }
  get majorGridlines(): ChartGridlines {
    return this.axisPart(ChartGridlines);
  }
  get format(): ChartAxisFormat {
    return this.axisPart(ChartAxisFormat);
  }
}

class ChartAxisTitle extends AxisPart {
  override readonly officeClass = "ChartAxisTitle";

  get text(): string {
    return this.axis.title ?? "";
  }
  set text(value: unknown) {
    const title = requireText("text", value);
    this.changeAxis((axis) => {
      axis.title = title;
    });
  }

  get visible(): boolean {
    return this.axis.title !== null;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.changeAxis((axis) => {
      axis.title = visible ? (axis.title ?? "Axis Title") : null;
    });
  }
}

class ChartGridlines extends AxisPart {
  override readonly officeClass = "ChartGridlines";

  get visible(): boolean {
    return this.axis.showMajorGridlines;
  }
  set visible(value: unknown) {
    const visible = requireBoolean("visible", value);
    this.changeAxis((axis) => {
      axis.showMajorGridlines = visible;
    });
  }

  get format(): ChartGridlinesFormat {
    return this.axisPart(ChartGridlinesFormat);
  }
}

class ChartGridlinesFormat extends AxisPart {
  override readonly officeClass = "ChartGridlinesFormat";

  get line(): GridlineFormat {
    return this.axisPart(GridlineFormat);
  }
}

class GridlineFormat extends AxisPart {
  override readonly officeClass = "ChartLineFormat";

  get color(): string | null {
    return this.axis.gridlineColor;
  }
  set color(value: unknown) {
    const color = requireColor("color", value);
    this.changeAxis((axis) => {
      axis.gridlineColor = color;
    });
  }
}

class ChartAxisFormat extends AxisPart {
  override readonly officeClass = "ChartAxisFormat";

  get font(): AxisFont {
    return this.axisPart(AxisFont);
  }
  get line(): AxisLineFormat {
    return this.axisPart(AxisLineFormat);
  }
}

class AxisFont extends AxisPart {
  override readonly officeClass = "ChartFont";

  get color(): string | null {
    return this.axis.fontColor;
  }
  set color(value: unknown) {
    const color = requireColor("color", value);
    this.changeAxis((axis) => {
      axis.fontColor = color;
    });
  }

  get size(): number | null {
    return this.axis.fontSize;
  }
  set size(value: unknown) {
    const size = requireNumber("size", value);
    this.changeAxis((axis) => {
      axis.fontSize = size;
    });
  }
}

class AxisLineFormat extends AxisPart {
  override readonly officeClass = "ChartLineFormat";

  get color(): string | null {
    return this.axis.lineColor;
  }
  set color(value: unknown) {
    const color = requireColor("color", value);
    this.changeAxis((axis) => {
      axis.lineColor = color;
    });
  }
}
