import { measureTexts } from "../../../locales/en/measure";
import type { FrozenRow, GateRow } from "../../template/case-content";
import { baselineControls, frozenRows } from "../../template/content-of-closes";
import { GATE_HEADER } from "../../template/history-layout";
import { allOrNothing } from "./all-or-nothing";
import { appendRows } from "./append-rows";
import type { CaseReading, CellContent } from "./case-reading";
import { ledgerOf, versionNow } from "./case-versions";
import { setCells } from "./change";
import { MeasureError } from "./measure-error";
import { inExcel, type OperationOptions } from "./operation";
import { gatePreflight } from "./preflight";
import { recalculateWhereManual } from "./read-case";
import { readForChange, tablePlace, type CaseToChange } from "./read-for-change";
import { askChecks, askMeasures } from "./read-results";
import { asKept, moneyMoved } from "./report-differences";
import { requireNoItems } from "./require-no-items";
import { frozenCells, GATE_AREA, gateCells } from "./rows-to-write";
import { isoDay, serialDay } from "./serial-day";
import { termsNow } from "./terms-now";

/** What is decided at a gate. */
export interface GateOrder {
  /** The gate that is meant: the one after the last passed. */
  readonly gate: number;
  /** Gate 0 can only be a go: it freezes the business case. */
  readonly decision: "go" | "no-go";
  readonly note?: string;
}

export interface DecidedGate {
  readonly gate: number;
  /** Its row of Gates, as it is kept. */
  readonly row: GateRow;
}

/**
 * Decides a gate. Gate 0 freezes the plan as the business case; the others record what the case is
 * worth and what was decided. A no-go is recorded, and the gate can be decided again.
 *
 * @param edition which case (see findCases)
 * @throws {MeasureError} with code "NotReady" and the items that stand in the way, and others
 */
export function passGate(
  edition: number,
  order: GateOrder,
  options: OperationOptions = {},
): Promise<DecidedGate> {
  return inExcel(options, async (context, begin) => {
    const target = await readForChange(context, begin, edition, options, true);
    const { reading } = target;
    requireNoItems(gatePreflight(reading, order.gate));
    if (order.gate === 0 && order.decision !== "go") {
      throw new MeasureError("read", "InvalidRequest", measureTexts.baselineIsGo);
    }
    const today = serialDay(options.now ?? new Date());
    const { row, frozen } = prepareGate(reading, order, today);
    await target.requireUnchanged();

    const { inputs, history, frozenPlans } = reading.sheets;
    const gateRow = GATE_HEADER + 1 + order.gate;
    const kept = `${GATE_AREA.first}${gateRow}:${GATE_AREA.last}${gateRow}`;
    const before = [gateCells(reading.gates[order.gate] ?? {})];
    return allOrNothing(
      context,
      begin,
      [inputs, history, frozenPlans],
      async (change, beginStep) => {
        beginStep("write");
        if (frozen.length > 0) {
          change(appendRows(tablePlace(reading, "frozenPlans"), frozen.map(frozenCells)));
        }
        change(setCells(history, kept, before, [gateCells(row)]));
        if (order.decision === "go") {
          const now: CellContent = reading.inputs.gateNow ?? "";
          change(setCells(inputs, reading.cells.GateNow, [[now]], [[order.gate]]));
        }
        await context.sync();
        beginStep("verify");
        await requireKept(context, target, order);
        return { gate: order.gate, row };
      },
    );
  });
}

function prepareGate(
  reading: CaseReading,
  { gate, decision, note }: GateOrder,
  today: number,
): { row: GateRow; frozen: readonly FrozenRow[] } {
  const { inputs, measures, gates, lines } = reading;
  const terms = termsNow(reading, gate === 0 ? inputs.baselineUsers : inputs.users);
  const shown = (name: keyof typeof measures) => asKept(measures[name].forecast);
  const version = versionNow(reading, terms, 0, today);
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const notes = [...earlier(gates[gate]), ...(note === undefined || note === "" ? [] : [note])];
  return {
    row: {
      passedOn: today,
      ...(gate === 0 ? baselineControls(version) : {}),
      ...(inputs.lastClosed === null ? {} : { quarter: inputs.lastClosed }),
      rate: terms.discountRate,
      discounting: terms.discounting,
      users: terms.users,
      netPresentValue: shown("npv"),
      toGo: shown("toGo"),
      returnOnInvestment: shown("roi"),
      payback: shown("payback"),
      decision: measureTexts.decisions[decision],
      ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
    },
    frozen:
      gate === 0 ? frozenRows(version, ledgerOf(reading), 0, (id) => names.get(id) ?? "") : [],
  };
}

/** What was decided at the gate before, and noted there, is not lost when it is decided now. */
function earlier({ passedOn, decision, note }: GateRow = {}): string[] {
  const decided =
    typeof passedOn === "number"
      ? [measureTexts.decidedBefore(String(decision ?? ""), isoDay(passedOn))]
      : [];
  return note === undefined ? decided : [...decided, String(note)];
}

/** Reads the gate back: the business case as it was just planned, and no check that fails. */
async function requireKept(
  context: Excel.RequestContext,
  { found, reading }: CaseToChange,
  { gate }: GateOrder,
): Promise<void> {
  const { names } = context.workbook;
  recalculateWhereManual(context, found);
  const measures = askMeasures(context, found);
  const checks = askChecks(names.getItem(found.edition.name("ChecksFailing")).getRange());
  await context.sync();

  const failing = checks().filter(({ result }) => result === "fails");
  const faults = [
    ...(gate === 0 ? baselineFaults(reading, measures()) : []),
    ...failing.map(({ what }) => what),
  ];
  if (faults.length === 0) return;
  throw new MeasureError("verify", "NotReproduced", measureTexts.notReproduced(faults));
}

function baselineFaults(
  { measures: planned }: CaseReading,
  { npv: { baseline } }: CaseReading["measures"],
): string[] {
  const difference = Math.abs(Number(baseline) - Number(planned.npv.forecast));
  return difference <= AGREEMENT * (1 + moneyMoved(planned)) ? [] : [measureTexts.baselineDiffers];
}

/** Relative to all money that is added up. */
const AGREEMENT = 1e-9;
