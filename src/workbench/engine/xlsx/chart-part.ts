import { seriesColor } from "../chart/chart-colors";
import type { CellValue, ChartModel, ChartSeriesModel, ChartType } from "../model";
import { document, element, escapeXml } from "../xml";
import { axes, CATEGORY_AXIS, VALUE_AXIS } from "./chart-axes";
import { CHART_TYPES } from "./chart-types";
import { solid, title } from "./drawing-text";

const EMU_PER_POINT = 12_700;

type Evaluate = (formula: string) => readonly (readonly CellValue[])[];

/** The part of the file that holds a chart, with the values it shows now. */
export function chartPart(chart: ChartModel, evaluate: Evaluate): string {
  const hasAxes = chart.type !== "Pie" && chart.type !== "Doughnut";
  return document(
    element(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("c:roundedCorners", { val: false }),
      element(
        "c:chart",
        {},
        chart.showTitle ? title(chart.title, chart.titleFont) : "",
        element("c:autoTitleDeleted", { val: !chart.showTitle }),
        element(
          "c:plotArea",
          {},
          element("c:layout"),
          plots(chart, evaluate),
          hasAxes ? axes(chart) : "",
        ),
        chart.showLegend
          ? element(
              "c:legend",
              {},
              element("c:legendPos", { val: chart.legendPosition.charAt(0).toLowerCase() }),
              element("c:overlay", { val: false }),
            )
          : "",
        element("c:plotVisOnly", { val: chart.showsHidden !== true }),
        element("c:dispBlanksAs", { val: "gap" }),
      ),
    ),
  );
}

/** The series, one plot for all those of the same type. */
function plots(chart: ChartModel, evaluate: Evaluate): string[] {
  const types = [...new Set(chart.series.map((series) => series.type ?? chart.type))];
  return (types.length === 0 ? [chart.type] : types).map((type) => {
    const series = chart.series
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => (one.type ?? chart.type) === type);
    return plot(type, series, evaluate);
  });
}

function plot(
  type: ChartType,
  series: readonly { one: ChartSeriesModel; index: number }[],
  evaluate: Evaluate,
): string {
  const kind = CHART_TYPES[type];
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const isPie = type === "Pie" || type === "Doughnut";
  const gap = series.map(({ one }) => one.gapWidth).find((width) => width !== null) ?? 150;
  const own = series.map(({ one }) => one.overlap).find((overlap) => overlap !== null);
  return element(
    kind.element,
    {},
    kind.bar ? element("c:barDir", { val: kind.bar }) : "",
    kind.grouping ? element("c:grouping", { val: kind.grouping }) : "",
    kind.element === "c:scatterChart" ? element("c:scatterStyle", { val: "lineMarker" }) : "",
    element("c:varyColors", { val: isPie }),
    series.map(({ one, index }) => seriesElement(one, index, type, evaluate)),
    kind.bar ? element("c:gapWidth", { val: gap }) : "",
    kind.bar ? element("c:overlap", { val: own ?? (isStacked ? 100 : 0) }) : "",
    kind.element === "c:lineChart" ? element("c:marker", { val: true }) : "",
    isPie ? element("c:firstSliceAng", { val: 0 }) : "",
    type === "Doughnut" ? element("c:holeSize", { val: 50 }) : "",
    isPie
      ? ""
      : [element("c:axId", { val: CATEGORY_AXIS }), element("c:axId", { val: VALUE_AXIS })],
  );
}

function seriesElement(
  series: ChartSeriesModel,
  index: number,
  type: ChartType,
  evaluate: Evaluate,
): string {
  const kind = CHART_TYPES[type].element;
  const isScatter = kind === "c:scatterChart";
  const hasMarkers = kind === "c:lineChart" || isScatter;
  const categories = series.categoriesFormula;
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    seriesName(series, evaluate),
    shape(series, index, type),
    kind === "c:barChart" ? element("c:invertIfNegative", { val: false }) : "",
    hasMarkers ? marker(series, index, type) : "",
    series.showDataLabels ? dataLabels(series) : "",
    categories === null
      ? ""
      : element(isScatter ? "c:xVal" : "c:cat", {}, data(categories, evaluate, isScatter)),
    element(isScatter ? "c:yVal" : "c:val", {}, data(series.valuesFormula, evaluate, true)),
    hasMarkers ? element("c:smooth", { val: false }) : "",
  );
}

function seriesName(series: ChartSeriesModel, evaluate: Evaluate): string {
  const { name, nameFormula } = series;
  if (nameFormula !== null) {
    return element("c:tx", {}, data(nameFormula, evaluate, false));
  }
  return name === "" ? "" : element("c:tx", {}, element("c:v", {}, escapeXml(name)));
}

function shape(series: ChartSeriesModel, index: number, type: ChartType): string {
  const kind = CHART_TYPES[type].element;
  if (kind === "c:pieChart" || kind === "c:doughnutChart") return "";
  const color = seriesColor(series.color, index);
  if (kind === "c:barChart" || kind === "c:areaChart") return element("c:spPr", {}, solid(color));
  const width = Math.round((series.lineWeight ?? 2.25) * EMU_PER_POINT);
  const line = type === "XYScatter" ? element("a:noFill") : solid(color);
  return element("c:spPr", {}, element("a:ln", { w: width, cap: "rnd" }, line, element("a:round")));
}

function marker(series: ChartSeriesModel, index: number, type: ChartType): string {
  const usual = type === "Line" || type === "XYScatterLines" ? "none" : "circle";
  const symbol = series.markerStyle?.toLowerCase() ?? usual;
  if (symbol === "none") return element("c:marker", {}, element("c:symbol", { val: "none" }));
  const color = seriesColor(series.color, index);
  return element(
    "c:marker",
    {},
    symbol === "automatic" ? "" : element("c:symbol", { val: symbol }),
    element("c:size", { val: 5 }),
    element("c:spPr", {}, solid(color), element("a:ln", {}, solid(color))),
  );
}

function dataLabels({ dataLabelFormat }: ChartSeriesModel): string {
  const shows = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0 };
  return element(
    "c:dLbls",
    {},
    dataLabelFormat === null
      ? ""
      : element("c:numFmt", { formatCode: dataLabelFormat, sourceLinked: false }),
    Object.entries({ ...shows, showBubbleSize: 0 }).map(([name, val]) =>
      element(`c:${name}`, { val }),
    ),
  );
}

/** A reference with the values it has now. */
function data(formula: string, evaluate: Evaluate, areNumbers: boolean): string {
  const values = evaluate(formula).flat();
  const points = values.map((value, idx) => {
    const fits = areNumbers ? typeof value === "number" : value !== null;
    if (!fits || typeof value === "object") return "";
    return element("c:pt", { idx }, element("c:v", {}, escapeXml(String(value))));
  });
  const cache = element(
    areNumbers ? "c:numCache" : "c:strCache",
    {},
    areNumbers ? element("c:formatCode", {}, "General") : "",
    element("c:ptCount", { val: values.length }),
    points,
  );
  const reference = element("c:f", {}, escapeXml(formula.replace(/^=/, "")));
  return element(areNumbers ? "c:numRef" : "c:strRef", {}, reference, cache);
}
