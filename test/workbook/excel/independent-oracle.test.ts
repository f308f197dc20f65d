import fc from "fast-check";
import { readXlsx } from "hucre";
import { afterAll, describe, expect, it } from "vitest";
import type { Workbook } from "../../../src/workbench/engine/workbook";
import { writeXlsx } from "../../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import type { WorkbookPlan } from "../../../src/workbook/template/plan";
import { workbookPlan } from "../../../src/workbook/template/workbook-plan";
import {
  arbitraryMeasurementHistory,
  played,
} from "../../core/measurement/support/arbitrary-measurement-history";
import { hasLibreOffice, recalculate } from "../../support/libreoffice";
import { inputCell } from "../support/case-cells";
import { planOfHistory, workbookOfHistory } from "../support/history-workbook";
import { openExcel, type OpenExcel } from "../support/open-excel";
import { formulaOf, plannedCells } from "../support/plan-cells";

const TEI: CaseOptions = { ...DEFAULT_OPTIONS, example: "tei" };
const B2B: CaseOptions = { ...DEFAULT_OPTIONS, example: "b2b" };

/** LibreOffice takes seconds for a workbook; on a busy machine several times that. */
const PATIENCE = 180_000;

let excel: OpenExcel | null = null;

afterAll(() => {
  excel?.stop();
});

// Without the add-in's functions: what reads "add-in not loaded" here must read so there.
describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  it.each<[string, CaseOptions, [sheet: string, cell: string, entry: number | string][]]>([
    ["the example", TEI, []],
    ["the example in mid-quarter", TEI, [["Inputs", inputCell("Discounting"), "mid"]]],
    ["the example over two years", TEI, [["Inputs", inputCell("Horizon"), 2]]],
    ["an investment that never pays", TEI, [["Costs", "S12", 30_000_000]]],
    ["the rollout under way", B2B, []],
    ["the report of its fourth close", B2B, [["Inputs", inputCell("ReportClose"), 4]]],
    ["its downside", B2B, [["Inputs", inputCell("Scenario"), "Downside"]]],
    ["ten empty years", { ...DEFAULT_OPTIONS, horizon: 10 }, []],
    [
      "faulty inputs",
      TEI,
      [
        ["Costs", "D12", "Nonsense"],
        ["Costs", "S13", "12k"],
        ["Inputs", inputCell("DiscountRate"), "ten"],
      ],
    ],
  ])(
    "agrees on every cell of %s",
    async (_, options, typed) => {
      excel?.stop();
      const opened = (excel = await openExcel());
      const { workbook } = opened;
      await buildWorkbook(options);
      for (const [sheet, address, entry] of typed) opened.type(sheet, address, entry);
      expect(await disagreements(workbook, workbookPlan(options))).toEqual([]);
    },
    PATIENCE,
  );

  // Of the cases in which the workbook agrees with the core: core-agreement.test.ts.
  it(
    "agrees on every cell of a sample of random cases with closes",
    async () => {
      const sample = fc.sample(arbitraryMeasurementHistory(4), { seed: 20261126, numRuns: 8 });
      const closes = sample.reduce((sum, history) => sum + played(history).closes.length, 0);
      expect(closes).toBeGreaterThan(8);
      for (const history of sample) {
        const { workbook } = workbookOfHistory(history);
        expect(await disagreements(workbook, planOfHistory(history))).toEqual([]);
      }
    },
    PATIENCE,
  );
});

/** The formulas to which LibreOffice gives another value than the workbench. */
async function disagreements(workbook: Workbook, plan: WorkbookPlan): Promise<string[]> {
  const recalculated = await recalculate(await writeXlsx(workbook));
  const file = await readXlsx(recalculated!);
  const rows = new Map(file.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const formulas = [...plannedCells(plan).values()].filter(
    ({ content }) => formulaOf(content) !== null,
  );
  expect(formulas.length).toBeGreaterThan(200);
  return formulas.flatMap(({ sheet, address, row, column }) => {
    const { id } = workbook.model.sheets.find(({ name }) => name === sheet.name)!;
    const here = shown(workbook.calculation.value(id, row - 1, column - 1));
    const there = shown(rows.get(sheet.name)?.[row - 1]?.[column - 1]);
    return agree(here, there) ? [] : [`${sheet.name}!${address}: ${here} here, ${there} there`];
  });
}

/** An empty text and an empty cell look alike; an error is its code. */
function shown(value: unknown): number | string {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Date) return serialOf(value);
  if (typeof value === "object" && value !== null && "error" in value) return String(value.error);
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** Excel counts a 29 February 1900 that never was. */
function serialOf(day: Date): number {
  const serial = (day.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial < 61 ? serial - 1 : serial;
}

function agree(here: number | string, there: number | string): boolean {
  if (typeof here !== "number" || typeof there !== "number") return here === there;
  return Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(here));
}
