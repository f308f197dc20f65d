import { areaAddress } from "../address";
import type { SheetModel, TableModel } from "../model";
import { tableColumns } from "../calculate/snapshot";
import { document, element } from "../xml";

/** The part of the file that holds a table. `id` is unique in the workbook. */
export function tablePart(sheet: SheetModel, table: TableModel, id: number): string {
  const { area } = table;
  const filtered = { ...area, lastRow: area.lastRow - (table.showTotals ? 1 : 0) };
  const names = tableColumns(sheet, table);
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
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      table.showHeaders && table.showFilterButton
        ? element("autoFilter", { ref: areaAddress(filtered) })
        : "",
      element(
        "tableColumns",
        { count: names.length },
        names.map((name, index) => element("tableColumn", { id: index + 1, name })),
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
