import { areaAddress, cellAddress, contains, parseArea } from "../address";
import { cellFormat } from "./cell-format";
import { compares } from "./display";
import { mapReferences, shiftFormula } from "../formula/formula-references";
import type { Area, CellValue, SheetModel, ValidationModel } from "../model";
import { cellText } from "./text";
import type { Calculation } from "../calculation";

/** The rule that holds for a cell, or null. */
export function validationAt(
  sheet: SheetModel,
  row: number,
  column: number,
): ValidationModel | null {
  return sheet.validations.find(({ area }) => contains(area, row, column)) ?? null;
}

/** The choices of a cell with a drop-down list, as texts; null: it has none. */
export function listItems(
  sheet: SheetModel,
  calculation: Calculation,
  row: number,
  column: number,
): string[] | null {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.kind !== "list" || !validation.rule.inCellDropDown) return null;
  const { numberFormat } = cellFormat(sheet, row, column);
  return listValues(validation, sheet.id, calculation, row, column)
    .map((value) => cellText(value, numberFormat).text)
    .filter((text) => text !== "");
}

export type EntryCheck =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly title: string;
      readonly message: string;
      readonly style: "Stop" | "Warning" | "Information";
    };

/** Whether the rule of a cell allows this value to be typed into it. */
export function checkEntry(
  sheet: SheetModel,
  calculation: Calculation,
  row: number,
  column: number,
  value: CellValue,
): EntryCheck {
  const validation = validationAt(sheet, row, column);
  if (validation === null) return { allowed: true };
  const isBlank = value === null || value === "";
  if (
    isBlank ? validation.ignoreBlanks : allows(validation, sheet, calculation, row, column, value)
  ) {
    return { allowed: true };
  }
  return {
    allowed: false,
    title: validation.alert?.title ?? "",
    message: validation.alert?.message ?? "This value is not among those this cell allows.",
    style: validation.alert?.style ?? "Stop",
  };
}

function allows(
  validation: ValidationModel,
  sheet: SheetModel,
  calculation: Calculation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const { rule, area } = validation;
  const evaluate = (formula: string | null): CellValue => {
    if (formula === null) return null;
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    const here = shiftFormula(written, row - area.row, column - area.column);
    return calculation.evaluate(here, sheet.id, row, column)[0]?.[0] ?? null;
  };
  switch (rule.kind) {
    case "list": {
      const items = listValues(validation, sheet.id, calculation, row, column);
      // A typed list is told apart by case, a range is not; Excel does so too.
      const isRange = rule.source.startsWith("=");
      const same = (item: CellValue): boolean =>
        isRange ? compares(value, "EqualTo", item, null) : textOf(item) === textOf(value);
      return items.some(same);
    }
    case "custom": {
      // Excel asks with the new value in place.
      const result = evaluate(withValue(rule.formula, area, literal(value)));
      return result === true || (typeof result === "number" && result !== 0);
    }
    case "textLength": {
      const { length } = textOf(value);
      return compares(length, rule.operator, evaluate(rule.formula1), evaluate(rule.formula2));
    }
    case "wholeNumber":
    case "decimal":
    case "date":
      if (typeof value !== "number") return false;
      if (rule.kind === "wholeNumber" && !Number.isInteger(value)) return false;
      return compares(value, rule.operator, evaluate(rule.formula1), evaluate(rule.formula2));
  }
}

/** The formula with a value in place of the references to the first cell of its area. */
function withValue(formula: string, area: Area, value: string): string {
  return mapReferences(formula, ({ sheet, address }) => {
    const target = sheet === "" ? parseArea(address) : null;
    const isCell =
      target !== null &&
      areaAddress(target) === cellAddress(area.row, area.column) &&
      !address.includes("$");
    return isCell ? value : sheet + address;
  });
}

/** The value as it is typed. */
function textOf(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function literal(value: CellValue): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (value === null) return '""';
  return typeof value === "object" ? value.error : String(value).toUpperCase();
}

function listValues(
  { rule, area }: ValidationModel,
  sheetId: string,
  calculation: Calculation,
  row: number,
  column: number,
): CellValue[] {
  if (rule.kind !== "list") return [];
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((item) => item.trim());
  const here = shiftFormula(rule.source, row - area.row, column - area.column);
  return calculation.evaluate(here, sheetId, row, column).flat();
}
