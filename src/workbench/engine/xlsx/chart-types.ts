import type { ChartType } from "../model";

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
