import type { ChartAxisModel, ChartModel, ChartSeriesModel, ChartType, FontModel } from "../model";
import { CHART_TYPES } from "./chart-types";
import {
  child,
  children,
  descendant,
  isOn,
  numberOf,
  readXml,
  valueOf,
  type XmlElement,
} from "./read-xml";

const EMU_PER_POINT = 12_700;

export type ChartPlace = Pick<
  ChartModel,
  "id" | "name" | "altText" | "left" | "top" | "width" | "height"
>;

/** Reads a chart; null when it is of a kind that the model does not know. */
export function readChart(text: string, place: ChartPlace): ChartModel | null {
  const root = readXml(text);
  const chart = child(root, "chart");
  const plotArea = child(chart, "plotArea");
  const plots = (plotArea?.children ?? []).flatMap((plot) => {
    const type = plotType(plot);
    return type === null ? [] : [{ plot, type }];
  });
  const first = plots[0];
  if (chart === undefined || first === undefined) return null;
  const series = plots
    .flatMap(({ plot, type }) => readPlot(plot, type, first.type))
    .sort((one, other) => one.order - other.order)
    .map(({ model }) => model);
  const title = readTitle(child(chart, "title"));
  const axes = (plotArea?.children ?? []).filter(
    (one) => one.name === "catAx" || one.name === "valAx",
  );
  const legend = child(chart, "legend");
  const position = valueOf(child(legend, "legendPos")) ?? "b";
  return {
    ...place,
    type: first.type,
    title: title?.text ?? "",
    showTitle: title !== null,
    titleFont: title?.font ?? {},
    showLegend: legend !== undefined,
    legendPosition: LEGEND_POSITIONS[position] ?? "Right",
    series,
    categoryAxis: readAxis(axes[0]),
    valueAxis: readAxis(axes[1]),
    ...(valueOf(child(chart, "plotVisOnly")) === "0" ? { showsHidden: true } : {}),
  };
}

const LEGEND_POSITIONS: Readonly<Record<string, ChartModel["legendPosition"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
};

function plotType(plot: XmlElement): ChartType | null {
  const grouping = valueOf(child(plot, "grouping"));
  const direction = valueOf(child(plot, "barDir"));
  const found = Object.entries(CHART_TYPES).find(
    ([, kind]) =>
      kind.element === `c:${plot.name}` &&
      (kind.grouping ?? grouping) === grouping &&
      (kind.bar ?? direction) === direction,
  );
  if (found === undefined) return null;
  const type = found[0] as ChartType;
  const symbols = children(plot, "ser").map((series) => markerOf(series));
  const hasMarkers = symbols.some((symbol) => symbol !== "none");
  if (type === "Line" && hasMarkers) return "LineMarkers";
  const hasLines = children(plot, "ser").some(
    (series) => descendant(series, "spPr", "ln", "noFill") === undefined,
  );
  return type === "XYScatter" && hasLines ? "XYScatterLines" : type;
}

function readPlot(
  plot: XmlElement,
  type: ChartType,
  chartType: ChartType,
): { order: number; model: ChartSeriesModel }[] {
  const isBar = plot.name === "barChart";
  const isStacked = type.includes("Stacked");
  const overlap = numberOf(child(plot, "overlap"));
  const gapWidth = numberOf(child(plot, "gapWidth"));
  return children(plot, "ser").map((series) => ({
    order: numberOf(child(series, "order")) ?? 0,
    model: {
      ...readSeries(series, type),
      type: type === chartType ? null : type,
      gapWidth: isBar && gapWidth !== 150 ? gapWidth : null,
      overlap: isBar && overlap !== (isStacked ? 100 : 0) ? overlap : null,
    },
  }));
}

function readSeries(
  series: XmlElement,
  type: ChartType,
): Omit<ChartSeriesModel, "type" | "gapWidth" | "overlap"> {
  const shape = child(series, "spPr");
  const line = child(shape, "ln");
  const color = readFill(shape) ?? readFill(line);
  const name = child(series, "tx");
  const labels = child(series, "dLbls");
  const marker = markerOf(series);
  const usual = type === "Line" || type === "XYScatterLines" ? "none" : "circle";
  const isLine = /^(?:Line|XY)/.test(type);
  const width = numberOf(line, "w");
  return {
    name: child(name, "v")?.text ?? cachedName(name),
    nameFormula: formulaOf(name),
    valuesFormula: formulaOf(child(series, "val") ?? child(series, "yVal")) ?? "=#REF!",
    categoriesFormula: formulaOf(child(series, "cat") ?? child(series, "xVal")),
    color,
    lineWeight: isLine && width !== null ? width / EMU_PER_POINT : null,
    markerStyle: isLine && marker !== usual ? capital(marker) : null,
    showDataLabels: isOn(valueOf(child(labels, "showVal"))),
    dataLabelFormat: valueOf(child(labels, "numFmt"), "formatCode"),
  };
}

function markerOf(series: XmlElement): string {
  const marker = child(series, "marker");
  return valueOf(child(marker, "symbol")) ?? "automatic";
}

function formulaOf(element: XmlElement | undefined): string | null {
  const reference = element?.children.find((one) => /^(?:num|str|multiLvlStr)Ref$/.test(one.name));
  const text = child(reference, "f")?.text;
  return text === undefined ? null : `=${text}`;
}

function cachedName(element: XmlElement | undefined): string {
  return descendant(element, "strRef", "strCache", "pt", "v")?.text ?? "";
}

const LABEL_POSITIONS: Readonly<Record<string, ChartAxisModel["labelPosition"]>> = {
  high: "High",
  low: "Low",
  none: "None",
};

function readAxis(axis: XmlElement | undefined): ChartAxisModel {
  const format = child(axis, "numFmt");
  const gridlines = child(axis, "majorGridlines");
  const font = readFont(descendant(axis, "txPr", "p", "pPr", "defRPr"));
  const position = valueOf(child(axis, "tickLblPos")) ?? "nextTo";
  return {
    visible: !isOn(valueOf(child(axis, "delete"))),
    title: readTitle(child(axis, "title"))?.text ?? null,
    numberFormat: isOn(valueOf(format, "sourceLinked")) ? null : valueOf(format, "formatCode"),
    minimum: numberOf(descendant(axis, "scaling", "min")),
    maximum: numberOf(descendant(axis, "scaling", "max")),
    showMajorGridlines: gridlines !== undefined,
    gridlineColor: readFill(descendant(gridlines, "spPr", "ln")),
    lineColor: readFill(descendant(axis, "spPr", "ln")),
    fontColor: font.color ?? null,
    fontSize: font.size ?? null,
    labelPosition: LABEL_POSITIONS[position] ?? "NextToAxis",
  };
}

function readTitle(title: XmlElement | undefined): { text: string; font: FontModel } | null {
  const rich = descendant(title, "tx", "rich");
  if (rich === undefined) return null;
  const runs = children(rich, "p").flatMap((paragraph) => children(paragraph, "r"));
  return {
    text: runs.map((run) => child(run, "t")?.text ?? "").join(""),
    font: readFont(child(runs[0], "rPr")),
  };
}

function readFont(properties: XmlElement | undefined): FontModel {
  if (properties === undefined) return {};
  const { sz, b, i } = properties.attributes;
  const color = readFill(properties);
  const name = valueOf(child(properties, "latin"), "typeface");
  return {
    ...(name === null ? {} : { name }),
    ...(sz === undefined ? {} : { size: Number(sz) / 100 }),
    ...(b === undefined ? {} : { bold: isOn(b) }),
    ...(i === undefined ? {} : { italic: isOn(i) }),
    ...(color === null ? {} : { color }),
  };
}

function readFill(element: XmlElement | undefined): string | null {
  const color = valueOf(descendant(element, "solidFill", "srgbClr"));
  return color === null ? null : `#${color.toUpperCase()}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
