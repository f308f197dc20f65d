import type { ChartAxisModel, ChartModel } from "../model";
import { cellText } from "../cells/text";
import { element } from "../xml";
import type { ChartData, ChartSeries } from "./chart-data";
import { type Frame, seriesMarks, stackKind, stackEnds, valuePoint } from "./series-marks";
import { type Scale, scaleFor } from "./scale";
import { type Box, fitted, rounded, svgText, TEXT_COLOR, textWidth } from "./svg-text";

const AXIS_FONT = 9;
const GRIDLINE = "#E3E3E3";
const AXIS_LINE = "#BFBFBF";
/** Points between the labels of the value axis, at least. */
const TICK_DISTANCE = 34;

/** A chart with a category and a value axis: gridlines, series, axes and their labels. */
export function axesPlot(chart: ChartModel, data: ChartData, box: Box): string[] {
  const isBar = chart.type === "BarClustered" || chart.type === "BarStacked";
  const isScatter = chart.type === "XYScatter" || chart.type === "XYScatterLines";
  const { valueAxis, categoryAxis } = chart;
  const length = isBar ? box.right - box.left : box.bottom - box.top;
  const scale = scaleFor(
    plottedValues(data.series),
    length / (isBar ? TICK_DISTANCE * 1.8 : TICK_DISTANCE),
    valueAxis.minimum,
    valueAxis.maximum,
  );
  const positions = isScatter ? positionScale(data, box, categoryAxis) : null;
  const labels = {
    value: tickTexts(scale, valueAxis, data),
    category: positions ? tickTexts(positions, categoryAxis, null) : data.categories,
  };
  const inner = innerBox(chart, labels, box, isBar, widestLabel(data.series));
  const frame: Frame = {
    box: inner,
    isBar,
    scale,
    positions,
    count: data.categories.length,
  };
  return [
    ...gridlines(frame, valueAxis),
    ...seriesMarks(data.series, frame),
    zeroLine(frame, categoryAxis),
    ...(valueAxis.visible ? valueLabels(frame, labels.value, valueAxis) : []),
    ...(categoryAxis.visible ? categoryLabels(frame, labels.category, categoryAxis) : []),
    ...axisTitles(chart, inner, box, isBar),
  ];
}

/** The values an axis must hold: stacked ones count together. */
function plottedValues(series: readonly ChartSeries[]): number[] {
  return series.flatMap((one) =>
    stackKind(one.type) === "none"
      ? one.values.filter((value) => value !== null)
      : stackEnds(series, one.type),
  );
}

function positionScale(data: ChartData, box: Box, axis: ChartAxisModel): Scale {
  const positions = data.series.flatMap((series) => series.positions);
  return scaleFor(positions, (box.right - box.left) / 60, axis.minimum, axis.maximum);
}

function tickTexts(scale: Scale, axis: ChartAxisModel, data: ChartData | null): string[] {
  const isShare = data?.series.some((series) => stackKind(series.type) === "share") ?? false;
  const format = axis.numberFormat ?? (isShare ? "0%" : (data?.numberFormat ?? "General"));
  return scale.ticks.map((tick) => cellText(tick, format).text.trim());
}

/** Labels stand beyond the ends of bars. */
function widestLabel(series: readonly ChartSeries[]): number {
  const texts = series.flatMap((one) => one.labels ?? []);
  return Math.max(0, ...texts.map((text) => textWidth(text, AXIS_FONT)));
}

/** The room of the series themselves, when all that stands around them has its own. */
function innerBox(
  chart: ChartModel,
  labels: { readonly value: readonly string[]; readonly category: readonly string[] },
  box: Box,
  isBar: boolean,
  labelWidth: number,
): Box {
  const { valueAxis, categoryAxis } = chart;
  const [leftAxis, bottomAxis] = isBar ? [categoryAxis, valueAxis] : [valueAxis, categoryAxis];
  const leftLabels = isBar ? labels.category : labels.value;
  const size = leftAxis.fontSize ?? AXIS_FONT;
  const widest = Math.max(0, ...leftLabels.map((text) => textWidth(text, size)));
  const shows = (axis: ChartAxisModel): boolean => axis.visible && axis.labelPosition !== "None";
  const left = shows(leftAxis) ? Math.min(widest, (box.right - box.left) * 0.35) + 8 : 4;
  const bottom = shows(bottomAxis) ? (bottomAxis.fontSize ?? AXIS_FONT) + 9 : 4;
  return {
    left: box.left + left + (leftAxis.title === null ? 0 : 16),
    right: box.right - 6 - (isBar ? labelWidth : 0),
    top: box.top + 6,
    bottom: box.bottom - bottom - (bottomAxis.title === null ? 0 : 16),
  };
}

function gridlines(frame: Frame, axis: ChartAxisModel): string[] {
  if (!axis.showMajorGridlines) return [];
  return frame.scale.ticks.map((tick) => line(frame, tick, axis.gridlineColor ?? GRIDLINE));
}

/** The category axis stands at zero, or at the end nearest to it. */
function zeroLine(frame: Frame, axis: ChartAxisModel): string {
  if (!axis.visible) return "";
  const { minimum, maximum } = frame.scale;
  return line(frame, Math.min(Math.max(0, minimum), maximum), axis.lineColor ?? AXIS_LINE);
}

function line(frame: Frame, value: number, stroke: string): string {
  const { box, isBar } = frame;
  const at = rounded(valuePoint(frame, value));
  const ends = isBar
    ? { x1: at, x2: at, y1: rounded(box.top), y2: rounded(box.bottom) }
    : { x1: rounded(box.left), x2: rounded(box.right), y1: at, y2: at };
  return element("line", { ...ends, stroke, "stroke-width": 0.75 });
}

function valueLabels(frame: Frame, texts: readonly string[], axis: ChartAxisModel): string[] {
  if (axis.labelPosition === "None") return [];
  const size = axis.fontSize ?? AXIS_FONT;
  const { box, isBar, scale } = frame;
  return scale.ticks.map((tick, index) => {
    const at = valuePoint(frame, tick);
    const color = { fill: axis.fontColor ?? TEXT_COLOR };
    const text = texts[index] ?? "";
    return isBar
      ? svgText(at, box.bottom + size + 5, text, size, "middle", color)
      : svgText(box.left - 6, at + size * 0.35, text, size, "end", color);
  });
}

function categoryLabels(frame: Frame, texts: readonly string[], axis: ChartAxisModel): string[] {
  if (axis.labelPosition === "None" || texts.length === 0) return [];
  const size = axis.fontSize ?? AXIS_FONT;
  const color = { fill: axis.fontColor ?? TEXT_COLOR };
  const { box, isBar, scale, positions } = frame;
  const zero = valuePoint(frame, Math.min(Math.max(0, scale.minimum), scale.maximum));
  if (isBar) {
    const band = (box.bottom - box.top) / texts.length;
    const x = (axis.labelPosition === "NextToAxis" ? zero : box.left) - 6;
    const room = x - 10;
    return texts.map((text, index) => {
      // Excel counts the bars from the axis upwards.
      const y = box.bottom - band * (index + 0.5) + size * 0.35;
      return svgText(x, y, fitted(text, size, room), size, "end", color);
    });
  }
  const top = axis.labelPosition === "High";
  const y =
    axis.labelPosition === "NextToAxis"
      ? zero + size + 5
      : top
        ? box.top - 3
        : box.bottom + size + 5;
  const width = box.right - box.left;
  const band = width / texts.length;
  const widest = Math.max(...texts.map((text) => textWidth(text, size)));
  // Where there is no room for all, every second, third ... is shown.
  const every = Math.max(1, Math.ceil((Math.min(widest, 90) + 6) / band));
  return texts.map((text, index) => {
    if (index % every !== 0) return "";
    const share = positions
      ? ((positions.ticks[index] ?? 0) - positions.minimum) /
        (positions.maximum - positions.minimum)
      : (index + 0.5) / texts.length;
    const fit = fitted(text, size, Math.max(band * every - 4, 24));
    return svgText(box.left + share * width, y, fit, size, "middle", color);
  });
}

function axisTitles(chart: ChartModel, inner: Box, box: Box, isBar: boolean): string[] {
  const [leftTitle, bottomTitle] = isBar
    ? [chart.categoryAxis.title, chart.valueAxis.title]
    : [chart.valueAxis.title, chart.categoryAxis.title];
  const middle = (inner.top + inner.bottom) / 2;
  return [
    leftTitle === null
      ? ""
      : svgText(box.left + AXIS_FONT, middle, leftTitle, AXIS_FONT, "middle", {
          transform: `rotate(-90 ${rounded(box.left + AXIS_FONT)} ${rounded(middle)})`,
        }),
    bottomTitle === null
      ? ""
      : svgText((inner.left + inner.right) / 2, box.bottom - 2, bottomTitle, AXIS_FONT, "middle"),
  ];
}
