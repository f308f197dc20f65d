import { memo, useMemo } from "react";
import { chartSvg } from "../../engine/chart/chart-svg";
import type { ChartModel, SheetModel, WorkbookModel } from "../../engine/model";
import type { Calculation } from "../../engine/workbook";
import { pixels } from "./axis";

interface ChartsProps {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly calculation: Calculation;
}

/** The charts of a sheet, at their places over the cells. */
export const Charts = memo(function Charts({ model, sheet, calculation }: ChartsProps) {
  return sheet.charts.map((chart) => <Chart key={chart.id} {...{ model, chart, calculation }} />);
});

interface ChartProps {
  readonly model: WorkbookModel;
  readonly chart: ChartModel;
  readonly calculation: Calculation;
}

/** As an image: what a drawing holds can neither run nor reach anything. */
function Chart({ model, chart, calculation }: ChartProps) {
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(chartSvg(model, calculation, chart))}`,
    [model, calculation, chart],
  );
  const place = {
    left: pixels(chart.left),
    top: pixels(chart.top),
    width: pixels(chart.width),
    height: pixels(chart.height),
  };
  const alt = chart.altText === "" ? `Chart: ${chart.title}` : chart.altText;
  return <img className="chart" src={source} style={place} alt={alt} />;
}
