import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  closeQuarter as closeInPlainNumbers,
  freezeBaseline,
  reportAsOf,
  type CaseVersion,
  type LedgerRow,
  type MeasurementCase,
  type QuarterClose,
} from "../../../../src/core";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closePreflight,
  closeQuarter,
  passGate,
  postActuals,
  readCase,
  showReport,
  type CaseReading,
  type Posting,
} from "../../../../src/workbook/excel/measure";
import type { CloseRow } from "../../../../src/workbook/template/case-content";
import { closeRow } from "../../../../src/workbook/template/content-of-closes";
import { HISTORY_FIELDS } from "../../../../src/workbook/template/history-layout";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import type { OpenExcel } from "../../support/open-excel";
import {
  BRIDGE_FIELDS,
  SMALL_CASE,
  smallWorkbook,
  TODAY,
  TODAY_SERIAL,
  typeCase,
} from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;

beginEachTestWith(async () => {
  ({ excel, start } = await smallWorkbook());
  return excel;
});

/** A day later than the first one of the tests, as a moment and as Excel counts days. */
const later = (days: number) => ({
  now: new Date(TODAY.getFullYear(), TODAY.getMonth(), TODAY.getDate() + days, 18),
  serial: TODAY_SERIAL + days,
});

const DAYS_BETWEEN = 91;
const CLOSES = 8;

/** The case as it is planned at each close: each change is of another kind. */
function caseAt(close: number): MeasurementCase {
  const { costs, benefits, drivers, customers } = SMALL_CASE;
  const knows = (since: number) => close >= since;
  return {
    ...SMALL_CASE,
    annualRate: knows(6) ? 0.12 : SMALL_CASE.annualRate,
    costs: costs.map((line) =>
      line.id === "C01" && knows(2) ? { ...line, amount: line.amount * 1.1 } : line,
    ),
    benefits: benefits.map((line) => {
      if (line.id === "B01" && knows(3)) return { ...line, target: 10.5 };
      if (line.id === "B02" && knows(4)) return { ...line, start: 6 };
      return line;
    }),
    drivers: drivers.map((driver) =>
      driver.id === "Hours saved per user" && knows(5) ? { ...driver, value: 38.5 } : driver,
    ),
    customers: customers.map((segment) =>
      knows(7) ? { ...segment, retentionWith: 0.85 } : segment,
    ),
  };
}

/** What is posted before a close: its quarter, and from the third on a correction of an earlier one. */
function postingsOf(quarter: number): Posting[] {
  const lines = ["C01", "C03", "B01", "B02", "B03"];
  const regular = lines.map((line, index) => ({
    period: quarter,
    line,
    amount: Math.round(1_000 * (index + 2) * (1 + 0.07 * quarter)) + 0.25,
  }));
  return [
    ...(quarter === 1 ? [{ period: 0, line: "C02", amount: 61_234.56 }] : []),
    ...regular,
    ...(quarter >= 3
      ? [{ period: quarter - 2, line: "C01", amount: -123.45, note: "=credit note" }]
      : []),
  ];
}

function typeChanges(close: number): void {
  const measurementCase = caseAt(close);
  typeCase(excel, measurementCase);
  excel.type("Inputs", "D10", measurementCase.annualRate);
}

/** The history in the workbook, and the same in plain numbers. */
async function closeAll() {
  const ledger: LedgerRow[] = [];
  const versions: CaseVersion[] = [freezeBaseline(caseAt(0), TODAY_SERIAL)];
  const closes: QuarterClose[] = [];
  const expected: CloseRow[] = [];
  const written: CloseRow[] = [];
  await passGate(1, { gate: 0, decision: "go" }, { now: TODAY });
  for (let quarter = 1; quarter <= CLOSES; quarter++) {
    const { now, serial } = later(DAYS_BETWEEN * quarter);
    typeChanges(quarter);
    await postActuals(1, postingsOf(quarter), { now });
    ledger.push(...postingsOf(quarter).map((posting) => ({ ...posting, postedOn: serial })));
    const { row } = await closeQuarter(1, { quarter, isPartial: false }, { now });
    const request = { quarter, asOf: serial, isPartial: false };
    const close = closeInPlainNumbers(caseAt(quarter), ledger, versions, request);
    const details = { close: quarter, ends: 0, gate: 0, checks: "• All checks pass" };
    closes.push(close);
    expected.push(closeRow(close, ledger, details));
    versions.push(close.version);
    written.push(row);
  }
  return { ledger, versions, closes, expected, written };
}

describe("eight closes with changes and restatements", () => {
  let history: Awaited<ReturnType<typeof closeAll>>;
  let after: WorkbookModel;
  let reading: CaseReading;
  beforeAll(async () => {
    excel.workbook.open(start);
    history = await closeAll();
    after = excel.workbook.model;
    reading = await readCase(1);
    // Some fifteen seconds; a machine under load takes several times that.
  }, 300_000);
  beforeEach(() => {
    excel.workbook.open(after);
  });

  it("keep on History what the core says of each, to 1e-9", () => {
    expect(reading.closes).toHaveLength(CLOSES);
    for (const [index, expected] of history.expected.entries()) {
      for (const field of HISTORY_FIELDS) {
        if (field === "ends") continue;
        const kept = reading.closes[index]![field];
        const wanted = field === "residual" ? 0 : expected[field];
        if (typeof wanted === "number" && typeof kept === "number") {
          expect(Math.abs(kept - wanted), field).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(wanted)));
        } else expect(kept, `${field} of close ${index + 1}`).toEqual(wanted);
      }
    }
  });

  it("say on History what the operation has said, and the day each quarter ends", () => {
    for (const [index, row] of history.written.entries()) {
      expect(reading.closes[index]).toEqual({ ...row, residual: 0 });
    }
    // 31 March 2027, and seven quarters later.
    expect(reading.closes.map(({ ends }) => ends).filter((_, i) => i === 0 || i === 7)).toEqual([
      46_477, 47_118,
    ]);
  });

  it("change the net present value for every reason that the bridge knows", () => {
    for (const effect of BRIDGE_FIELDS) {
      expect(
        reading.closes.some((close) => Number(close[effect]) !== 0),
        effect,
      ).toBe(true);
    }
  });

  it("are reproduced to the cent by the report of each", async () => {
    for (const [index, row] of reading.closes.entries()) {
      const close = index + 1;
      expect(await showReport(1, close)).toEqual({ close, differences: [] });
      const { measures } = await readCase(1);
      const shown = [
        measures.npv.forecast,
        measures.npv.realised,
        measures.toGo.forecast,
        measures.costPerUser.forecast,
      ];
      const kept = [row.netPresentValue, row.realised, row.toGo, row.costPerUser];
      expect(shown.map(cents)).toEqual(kept.map(cents));
      const again = reportAsOf(history.versions[close]!, history.ledger);
      expect(cents(measures.npv.forecast)).toBe(cents(again.netPresentValue));
      expect(excel.value("Checks", "G15")).toBe("OK");
    }
    expect(await showReport(1, null)).toEqual({ close: null, differences: [] });
    expect(differences(after, excel.workbook.model)).toEqual([]);
  });

  it("freeze each plan line by line, with how it was forecast", () => {
    const third = reading.frozen.filter(({ version }) => version === 3);
    const { accuracy } = history.closes[2]!.row;
    expect(third.map(({ line }) => line)).toEqual(["C01", "C02", "C03", "B01", "B02", "B03"]);
    for (const row of third) {
      const of = accuracy!.lines.find(({ id }) => id === row.line)!;
      expect([row.quarter, row.frozenOn]).toEqual([3, TODAY_SERIAL + 3 * DAYS_BETWEEN]);
      expect([row.forecast, row.actual]).toEqual([of.forecast, of.actual]);
      expect(row.difference).toBe(of.actual - of.forecast);
      const version = history.versions[3]!.lines.find(({ id }) => id === row.line)!;
      row.amounts.forEach((amount, period) => {
        expect(amount).toBeCloseTo(version.amounts[period]!, 6);
      });
    }
  });

  it("leave all checks passing, the sheets protected and the chart over all of them", () => {
    expect(excel.value("Inputs", "D31")).toBe(CLOSES);
    expect(reading.checks.filter(({ result }) => result === "fails")).toEqual([]);
    for (const [index, sheet] of after.sheets.entries()) {
      expect(sheet.protection).toEqual(start.sheets[index]!.protection);
    }
    const chart = after.sheets
      .flatMap(({ charts }) => charts)
      .find(({ name }) => name === "ReturnByClose")!;
    expect(chart.series[0]).toMatchObject({
      valuesFormula: "=History!$N$15:$N$22",
      categoriesFormula: "=History!$C$15:$C$22",
    });
  });

  it("look like the first row, down to the number format", () => {
    const { cells } = after.sheets.find(({ name }) => name === "History")!;
    for (let column = 1; column <= HISTORY_FIELDS.length; column++) {
      expect(cells[21]![column]?.format).toEqual(cells[14]![column]?.format);
    }
  });

  it("are reproduced although the horizon is shortened later", async () => {
    excel.type("Inputs", "D9", 2);
    for (const close of [1, CLOSES]) expect((await showReport(1, close)).differences).toEqual([]);
    await showReport(1, null);
    const { checks } = await readCase(1);
    expect(checks.filter(({ result }) => result === "fails")).toEqual([]);
  });

  it("are no longer reproduced, by name, where a posting is overwritten", async () => {
    excel.type("Actuals", "E6", 99_999);
    const { differences } = await showReport(1, 2);
    expect(differences).toContain("Full-life NPV");
    expect(excel.value("Checks", "G15")).toBe("Check");
  });
});

const cents = (money: unknown) => Math.round(100 * Number(money));

describe("a close on the day of the one before", () => {
  it("is as of the last day that was posted on, which lies after that close", async () => {
    const now = TODAY;
    await postActuals(1, postingsOf(1), { now });
    await closeQuarter(1, { quarter: 1, isPartial: false }, { now });
    expect(await postActuals(1, postingsOf(2), { now })).toEqual({
      rows: 5,
      postedOn: TODAY_SERIAL + 1,
    });
    const { row } = await closeQuarter(1, { quarter: 2, isPartial: false }, { now });
    expect(row.asOf).toBe(TODAY_SERIAL + 1);
    expect((await showReport(1, 1)).differences).toEqual([]);
    expect((await showReport(1, 2)).differences).toEqual([]);
  });
});

describe("a close without all actuals", () => {
  const order = { quarter: 1, isPartial: false };

  it("is refused with the lines that are missing, and changes nothing", async () => {
    const error = await closeQuarter(1, order, { now: TODAY }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "NotReady", step: "read" });
    expect((error as { items: { line: string }[] }).items.map(({ line }) => line)).toEqual([
      "C02",
      "C01",
      "C03",
      "B01",
    ]);
    expect((error as Error).message).toContain("C02 Line C02: no actual for the initial flow");
    expect(excel.workbook.model).toBe(start);
  });

  it("can be partial, and says so for ever", async () => {
    const { row } = await closeQuarter(
      1,
      { ...order, isPartial: true, note: "=late" },
      { now: TODAY },
    );
    expect(row).toMatchObject({ status: "partial", note: "=late", accuracy: "n/a" });
    expect(row.from).toBeUndefined();
    const reading = await readCase(1);
    expect(reading.closes[0]).toMatchObject({ status: "partial", note: "=late" });
  });

  it("is complete where nothing is missing, whatever was asked for", async () => {
    await postActuals(1, postingsOf(1), { now: TODAY });
    const { row } = await closeQuarter(1, { ...order, isPartial: true }, { now: TODAY });
    expect(row.status).toBe("complete");
  });
});

/** Changes formulas as somebody might who took the protection off. */
function tamper(sheet: string, from: string, to: string): void {
  excel.workbook.change("Tamper", (draft) => {
    const { cells } = draft.sheets.find(({ name }) => name === sheet)!;
    for (const row of Object.values(cells)) {
      for (const cell of Object.values(row)) {
        if (cell.formula !== undefined) cell.formula = cell.formula.replace(from, to);
      }
    }
  });
}

describe("a close that is refused", () => {
  it("is of another quarter than the next one", async () => {
    await expect(
      closeQuarter(1, { quarter: 2, isPartial: false }, { now: TODAY }),
    ).rejects.toMatchObject({
      code: "InvalidRequest",
      message: "Quarter 2 cannot be closed: the next one is quarter 1",
    });
    expect(excel.workbook.model).toBe(start);
  });

  it("meets a failing check", async () => {
    excel.type("Costs", "D12", "No such category");
    const before = excel.workbook.model;
    await expect(
      closeQuarter(1, { quarter: 1, isPartial: true }, { now: TODAY }),
    ).rejects.toMatchObject({
      code: "NotReady",
      message: expect.stringContaining("This check fails: ") as string,
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("meets a formula of the sheet that says something else than the core", async () => {
    // The same share of every actual leaves each check of the sheet content.
    tamper("Cash flow", "SUMIFS(Actuals[Amount]", "1.01*SUMIFS(Actuals[Amount]");
    await postActuals(1, postingsOf(1), { now: TODAY });
    const before = excel.workbook.model;
    await expect(
      closeQuarter(1, { quarter: 1, isPartial: false }, { now: TODAY }),
    ).rejects.toMatchObject({
      code: "CoreDiffers",
      step: "verify",
      message: expect.stringContaining("Nothing has been changed") as string,
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("meets a report that is not the same when it is read back", async () => {
    tamper("Inputs", "INDEX(History[Discount rate],", "0.01+INDEX(History[Discount rate],");
    await postActuals(1, postingsOf(1), { now: TODAY });
    const before = excel.workbook.model;
    await expect(
      closeQuarter(1, { quarter: 1, isPartial: false }, { now: TODAY }),
    ).rejects.toMatchObject({
      code: "NotReproduced",
      step: "verify",
      message: expect.stringContaining("(Full-life NPV, ") as string,
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });
});

describe("the preflight of a close", () => {
  it("comes to the same as the close itself", async () => {
    const reading = await readCase(1);
    expect(closePreflight(reading, TODAY_SERIAL).verdict).toBe("partial");
    await postActuals(1, postingsOf(1), { now: TODAY });
    expect(closePreflight(await readCase(1), TODAY_SERIAL).verdict).toBe("complete");
  });
});
