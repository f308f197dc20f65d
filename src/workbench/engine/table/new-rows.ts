import type { Draft } from "immer";
import { putCell, setContent } from "../cells/cell-edits";
import { shiftFormula } from "../formula/formula-references";
import type {
  Area,
  ConditionalFormatModel,
  ConditionalRule,
  SheetModel,
  TableModel,
  ValidationModel,
  ValidationRule,
} from "../model";

/** Rows of the sheet that have just become rows of a table. */
export interface NewRows {
  readonly tableId: string;
  readonly first: number;
  readonly last: number;
  /** The row that they imitate, just above or just below them. */
  readonly like: number;
  /** The table's calculated columns, as they were before the rows came. */
  readonly calculated: readonly number[];
}

/** Gives new rows of a table the formats, the rules and the calculated formulas of their neighbour. */
export function dressNewRows(sheet: Draft<SheetModel>, rows: NewRows): void {
  const table = sheet.tables.find(({ id }) => id === rows.tableId);
  if (table === undefined) return;
  const { column, lastColumn } = table.area;
  copyFormats(sheet, table, rows);
  for (const calculated of rows.calculated) fillColumn(sheet, rows, calculated);
  const area = { row: rows.first, column, lastRow: rows.last, lastColumn };
  sheet.validations = sheet.validations.flatMap((rule) => extendValidation(rule, area, rows.like));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    extendConditional(format, area, rows.like),
  );
}

function copyFormats(
  sheet: Draft<SheetModel>,
  { area }: TableModel,
  { first, last, like }: NewRows,
): void {
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const format = sheet.cells[like]?.[column]?.format;
    for (let row = first; row <= last; row += 1) {
      const { formula, value } = sheet.cells[row]?.[column] ?? {};
      putCell(sheet, row, column, {
        ...(formula === undefined ? {} : { formula }),
        ...(value === undefined ? {} : { value }),
        ...(format === undefined ? {} : { format }),
      });
    }
  }
}

function fillColumn(
  sheet: Draft<SheetModel>,
  { first, last, like }: NewRows,
  column: number,
): void {
  const formula = sheet.cells[like]?.[column]?.formula;
  if (formula === undefined) return;
  for (let row = first; row <= last; row += 1) {
    const cell = sheet.cells[row]?.[column];
    if (cell?.formula !== undefined || cell?.value !== undefined) continue;
    setContent(sheet, row, column, { formula: shiftFormula(formula, row - like, 0) });
  }
}

function extendValidation(
  validation: Draft<ValidationModel>,
  rows: Area,
  like: number,
): Draft<ValidationModel>[] {
  const missing = partToCover(validation.area, rows, like);
  if (missing === null) return [validation];
  const grown = grownBy(validation.area, missing);
  const { area } = validation;
  const moved = (to: Area): Draft<ValidationModel> => ({
    ...validation,
    area: to,
    rule: movedRule(validation.rule, to.row - area.row, to.column - area.column),
  });
  return grown === null ? [validation, moved(missing)] : [moved(grown)];
}

function extendConditional(
  format: Draft<ConditionalFormatModel>,
  rows: Area,
  like: number,
): Draft<ConditionalFormatModel> {
  const areas: Area[] = [];
  const added: Area[] = [];
  for (const area of format.areas) {
    const missing = partToCover(area, rows, like);
    const grown = missing === null ? area : grownBy(area, missing);
    areas.push(grown ?? area);
    if (missing !== null && grown === null) added.push(missing);
  }
  // The formulas are written for the first cell of the first area.
  const [origin, before] = [areas[0], format.areas[0]];
  const up = (origin?.row ?? 0) - (before?.row ?? 0);
  return { ...format, areas: [...areas, ...added], rule: movedConditional(format.rule, up) };
}

/** What of the new rows a rule must cover because it holds in the row they imitate, or null. */
function partToCover(area: Area, rows: Area, like: number): Area | null {
  if (like < area.row || like > area.lastRow) return null;
  if (area.row <= rows.row && area.lastRow >= rows.lastRow) return null;
  const column = Math.max(area.column, rows.column);
  const lastColumn = Math.min(area.lastColumn, rows.lastColumn);
  return column > lastColumn ? null : { ...rows, column, lastColumn };
}

/** The area with the rows just above or below it, or null when they are not as wide. */
function grownBy(area: Area, rows: Area): Area | null {
  if (area.column !== rows.column || area.lastColumn !== rows.lastColumn) return null;
  if (area.lastRow === rows.row - 1) return { ...area, lastRow: rows.lastRow };
  return area.row === rows.lastRow + 1 ? { ...area, row: rows.row } : null;
}

function movedRule(rule: ValidationRule, rows: number, columns: number): Draft<ValidationRule> {
  const moved = (formula: string): string => shiftFormula(formula, rows, columns);
  switch (rule.kind) {
    case "list":
      return { ...rule, source: rule.source.startsWith("=") ? moved(rule.source) : rule.source };
    case "custom":
      return { ...rule, formula: moved(rule.formula) };
    default:
      return {
        ...rule,
        formula1: moved(rule.formula1),
        formula2: rule.formula2 === null ? null : moved(rule.formula2),
      };
  }
}

function movedConditional(rule: ConditionalRule, rows: number): Draft<ConditionalRule> {
  const moved = (formula: string): string => shiftFormula(formula, rows, 0);
  switch (rule.kind) {
    case "custom":
      return { ...rule, formula: moved(rule.formula) };
    case "cellValue":
      return {
        ...rule,
        formula1: moved(rule.formula1),
        formula2: rule.formula2 === null ? null : moved(rule.formula2),
      };
    case "containsText":
      return { ...rule };
  }
}
