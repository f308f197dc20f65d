import { shiftObstacle } from "../../engine/cells/shift-obstacle";
import { bodyArea, tableAt } from "../../engine/table/table-parts";
import { insertionInto, insertTableRows } from "../../engine/table/table-rows";
import type { TableModel } from "../../engine/model";
import { isOneCell, LEFT, RIGHT } from "./moves";
import { advance, goTo } from "./navigate";
import type { Session } from "./session";

/** Tab: in a table it goes on in the next row, and from the last cell into a new one. */
export function tab(session: Session, isBack: boolean): void {
  const { sheet, page } = session;
  const { row, column } = page.active;
  const table = tableAt(sheet, row, column);
  const isLast = column === table?.area.lastColumn && isOneCell(sheet.selection);
  if (isBack || table === null || !isLast || sheet.protection !== null) {
    advance(session, isBack ? LEFT : RIGHT);
    return;
  }
  const body = bodyArea(table);
  if (row === body.lastRow && !addRow(session, table)) return;
  if (row <= body.lastRow) goTo(session, { row: row + 1, column: body.column });
  else advance(session, RIGHT);
}

/** Adds a row at the end; false when the cells below the table cannot move. */
function addRow(session: Session, table: TableModel): boolean {
  const { sheet, workbook } = session;
  const body = bodyArea(table);
  const count = body.lastRow - body.row + 1;
  const shift = insertionInto(sheet, table, count, 1);
  if (shift !== null && shiftObstacle(sheet, shift) !== null) {
    session.notify({
      kind: "error",
      title: "There is no room for another row",
      text: "The cells below the table cannot move down: another table, merged cells or the end of the sheet is in the way.",
    });
    return false;
  }
  workbook.change("Insert table row", (draft) =>
    insertTableRows(draft, sheet.id, table.id, count, 1),
  );
  return true;
}
