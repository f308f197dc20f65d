import { keepTexts } from "../../../locales/en/keep";
import { columnNumber } from "../../template/columns";
import { BENEFIT_COLUMNS, COST_COLUMNS, CUSTOMER_COLUMNS } from "../../template/line-columns";
import { editionNumbered } from "../../template/naming";
import type { KeepTask } from "./keep-run";
import { relativeFormula } from "./relative-formula";
import type { OpenSheet } from "./open-sheets";

/** The tables of lines that grow by hand. */
export type LineTable = "costs" | "benefits" | "customers";

interface LineTableLayout {
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that the workbook calculates; the quarters after all columns are calculated too. */
  readonly calculated: readonly string[];
  /** Begins the ids of lines; "" where they are numbers. */
  readonly prefix: string;
}

export const LINE_TABLES: Readonly<Record<LineTable, LineTableLayout>> = {
  costs: { columns: COST_COLUMNS, calculated: ["factor", "total", "state"], prefix: "C" },
  benefits: { columns: BENEFIT_COLUMNS, calculated: ["factor", "effect", "state"], prefix: "B" },
  customers: {
    columns: CUSTOMER_COLUMNS,
    calculated: [
      "valueWithout",
      "valueWith",
      "equityWithout",
      "equityWith",
      "difference",
      "crm",
      "state",
    ],
    prefix: "",
  },
};

/** A table of lines as it stands. Rows and columns count from 0. */
export interface OpenLines {
  readonly name: string;
  readonly sheet: OpenSheet;
  /** The first line and the first column. */
  readonly row: number;
  readonly column: number;
  /** Of the lines, without the header. */
  readonly formulas: readonly (readonly unknown[])[];
  /** What the lines are called: their second column. */
  readonly names: readonly string[];
  /** How many columns stand before the quarters. */
  readonly columnsBefore: number;
}

/**
 * Finds a table of lines by its name, wherever it stands.
 *
 * @throws {KeepError} where it is not there
 */
export async function openLines(
  { context, fail }: KeepTask,
  edition: number,
  kind: LineTable,
): Promise<OpenLines> {
  const name = editionNumbered(edition).table(kind);
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const { worksheet } = table;
  worksheet.load("id,name,protection/protected,protection/options");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,formulas");
  const names = body.getColumn(1);
  names.load("values");
  await context.sync();
  if (table.isNullObject) return fail("NoSuchTable", keepTexts.lines.noTable(name));
  const { protection } = worksheet;
  return {
    name,
    sheet: {
      id: worksheet.id,
      name: worksheet.name,
      isVisible: true,
      protection: protection.protected ? protection.options : null,
      area: null,
    },
    row: body.rowIndex,
    column: body.columnIndex,
    formulas: body.formulas as unknown[][],
    names: names.values.flat().map(String),
    columnsBefore: Object.keys(LINE_TABLES[kind].columns).length,
  };
}

/** The place of a line in its table, from 0, by its id; -1 where there is none. */
export function lineNamed({ formulas }: OpenLines, line: string): number {
  return formulas.findIndex(([id]) => isSameLine(id, line));
}

/** Excel compares ids without regard to upper and lower case. */
export function isSameLine(one: unknown, other: unknown): boolean {
  return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}

/** The formula of the plan, which most quarters of a table have; null where none has one. */
export function planFormula(lines: OpenLines): FormulaPlace | null {
  return commonFormula(lines, lines.columnsBefore, (lines.formulas[0]?.length ?? 0) - 1);
}

/** The place of a column within the table. */
export function placeInTable(kind: LineTable, column: string): number {
  const { columns } = LINE_TABLES[kind];
  const [first = ""] = Object.values(columns);
  return columnNumber(columns[column] ?? "") - columnNumber(first);
}

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  /** As it reads from its own cell. */
  readonly relative: string;
}

/**
 * A cell with the formula that most cells of some columns have: people may have typed numbers, or
 * formulas of their own, over the others. null where there is none.
 */
export function commonFormula(
  { formulas, row: firstRow, column: firstColumn }: OpenLines,
  from: number,
  to: number,
): FormulaPlace | null {
  const counts = new Map<string, number>();
  let common: FormulaPlace | null = null;
  formulas.forEach((line, index) => {
    line.slice(from, to + 1).forEach((cell, offset) => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return;
      const [row, column] = [firstRow + index, firstColumn + from + offset];
      const relative = relativeFormula(cell, row, column);
      const count = (counts.get(relative) ?? 0) + 1;
      counts.set(relative, count);
      if (common === null || count > (counts.get(common.relative) ?? 0)) {
        common = { row, column, relative };
      }
    });
  });
  return common;
}
