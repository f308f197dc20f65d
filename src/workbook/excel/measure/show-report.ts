import { measureTexts } from "../../../locales/en/measure";
import { allOrNothing } from "./all-or-nothing";
import { setCells } from "./change";
import { MeasureError } from "./measure-error";
import { inExcel, type OperationOptions } from "./operation";
import { recalculateWhereManual } from "./read-case";
import { askMeasures } from "./read-results";
import { readForChange } from "./read-for-change";
import { reportDifferences } from "./report-differences";

/** What the workbook shows now. */
export interface ShownReport {
  /** The close whose report is shown, or null for now. */
  readonly close: number | null;
  /** Measures that are not as they were reported then, by their labels; empty: reproduced. */
  readonly differences: readonly string[];
}

/**
 * Lets every sheet show the report of a past close, or the present.
 *
 * @param edition which case (see findCases)
 * @param close number of the close on History, or null for now
 * @throws {MeasureError}
 */
export function showReport(
  edition: number,
  close: number | null,
  options: OperationOptions = {},
): Promise<ShownReport> {
  return inExcel(options, async (context, begin) => {
    const { reading, found } = await readForChange(context, begin, edition, options);
    const row = reading.closes.find((one) => one.close === close);
    if (close !== null && row === undefined) {
      throw new MeasureError("read", "InvalidRequest", measureTexts.noSuchClose(close));
    }
    const { inputs } = reading.sheets;
    const before = reading.inputs.reportClose ?? "";
    // The cell is open for typing, so no protection needs to be taken off.
    return allOrNothing(context, begin, [], async (change, beginStep) => {
      beginStep("write");
      change(setCells(inputs, reading.cells.ReportClose, [[before]], [[close ?? ""]]));
      recalculateWhereManual(context, found);
      const measures = askMeasures(context, found);
      await context.sync();
      const differences = row === undefined ? [] : reportDifferences(row, measures());
      return { close, differences };
    });
  });
}
