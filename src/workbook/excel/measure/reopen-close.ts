import { measureTexts } from "../../../locales/en/measure";
import type { CloseRow } from "../../template/case-content";
import { columnLetters } from "../../template/columns";
import { gateCell, HISTORY_FIELDS } from "../../template/history-layout";
import { allOrNothing } from "./all-or-nothing";
import { askValues } from "./ask-cells";
import type { CaseReading, TableExtent } from "./case-reading";
import { setCells, type Change } from "./change";
import { historyFaults } from "./history-faults";
import { MeasureError } from "./measure-error";
import { inExcel, type OperationOptions } from "./operation";
import { readForChange, tablePlace } from "./read-for-change";
import { removeLastRows } from "./remove-rows";
import { frozenCells, historyCells } from "./rows-to-write";
import { isoDay, serialDay } from "./serial-day";
import { showCloses } from "./show-closes";

/** What is asked for. */
export interface ReopenOrder {
  /** The close that is meant: the last one. */
  readonly close: number;
  /** Why, in a few words: it is kept. */
  readonly reason: string;
}

/**
 * Takes back exactly the last close: its row of History, its frozen plan, the last closed quarter.
 * The ledger and the business case stay as they are. When and why is kept in the note of the close
 * before, or of the gate where there is none.
 *
 * @param edition which case (see findCases)
 * @throws {MeasureError}
 */
export function reopenClose(
  edition: number,
  order: ReopenOrder,
  options: OperationOptions = {},
): Promise<void> {
  return inExcel(options, async (context, begin) => {
    const target = await readForChange(context, begin, edition, options);
    const { reading } = target;
    const last = requireLast(reading, order);
    const today = serialDay(options.now ?? new Date());
    const changes = changesOf(reading, last, order, today);
    await target.requireUnchanged();

    const { inputs, history, frozenPlans, results } = reading.sheets;
    const sheets = [inputs, history, frozenPlans, results];
    await allOrNothing(context, begin, sheets, async (change, beginStep) => {
      beginStep("write");
      changes.forEach(change);
      await context.sync();
      beginStep("verify");
      await requireGone(context, reading, order);
    });
  });
}

/** Reads back what is left: neither the row nor the plan of the close. */
async function requireGone(
  context: Excel.RequestContext,
  reading: CaseReading,
  { close }: ReopenOrder,
): Promise<void> {
  // Either table begins with the number of the close.
  const [history, frozenPlans] = (["history", "frozenPlans"] as const).map((name) => {
    const table = context.workbook.tables.getItem(tablePlace(reading, name).name);
    return askValues(table.getDataBodyRange().getColumn(0));
  });
  await context.sync();
  const left = [...(history?.() ?? []), ...(frozenPlans?.() ?? [])].flat();
  if (!left.includes(close)) return;
  throw new MeasureError("verify", "NotReproduced", measureTexts.stillThere(close));
}

function requireLast(reading: CaseReading, { close, reason }: ReopenOrder): CloseRow {
  const refuse = (code: string, message: string) => new MeasureError("read", code, message);
  const [fault] = historyFaults(reading);
  if (fault !== undefined) {
    throw refuse("NotReady", `${fault}. ${measureTexts.preflight.historyRemedy}`);
  }
  const last = reading.closes.at(-1);
  if (last === undefined) throw refuse("InvalidRequest", measureTexts.nothingToReopen);
  if (last.close !== close) {
    throw refuse("InvalidRequest", measureTexts.notTheLast(close, Number(last.close)));
  }
  if (reason.trim() === "") throw refuse("InvalidRequest", measureTexts.noReason);
  return last;
}

/** The chart comes first, so that when all is taken back it comes last, over rows that are there. */
function changesOf(
  reading: CaseReading,
  last: CloseRow,
  { close, reason }: ReopenOrder,
  today: number,
): Change[] {
  const { inputs, results } = reading.sheets;
  const { lastClosed, reportClose } = reading.inputs;
  const history = tablePlace(reading, "history");
  const { firstRow, filled } = history.extent;
  const frozen = reading.frozen.filter(({ version }) => version === last.close);
  return [
    showCloses(results, history, reading.hasReturnChart, filled - 1),
    keepNote(reading, measureTexts.reopened(close, isoDay(today), reason.trim())),
    removeLastRows(history, [historyCells(last, firstRow + filled - 1)]),
    removeLastRows(tablePlace(reading, "frozenPlans"), frozen.map(frozenCells)),
    setCells(
      inputs,
      reading.cells.LastClosed,
      [[lastClosed ?? ""]],
      [[close > 1 ? close - 1 : ""]],
    ),
    ...(reportClose === close
      ? [setCells(inputs, reading.cells.ReportClose, [[reportClose]], [[""]])]
      : []),
  ];
}

/** Adds to the note of the close before the last one, or else of the last gate passed. */
function keepNote(reading: CaseReading, note: string): Change {
  const { closes, gates, inputs, extents, sheets } = reading;
  const before = closes.at(-2);
  const gate = inputs.gateNow ?? 0;
  const kept = String((before ?? gates[gate])?.note ?? "");
  const address =
    before === undefined
      ? gateCell(gate, "note").replaceAll("$", "")
      : noteCell(extents.history, closes.length - 2);
  return setCells(sheets.history, address, [[kept]], [[joined(kept, note)]]);
}

function noteCell({ firstRow, firstColumn }: TableExtent, index: number): string {
  return `${columnLetters(firstColumn + HISTORY_FIELDS.indexOf("note"))}${firstRow + index}`;
}

/** A further note comes behind what was noted before. */
function joined(kept: string, note: string): string {
  return kept === "" ? note : `${kept}; ${note}`;
}
