import { seriesColor } from "../chart/chart-colors";
import type {
  CellValue,
  ChartAxisModel,
  ChartModel,
  ChartSeriesModel,
  ChartType,
  FontModel,
} from "../model";
import { document, element, escapeXml } from "../xml";

const EMU_PER_POINT = 12_700;
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

/** How the file calls the chart types, and their variants. */
export const CHART_TYPES: Readonly<
  Record<
    ChartType,
    { readonly element: string; readonly grouping?: string; readonly bar?: "col" | "bar" }
  >
> = {
  ColumnClustered: { element: "c:barChart", grouping: "clustered", bar: "col" },
  ColumnStacked: { element: "c:barChart", grouping: "stacked", bar: "col" },
  ColumnStacked100: { element: "c:barChart", grouping: "percentStacked", bar: "col" },
  BarClustered: { element: "c:barChart", grouping: "clustered", bar: "bar" },
  BarStacked: { element: "c:barChart", grouping: "stacked", bar: "bar" },
  Line: { element: "c:lineChart", grouping: "standard" },
  LineMarkers: { element: "c:lineChart", grouping: "standard" },
  Area: { element: "c:areaChart", grouping: "standard" },
  AreaStacked: { element: "c:areaChart", grouping: "stacked" },
  Pie: { element: "c:pieChart" },
  Doughnut: { element: "c:doughnutChart" },
  XYScatter: { element: "c:scatterChart" },
  XYScatterLines: { element: "c:scatterChart" },
};

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
        element("c:plotVisOnly", { val: true }),
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
    const fits = areNumbers
      ? typeof value === "number"
      : value !== null && typeof value !== "object";
    return fits
      ? element("c:pt", { idx }, element("c:v", {}, escapeXml(String(value as string | number))))
      : "";
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

function axes(chart: ChartModel): string[] {
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

function title(text: string, font: FontModel): string {
  const properties = characterProperties("a:rPr", font, { lang: "en-US" });
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        element("a:bodyPr"),
        element(
          "a:p",
          {},
          element("a:pPr", {}, characterProperties("a:defRPr", font)),
          element("a:r", {}, properties, element("a:t", {}, escapeXml(text))),
        ),
      ),
    ),
    element("c:overlay", { val: false }),
  );
}

function textProperties(name: string, font: FontModel): string {
  const paragraph = element("a:p", {}, element("a:pPr", {}, characterProperties("a:defRPr", font)));
  return element(name, {}, element("a:bodyPr"), paragraph);
}

function characterProperties(
  name: string,
  font: FontModel,
  more: Readonly<Record<string, string>> = {},
): string {
  return element(
    name,
    {
      ...more,
      sz: font.size === undefined ? null : Math.round(font.size * 100),
      b: font.bold ?? null,
      i: font.italic ?? null,
    },
    font.color ? solid(font.color) : "",
    font.name ? element("a:latin", { typeface: font.name }) : "",
  );
}

function solid(color: string): string {
  return element(
    "a:solidFill",
    {},
    element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }),
  );
}

function outline(color: string): string {
  return element("a:ln", { w: 9525 }, solid(color));
}
