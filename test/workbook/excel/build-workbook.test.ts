import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { columnName } from "../../../src/workbench/engine/address";
import type { SheetModel } from "../../../src/workbench/engine/model";
import type { BuildProgress } from "../../../src/workbook/excel/build-sheets";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { PUBLISHED_CASE } from "../../../src/workbook/template/example-tei";
import type { MeasureName } from "../../../src/workbook/template/measures";
import { SHEET_ROLES } from "../../../src/workbook/template/naming";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { inputCell, measureIn } from "../support/case-cells";
import { openExcel, type OpenExcel } from "../support/open-excel";

const TEI: CaseOptions = { ...DEFAULT_OPTIONS, company: "Meridian Foods", example: "tei" };
const B2B: CaseOptions = { ...TEI, example: "b2b" };
const EMPTY: CaseOptions = DEFAULT_OPTIONS;

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  await excel.reset();
});

afterEach(() => {
  excel.stop();
});

const measure = (name: MeasureName) => measureIn(excel, name);
const light = () => excel.value("Results", "B2");
const typeInput = (name: Parameters<typeof inputCell>[0], value: number | string) =>
  excel.type("Inputs", inputCell(name), value);

/** A licence of 100 a quarter from the start, and a direct benefit. */
function typeCost(): void {
  for (const [cell, value] of [
    ["D12", "Licences"],
    ["F12", "one-off"],
    ["G12", "fixed"],
    ["H12", 100],
  ] as const) {
    excel.type("Costs", cell, value);
  }
}

function typeBenefit(money: number): void {
  excel.type("Benefits", "D10", "Sales targeting");
  excel.type("Benefits", "E10", "Amount");
  excel.type("Benefits", "G10", money);
  excel.type("Inputs", "F24", 1);
  excel.type("Inputs", "G24", 1);
}

describe("the published example", () => {
  beforeEach(() => buildWorkbook(TEI));

  it("comes to the published results", () => {
    expect(Math.round(Number(measure("npv")))).toBe(PUBLISHED_CASE.netPresentValue);
    expect(Number(measure("roi")).toFixed(2)).toBe(PUBLISHED_CASE.returnOnInvestment.toFixed(2));
    expect(Math.round(Number(measure("presentValueBenefits")))).toBe(
      PUBLISHED_CASE.presentValueBenefits,
    );
    expect(Math.round(Number(measure("presentValueCosts")))).toBe(PUBLISHED_CASE.presentValueCosts);
  });

  it("comes to the other measures, recomputed from the published totals", () => {
    // The flows of a year lie in its quarters alike.
    const quarter = 939_796 / 4;
    expect(measure("benefitCost")).toBeCloseTo(4.286787, 6);
    expect(measure("payback")).toBeCloseTo(53_150 / quarter / 4, 12);
    expect(measure("discountedPayback")).toBeCloseTo(((53_150 / quarter) * 1.1) / 4, 12);
    expect(measure("totalBenefits")).toBe(8_897_602);
    expect(measure("totalCosts")).toBe(2_004_420);
    expect(measure("peakFunding")).toBe(53_150);
    expect(measure("costPerUser")).toBeCloseTo(20_044.2, 9);
    expect(measure("costBand")).toBe("within the band");
  });

  it("passes all its checks", () => {
    expect(light()).toBe("• All checks pass");
  });

  it.each([
    ["end", 0],
    ["mid", 0.5],
    ["start", 1],
  ])("follows the discounting %s of each quarter", (discounting, earlier) => {
    typeInput("Discounting", discounting);
    const { benefits, costs } = PUBLISHED_CASE;
    const value = benefits
      .map((benefit, year) => benefit - costs[year]!)
      .flatMap((net, year) => (year === 0 ? [net] : [net, net, net, net].map((one) => one / 4)))
      .reduce((sum, net, q) => sum + net / 1.1 ** (Math.max(0, q - earlier) / 4), 0);
    expect(measure("npv")).toBeCloseTo(value, 6);
    expect(light()).toBe("• All checks pass");
  });

  it("takes a nominal rate as four times that of a quarter", () => {
    typeInput("RateBasis", "nominal");
    expect(excel.value("Inputs", inputCell("EffectiveRate"))).toBeCloseTo(1.025 ** 4 - 1, 14);
    expect(excel.value("Inputs", inputCell("QuarterlyRate"))).toBeCloseTo(0.025, 14);
    expect(light()).toBe("• All checks pass");
  });

  it("leaves out the years after a shorter horizon, and says so", () => {
    typeInput("Horizon", 2);
    expect(measure("totalBenefits")).toBe(1_606_511 + 3_061_331);
    expect(measure("costBand")).toBe("horizon too short");
    expect(light()).toBe("• All checks pass");
  });

  it("begins in any month", () => {
    typeInput("CaseStart", 46_508); // 1 May 2027
    expect(["S5", "T5", "AD5"].map((cell) => excel.value("Cash flow", cell))).toEqual([
      "Jul 2027",
      "Oct 2027",
      "Apr 2030",
    ]);
  });
});

describe("the rollout under way", () => {
  it("passes all its checks, and reproduces what each close has reported", async () => {
    await buildWorkbook(B2B);
    expect(light()).toBe("• All checks pass");
    for (let close = 1; close <= 6; close++) {
      typeInput("ReportClose", close);
      const row = 14 + close;
      const fields: [MeasureName, string][] = [
        ["npv", "K"],
        ["toGo", "M"],
        ["roi", "N"],
        ["payback", "O"],
        ["costPerUser", "Q"],
        ["equityWith", "R"],
      ];
      for (const [name, column] of fields) {
        const [now, then] = [measure(name), excel.value("History", `${column}${row}`)];
        if (typeof then === "number") expect(Number(now) / then).toBeCloseTo(1, 9);
        else expect(now).toBe("not reached");
      }
      expect(light()).toBe("• All checks pass");
    }
  });

  it("bridges one close to the next without a residual", async () => {
    await buildWorkbook(B2B);
    for (let row = 15; row <= 20; row++) {
      expect(excel.value("History", `AG${row}`)).toBe(0);
    }
  });

  it("notices a frozen plan, a posted row or a close that is changed afterwards", async () => {
    await buildWorkbook(B2B);
    const before = excel.workbook.model;
    for (const [sheet, cell, value] of [
      ["Frozen plans", "S12", 1],
      ["Actuals", "E10", 1],
      ["Actuals", "C66", 46_400],
      ["History", "AE17", 1],
      ["History", "F20", 46_000],
    ] as const) {
      excel.type(sheet, cell, value);
      expect(light(), `${sheet}!${cell}`).toContain("attention");
      while (excel.workbook.model !== before) excel.workbook.undo();
    }
    expect(light()).toBe("• All checks pass");
  });

  it("reads as a plan of its own in each scenario", async () => {
    await buildWorkbook(B2B);
    const base = Number(measure("npv"));
    for (const [scenario, column] of [
      ["Downside", "C"],
      ["Upside", "E"],
    ] as const) {
      typeInput("Scenario", scenario);
      expect(Number(measure("npv"))).toBeCloseTo(Number(excel.value("Risk", `${column}9`)), 4);
      expect(Math.sign(Number(measure("npv")) - base)).toBe(scenario === "Upside" ? 1 : -1);
      expect(light()).toBe("• All checks pass, 1 to note");
    }
  });
});

describe("a mistake in an input", () => {
  beforeEach(() => buildWorkbook(TEI));

  it.each<[string, string, [string, number | string][], string]>([
    ["an unknown category", "Costs", [["D12", "Nonsense"]], "• 3 checks need attention"],
    ["an amount as text", "Costs", [["S13", "12k"]], "attention"],
    ["a credit", "Costs", [["S14", -5]], "• 1 check needs attention"],
    ["a low above the plan", "Costs", [["M12", 1.2]], "• 1 check needs attention"],
    ["an unknown source", "Benefits", [["D10", "Luck"]], "• 3 checks need attention"],
    [
      "the same effect claimed twice",
      "Benefits",
      [
        ["L10", "time"],
        ["L11", "time"],
      ],
      "• 1 check needs attention",
    ],
    [
      "a customer who never leaves",
      "Customers",
      [
        ["D12", 10],
        ["E12", 100],
        ["I12", 1],
        ["J12", 1],
        ["G12", 0.2],
      ],
      "• 1 check needs attention",
    ],
    ["a posting for no line", "Actuals", [["D6", "C99"]], "• 1 check needs attention"],
  ])("is noticed: %s", (_, sheet, typed, expected) => {
    for (const [address, value] of typed) excel.type(sheet, address, value);
    expect(excel.value("Guide", "B2")).toContain(expected);
  });

  it.each([
    ["Horizon", 9],
    ["DiscountRate", "ten"],
    ["Discounting", "late"],
    ["Scenario", "Luck"],
    ["RateBasis", "other"],
  ] as const)("is noticed: %s as %s", (name, value) => {
    typeInput(name, value);
    expect(excel.value("Guide", "B2")).toMatch(/attention/);
  });

  it("is named in its line", () => {
    excel.type("Costs", "D12", "Nonsense");
    excel.type("Costs", "S13", "12k");
    excel.type("Costs", "T14", -5);
    const states = ["Q12", "Q13", "Q14", "Q15", "Q25"].map((cell) => excel.value("Costs", cell));
    expect(states).toEqual([
      "choose a category",
      "a quarter is no number",
      "negative amount",
      "13 typed over",
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
    typeCost();
    expect(excel.value("Guide", "B2")).toBe("• All checks pass, 1 to note");
    typeBenefit(60);
    expect(excel.value("Guide", "B2")).toBe("• All checks pass");
  });

  it("reads like a case as soon as one line is filled", async () => {
    await buildWorkbook(EMPTY);
    typeCost();
    typeBenefit(60);
    const quarters = Array.from({ length: 12 }, (_, quarter) => 60 / 1.1 ** ((quarter + 1) / 4));
    const value = quarters.reduce((sum, one) => sum + one, -100);
    expect(measure("npv")).toBeCloseTo(value, 10);
    expect(measure("payback")).toBeCloseTo((1 + 40 / 60) / 4, 12);
    expect(excel.value("Results", "B8")).toBe("Cash turns positive in the quarter to Jun 2027");
    expect(excel.value("Results", "E8")).toBe("Net cash flow is positive in 3 of 3 years");
  });

  it("plans by users, growth, contingency, ramp-up and range", async () => {
    await buildWorkbook(EMPTY);
    for (const [cell, value] of Object.entries({
      D12: "Licences",
      F12: "recurring",
      G12: "per user",
      H12: 10,
      I12: 2,
      J12: 6,
      K12: 0.1,
      L12: 0.2,
      N12: 1.5,
    })) {
      excel.type("Costs", cell, value);
    }
    excel.type("Costs", "T9", 30);
    const plan = ["R12", "S12", "T12", "U12", "W12", "X12", "Y12"].map((cell) =>
      excel.value("Costs", cell),
    );
    expect(plan).toEqual([0, 0, 360, 1200, expect.closeTo(1320, 9), expect.closeTo(1320, 9), 0]);
    typeInput("Scenario", "Downside");
    expect(excel.value("Cash flow", "U39")).toBeCloseTo(1800, 9);
  });

  it("finds no payback where the money never comes back", async () => {
    await buildWorkbook(EMPTY);
    typeCost();
    expect(measure("payback")).toBe("not reached");
    expect(measure("irr")).toBe("n/a");
    expect(measure("roi")).toBe(-1);
  });
});

describe("the CRM functions", () => {
  it('read "add-in not loaded" without the add-in', async () => {
    await buildWorkbook(TEI);
    expect(measureIn(excel, "npv", "crm")).toBe("add-in not loaded");
    expect(measureIn(excel, "npv", "agreement")).toBe("add-in not loaded");
    expect(light()).toBe("• All checks pass");
  });

  it.each(["end", "mid", "start", "year"])(
    "agree where the add-in is loaded, discounting %s",
    async (discounting) => {
      excel.stop();
      excel = await openExcel({ withFunctions: true });
      await buildWorkbook(B2B);
      typeInput("Discounting", discounting);
      await excel.workbook.settled();
      for (const name of ["npv", "roi", "irr", "payback", "benefitCost"] as const) {
        expect(measureIn(excel, name, "agreement"), name).toBe("agrees");
        expect(Number(measureIn(excel, name, "crm"))).toBeCloseTo(Number(measure(name)), 8);
      }
      expect(light()).toBe("• All checks pass");
    },
  );

  it("do not hide a genuine error", async () => {
    excel.stop();
    excel = await openExcel({ withFunctions: true });
    await buildWorkbook(TEI);
    typeInput("DiscountRate", "ten");
    await excel.workbook.settled();
    expect(measureIn(excel, "npv", "crm")).toMatchObject({ error: "#VALUE!" });
    expect(measureIn(excel, "npv", "agreement")).toBe("error");
  });
});

describe("buildWorkbook", () => {
  it.each([
    ["the example", TEI],
    ["the rollout under way", B2B],
    ["ten years with the rollout", { ...B2B, horizon: 10 }],
    ["ten empty years", { ...EMPTY, horizon: 10 }],
  ])("needs 5 round trips and at most 1 MB for %s", async (_, options) => {
    await buildWorkbook(options);
    // The library lets go of the ranges in a round trip of its own, after the build has answered.
    await vi.waitFor(() => {
      expect(excel.roundTrips.length).toBe(5);
    });
    const bytes = excel.roundTrips.reduce((sum, roundTrip) => sum + roundTrip.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(1_000_000);
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
    expect(sheets.map(({ role }) => role)).toEqual(SHEET_ROLES);
  });

  it.each([
    [EMPTY, "Guide"],
    [TEI, "Results"],
  ])("shows the sheet to begin with (%#)", async (options, name) => {
    await buildWorkbook(options);
    const { model } = excel.workbook;
    expect(model.sheets.find(({ id }) => id === model.activeSheetId)?.name).toBe(name);
  });

  it("protects every sheet but the ledger, without a password", async () => {
    await buildWorkbook(TEI);
    const built = excel.workbook.model.sheets.slice(1);
    const open = built.filter(({ protection }) => protection === null);
    expect(open.map(({ name }) => name)).toEqual(["Actuals"]);
    for (const { protection } of built) expect(protection?.passwordHash ?? null).toBe(null);
  });

  it("opens what is typed, and of the formulas only those of the plan", async () => {
    await buildWorkbook(TEI);
    const built = excel.workbook.model.sheets.slice(1);
    const open = built.flatMap((sheet) =>
      cellsOf(sheet)
        .filter(({ locked }) => locked === false)
        .map((cell) => ({ ...cell, sheet: sheet.name })),
    );
    expect(new Set(open.map(({ sheet }) => sheet))).toEqual(
      new Set(["Inputs", "Costs", "Benefits", "Actuals", "Customers"]),
    );
    const formulas = open.filter(({ formula }) => formula !== undefined);
    const outside = formulas.filter(
      ({ address }) => !/^(R|S|T|U|V|W|X|Y|Z|A[A-D])\d+$/.test(address),
    );
    expect(outside).toEqual([]);
    expect(new Set(formulas.map(({ sheet }) => sheet))).toEqual(new Set(["Costs", "Benefits"]));
  });

  it("writes what a person typed as text, never as a formula", async () => {
    await buildWorkbook({ ...EMPTY, company: "=1+1", currency: "-5" });
    expect(excel.value("Inputs", inputCell("Company"))).toBe("=1+1");
    expect(excel.value("Inputs", inputCell("Currency"))).toBe("-5");
  });

  it("makes the tables that people add to", async () => {
    await buildWorkbook(B2B);
    const tables = excel.workbook.model.sheets.flatMap(({ tables: own }) => own);
    expect(tables.map(({ name, area }) => [name, area.lastRow - area.row])).toEqual([
      ["Costs", 24],
      ["Benefits", 16],
      ["Actuals", 61],
      ["Customers", 12],
      ["Gates", 4],
      ["History", 6],
      ["FrozenPlans", 113],
    ]);
  });

  it("draws its charts from Cash flow, History and Risk", async () => {
    await buildWorkbook(B2B);
    const charts = excel.workbook.model.sheets.flatMap((sheet) => sheet.charts);
    expect(
      charts.map(({ type, title, series }) => [
        type,
        title,
        ...series.map((one) => `${one.name}: ${one.valuesFormula}`),
      ]),
    ).toEqual([
      [
        "Line",
        "Cumulative net cash flow",
        "Forecast: ='Cash flow'!$R$87:$AD$87",
        "Business case: ='Cash flow'!$R$93:$AD$93",
      ],
      [
        "ColumnClustered",
        "Benefits by source against costs",
        "Customer management: ='Cash flow'!$E$69:$H$69",
        "Sales targeting: ='Cash flow'!$E$70:$H$70",
        "Customer retention: ='Cash flow'!$E$71:$H$71",
        "Costs: ='Cash flow'!$E$82:$H$82",
      ],
      ["Line", "Return on investment by close", "ROI: =History!$N$15:$N$20"],
      ["ColumnClustered", "Net present value by scenario", "Net present value: =Risk!$C$9:$E$9"],
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
