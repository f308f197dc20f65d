import type { ChartAxisModel, ChartModel, FontModel } from "../model";
import { element } from "../xml";
import { CHART_TYPES } from "./chart-types";
import { outline, textProperties, title } from "./drawing-text";

/** The axes' numbers: any will do, as long as the plots name the same. */
export const CATEGORY_AXIS = 500_000_001;
export const VALUE_AXIS = 500_000_002;

export function axes(chart: ChartModel): string[] {
  const isBar = CHART_TYPES[chart.type].bar === "bar";
  const isScatter = CHART_TYPES[chart.type].element === "c:scatterChart";
  const category = isScatter
    ? axis("c:valAx", chart.categoryAxis, CATEGORY_AXIS, VALUE_AXIS, "b", "midCat")
    : axis("c:catAx", chart.categoryAxis, CATEGORY_AXIS, VALUE_AXIS, isBar ? "l" : "b", null);
  const hasAreas = CHART_TYPES[chart.type].element === "c:areaChart";
  const between = isScatter || hasAreas ? "midCat" : "between";
  return [
    category,
    axis("c:valAx", chart.valueAxis, VALUE_AXIS, CATEGORY_AXIS, isBar ? "b" : "l", between),
  ];
}

const LABEL_POSITIONS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;

function axis(
  name: "c:catAx" | "c:valAx",
  model: ChartAxisModel,
  id: number,
  crosses: number,
  position: string,
  crossBetween: string | null,
): string {
  const line = model.lineColor === null ? "" : outline(model.lineColor);
  const font: FontModel = {
    ...(model.fontSize === null ? {} : { size: model.fontSize }),
    ...(model.fontColor === null ? {} : { color: model.fontColor }),
  };
  return element(
    name,
    {},
    element("c:axId", { val: id }),
    element(
      "c:scaling",
      {},
      element("c:orientation", { val: "minMax" }),
      model.maximum === null ? "" : element("c:max", { val: model.maximum }),
      model.minimum === null ? "" : element("c:min", { val: model.minimum }),
    ),
    element("c:delete", { val: !model.visible }),
    element("c:axPos", { val: position }),
    model.showMajorGridlines
      ? element(
          "c:majorGridlines",
          {},
          model.gridlineColor === null ? "" : element("c:spPr", {}, outline(model.gridlineColor)),
        )
      : "",
    model.title === null ? "" : title(model.title, {}),
    element("c:numFmt", {
      formatCode: model.numberFormat ?? "General",
      sourceLinked: model.numberFormat === null,
    }),
    element("c:majorTickMark", { val: "none" }),
    element("c:minorTickMark", { val: "none" }),
    element("c:tickLblPos", { val: LABEL_POSITIONS[model.labelPosition] }),
    line === "" ? "" : element("c:spPr", {}, line),
    Object.keys(font).length === 0 ? "" : textProperties("c:txPr", font),
    element("c:crossAx", { val: crosses }),
    element("c:crosses", { val: "autoZero" }),
    crossBetween === null ? "" : element("c:crossBetween", { val: crossBetween }),
  );
}
