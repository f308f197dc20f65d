import { RETURN_BY_CLOSE } from "../../template/results";
import { HISTORY_FIELDS } from "../../template/history-layout";
import type { CaseSheet } from "./case-reading";
import type { Change, WayBack } from "./change";
import type { TablePlace } from "./append-rows";

/**
 * The chart of the return by close shows more or fewer rows of History. Somebody may have deleted
 * it; then there is nothing to do.
 *
 * @param results the sheet with the chart
 * @param hasChart whether it was there when the case was read
 */
export function showCloses(
  results: CaseSheet,
  history: TablePlace,
  hasChart: boolean,
  closes: number,
): Change {
  const show = ({ workbook }: Excel.RequestContext, count: number) => {
    const body = workbook.tables.getItem(history.name).getDataBodyRange();
    const column = (field: (typeof HISTORY_FIELDS)[number]) =>
      body.getCell(0, HISTORY_FIELDS.indexOf(field)).getResizedRange(Math.max(1, count) - 1, 0);
    const chart = workbook.worksheets.getItem(results.id).charts.getItem(RETURN_BY_CLOSE);
    const series = chart.series.getItemAt(0);
    series.setValues(column("returnOnInvestment"));
    series.setXAxisValues(column("quarter"));
  };
  return {
    sheet: results,
    place: RETURN_BY_CLOSE,
    apply(context) {
      if (hasChart) show(context, closes);
    },
    // What a chart shows cannot be asked for in ExcelApi 1.9, so it is always set again.
    lookBack: (context) => (): WayBack =>
      hasChart ? () => show(context, history.extent.filled) : "nothing",
  };
}
