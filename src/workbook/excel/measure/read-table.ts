import { workbookTexts } from "../../../locales/en/workbook";
import { measureTexts } from "../../../locales/en/measure";
import type { TableName } from "../../template/naming";
import { askCorner, askSheet, askValues } from "./ask-cells";
import type { CaseSheet, CellContent, TableExtent } from "./case-reading";

/** A table as it was read. */
export interface ReadTable {
  readonly name: string;
  readonly sheet: CaseSheet;
  readonly header: readonly CellContent[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Row of its first line on the sheet, and number of its first column, from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Asks for a whole table. */
export function askTable({ workbook }: Excel.RequestContext, name: string): () => ReadTable {
  const table = workbook.tables.getItem(name);
  const headerRange = table.getHeaderRowRange();
  const sheet = askSheet(workbook.tables.getItem(name).worksheet);
  const header = askValues(headerRange);
  const corner = askCorner(headerRange);
  const rows = askValues(table.getDataBodyRange());
  return () => ({
    name,
    sheet: sheet(),
    header: header()[0] ?? [],
    rows: rows(),
    firstRow: corner().row + 1,
    firstColumn: corner().column,
  });
}

export type CaseTables = Readonly<Record<TableName, ReadTable>>;

/** What is read is told by its place, so each column must still be where it was built. */
export function missingColumns(tables: CaseTables): string[] {
  const { costs, benefits, actuals, customers, history, frozenPlans } = workbookTexts;
  const wanted: Record<TableName, Readonly<Record<string, string>>> = {
    costs: costs.columns,
    benefits: benefits.columns,
    ledger: actuals.columns,
    customers: customers.columns,
    gates: history.gateColumns,
    history: history.columns,
    frozenPlans: frozenPlans.columns,
  };
  return (Object.keys(wanted) as TableName[]).flatMap((name) => {
    const { header, name: tableName } = tables[name];
    const title = Object.values(wanted[name]).find((one, index) => header[index] !== one);
    return title === undefined ? [] : [measureTexts.parts.column(title, tableName)];
  });
}

/** The rows of a table as objects, fields of empty cells left out. */
export function rowsAs<Row extends object>({ rows }: ReadTable, keys: readonly string[]): Row[] {
  return rows.map((cells) => {
    const filled = keys.flatMap((key, index) => {
      const content = cells[index] ?? "";
      return content === "" ? [] : [[key, content] as const];
    });
    return Object.fromEntries(filled) as Row;
  });
}

/**
 * How far a table reaches.
 *
 * @param columns how many of its columns tell whether a row holds something; all unless given
 */
export function extentOf(
  { rows, firstRow, firstColumn }: ReadTable,
  columns?: number,
): TableExtent {
  const filled = rows.reduce(
    (last, cells, index) =>
      cells.slice(0, columns).some((cell) => cell !== "") ? index + 1 : last,
    0,
  );
  return { firstRow, firstColumn, rows: rows.length, filled };
}

/** The place of each column in a row of its table. */
export function placesOf<Column extends string>(
  columns: Readonly<Record<Column, string>>,
): Readonly<Record<Column, number>> {
  const keys = Object.keys(columns) as Column[];
  return Object.fromEntries(keys.map((key, index) => [key, index])) as Record<Column, number>;
}

export function numberIn(content: CellContent | undefined): number | null {
  return typeof content === "number" ? content : null;
}
