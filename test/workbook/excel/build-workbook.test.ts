import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { columnName } from "../../../src/workbench/engine/address";
import type { SheetModel } from "../../../src/workbench/engine/model";
import type { BuildProgress } from "../../../src/workbook/excel/build-sheets";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { PUBLISHED_CASE } from "../../../src/workbook/template/example-tei";
import { measureRow, type MeasureName } from "../../../src/workbook/template/measures";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { openExcel, type OpenExcel } from "../support/open-excel";

const TEI: CaseOptions = { ...DEFAULT_OPTIONS, company: "Meridian Foods", example: "tei" };
const EMPTY: CaseOptions = DEFAULT_OPTIONS;

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  await excel.reset();
});

afterEach(() => {
  excel.stop();
});

const measure = (name: MeasureName) => excel.value("Results", `C${measureRow(name)}`);

describe("the example", () => {
  it("comes to the published results", async () => {
    await buildWorkbook(TEI);
    expect(Math.round(Number(measure("npv")))).toBe(PUBLISHED_CASE.netPresentValue);
    expect(Number(measure("roi")).toFixed(2)).toBe(PUBLISHED_CASE.returnOnInvestment.toFixed(2));
    expect(Math.round(Number(measure("presentValueBenefits")))).toBe(
      PUBLISHED_CASE.presentValueBenefits,
    );
    expect(Math.round(Number(measure("presentValueCosts")))).toBe(PUBLISHED_CASE.presentValueCosts);
  });

  it("comes to the other measures, recomputed from the published totals", async () => {
    await buildWorkbook(TEI);
    expect(measure("irr")).toBeCloseTo(19.116191, 6);
    expect(measure("benefitCost")).toBeCloseTo(4.286787, 6);
    expect(measure("payback")).toBeCloseTo(53_150 / 939_796, 12);
    expect(measure("discountedPayback")).toBeCloseTo((53_150 / 939_796) * 1.1, 12);
    expect(measure("totalBenefits")).toBe(8_897_602);
    expect(measure("totalCosts")).toBe(2_004_420);
    expect(measure("peakFunding")).toBe(53_150);
    expect(measure("costPerUser")).toBeCloseTo(20_044.2, 9);
    expect(measure("costBand")).toBe("within the band");
  });

  it("passes all its checks", async () => {
    await buildWorkbook(TEI);
    expect(excel.value("Results", "B2")).toBe("• All checks pass");
  });

  it.each([
    ["mid", 5_767_026],
    ["start", 6_051_102],
  ])("follows the timing %s", async (timing, netPresentValue) => {
    await buildWorkbook(TEI);
    excel.type("Inputs", "D13", timing);
    expect(Math.round(Number(measure("npv")))).toBe(netPresentValue);
    expect(excel.value("Results", "B2")).toBe("• All checks pass");
  });

  it("leaves out the years after a shorter horizon, and says so", async () => {
    await buildWorkbook(TEI);
    excel.type("Inputs", "D11", 2);
    expect(measure("totalBenefits")).toBe(1_606_511 + 3_061_331);
    expect(measure("costBand")).toBe("horizon too short");
    expect(excel.value("Results", "B2")).toBe("• All checks pass, 1 to note");
  });
});

describe("a mistake on Inputs", () => {
  it.each<[string, [string, number | string][], string]>([
    ["an unknown category", [["D18", "Nonsense"]], "• 2 checks need attention"],
    ["an amount as text", [["F19", "12k"]], "• 1 check needs attention"],
    ["a horizon beyond the timeline", [["D11", 9]], "• 1 check needs attention"],
    ["a discount rate as text", [["D12", "ten"]], "• 8 checks need attention"],
    ["an unknown timing", [["D13", "late"]], "• 8 checks need attention"],
    ["a credit", [["F20", -5]], "• All checks pass, 1 to note"],
  ])("is noticed: %s", async (_, typed, light) => {
    await buildWorkbook(TEI);
    for (const [address, value] of typed) excel.type("Inputs", address, value);
    expect(excel.value("Guide", "B2")).toBe(light);
  });

  it("is named in its line", async () => {
    await buildWorkbook(TEI);
    excel.type("Inputs", "D18", "Nonsense");
    excel.type("Inputs", "F19", "12k");
    excel.type("Inputs", "G20", -5);
    expect(["J18", "J19", "J20", "J21"].map((cell) => excel.value("Inputs", cell))).toEqual([
      "choose a category",
      "an amount is text",
      "negative amount",
      "",
    ]);
  });
});

describe("without an example", () => {
  it.each([1, 3, 10])("shows no error in any cell with a horizon of %i", async (horizon) => {
    await buildWorkbook({ ...EMPTY, horizon });
    const errors = excel.workbook.model.sheets.flatMap((sheet) =>
      cellsOf(sheet).filter(({ address }) => {
        const value = excel.value(sheet.name, address);
        return typeof value === "object" && value !== null;
      }),
    );
    expect(errors).toEqual([]);
    expect(measure("npv")).toBe("n/a");
    expect(measure("irr")).toBe("n/a");
  });

  it("says that nothing is entered yet, which is no failure", async () => {
    await buildWorkbook(EMPTY);
    expect(excel.value("Guide", "B2")).toBe("• Nothing entered yet");
    expect(excel.value("Checks", "D27")).toBe(0);
    excel.type("Inputs", "D18", "Licences");
    excel.type("Inputs", "E18", 100);
    expect(excel.value("Guide", "B2")).toBe("• All checks pass, 1 to note");
    excel.type("Inputs", "D33", "Sales targeting");
    excel.type("Inputs", "F33", 60);
    expect(excel.value("Guide", "B2")).toBe("• All checks pass");
  });

  it("reads like a case as soon as one line is filled", async () => {
    await buildWorkbook(EMPTY);
    excel.type("Inputs", "D18", "Licences");
    excel.type("Inputs", "E18", 100);
    excel.type("Inputs", "D33", "Sales targeting");
    excel.type("Inputs", "F33", 60);
    excel.type("Inputs", "G33", 60);
    expect(measure("npv")).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 12);
    expect(measure("payback")).toBeCloseTo(1 + 40 / 60, 12);
    expect(excel.value("Results", "B8")).toBe("Cumulative net cash flow turns positive in Year 2");
    expect(excel.value("Results", "E8")).toBe("Benefits exceed costs in 2 of 3 years");
  });

  it("finds no payback where the money never comes back", async () => {
    await buildWorkbook(EMPTY);
    excel.type("Inputs", "D18", "Licences");
    excel.type("Inputs", "E18", 100);
    expect(measure("payback")).toBe("not reached");
    expect(measure("irr")).toBe("n/a");
    expect(measure("roi")).toBe(-1);
  });
});

describe("the CRM functions", () => {
  it('read "add-in not loaded" without the add-in', async () => {
    await buildWorkbook(TEI);
    const row = measureRow("npv");
    expect(excel.value("Results", `D${row}`)).toBe("add-in not loaded");
    expect(excel.value("Results", `E${row}`)).toBe("add-in not loaded");
    expect(excel.value("Results", "B2")).toBe("• All checks pass");
  });

  it.each(["end", "mid", "start"])(
    "agree where the add-in is loaded, timing %s",
    async (timing) => {
      excel.stop();
      excel = await openExcel({ withFunctions: true });
      await buildWorkbook(TEI);
      excel.type("Inputs", "D13", timing);
      await excel.workbook.settled();
      for (const name of ["npv", "roi"] as const) {
        const row = measureRow(name);
        expect(excel.value("Results", `E${row}`)).toBe("agrees");
        expect(excel.value("Results", `D${row}`)).toBeCloseTo(Number(measure(name)), 8);
      }
      expect(excel.value("Results", "B2")).toBe("• All checks pass");
    },
  );

  it("do not hide a genuine error", async () => {
    excel.stop();
    excel = await openExcel({ withFunctions: true });
    await buildWorkbook(TEI);
    excel.type("Inputs", "D12", "ten");
    await excel.workbook.settled();
    expect(excel.value("Results", `D${measureRow("npv")}`)).toMatchObject({ error: "#VALUE!" });
    expect(excel.value("Results", `E${measureRow("npv")}`)).toBe("error");
  });
});

describe("buildWorkbook", () => {
  it.each([
    ["the example", TEI],
    ["ten years with the example", { ...TEI, horizon: 10 }],
    ["ten empty years", { ...EMPTY, horizon: 10 }],
  ])("needs 5 round trips and at most 300 KB for %s", async (_, options) => {
    await buildWorkbook(options);
    // The library lets go of the ranges in a round trip of its own, after the build has answered.
    await vi.waitFor(() => {
      expect(excel.roundTrips.length).toBe(5);
    });
    const bytes = excel.roundTrips.reduce((sum, roundTrip) => sum + roundTrip.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });

  it("says each step before it begins", async () => {
    const said: BuildProgress[] = [];
    await buildWorkbook(EMPTY, (progress) => said.push(progress));
    expect(said.map(({ step, index, of }) => `${step} ${index}/${of}`)).toEqual([
      "prepare 1/4",
      "create 2/4",
      "fill 3/4",
      "finish 4/4",
    ]);
  });

  it("answers with the sheets as they stand in the workbook", async () => {
    const { sheets } = await buildWorkbook(EMPTY);
    const built = excel.workbook.model.sheets.slice(1);
    expect(sheets.map(({ id, name }) => ({ id, name }))).toEqual(
      built.map(({ id, name }) => ({ id, name })),
    );
    expect(sheets.map(({ role }) => role)).toEqual([
      "guide",
      "inputs",
      "cashFlow",
      "results",
      "checks",
    ]);
  });

  it.each([
    [EMPTY, "Guide"],
    [TEI, "Results"],
  ])("shows the sheet to begin with (%#)", async (options, name) => {
    await buildWorkbook(options);
    const { model } = excel.workbook;
    expect(model.sheets.find(({ id }) => id === model.activeSheetId)?.name).toBe(name);
  });

  it("protects every sheet and leaves only inputs open", async () => {
    await buildWorkbook(TEI);
    const built = excel.workbook.model.sheets.slice(1);
    expect(built.map(({ protection }) => protection?.passwordHash)).toEqual(built.map(() => null));
    const open = built.flatMap((sheet) =>
      cellsOf(sheet).filter(({ locked }) => locked === false && sheet.name !== "Inputs"),
    );
    expect(open).toEqual([]);
    const inputs = cellsOf(built[1]!).filter(({ locked }) => locked === false);
    expect(inputs.length).toBe(11 + 2 * 12 * 6);
    expect(inputs.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("writes what a person typed as text, never as a formula", async () => {
    await buildWorkbook({ ...EMPTY, company: "=1+1", currency: "-5" });
    expect(excel.value("Inputs", "D8")).toBe("=1+1");
    expect(excel.value("Inputs", "D9")).toBe("-5");
  });

  it("draws two charts from Cash flow", async () => {
    await buildWorkbook(TEI);
    const results = excel.workbook.model.sheets.find(({ name }) => name === "Results")!;
    expect(
      results.charts.map(({ type, title, series }) => ({
        type,
        title,
        series: series.map((one) => [one.name, one.valuesFormula, one.categoriesFormula]),
      })),
    ).toEqual([
      {
        type: "Line",
        title: "Cumulative net cash flow",
        series: [
          ["Undiscounted", "='Cash flow'!$E$32:$H$32", "='Cash flow'!$E$4:$H$4"],
          ["Discounted", "='Cash flow'!$E$34:$H$34", "='Cash flow'!$E$4:$H$4"],
        ],
      },
      {
        type: "ColumnClustered",
        title: "Benefits against costs by year",
        series: [
          ["Benefits", "='Cash flow'!$E$16:$H$16", "='Cash flow'!$E$4:$H$4"],
          ["Costs", "='Cash flow'!$E$28:$H$28", "='Cash flow'!$E$4:$H$4"],
        ],
      },
    ]);
  });
});

interface CellFact {
  readonly address: string;
  readonly formula: string | undefined;
  readonly locked: boolean | undefined;
}

function cellsOf(sheet: SheetModel): CellFact[] {
  return Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, { formula, format }]) => ({
      address: `${columnName(Number(column))}${Number(row) + 1}`,
      formula,
      locked: format?.locked,
    })),
  );
}
