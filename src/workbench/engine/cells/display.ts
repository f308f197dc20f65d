import { contains } from "../address";
import { cellFormat, mergeFormats } from "./cell-format";
import { shiftFormula } from "../formula/formula-references";
import type {
  CellFormat,
  CellValue,
  ComparisonOperator,
  ConditionalFormatModel,
  SheetModel,
} from "../model";
import type { Calculation } from "../calculation";

/** How a cell looks now: its own format, and over it the conditional formats that apply. */
export function displayedFormat(
  sheet: SheetModel,
  calculation: Calculation,
  row: number,
  column: number,
): CellFormat {
  let format = cellFormat(sheet, row, column);
  const applied: CellFormat[] = [];
  for (const conditional of sheet.conditionalFormats) {
    if (!conditional.areas.some((area) => contains(area, row, column))) continue;
    if (!applies(conditional, sheet.id, calculation, row, column)) continue;
    applied.push(conditional.format);
    if (conditional.stopIfTrue) break;
  }
  // The first in the list wins where two say different things.
  for (const over of applied.reverse()) format = mergeFormats(format, over);
  return format;
}

function applies(
  { rule, areas }: ConditionalFormatModel,
  sheetId: string,
  calculation: Calculation,
  row: number,
  column: number,
): boolean {
  const origin = areas[0];
  const value = calculation.value(sheetId, row, column);
  const evaluate = (formula: string): CellValue => {
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    const here = shiftFormula(
      written,
      row - (origin?.row ?? row),
      column - (origin?.column ?? column),
    );
    return calculation.evaluate(here, sheetId, row, column)[0]?.[0] ?? null;
  };
  switch (rule.kind) {
    case "custom":
      return isTrue(evaluate(rule.formula));
    case "cellValue":
      return compares(
        value,
        rule.operator,
        evaluate(rule.formula1),
        rule.formula2 === null ? null : evaluate(rule.formula2),
      );
    case "containsText":
      return containsText(value, rule.operator, rule.text);
  }
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** Compares as Excel does: numbers before texts before booleans, texts without regard to case. */
export function compares(
  value: CellValue,
  operator: ComparisonOperator,
  first: CellValue,
  second: CellValue,
): boolean {
  const low = order(value, first);
  if (low === null) return false;
  switch (operator) {
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "LessThan":
      return low < 0;
    case "GreaterThanOrEqual":
      return low >= 0;
    case "LessThanOrEqual":
      return low <= 0;
    case "Between":
    case "NotBetween": {
      // The bounds may be given in either order.
      const high = order(value, second);
      if (high === null) return false;
      const inside = (low >= 0 && high <= 0) || (low <= 0 && high >= 0);
      return inside === (operator === "Between");
    }
  }
}

/** Negative, 0 or positive; null: errors do not compare. */
function order(one: CellValue, other: CellValue): number | null {
  const [a, b] = [one ?? blankLike(other), other ?? blankLike(one)];
  if (typeof a === "object" || typeof b === "object") return null;
  const rank = { number: 0, string: 1, boolean: 2 };
  const kindA = rank[typeof a as keyof typeof rank];
  const kindB = rank[typeof b as keyof typeof rank];
  if (kindA !== kindB) return kindA - kindB;
  if (typeof a === "string" && typeof b === "string") {
    return a.toLowerCase() < b.toLowerCase() ? -1 : Number(a.toLowerCase() !== b.toLowerCase());
  }
  return Number(a) - Number(b);
}

function blankLike(other: CellValue): CellValue {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function containsText(
  value: CellValue,
  operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith",
  text: string,
): boolean {
  if (value !== null && typeof value === "object") return false;
  const shown = value === null ? "" : String(value).toLowerCase();
  const wanted = text.toLowerCase();
  switch (operator) {
    case "Contains":
      return shown.includes(wanted);
    case "NotContains":
      return !shown.includes(wanted);
    case "BeginsWith":
      return shown.startsWith(wanted);
    case "EndsWith":
      return shown.endsWith(wanted);
  }
}
