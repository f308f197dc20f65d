import type { PlanCell } from "../../template/plan";
import { askValues } from "./ask-cells";
import type { CaseSheet, CellContent, TableExtent } from "./case-reading";
import { holds, input, type Change } from "./change";

/** A table by its name, and how far it reached when it was read. */
export interface TablePlace {
  readonly sheet: CaseSheet;
  readonly name: string;
  readonly extent: TableExtent;
}

/**
 * Rows are added below the last one of a table that holds something: first into blank rows, then
 * as new ones. A cell of null stays as it comes.
 *
 * @param copied first and last column, from 0, into which the formulas of the first row are copied
 */
export function appendRows(
  { sheet, name, extent }: TablePlace,
  rows: readonly (readonly PlanCell[])[],
  copied: readonly [first: number, last: number] | null = null,
): Change {
  const { filled } = extent;
  const intoBlank = Math.min(extent.rows - filled, rows.length);
  const inputs = rows.map((row) => row.map(input)) as string[][];
  const bodyOf = ({ workbook }: Excel.RequestContext) =>
    workbook.tables.getItem(name).getDataBodyRange();
  return {
    sheet,
    place: name,
    apply(context) {
      if (intoBlank > 0) {
        rowsFrom(bodyOf(context), filled, intoBlank).formulas = inputs.slice(0, intoBlank);
      }
      if (rows.length > intoBlank) {
        context.workbook.tables.getItem(name).rows.add(undefined, inputs.slice(intoBlank));
      }
      if (copied !== null) copyFormulas(bodyOf(context), copied, filled, rows.length);
    },
    lookBack(context) {
      const body = bodyOf(context);
      const place = askValues(rowsFrom(body, filled, rows.length));
      body.load("rowCount");
      return () => {
        const added = body.rowCount - extent.rows;
        const now = place();
        const isIn = (first: number, last: number) =>
          holds(now.slice(first, last), rows.slice(first, last));
        const isBlank = now.slice(0, intoBlank).every((row) => areEmpty(row, rows[0] ?? []));
        if (added === 0 && isBlank) return "nothing";
        const isOurs = isIn(0, intoBlank) && (added === 0 || isIn(intoBlank, rows.length));
        if (!isOurs || (added !== 0 && added !== rows.length - intoBlank)) return "overwritten";
        return () => {
          if (added > 0) rowsFrom(body, extent.rows, added).delete("Up");
          if (intoBlank === 0) return;
          const emptied = (rows[0] ?? []).map((cell) => (isConstant(cell) ? "" : null));
          rowsFrom(body, filled, intoBlank).formulas = Array<(string | null)[]>(intoBlank).fill(
            emptied,
          ) as string[][];
        };
      };
    },
  };
}

/** Rows of the body of a table, or below it, from 0. */
export function rowsFrom(body: Excel.Range, first: number, count: number): Excel.Range {
  return body
    .getRow(0)
    .getOffsetRange(first, 0)
    .getResizedRange(count - 1, 0);
}

function copyFormulas(
  body: Excel.Range,
  [from, to]: readonly [first: number, last: number],
  filled: number,
  count: number,
): void {
  const first = Math.max(1, filled);
  const last = filled + count - 1;
  if (last < first) return;
  const source = body.getCell(0, from).getResizedRange(0, to - from);
  source
    .getOffsetRange(first, 0)
    .getResizedRange(last - first, 0)
    .copyFrom(source, "Formulas");
}

function isConstant(cell: PlanCell): boolean {
  return cell !== null && typeof cell !== "object";
}

/** Whether the cells are empty for which the row has constants. */
function areEmpty(values: readonly CellContent[], row: readonly PlanCell[]): boolean {
  return row.every((cell, column) => !isConstant(cell) || (values[column] ?? "") === "");
}
