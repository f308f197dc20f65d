import { measureTexts } from "../../../locales/en/measure";
import type { CloseRow } from "../../template/case-content";
import { allOrNothing } from "./all-or-nothing";
import { appendRows } from "./append-rows";
import type { CaseReading } from "./case-reading";
import { setCells } from "./change";
import { MeasureError } from "./measure-error";
import { inExcel, type OperationOptions } from "./operation";
import { closePreflight, type Preflight } from "./preflight";
import { prepareClose, type PreparedClose } from "./prepare-close";
import { recalculateWhereManual } from "./read-case";
import { askMeasures } from "./read-results";
import { readForChange, tablePlace, type CaseToChange } from "./read-for-change";
import { reportDifferences } from "./report-differences";
import { requireNoItems } from "./require-no-items";
import { frozenCells, historyCells } from "./rows-to-write";
import { serialDay } from "./serial-day";
import { showCloses } from "./show-closes";

/** What is asked for. */
export interface CloseOrder {
  /** The quarter that is meant: the one after the last closed. */
  readonly quarter: number;
  /** Closes although actuals are missing; the close is marked as partial for ever. */
  readonly isPartial: boolean;
  readonly note?: string;
}

export interface ClosedQuarter {
  readonly quarter: number;
  /** Its row of History, as it was reported. */
  readonly row: CloseRow;
}

/**
 * Closes the next quarter: freezes the plan, writes the row of History, moves the last closed
 * quarter on. All or nothing; the new report is read back before it counts.
 *
 * @param edition which case (see findCases)
 * @throws {MeasureError} with code "NotReady" and the items that stand in the way, and others
 */
export function closeQuarter(
  edition: number,
  order: CloseOrder,
  options: OperationOptions = {},
): Promise<ClosedQuarter> {
  return inExcel(options, async (context, begin) => {
    const target = await readForChange(context, begin, edition, options, true);
    const { reading } = target;
    const today = serialDay(options.now ?? new Date());
    const preflight = closePreflight(reading, today);
    requireReady(preflight, order);
    const close = prepareClose(
      reading,
      detailsOf(reading, preflight, order),
      preflight.verdict === "partial",
      today,
    );
    await target.requireUnchanged();

    const { inputs, history, frozenPlans, results } = reading.sheets;
    const sheets = [inputs, history, frozenPlans, results];
    return allOrNothing(context, begin, sheets, async (change, beginStep) => {
      beginStep("write");
      change(
        setCells(
          inputs,
          reading.cells.LastClosed,
          [[reading.inputs.lastClosed ?? ""]],
          [[order.quarter]],
        ),
      );
      change(appendRows(tablePlace(reading, "frozenPlans"), close.frozen.map(frozenCells)));
      const row = await rowAsShown(context, target, close);

      const place = tablePlace(reading, "history");
      const { firstRow, filled } = place.extent;
      change(appendRows(place, [historyCells(row, firstRow + filled)]));
      change(showCloses(results, place, reading.hasReturnChart, filled + 1));

      beginStep("verify");
      change(setCells(inputs, reading.cells.ReportClose, [[""]], [[order.quarter]]));
      await requireReproduced(context, target, row);
      return { quarter: order.quarter, row };
    });
  });
}

function requireReady({ quarter, items }: Preflight, order: CloseOrder): void {
  if (quarter !== null && quarter !== order.quarter) {
    const message = measureTexts.otherQuarter(order.quarter, quarter);
    throw new MeasureError("read", "InvalidRequest", message);
  }
  const blocking = items.filter(({ severity }) => severity === "blocks");
  const missing = order.isPartial ? [] : items.filter(({ severity }) => severity === "partial");
  requireNoItems([...blocking, ...missing]);
}

function detailsOf(
  { inputs, checkLight }: CaseReading,
  { ends }: Preflight,
  { quarter, note }: CloseOrder,
) {
  return {
    close: quarter,
    ends: ends ?? 0,
    gate: inputs.gateNow,
    checks: checkLight,
    ...(note === undefined ? {} : { note }),
  };
}

/** The row of History, with the measures that Results shows now that the quarter is closed. */
async function rowAsShown(
  context: Excel.RequestContext,
  { found }: CaseToChange,
  close: PreparedClose,
): Promise<CloseRow> {
  recalculateWhereManual(context, found);
  const measures = askMeasures(context, found);
  await context.sync();
  return close.rowWith(measures());
}

/** Lets the report that has just been written be shown for a moment, and compares. */
async function requireReproduced(
  context: Excel.RequestContext,
  { found, reading }: CaseToChange,
  row: CloseRow,
): Promise<void> {
  recalculateWhereManual(context, found);
  const measures = askMeasures(context, found);
  const { workbook } = context;
  const { inputs } = reading.sheets;
  workbook.worksheets.getItem(inputs.id).getRange(reading.cells.ReportClose).values = [[""]];
  recalculateWhereManual(context, found);
  await context.sync();
  const differences = reportDifferences(row, measures());
  if (differences.length === 0) return;
  throw new MeasureError("verify", "NotReproduced", measureTexts.notReproduced(differences));
}
