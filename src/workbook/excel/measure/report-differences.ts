import { workbookTexts } from "../../../locales/en/workbook";
import type { CloseRow } from "../../template/case-content";
import type { MeasureName } from "../../template/measures";
import type { CaseReading, CellContent, ReadMeasure } from "./case-reading";

type Measures = CaseReading["measures"];

/** The fields of a row of History that Results shows, and where. */
const REPORTED = {
  netPresentValue: ["npv", "forecast"],
  realised: ["npv", "realised"],
  toGo: ["toGo", "forecast"],
  returnOnInvestment: ["roi", "forecast"],
  payback: ["payback", "forecast"],
  internalRateOfReturn: ["irr", "forecast"],
  costPerUser: ["costPerUser", "forecast"],
  equity: ["equityWith", "forecast"],
} as const satisfies Partial<Record<keyof CloseRow, readonly [MeasureName, keyof ReadMeasure]>>;

export type ReportedField = keyof typeof REPORTED;

const FIELDS = Object.keys(REPORTED) as ReportedField[];
const MONEY: readonly ReportedField[] = [
  "netPresentValue",
  "realised",
  "toGo",
  "costPerUser",
  "equity",
];

/** The measures as Results shows them, under the names that History has for them. */
export function reportedMeasures(measures: Measures): Record<ReportedField, string | number> {
  const entries = FIELDS.map((field) => {
    const [measure, column] = REPORTED[field];
    return [field, asKept(measures[measure][column])];
  });
  return Object.fromEntries(entries) as Record<ReportedField, string | number>;
}

/** The measures of a report that are not what History has kept of it, by their titles there. */
export function reportDifferences(row: CloseRow, measures: Measures): string[] {
  const shown = reportedMeasures(measures);
  return FIELDS.filter(
    (field) => !isReproduced(row[field] ?? "", shown[field], toleranceOf(field, measures)),
  ).map((field) => workbookTexts.history.columns[field]);
}

/** Rounding of doubles, relative to what is compared; finding a rate of return loses some digits. */
const ROUNDING = 1e-9;
const ROUNDING_OF_RATE = 1e-6;

function toleranceOf(field: ReportedField, measures: Measures): (value: number) => number {
  if (field === "internalRateOfReturn") return (value) => ROUNDING_OF_RATE * (1 + Math.abs(value));
  const moved = MONEY.includes(field) ? moneyMoved(measures) : 0;
  return (value) => ROUNDING * (1 + Math.abs(value) + moved);
}

/** All money that is added up to the net present value: its rounding is relative to this. */
export function moneyMoved({ presentValueBenefits, presentValueCosts }: Measures): number {
  return [presentValueBenefits.forecast, presentValueCosts.forecast].reduce<number>(
    (sum, value) => sum + (typeof value === "number" ? Math.abs(value) : 0),
    0,
  );
}

function isReproduced(
  kept: string | number,
  shown: string | number,
  tolerance: (value: number) => number,
): boolean {
  if (typeof kept !== "number" || typeof shown !== "number") return kept === shown;
  return Math.abs(shown - kept) <= tolerance(kept);
}

/** A cell of Results as History and Gates keep it. */
export function asKept(content: CellContent): string | number {
  return typeof content === "boolean" ? String(content) : content;
}
