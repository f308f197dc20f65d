import { beforeEach, describe, expect, it } from "vitest";
import { baselineChecksums, freezeBaseline } from "../../../../src/core";
import { measureTexts } from "../../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closeQuarter,
  passGate,
  postActuals,
  readCase,
  reopenClose,
} from "../../../../src/workbook/excel/measure";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import { addLines } from "../../../../src/workbook/excel/keep";
import {
  COST_COLUMNS,
  COST_ROWS,
  FROZEN_HEADER,
} from "../../../../src/workbook/template/line-columns";
import type { OpenExcel } from "../../support/open-excel";
import {
  quarterColumn,
  SMALL_CASE,
  smallWorkbook,
  TODAY,
  TODAY_SERIAL,
} from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;

const now = TODAY;
const freeze = () => passGate(1, { gate: 0, decision: "go", note: "=board 7" }, { now });

beginEachTestWith(async () => {
  ({ excel, start } = await smallWorkbook());
  return excel;
});

describe("gate 0", () => {
  it("freezes the plan of every line as version 0, as the core plans it", async () => {
    await freeze();
    const { frozen } = await readCase(1);
    const planned = freezeBaseline(SMALL_CASE, TODAY_SERIAL).lines;
    expect(frozen.map(({ version, line }) => [version, line])).toEqual(
      planned.map(({ id }) => [0, id]),
    );
    for (const [index, { amounts, unitValue }] of planned.entries()) {
      const row = frozen[index]!;
      expect(row).toMatchObject({ unitValue, frozenOn: TODAY_SERIAL, label: `Line ${row.line}` });
      expect(row.quarter).toBeUndefined();
      row.amounts.forEach((amount, period) => {
        expect(amount).toBeCloseTo(amounts[period]!, 6);
      });
    }
  });

  it("keeps its terms, its measures and two control figures, and moves the gate on", async () => {
    const before = await readCase(1);
    const { row } = await freeze();
    const { gates, inputs, measures, checks } = await readCase(1);
    expect(gates[0]).toEqual({ gate: 0, name: "Business case", ...row });
    const { sum, weightedSum } = baselineChecksums(before.lines.map(({ plan }) => plan));
    expect(row).toEqual({
      passedOn: TODAY_SERIAL,
      rate: 0.1,
      discounting: "mid",
      users: 40,
      netPresentValue: before.measures.npv.forecast,
      toGo: before.measures.npv.forecast,
      returnOnInvestment: before.measures.roi.forecast,
      payback: before.measures.payback.forecast,
      decision: "go",
      planTotal: sum,
      planChecksum: weightedSum,
      note: "=board 7",
    });
    expect(inputs).toMatchObject({ gateNow: 0, isBaselineFrozen: true });
    expect(measures.npv.baseline).toBeCloseTo(Number(before.measures.npv.forecast), 6);
    expect(checks.filter(({ result }) => result === "fails")).toEqual([]);
  });

  it("is checked in every line of a case that has grown by many", async () => {
    await addLines({ edition: 1, table: "costs", count: 60 });
    for (let row = 14; row <= COST_ROWS.last + 60; row++) {
      for (const [column, entry] of Object.entries({
        label: "More",
        category: "Licences",
        type: "one-off",
        basis: "fixed",
        amount: 10 * row,
      })) {
        excel.type("Costs", `${COST_COLUMNS[column as keyof typeof COST_COLUMNS]}${row}`, entry);
      }
    }
    await freeze();
    const failing = async () =>
      (await readCase(1)).checks.filter(({ result }) => result === "fails").map(({ what }) => what);
    expect((await readCase(1)).frozen).toHaveLength(SMALL_CASE.benefits.length + 24 + 60);
    expect(await failing()).toEqual([]);
    excel.type("Frozen plans", `R${FROZEN_HEADER + 80}`, 1);
    expect(await failing()).not.toEqual([]);
  });

  it("is what later plans are held against, whatever becomes of the plan and the horizon", async () => {
    await freeze();
    const before = await readCase(1);
    excel.type("Costs", "H12", 999);
    excel.type("Inputs", "D9", 2);
    excel.type("Inputs", "D10", 0.2);
    const { measures } = await readCase(1);
    expect(measures.npv.baseline).toBe(before.measures.npv.baseline);
    expect(measures.totalCosts.baseline).toBe(before.measures.totalCosts.baseline);
    expect(measures.npv.forecast).not.toBe(before.measures.npv.forecast);
  });

  it("cannot be changed unnoticed: neither an amount, nor where it stands", async () => {
    await freeze();
    const frozen = excel.workbook.model;
    const [q1, q2] = [quarterColumn(1), quarterColumn(2)];
    const failing = async () =>
      (await readCase(1)).checks.filter(({ result }) => result === "fails").map(({ what }) => what);
    excel.type("Frozen plans", `${q1}10`, 6_000.01);
    expect(await failing()).toEqual([
      "The frozen business case has its total",
      "The frozen business case is untouched in every quarter",
    ]);
    excel.workbook.open(frozen);
    // 3360 and 6720 of B01 change places: the total stays.
    excel.type("Frozen plans", `${q1}13`, 6_720);
    excel.type("Frozen plans", `${q2}13`, 3_360);
    expect(await failing()).toEqual(["The frozen business case is untouched in every quarter"]);
  });

  it("is passed once, before the first close, and only by a go", async () => {
    await expect(passGate(1, { gate: 0, decision: "no-go" }, { now })).rejects.toMatchObject({
      code: "InvalidRequest",
    });
    await freeze();
    await expect(freeze()).rejects.toMatchObject({
      code: "NotReady",
      items: [{ kind: "gateOrder", what: "Gate 0 is not the next one" }],
    });
    excel.workbook.open(start);
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    await expect(freeze()).rejects.toMatchObject({ items: [{ kind: "closedBeforeBaseline" }] });
    await reopenClose(1, { close: 1, reason: "gate 0 was forgotten" }, { now });
    await freeze();
    // The note of the reopened close had no close before it to be kept in.
    expect(excel.value("History", "P7")).toBe(
      "Close 1 reopened on 2027-04-20: gate 0 was forgotten; =board 7",
    );
  });

  it("is taken back where the frozen business case is not worth what was planned", async () => {
    excel.workbook.change("Tamper", (draft) => {
      const { cells } = draft.sheets.find(({ name }) => name === "Inputs")!;
      for (const row of Object.values(cells)) {
        for (const cell of Object.values(row)) {
          if (cell.formula === undefined) continue;
          cell.formula = cell.formula.replace("BaselineFrozen=1,", "BaselineFrozen=1,0.01+");
        }
      }
    });
    const before = excel.workbook.model;
    await expect(freeze()).rejects.toMatchObject({
      code: "NotReproduced",
      step: "verify",
      message: expect.stringContaining(measureTexts.baselineDiffers) as string,
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("is refused where a check fails, and where there is nothing to freeze", async () => {
    excel.type("Costs", "D12", "No such category");
    await expect(freeze()).rejects.toMatchObject({
      code: "NotReady",
      message: expect.stringContaining("This check fails") as string,
    });
    excel.workbook.open(start);
    excel.workbook.change("Clear", (draft) => {
      for (const [name, first] of [
        ["Costs", 11],
        ["Benefits", 9],
      ] as const) {
        const { cells } = draft.sheets.find((one) => one.name === name)!;
        for (let row = first; row < first + 6; row++) {
          for (let column = 2; column < 14; column++) delete cells[row]?.[column]?.value;
        }
      }
    });
    await expect(freeze()).rejects.toMatchObject({ items: [{ kind: "noMeasure" }] });
  });
});

describe("a later gate", () => {
  beforeEach(async () => {
    await freeze();
    await postActuals(1, [{ period: 1, line: "C01", amount: 7_000 }], { now });
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
  });

  it("records what the case is worth and what was decided", async () => {
    const { measures } = await readCase(1);
    const { row } = await passGate(1, { gate: 1, decision: "go", note: "pilot held" }, { now });
    const { gates, inputs, frozen } = await readCase(1);
    expect(gates[1]).toEqual({ gate: 1, name: "Pilot", ...row });
    expect(row).toEqual({
      passedOn: TODAY_SERIAL,
      quarter: 1,
      rate: 0.1,
      discounting: "mid",
      users: 40,
      netPresentValue: measures.npv.forecast,
      toGo: measures.toGo.forecast,
      returnOnInvestment: measures.roi.forecast,
      payback: measures.payback.forecast,
      decision: "go",
      note: "pilot held",
    });
    expect(inputs.gateNow).toBe(1);
    expect(frozen.some(({ version }) => version === 2)).toBe(false);
  });

  it("comes in its order, one at a time, until all are passed", async () => {
    const go = (gate: number) => passGate(1, { gate, decision: "go" }, { now });
    await expect(go(2)).rejects.toMatchObject({
      message: `Gate 2 is not the next one. Decide gate 1 first: gates are passed in order`,
    });
    await go(1);
    await go(2);
    await go(3);
    await expect(go(4)).rejects.toMatchObject({ items: [{ what: "All gates are passed" }] });
    expect(excel.value("Inputs", "D30")).toBe(3);
  }, 120_000);

  it("can be decided again after a no-go, which is not lost", async () => {
    const order = { gate: 1, decision: "no-go", note: "too slow" } as const;
    const { row } = await passGate(1, order, { now });
    expect(row.decision).toBe("no-go");
    expect(excel.value("Inputs", "D30")).toBe(0);
    const later = new Date(2027, 4, 3);
    const second = await passGate(
      1,
      { gate: 1, decision: "go", note: "faster now" },
      { now: later },
    );
    expect(second.row).toMatchObject({
      decision: "go",
      note: `${measureTexts.decidedBefore("no-go", "2027-04-20")}; too slow; faster now`,
    });
    expect(excel.value("Inputs", "D30")).toBe(1);
  });
});
