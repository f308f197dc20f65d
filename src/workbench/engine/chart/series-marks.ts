import type { ChartType } from "../model";
import { element } from "../xml";
import type { ChartSeries } from "./chart-data";
import type { Scale } from "./scale";
import { type Box, rounded, svgText } from "./svg-text";

const LABEL_FONT = 8.5;
const MARKER_RADIUS = 2.5;
/** Room between the groups of columns, in percent of a column, where the chart does not say. */
const GAP_WIDTH = 80;

/** Where the series are drawn. */
export interface Frame {
  readonly box: Box;
  /** Bars lie: values run to the right, categories upwards. */
  readonly isBar: boolean;
  readonly scale: Scale;
  /** The scale of the other axis, for scatter charts. */
  readonly positions: Scale | null;
  readonly count: number;
}

/** Whether values of a type are stacked, as they are or as shares of their sum. */
export function stackKind(type: ChartType): "none" | "sum" | "share" {
  if (type === "ColumnStacked100") return "share";
  return type === "ColumnStacked" || type === "BarStacked" || type === "AreaStacked"
    ? "sum"
    : "none";
}

/** How far the columns or areas of a type reach, upwards and downwards. */
export function stackEnds(series: readonly ChartSeries[], type: ChartType): number[] {
  const stacked = series.filter((one) => one.type === type);
  return stackBases(stacked, stackKind(type)).flat(2);
}

/** All series: areas behind columns, lines in front. */
export function seriesMarks(series: readonly ChartSeries[], frame: Frame): string[] {
  const columns = series.filter((one) => /^(?:Column|Bar)/.test(one.type));
  const areas = series.filter((one) => one.type.startsWith("Area"));
  const lines = series.filter((one) => /^(?:Line|XY)/.test(one.type));
  return [
    ...areaMarks(areas, frame),
    ...columnMarks(columns, frame),
    ...lines.map((one) => lineMarks(one, frame)),
  ];
}

function columnMarks(series: readonly ChartSeries[], frame: Frame): string[] {
  if (series.length === 0) return [];
  const kind = stackKind(series[0]?.type ?? "ColumnClustered");
  const side = kind === "none" ? series.length : 1;
  const gap = series.find((one) => one.gapWidth !== null)?.gapWidth ?? GAP_WIDTH;
  const band = 1 / Math.max(1, frame.count);
  const thickness = band / (side + gap / 100);
  const base = series.length === 0 ? [] : stackBases(series, kind);
  return series.flatMap((one, number) =>
    one.values.map((value, index) => {
      if (value === null) return "";
      const [from, to] = base[number]?.[index] ?? [0, value];
      const offset = kind === "none" ? number : 0;
      const start = band * index + (band - thickness * side) / 2 + thickness * offset;
      const box = bar(frame, from, to, start, thickness);
      return element("rect", { ...box, fill: one.color }) + label(one, index, frame, box, to);
    }),
  );
}

/** From where to where each column of a stack goes; columns side by side begin at zero. */
function stackBases(
  series: readonly ChartSeries[],
  kind: "none" | "sum" | "share",
): (readonly [number, number])[][] {
  const count = Math.max(0, ...series.map((one) => one.values.length));
  const up = Array<number>(count).fill(0);
  const down = Array<number>(count).fill(0);
  const total = up.map((_, index) =>
    series.reduce((sum, one) => sum + Math.abs(one.values[index] ?? 0), 0),
  );
  return series.map((one) =>
    one.values.map((raw, index) => {
      const value =
        kind === "share" ? (raw ?? 0) / Math.max(total[index] ?? 0, Number.MIN_VALUE) : (raw ?? 0);
      if (kind === "none") return [0, value] as const;
      const sums = value >= 0 ? up : down;
      const from = sums[index] ?? 0;
      sums[index] = from + value;
      return [from, from + value] as const;
    }),
  );
}

function bar(frame: Frame, from: number, to: number, start: number, thickness: number) {
  const { box, isBar } = frame;
  const [a, b] = [valuePoint(frame, from), valuePoint(frame, to)];
  if (isBar) {
    const height = box.bottom - box.top;
    return {
      x: rounded(Math.min(a, b)),
      y: rounded(box.bottom - (start + thickness) * height),
      width: rounded(Math.abs(b - a)),
      height: rounded(thickness * height),
    };
  }
  const width = box.right - box.left;
  return {
    x: rounded(box.left + start * width),
    y: rounded(Math.min(a, b)),
    width: rounded(thickness * width),
    height: rounded(Math.abs(b - a)),
  };
}

function label(
  series: ChartSeries,
  index: number,
  frame: Frame,
  box: { x: number; y: number; width: number; height: number },
  value: number,
): string {
  const text = series.labels?.[index];
  if (text === undefined || text === "") return "";
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + LABEL_FONT * 0.35 };
  if (stackKind(series.type) !== "none") {
    return svgText(middle.x, middle.y, text, LABEL_FONT, "middle", { fill: "#FFFFFF" });
  }
  if (frame.isBar) {
    const x = value < 0 ? box.x - 3 : box.x + box.width + 3;
    return svgText(x, middle.y, text, LABEL_FONT, value < 0 ? "end" : "start");
  }
  const y = value < 0 ? box.y + box.height + LABEL_FONT + 1 : box.y - 3;
  return svgText(middle.x, y, text, LABEL_FONT, "middle");
}

function lineMarks(series: ChartSeries, frame: Frame): string {
  const points = series.values.map((value, index) =>
    value === null ? null : point(frame, series, index, value),
  );
  // A gap in the values is a gap in the line.
  let path = "";
  points.forEach((at, index) => {
    if (at !== null) path += `${points[index - 1] ? "L" : "M"}${at.join(" ")}`;
  });
  const stroke =
    series.type === "XYScatter"
      ? ""
      : element("path", {
          d: path,
          fill: "none",
          stroke: series.color,
          "stroke-width": series.lineWeight,
          "stroke-linejoin": "round",
          "stroke-linecap": "round",
        });
  const marks = points.map((at, index) => {
    if (at === null) return "";
    const [cx, cy] = at;
    const dot = series.markers
      ? element("circle", { cx, cy, r: MARKER_RADIUS, fill: series.color })
      : "";
    const text = series.labels?.[index] ?? "";
    return dot + (text === "" ? "" : svgText(cx, cy - 6, text, LABEL_FONT, "middle"));
  });
  return stroke + marks.join("");
}

function areaMarks(series: readonly ChartSeries[], frame: Frame): string[] {
  const kind = stackKind(series[0]?.type ?? "Area");
  const bases = stackBases(series, kind);
  return series.map((one, number) => {
    const edges = one.values.map((_, index) => bases[number]?.[index] ?? ([0, 0] as const));
    const top = edges.map(([, to], index) => point(frame, one, index, to).join(" "));
    const bottom = edges.map(([from], index) => point(frame, one, index, from).join(" "));
    const d = `M${[...top, ...bottom.reverse()].join("L")}Z`;
    return element("path", { d, fill: one.color, "fill-opacity": kind === "none" ? 0.75 : 1 });
  });
}

function point(
  frame: Frame,
  series: ChartSeries,
  index: number,
  value: number,
): [x: number, y: number] {
  const { box, positions, count } = frame;
  const position = series.positions[index] ?? index + 1;
  const share = positions
    ? (position - positions.minimum) / (positions.maximum - positions.minimum)
    : (index + 0.5) / Math.max(1, count);
  return [
    rounded(box.left + share * (box.right - box.left)),
    rounded(valuePoint({ ...frame, isBar: false }, value)),
  ];
}

/** Where a value lies on the value axis. */
export function valuePoint({ box, isBar, scale }: Frame, value: number): number {
  const share = (value - scale.minimum) / (scale.maximum - scale.minimum);
  return isBar
    ? box.left + share * (box.right - box.left)
    : box.bottom - share * (box.bottom - box.top);
}
