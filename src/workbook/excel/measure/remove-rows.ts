import type { PlanCell } from "../../template/plan";
import { askValues } from "./ask-cells";
import { holds, input, type Change } from "./change";
import { rowsFrom, type TablePlace } from "./append-rows";

/**
 * The last rows of a table that hold something are taken away. A table keeps one row, so the first
 * one is emptied where it would go.
 *
 * @param rows what they hold, the formulas included
 */
export function removeLastRows(
  { sheet, name, extent }: TablePlace,
  rows: readonly (readonly PlanCell[])[],
): Change {
  const first = extent.filled - rows.length;
  const isAll = rows.length === extent.rows;
  const [firstRow = []] = rows;
  const [from, count] = isAll ? [1, rows.length - 1] : [first, rows.length];
  const bodyOf = ({ workbook }: Excel.RequestContext) =>
    workbook.tables.getItem(name).getDataBodyRange();
  return {
    sheet,
    place: name,
    apply(context) {
      if (count > 0) rowsFrom(bodyOf(context), from, count).delete("Up");
      if (!isAll) return;
      const emptied = firstRow.map((cell) => (isFormula(cell) ? input(cell) : ""));
      rowsFrom(bodyOf(context), 0, 1).formulas = [emptied];
    },
    lookBack(context) {
      const body = bodyOf(context);
      const kept = askValues(rowsFrom(body, 0, 1));
      body.load("rowCount");
      return () => {
        const gone = extent.rows - body.rowCount;
        const isEmptied = isAll && !holds(kept(), [firstRow]);
        if (gone === 0 && !isEmptied) return "nothing";
        if (gone !== 0 && gone !== count) return "overwritten";
        return () => {
          if (gone > 0) {
            const index = from < body.rowCount ? from : undefined;
            const again = rows.slice(rows.length - count).map((row) => row.map(input));
            context.workbook.tables.getItem(name).rows.add(index, again as string[][]);
          }
          if (isEmptied) rowsFrom(bodyOf(context), 0, 1).formulas = [firstRow.map(input)];
        };
      };
    },
  };
}

function isFormula(cell: PlanCell): boolean {
  return typeof cell === "object" && cell !== null;
}
