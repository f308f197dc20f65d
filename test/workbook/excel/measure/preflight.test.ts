import { describe, expect, it } from "vitest";
import {
  closePreflight,
  closeQuarter,
  gatePreflight,
  passGate,
  postActuals,
  readCase,
  type CaseReading,
  type PreflightItem,
} from "../../../../src/workbook/excel/measure";
import { historyFaults } from "../../../../src/workbook/excel/measure/history-faults";
import { beginEachTestWith } from "../../support/begin-each-test";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY, TODAY_SERIAL } from "../../support/small-case";

let excel: OpenExcel;
/** The business case is frozen, the first quarter closed and the second posted: all is well. */
let good: CaseReading;

const now = TODAY;
/** The second quarter ends on 30 June 2027. */
const LATER = TODAY_SERIAL + 90;

const postings = [
  { period: 2, line: "C01", amount: 6_000 },
  { period: 2, line: "C03", amount: 4_400 },
  { period: 2, line: "B01", amount: 6_000 },
  { period: 2, line: "B02", amount: 0 },
];

beginEachTestWith(async () => {
  ({ excel } = await smallWorkbook(1));
  await passGate(1, { gate: 0, decision: "go" }, { now });
  await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
  await postActuals(1, postings, { now });
  good = await readCase(1);
  return excel;
});

const told = (items: readonly PreflightItem[]) =>
  items.map(({ kind, severity, what }) => [kind, severity, what]);

const preflight = (changes: Partial<CaseReading>, today = LATER) =>
  closePreflight({ ...good, ...changes }, today);

const inputs = (changes: Partial<CaseReading["inputs"]>) => ({
  inputs: { ...good.inputs, ...changes },
});

describe("closePreflight", () => {
  it("finds nothing where all is well: the quarter can be closed", () => {
    expect(closePreflight(good, LATER)).toEqual({
      quarter: 2,
      ends: 46_568,
      items: [],
      verdict: "complete",
    });
  });

  it("lists each line that is planned and has no actual, by its id and name", () => {
    const { items, verdict } = preflight({
      ledger: good.ledger.filter(({ line }) => line !== "B01"),
    });
    expect(told(items)).toEqual([
      ["missingActual", "partial", "B01 Line B01: no actual for quarter 2"],
    ]);
    expect(items[0]).toMatchObject({
      line: "B01",
      place: { sheetId: good.sheets.benefits.id, address: "C10" },
      remedy: "Post it, 0 where there was none, or close the quarter as partial",
    });
    expect(verdict).toBe("partial");
  });

  it("takes an id in small letters for the same line, as Excel does", () => {
    const ledger = good.ledger.map((entry) => ({
      ...entry,
      line: String(entry.line).toLowerCase(),
    }));
    expect(preflight({ ledger }).items).toEqual([]);
  });

  it("names each failing check, what to do and where it stands", () => {
    const checks = good.checks.map((check, index) =>
      index === 3 ? { ...check, result: "fails" as const, remedy: "Do something" } : check,
    );
    const { items, verdict } = preflight({ checks });
    expect(items).toEqual([
      {
        kind: "failingCheck",
        severity: "blocks",
        what: `This check fails: ${good.checks[3]!.what}`,
        remedy: "Do something",
        place: { sheetId: good.sheets.checks.id, address: "C8" },
        line: null,
      },
    ]);
    expect(verdict).toBe("blocked");
  });

  it("waits for functions that are still calculating", () => {
    const checks = good.checks.map((check, index) =>
      index === 30 ? { ...check, result: "calculating" as const } : check,
    );
    expect(preflight({ checks }).items).toMatchObject([
      { kind: "calculating", severity: "blocks" },
    ]);
  });

  it.each([
    [
      "another scenario",
      { isBaseScenario: false, scenario: "Upside" },
      "scenario",
      "The scenario Upside is shown",
    ],
    [
      "the report of a past close",
      { reportClose: 1 },
      "reportShown",
      "The report of close 1 is shown",
    ],
  ] as const)("is blocked by %s", (_, changes, kind, what) => {
    const { items, verdict } = preflight(inputs(changes));
    expect(told(items)).toEqual([[kind, "blocks", what]]);
    expect(verdict).toBe("blocked");
  });

  it("is blocked by more lines than the checks of the frozen plans can see", () => {
    const [line] = good.lines;
    const lines = (count: number) => [
      ...good.lines,
      ...Array.from({ length: count - good.lines.length }, () => ({ ...line!, id: "X", plan: [] })),
    ];
    expect(told(preflight({ lines: lines(126) }).items)).toEqual([
      ["tooManyLines", "blocks", "The case has 126 lines of costs and benefits"],
    ]);
    expect(preflight({ lines: lines(125) }).items).toEqual([]);
  });

  it("is blocked where there is no net present value to report", () => {
    const npv = { baseline: "n/a", forecast: "#VALUE!", realised: "" };
    const { items } = preflight({ measures: { ...good.measures, npv } });
    expect(told(items)).toEqual([["noMeasure", "blocks", "There is no net present value"]]);
  });

  it("warns where the business case is not frozen, and while the quarter runs", () => {
    const isBaselineFrozen = false;
    const frozen = good.frozen.filter(({ version }) => version !== 0);
    const extents = {
      ...good.extents,
      frozenPlans: { ...good.extents.frozenPlans, filled: frozen.length },
    };
    const { items, verdict } = preflight(
      { ...inputs({ isBaselineFrozen }), frozen, extents },
      46_568,
    );
    expect(told(items)).toEqual([
      ["baselineNotFrozen", "warning", "The business case is not frozen"],
      ["quarterRunning", "warning", "The quarter runs until 2027-06-30"],
    ]);
    expect(verdict).toBe("complete");
  });

  it("lists rows of the ledger with problems, at most twenty", () => {
    const entry = { ...good.ledger[0]!, problem: "line not known" };
    const ledger = [
      ...good.ledger,
      ...Array.from({ length: 30 }, (_, index) => ({ ...entry, row: 100 + index })),
    ];
    const { items } = preflight({ ledger });
    expect(items).toHaveLength(20);
    expect(items[0]).toMatchObject({
      kind: "ledgerProblem",
      severity: "blocks",
      what: "Actuals, row 100: line not known",
      remedy: "Correct the 30 rows with a State",
      place: { address: "H100" },
    });
  });

  it("does not let a row that is posted in the future decide the day of the close", () => {
    const [first, ...rest] = good.ledger;
    const on = (postedOn: number) =>
      preflight({ ledger: [{ ...first!, postedOn }, ...rest] }).items;
    expect(on(LATER)).toEqual([]);
    expect(told(on(LATER + 1))).toEqual([
      ["postedInFuture", "blocks", "Actuals, row 6: posted on 2027-07-20, which is still to come"],
    ]);
  });

  it("says that all quarters are closed", () => {
    const { quarter, verdict, items } = preflight({ quarters: 1 });
    expect([quarter, verdict]).toEqual([null, "blocked"]);
    expect(items[0]).toMatchObject({
      kind: "allClosed",
      what: "All 1 quarters of the horizon are closed",
    });
  });

  it("puts what blocks before what allows a partial close, and warnings last", () => {
    const { items } = preflight({ ledger: [], ...inputs({ reportClose: 1 }) }, TODAY_SERIAL);
    expect(items.map(({ severity }) => severity)).toEqual([
      "blocks",
      "partial",
      "partial",
      "partial",
      "partial",
      "warning",
    ]);
  });

  it("sees in the workbook a row that was slipped in before a close", async () => {
    excel.type("Actuals", "C6", TODAY_SERIAL);
    const { items } = closePreflight(await readCase(1), LATER);
    expect(told(items)).toEqual([
      ["failingCheck", "blocks", "This check fails: Closes whose ledger has other rows now"],
      ["failingCheck", "blocks", "This check fails: Closes whose ledger has another total now"],
    ]);
  });

  it("sees in the workbook a row of an unknown line, once", async () => {
    excel.type("Actuals", "D6", "C99");
    const { items } = closePreflight(await readCase(1), LATER);
    expect(told(items)).toEqual([
      ["ledgerProblem", "blocks", "Actuals, row 6: line not known"],
      ["missingActual", "partial", "C01 Line C01: no actual for quarter 2"],
    ]);
  });
});

describe("gatePreflight", () => {
  it("finds nothing in the way of the next gate", () => {
    expect(gatePreflight(good, 1)).toEqual([]);
  });

  it("holds to the order of the gates, and to what a close must hold to", () => {
    expect(told(gatePreflight(good, 2))).toEqual([
      ["gateOrder", "blocks", "Gate 2 is not the next one"],
    ]);
    expect(told(gatePreflight({ ...good, ...inputs({ reportClose: 1 }) }, 1))).toEqual([
      ["reportShown", "blocks", "The report of close 1 is shown"],
    ]);
  });
});

describe("historyFaults", () => {
  const close = () => good.closes[0]!;
  const second = () => ({ ...close(), close: 2, quarter: 2 });
  const faults = (changes: Partial<CaseReading>) => historyFaults({ ...good, ...changes });
  const history = (filled: number) => ({
    extents: { ...good.extents, history: { ...good.extents.history, filled } },
  });

  it("are none of a history that fits together", () => {
    expect(historyFaults(good)).toEqual([]);
  });

  it("name a row of History that is missing", () => {
    expect(faults({ closes: [], ...history(0) })).toEqual([
      "The row of close 1 is missing on History",
      "Frozen plans has a version 1 that belongs to no close",
    ]);
  });

  it("name a row that the last closed quarter does not know, and one without a plan", () => {
    expect(faults({ closes: [close(), second()], ...history(2) })).toEqual([
      "History has a row of close 2, which the last closed quarter on Inputs does not know",
      "The plan of close 2 is missing on Frozen plans",
    ]);
  });

  it("name a row twice there, one that was changed, and one that lost its number", () => {
    expect(faults({ closes: [close(), close()], ...history(2) })).toContain(
      "History has a row of close 1, which the last closed quarter on Inputs does not know",
    );
    expect(faults({ closes: [{ ...close(), quarter: 3 }] })).toEqual([
      "The row of close 1 on History was changed",
    ]);
    expect(faults(history(2))).toEqual([
      "The rows of History are not in order, or one has lost its number",
    ]);
  });

  it("name plans that are missing, unknown or out of order", () => {
    const of = (...versions: number[]) => {
      const frozen = good.frozen.filter(({ version }) => versions.includes(Number(version)));
      const extent = { ...good.extents.frozenPlans, filled: frozen.length };
      return { frozen, extents: { ...good.extents, frozenPlans: extent } };
    };
    expect(faults(of(0))).toEqual(["The plan of close 1 is missing on Frozen plans"]);
    expect(faults(of(1))).toEqual(["The business case is missing on Frozen plans"]);
    expect(faults({ frozen: [...good.frozen].reverse() })).toEqual([
      "The rows of Frozen plans are not in order, or one has lost its version",
    ]);
  });
});
