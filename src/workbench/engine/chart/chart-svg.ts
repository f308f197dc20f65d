import type { ChartModel, WorkbookModel } from "../model";
import type { Calculation } from "../calculation";
import { element } from "../xml";
import { axesPlot } from "./axes-plot";
import { seriesColor } from "./chart-colors";
import { chartData } from "./chart-data";
import { piePlot } from "./pie-plot";
import { type Box, FONT_FAMILY, svgText, textWidth } from "./svg-text";

const PADDING = 10;
const LEGEND_FONT = 9;
const LEGEND_LINE = 16;
const SWATCH = 8;

/** A chart as it looks now, drawn as SVG in points. */
export function chartSvg(
  model: WorkbookModel,
  calculation: Calculation,
  chart: ChartModel,
): string {
  const data = chartData(model, calculation, chart);
  const isPie = chart.type === "Pie" || chart.type === "Doughnut";
  const outer: Box = {
    left: PADDING,
    top: PADDING,
    right: chart.width - PADDING,
    bottom: chart.height - PADDING,
  };
  const heading = title(chart, outer);
  const entries = isPie
    ? data.categories.map((name, index) => ({ name, color: seriesColor(null, index) }))
    : data.series;
  const key = chart.showLegend
    ? legend(chart, entries, heading.rest)
    : { svg: [], rest: heading.rest };
  const plot = isPie ? piePlot(chart, data, key.rest) : axesPlot(chart, data, key.rest);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: chart.width,
      height: chart.height,
      viewBox: `0 0 ${chart.width} ${chart.height}`,
      role: "img",
      "aria-label": chart.altText || chart.title || chart.name,
      "font-family": FONT_FAMILY,
    },
    element("rect", { width: chart.width, height: chart.height, fill: "#FFFFFF" }),
    heading.svg,
    plot,
    key.svg,
  );
}

interface Part {
  readonly svg: readonly string[];
  /** The room that is left for the rest. */
  readonly rest: Box;
}

function title(chart: ChartModel, box: Box): Part {
  if (!chart.showTitle || chart.title === "") return { svg: [], rest: box };
  const size = chart.titleFont.size ?? 13;
  const attributes = {
    fill: chart.titleFont.color ?? "#262626",
    "font-weight": chart.titleFont.bold === false ? null : 600,
    "font-style": chart.titleFont.italic ? "italic" : null,
  };
  return {
    svg: [svgText(box.left, box.top + size, chart.title, size, "start", attributes)],
    rest: { ...box, top: box.top + size * 1.8 },
  };
}

function legend(
  chart: ChartModel,
  entries: readonly { readonly name: string; readonly color: string }[],
  box: Box,
): Part {
  const named = entries.filter((entry) => entry.name !== "");
  if (named.length === 0) return { svg: [], rest: box };
  const widths = named.map((entry) => SWATCH + 5 + textWidth(entry.name, LEGEND_FONT) + 14);
  const entrySvg = (index: number, x: number, y: number): string =>
    element("rect", {
      x,
      y: y - SWATCH + 1,
      width: SWATCH,
      height: SWATCH,
      rx: 1.5,
      fill: named[index]?.color,
    }) + svgText(x + SWATCH + 5, y, named[index]?.name ?? "", LEGEND_FONT, "start");

  if (chart.legendPosition === "Left" || chart.legendPosition === "Right") {
    const width = Math.min(Math.max(...widths), (box.right - box.left) * 0.35);
    const isLeft = chart.legendPosition === "Left";
    const x = isLeft ? box.left : box.right - width + 8;
    const svg = named.map((_, index) => entrySvg(index, x, box.top + LEGEND_LINE * (index + 1)));
    return {
      svg,
      rest: isLeft ? { ...box, left: x + width } : { ...box, right: box.right - width },
    };
  }
  const lines: number[][] = [[]];
  let used = 0;
  widths.forEach((width, index) => {
    if (used > 0 && used + width > box.right - box.left) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(index);
    used += width;
  });
  const height = lines.length * LEGEND_LINE;
  const isTop = chart.legendPosition === "Top";
  const start = isTop ? box.top : box.bottom - height;
  const svg = lines.flatMap((line, number) => {
    let x = box.left;
    return line.map((index) => {
      const entry = entrySvg(index, x, start + LEGEND_LINE * number + 11);
      x += widths[index] ?? 0;
      return entry;
    });
  });
  return {
    svg,
    rest: isTop
      ? { ...box, top: box.top + height + 4 }
      : { ...box, bottom: box.bottom - height - 4 },
  };
}
