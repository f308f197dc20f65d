import { describe, expect, it } from "vitest";
import { freezeBaseline, reportAsOf } from "../../../../src/core";
import { measureTexts } from "../../../../src/locales/en/measure";
import { deleteSheet } from "../../../../src/workbench/engine/cells/sheet-edits";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { findCases, readCase } from "../../../../src/workbook/excel/measure";
import { sourceName } from "../../../../src/workbook/template/content-of-case";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { TEMPLATE_VERSION } from "../../../../src/workbook/template/version";
import { beginEachTestWith } from "../../support/begin-each-test";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { SMALL_CASE, smallWorkbook } from "../../support/small-case";

let excel: OpenExcel;

beginEachTestWith(async () => {
  ({ excel } = await smallWorkbook());
  return excel;
});

describe("readCase", () => {
  it("reads the plan of every line as the core plans it", async () => {
    const { lines } = await readCase(1);
    const planned = freezeBaseline(SMALL_CASE, 0).lines;
    expect(lines.map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
    for (const [index, line] of planned.entries()) {
      const { kind, group, unitValue, plan, name } = lines[index]!;
      expect({ kind, group, unitValue, name }).toEqual({
        kind: line.kind,
        group: line.kind === "cost" ? line.group : sourceName(line.group),
        unitValue: line.unitValue,
        name: `Line ${line.id}`,
      });
      plan.forEach((amount, period) => {
        const wanted = line.amounts[period]!;
        expect(Math.abs(amount - wanted)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(wanted)));
      });
    }
  });

  it("reads the measures that the core gives", async () => {
    const { measures } = await readCase(1);
    const core = reportAsOf(freezeBaseline(SMALL_CASE, 0), []);
    expect(measures.npv.forecast).toBeCloseTo(core.netPresentValue, 6);
    expect(measures.roi.forecast).toBeCloseTo(core.returnOnInvestment as number, 12);
    expect(measures.npv.realised).toBe("n/a");
  });

  it("reads single inputs, gates, checks and what is empty", async () => {
    const reading = await readCase(1);
    expect(reading.inputs).toEqual({
      company: "Our company",
      currency: "EUR",
      firstDay: 46_388,
      horizon: 3,
      discountRate: 0.1,
      discounting: "mid",
      users: 40,
      baselineUsers: 40,
      scenario: "Base",
      isBaseScenario: true,
      gateNow: null,
      lastClosed: null,
      reportClose: null,
      isBaselineFrozen: false,
    });
    expect(reading.gates.map(({ gate, name }) => [gate, name])).toEqual([
      [0, "Business case"],
      [1, "Pilot"],
      [2, "Rollout"],
      [3, "Ongoing"],
    ]);
    expect([reading.closes, reading.frozen, reading.ledger]).toEqual([[], [], []]);
    expect([reading.quarters, reading.quartersBuilt]).toEqual([12, 12]);
    expect(reading.templateVersion).toBe(TEMPLATE_VERSION);
    expect(reading.checks.length).toBeGreaterThanOrEqual(30);
    expect(reading.checks.map(({ number }) => number)).toEqual(reading.checks.map((_, i) => i + 1));
    const [first] = reading.checks;
    expect(first).toMatchObject({ what: excel.value("Checks", "C5"), result: "ok", row: 5 });
  });

  it("takes two round trips", async () => {
    await readCase(1);
    expect(excel.roundTrips).toHaveLength(2);
  });

  it("counts nothing beyond the horizon, and the ranges of the scenario", async () => {
    excel.type("Inputs", "D9", 2);
    excel.type("Inputs", "D14", "Downside");
    excel.type("Costs", "N12", 1.2);
    const { lines, quarters, inputs } = await readCase(1);
    expect(quarters).toBe(8);
    expect(inputs).toMatchObject({ scenario: "Downside", isBaseScenario: false });
    expect(lines[0]!.plan.slice(0, 3)).toEqual([0, 7_200, 7_200]);
    expect(lines[0]!.plan.slice(8)).toEqual([7_200, 0, 0, 0, 0]);
  });

  it("says which inputs hold nothing of the kind", async () => {
    excel.type("Inputs", "D10", "ten");
    excel.type("Inputs", "D12", "sometimes");
    const { inputs } = await readCase(1);
    expect(inputs).toMatchObject({ discountRate: null, discounting: null });
  });
});

describe("a workbook of which something is missing", () => {
  const deleteTable = (name: string) => {
    excel.workbook.change("Delete", (draft) => {
      for (const sheet of draft.sheets) {
        sheet.tables = sheet.tables.filter((table) => table.name !== name);
      }
    });
  };

  it("names the table, its sheet and what to do", async () => {
    deleteTable("History");
    await expect(readCase(1)).rejects.toMatchObject({
      code: "PartsMissing",
      step: "find",
      message: measureTexts.partsMissing(["the table History of the sheet History"]),
    });
    expect((await findCases())[0]).toMatchObject({
      missing: ["the table History of the sheet History"],
    });
  });

  it("names every name that is gone", async () => {
    excel.workbook.change("Delete", (draft) => {
      draft.names = draft.names.filter(
        ({ name }) => !["LastClosed", "DiscountRate"].includes(name),
      );
    });
    await expect(readCase(1)).rejects.toMatchObject({
      message: measureTexts.partsMissing(["the name DiscountRate", "the name LastClosed"]),
    });
  });

  it("names the tables of a sheet that was deleted", async () => {
    excel.workbook.change("Delete", (draft) => {
      deleteSheet(draft, draft.sheets.find(({ name }) => name === "Frozen plans")!.id);
    });
    await expect(readCase(1)).rejects.toMatchObject({
      message: measureTexts.partsMissing(["the table FrozenPlans of the sheet Frozen plans"]),
    });
  });

  it("names the cells of a sheet that was deleted", async () => {
    excel.workbook.change("Delete", (draft) => {
      deleteSheet(draft, draft.sheets.find(({ name }) => name === "Results")!.id);
    });
    await expect(readCase(1)).rejects.toMatchObject({
      code: "PartsMissing",
      step: "read",
      message: measureTexts.partsMissing([
        "the cell of the name NetPresentValue (net present value of the forecast)",
      ]),
    });
  });

  it("names the column that is not where it was built", async () => {
    excel.type("Actuals", "E5", "Betrag");
    await expect(readCase(1)).rejects.toMatchObject({
      message: measureTexts.partsMissing(['the column "Amount" of the table Actuals']),
    });
  });

  it("is told from one that has no case at all", async () => {
    excel.workbook.change("Delete", (draft) => {
      draft.names = [];
      for (const sheet of draft.sheets) sheet.tables = [];
    });
    expect(await findCases()).toEqual([]);
    await expect(readCase(1)).rejects.toMatchObject({
      code: "CaseNotFound",
      message: measureTexts.noCase(1),
    });
  });
});

describe("findCases", () => {
  it("finds each case by its number, though names of ours are used for something else", async () => {
    excel.workbook.change("Mine", (draft) => {
      draft.names.push({
        id: "{mine}",
        name: "Horizon_7",
        formula: "=Inputs!$A$1",
        sheetId: null,
        visible: true,
        comment: "",
      });
    });
    await buildWorkbook({ ...DEFAULT_OPTIONS, company: "Second", horizon: 1, users: 7 });
    expect(await findCases()).toEqual([
      { edition: 1, company: "Our company", missing: [] },
      { edition: 2, company: "Second", missing: [] },
    ]);
    const second = await readCase(2);
    expect(second.inputs).toMatchObject({ company: "Second", users: 7, horizon: 1 });
    expect(second.sheets.history.name).toBe("History (2)");
    expect((await readCase(1)).inputs.users).toBe(40);
  }, 120_000);

  it("says that this Excel is too old, and asks it nothing", async () => {
    excel.stop();
    excel = await openExcel({ excelApi: "1.8" });
    await excel.reset();
    await expect(findCases()).rejects.toMatchObject({ code: "ExcelTooOld" });
    expect(excel.roundTrips).toEqual([]);
  });
});
