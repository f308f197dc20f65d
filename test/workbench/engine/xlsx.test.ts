import { readXlsx as readIndependently } from "hucre";
import { describe, expect, it } from "vitest";
import { cellFormat } from "../../../src/workbench/engine/cells/cell-format";
import { opensProtection, passwordHash } from "../../../src/workbench/engine/cells/protection";
import type { CellValue, WorkbookModel } from "../../../src/workbench/engine/model";
import { createWorkbook, type Workbook } from "../../../src/workbench/engine/workbook";
import { readXlsx } from "../../../src/workbench/engine/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/engine/xlsx/write-xlsx";
import { hasLibreOffice, recalculate } from "../../support/libreoffice";
import { sample } from "./sample";
import { workbookWith } from "./support";

const CRM_NPV = {
  id: "CRM.NPV",
  parameters: [
    { name: "rate", type: "number", dimensionality: "scalar", optional: false, repeating: false },
    { name: "cashFlows", type: "any", dimensionality: "matrix", optional: false, repeating: false },
  ],
} as const;

/** The sample with its custom function answered. */
async function opened(model: WorkbookModel): Promise<Workbook> {
  const workbook = createWorkbook(model);
  workbook.setCustomFunctions({
    signatures: [CRM_NPV],
    call: (calls) => Promise.resolve(calls.map(() => 123.45)),
  });
  await workbook.settled();
  return workbook;
}

/** Identifiers are given anew when a file is read, and formats may stand in other layers. */
function comparable(model: WorkbookModel): unknown {
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({ ...chart, id: "" })),
      format: {},
      cells: Object.entries(sheet.cells).map(([row, line]) =>
        Object.entries(line).map(([column, cell]) => ({
          ...cell,
          row,
          column,
          format: cellFormat(sheet, Number(row), Number(column)),
        })),
      ),
    })),
  };
}

describe("an .xlsx file", () => {
  it("gives the workbook back that was written", async () => {
    const workbook = await opened(sample);
    const back = await readXlsx(await writeXlsx(workbook));
    expect(comparable(back)).toEqual(comparable(sample));
  });

  it("keeps stacked columns, and a chart that shows hidden cells", async () => {
    const [plan, ...others] = sample.sheets;
    const [chart] = plan!.charts;
    const series = chart!.series.map((one) => ({ ...one, type: null, markerStyle: null }));
    const stacked = { ...chart!, type: "ColumnStacked" as const, series, showsHidden: true };
    const sheets = [{ ...plan!, charts: [stacked] }, ...others];
    const bytes = await writeXlsx(await opened({ ...sample, sheets }));
    const [back] = (await readXlsx(bytes)).sheets[0]!.charts;
    expect(back).toMatchObject({ type: "ColumnStacked", showsHidden: true });
    const file = await readIndependently(bytes);
    expect(file.sheets[0]!.charts?.[0]).toMatchObject({ kinds: ["bar"], seriesCount: 3 });
  });

  it("keeps the protection of the workbook's structure", async () => {
    const workbook = createWorkbook({ ...workbookWith({ A1: 1 }), structureProtected: true });
    const back = await readXlsx(await writeXlsx(workbook));
    expect(back.structureProtected).toBe(true);
    const plain = await readXlsx(await writeXlsx(createWorkbook(workbookWith({ A1: 1 }))));
    expect(plain).not.toHaveProperty("structureProtected");
  });

  it("keeps the passwords of protections, as far as files do", async () => {
    const model = workbookWith({ A1: 1 });
    const protection = { options: {}, passwordHash: passwordHash("secret") };
    const workbook = createWorkbook({
      ...model,
      sheets: [{ ...model.sheets[0]!, protection }],
      structureProtected: true,
      structurePasswordHash: passwordHash("other")!,
    });
    const bytes = await writeXlsx(workbook);
    const back = await readXlsx(bytes);
    expect(opensProtection(back.sheets[0]!.protection!.passwordHash, "secret")).toBe(true);
    expect(opensProtection(back.sheets[0]!.protection!.passwordHash, "guess")).toBe(false);
    expect(opensProtection(back.structurePasswordHash ?? null, "other")).toBe(true);
    expect(opensProtection(back.structurePasswordHash ?? null, null)).toBe(false);
  });

  it("calculates to the same values when it is opened again", async () => {
    const workbook = await opened(sample);
    const again = await opened(await readXlsx(await writeXlsx(workbook)));
    const { id } = sample.sheets[0]!;
    for (let row = 0; row < 25; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        const value = workbook.calculation.value(id, row, column);
        expect(again.calculation.value(id, row, column)).toEqual(value);
      }
    }
  });

  it("is the same, byte for byte, each time it is written", async () => {
    const workbook = await opened(sample);
    expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
  });

  it("reads in an independent program: values, names, rules, charts", async () => {
    const file = await readIndependently(await writeXlsx(await opened(sample)));
    const sheet = file.sheets[0]!;
    expect(sheet.rows[1]!.slice(0, 4)).toEqual(["Year 1", 100, -90.5, 9.5]);
    expect(sheet.rows[6]!.slice(0, 3)).toEqual(["NPV", expect.closeTo(234.0308, 4), 123.45]);
    expect(sheet.rows[7]!.slice(0, 2)).toEqual([1, 2]);
    expect(file.namedRanges).toContainEqual({
      name: "Rate",
      range: "Plan!$B$6",
      comment: "A year",
    });
    expect(sheet.dataValidations).toHaveLength(4);
    expect(sheet.conditionalRules).toHaveLength(3);
    expect(sheet.freezePane).toEqual({ rows: 1, columns: 1 });
    expect(sheet.charts?.[0]).toMatchObject({ kinds: ["bar", "line"], seriesCount: 3 });
    expect(sheet.tables?.[0]).toMatchObject({ name: "Costs", range: "A20:B22" });
  });

  it("is refused when it is no workbook", async () => {
    await expect(readXlsx(new TextEncoder().encode("not a file"))).rejects.toThrow();
  });

  it.skipIf(!hasLibreOffice)("calculates in LibreOffice as it does here", async () => {
    const formulas = [
      "=NPV(0.1,A1:A4)",
      "=IRR(A1:A4)",
      "=MIRR(A1:A4,0.1,0.12)",
      "=PMT(0.05/12,60,10000)",
      "=FV(0.05,10,-100,-50)",
      "=PV(0.05,10,-100)",
      "=RATE(48,-200,8000)",
      "=NPER(0.01,-100,1000)",
      "=CUMIPMT(0.09/12,360,125000,13,24,0)",
      "=SUMPRODUCT(A2:A4,A2:A4)",
      "=SUM(A1:A4*2)",
      "=ROUND(1.005,2)",
      "=ROUND(-2.5,0)",
      "=STDEV(A1:A4)",
      "=PERCENTILE(A1:A4,0.3)",
      "=MEDIAN(A1:A4)",
      "=SLOPE(A1:A4,{1;2;3;4})",
      '=COUNTIF(A1:A4,">0")',
      '=SUMIFS(A1:A4,A1:A4,">35")',
      "=INDEX(A1:A4,MATCH(40,A1:A4,0))",
      "=VLOOKUP(40,A1:A4,1,FALSE)",
      '=TEXT(1234.567,"#,##0.00")',
      "=EDATE(46477,1)",
      "=YEARFRAC(46477,46842)",
      "=NORMDIST(1,0,1,TRUE)",
      "=IFERROR(1/0,-1)",
      "=0.1+0.2-0.3",
      "=-2^2",
      '=2^0.5&"x"',
      "=NORMSDIST(-4)",
      "=A5+1",
      "=1/0",
    ];
    const content: Record<string, string | number> = { A1: -100, A2: 30, A3: 40, A4: 60 };
    formulas.forEach((formula, index) => (content[`C${index + 1}`] = formula));
    const workbook = createWorkbook(workbookWith(content));
    const file = await readIndependently((await recalculate(await writeXlsx(workbook)))!);
    const { id } = workbook.model.sheets[0]!;
    const differing = formulas.filter((_, row) => {
      const there = file.sheets[0]!.rows[row]?.[2];
      const here = workbook.calculation.value(id, row, 2);
      return !agree(here, there);
    });
    expect(differing).toEqual([]);
  });
});

function agree(here: CellValue, there: unknown): boolean {
  if (typeof here === "number" && typeof there === "number") {
    return Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(here));
  }
  return typeof here === "object" && here !== null ? here.error === there : here === there;
}
