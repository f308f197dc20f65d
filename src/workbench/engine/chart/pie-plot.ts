import type { ChartModel } from "../model";
import { element } from "../xml";
import { seriesColor } from "./chart-colors";
import type { ChartData } from "./chart-data";
import { type Box, rounded, svgText } from "./svg-text";

const LABEL_FONT = 9;
/** Below this share a slice has no room for its label. */
const SMALLEST_LABEL = 0.04;

/** A pie or a ring of the first series; the shares stand on the slices. */
export function piePlot(chart: ChartModel, data: ChartData, box: Box): string[] {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const radius = Math.min(box.right - box.left, box.bottom - box.top) / 2;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const hole = chart.type === "Doughnut" ? radius * 0.5 : 0;
  let start = 0;
  return values.map((value, index) => {
    const share = value / total;
    const [from, to] = [start, start + share];
    start = to;
    if (share === 0) return "";
    const middle = radiusPoint(
      x,
      y,
      (radius + hole) / 2 + (hole === 0 ? radius * 0.12 : 0),
      (from + to) / 2,
    );
    const label =
      data.series[0]?.labels != null && share >= SMALLEST_LABEL
        ? svgText(middle[0], middle[1] + 3, `${Math.round(share * 100)}%`, LABEL_FONT, "middle", {
            fill: "#FFFFFF",
          })
        : "";
    const d = slicePath(x, y, radius, hole, from, share === 1 ? to - 1e-6 : to);
    return (
      element("path", { d, fill: seriesColor(null, index), stroke: "#FFFFFF", "stroke-width": 1 }) +
      label
    );
  });
}

function slicePath(
  x: number,
  y: number,
  radius: number,
  hole: number,
  from: number,
  to: number,
): string {
  const large = to - from > 0.5 ? 1 : 0;
  const [a, b] = [radiusPoint(x, y, radius, from), radiusPoint(x, y, radius, to)];
  if (hole === 0)
    return `M${x} ${y}L${a.join(" ")}A${radius} ${radius} 0 ${large} 1 ${b.join(" ")}Z`;
  const [c, d] = [radiusPoint(x, y, hole, to), radiusPoint(x, y, hole, from)];
  return (
    `M${a.join(" ")}A${radius} ${radius} 0 ${large} 1 ${b.join(" ")}` +
    `L${c.join(" ")}A${hole} ${hole} 0 ${large} 0 ${d.join(" ")}Z`
  );
}

/** The point at a share of the way round, clockwise from the top. */
function radiusPoint(x: number, y: number, radius: number, share: number): [number, number] {
  const angle = (share - 0.25) * 2 * Math.PI;
  return [rounded(x + radius * Math.cos(angle)), rounded(y + radius * Math.sin(angle))];
}
