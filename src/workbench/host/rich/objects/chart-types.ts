import type { ChartType } from "../../../engine/model";
import { requireText } from "../checks";
import { notPlayed } from "../errors";

/** The types of chart that the workbench can draw and write. */
const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
] as const satisfies readonly ChartType[];

export function requireChartType(value: unknown): ChartType {
  const name = requireText("chartType", value);
  const type = CHART_TYPES.find((candidate) => candidate === name);
  if (type === undefined) throw notPlayed(`ChartType.${name}`);
  return type;
}
