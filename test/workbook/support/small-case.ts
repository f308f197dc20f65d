import { CUSTOMERS_KEPT, type MeasurementCase } from "../../../src/core";
import type { WorkbookModel } from "../../../src/workbench/engine/model";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { contentOfCase } from "../../../src/workbook/template/content-of-case";
import {
  BENEFIT_COLUMNS,
  BENEFIT_ROWS,
  COST_COLUMNS,
  COST_ROWS,
  CUSTOMER_COLUMNS,
  CUSTOMER_ROWS,
} from "../../../src/workbook/template/line-columns";
import { HISTORY_FIELDS } from "../../../src/workbook/template/history-layout";
import { DRIVER_COLUMNS, DRIVER_ROWS } from "../../../src/workbook/template/inputs-layout";
import { DEFAULT_OPTIONS } from "../../../src/workbook/template/options";
import { quarterlyTimeline } from "../../../src/workbook/template/timeline";
import { openExcel, type OpenExcel } from "./open-excel";

/** Three years, three cost and three benefit lines: all that a close tells apart, and little more. */
export const SMALL_CASE: MeasurementCase = {
  years: 3,
  annualRate: 0.1,
  rateBasis: "effective",
  discounting: "mid",
  users: Array<number>(13).fill(40),
  costs: [
    { id: "C01", category: "Licences", amount: 150, isRecurring: true, isPerUser: true, start: 1 },
    { id: "C02", category: "Implementation", amount: 60_000, isRecurring: false, isPerUser: false },
    {
      id: "C03",
      category: "Support",
      amount: 4_000,
      isRecurring: true,
      isPerUser: false,
      start: 1,
      growth: 0.03,
      contingency: 0.1,
    },
  ],
  benefits: [
    {
      id: "B01",
      source: "customerManagement",
      driver: "Hours saved per user",
      baseline: 0,
      target: 12,
      rampUp: 4,
      attribution: 0.8,
    },
    {
      id: "B02",
      source: "salesTargeting",
      driver: "Win rate",
      baseline: 0.2,
      target: 0.23,
      start: 2,
      confidence: 0.7,
    },
    { id: "B03", source: "customerRetention", driver: CUSTOMERS_KEPT, start: 3 },
  ],
  drivers: [
    { id: "Hours saved per user", direction: 1, volume: 40, value: 35 },
    { id: "Service cost per customer", direction: -1, volume: 0, value: 0 },
    { id: "Win rate", direction: 1, volume: 300, value: 900 },
  ],
  customers: [
    {
      name: "Key accounts",
      customers: 60,
      margin: 9_000,
      costToServe: 2_500,
      retentionWithout: 0.82,
      retentionWith: 0.86,
    },
  ],
  scenario: "Base",
};

/** The day on which the tests run, and its number as Excel counts days. */
export const TODAY = new Date(2027, 3, 20, 9, 30);
export const TODAY_SERIAL = 46_497;

export interface SmallWorkbook {
  readonly excel: OpenExcel;
  /** The workbook as it was built and filled, for every test to begin with. */
  readonly start: WorkbookModel;
}

/** Builds the workbook and types the small case into it, as a person would. */
export async function smallWorkbook(horizon: number = SMALL_CASE.years): Promise<SmallWorkbook> {
  const excel = await openExcel();
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon, users: 40 });
  typeCase(excel, SMALL_CASE);
  await excel.reset();
  return { excel, start: excel.workbook.model };
}

/** Types a case into the lines, drivers and customers of an empty model. */
export function typeCase(excel: OpenExcel, measurementCase: MeasurementCase): void {
  const labels = (id: string) => ({ label: `Line ${id}` });
  const content = contentOfCase(measurementCase, labels);
  excel.type("Inputs", "D12", measurementCase.discounting);
  content.costs.forEach((line, index) => {
    typeRow(excel, "Costs", COST_COLUMNS, COST_ROWS.first + index, line);
  });
  content.benefits.forEach((line, index) => {
    typeRow(excel, "Benefits", BENEFIT_COLUMNS, BENEFIT_ROWS.first + index, line);
  });
  content.drivers.forEach((driver, index) => {
    typeRow(excel, "Inputs", DRIVER_COLUMNS, DRIVER_ROWS.first + index, driver);
  });
  content.customers.forEach((segment, index) => {
    typeRow(excel, "Customers", CUSTOMER_COLUMNS, CUSTOMER_ROWS.first + index, segment);
  });
}

function typeRow(
  excel: OpenExcel,
  sheet: string,
  columns: Readonly<Record<string, string>>,
  row: number,
  content: object,
): void {
  for (const [key, value] of Object.entries(content)) {
    const column = columns[key];
    if (column !== undefined) excel.type(sheet, `${column}${row}`, value as string | number);
  }
}

/** Column letters of a quarter of the small case. */
export function quarterColumn(quarter: number): string {
  return quarterlyTimeline(SMALL_CASE.years).columns[quarter]!;
}

/** The fields of History in which the bridge keeps its effects. */
export const BRIDGE_FIELDS = HISTORY_FIELDS.slice(
  HISTORY_FIELDS.indexOf("restatement"),
  HISTORY_FIELDS.indexOf("rateChange") + 1,
);
