import { areaAddress } from "../address";
import type { SheetModel, TableModel } from "../model";
import { tableColumns } from "../calculate/snapshot";
import { shiftFormula } from "../formula/formula-references";
import { calculatedColumns } from "../table/calculated-columns";
import { isEmptyTable } from "../table/table-parts";
import { document, element, escapeXml } from "../xml";
import { toFileFormula } from "./file-formula";

/** The part of the file that holds a table. `id` is unique in the workbook. */
export function tablePart(sheet: SheetModel, table: TableModel, id: number): string {
  const { area } = table;
  const filtered = { ...area, lastRow: area.lastRow - (table.showTotals ? 1 : 0) };
  const names = tableColumns(sheet, table);
  const calculated = calculatedColumns(sheet, table);
  return document(
    element(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name: table.name,
        displayName: table.name,
        ref: areaAddress(area),
        headerRowCount: table.showHeaders ? null : 0,
        insertRow: isEmptyTable(sheet, table) ? true : null,
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      table.showHeaders && table.showFilterButton
        ? element("autoFilter", { ref: areaAddress(filtered) })
        : "",
      element(
        "tableColumns",
        { count: names.length },
        names.map((name, index) =>
          element(
            "tableColumn",
            { id: index + 1, name },
            calculatedFormula(table, calculated.get(area.column + index)),
          ),
        ),
      ),
      element("tableStyleInfo", {
        name: table.style || null,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: table.showBandedRows,
        showColumnStripes: false,
      }),
    ),
  );
}

/**
 * With it Excel fills the column in new rows. It is written where it reads the same in every row:
 * how the file means references to other cells is not documented.
 */
function calculatedFormula(table: TableModel, formula: string | undefined): string {
  if (formula === undefined || shiftFormula(formula, 1, 0) !== formula) return "";
  return element("calculatedColumnFormula", {}, escapeXml(toFileFormula(formula, table.name)));
}
