import type { Draft } from "immer";
import { cellFormat } from "../../engine/cells/cell-format";
import { clearArea, formatCell } from "../../engine/cells/cell-edits";
import { copyCells, fillCells } from "../../engine/cells/copy-cells";
import type { Area, CellFormat, SheetModel, WorkbookModel } from "../../engine/model";
import { withinReason } from "./terrain";
import { holdsLocked, PROTECTED } from "./protection";
import type { Session } from "./session";

/** Delete. */
export function clearSelection(session: Session): void {
  const { selection } = session.sheet;
  change(session, "Clear", selection, (sheet) => clearArea(sheet, selection, "contents"));
}

/** Lays a format over the selected cells. */
export function formatSelection(session: Session, label: string, format: CellFormat): void {
  const { sheet } = session;
  const area = withinReason(sheet, sheet.selection);
  change(session, label, area, (draft) => {
    for (let row = area.row; row <= area.lastRow; row += 1) {
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        formatCell(draft, row, column, format);
      }
    }
  });
}

/** Bold, italic, underline: on, unless the active cell has it already. */
export function toggleFont(session: Session, what: "bold" | "italic" | "underline"): void {
  const font = activeFormat(session).font;
  if (what === "underline") {
    const isOn = font?.underline !== undefined && font.underline !== "None";
    formatSelection(session, "Underline", { font: { underline: isOn ? "None" : "Single" } });
  } else {
    const label = what === "bold" ? "Bold" : "Italic";
    formatSelection(session, label, { font: { [what]: font?.[what] !== true } });
  }
}

export function activeFormat({ sheet, page }: Session): CellFormat {
  return cellFormat(sheet, page.active.row, page.active.column);
}

/** Ctrl+D and Ctrl+R: the first row (column) of the selection into the others. */
export function fillSelection(session: Session, direction: "down" | "right"): void {
  const selection = withinReason(session.sheet, session.sheet.selection);
  const first =
    direction === "down"
      ? { ...selection, lastRow: selection.row }
      : { ...selection, lastColumn: selection.column };
  const isAlone = JSON.stringify(first) === JSON.stringify(selection);
  const offset = isAlone ? 1 : 0;
  // A single cell takes what stands above it, or to its left.
  const from =
    direction === "down"
      ? { ...first, row: first.row - offset, lastRow: first.lastRow - offset }
      : { ...first, column: first.column - offset, lastColumn: first.lastColumn - offset };
  if (from.row < 0 || from.column < 0) return;
  changeWorkbook(session, "Fill", selection, (draft, sheetId) =>
    copyCells(draft, session.workbook, { sheetId, area: from }, { sheetId, area: selection }),
  );
}

/** The fill handle: extends the selected cells, numbers in even steps going on. */
export function dragFill(session: Session, target: Area): void {
  const source = session.sheet.selection;
  changeWorkbook(session, "Fill", target, (draft, sheetId) =>
    fillCells(draft, session.workbook, sheetId, source, target),
  );
  session.select(target, session.page.active);
}

/** Runs a change of the active sheet unless the area holds protected cells. */
export function change(
  session: Session,
  label: string,
  area: Area,
  recipe: (sheet: Draft<SheetModel>) => void,
): void {
  changeWorkbook(session, label, area, (draft, sheetId) => {
    const sheet = draft.sheets.find(({ id }) => id === sheetId);
    if (sheet !== undefined) recipe(sheet);
  });
}

function changeWorkbook(
  session: Session,
  label: string,
  area: Area,
  recipe: (draft: Draft<WorkbookModel>, sheetId: string) => void,
): void {
  const { sheet, workbook } = session;
  if (holdsLocked(sheet, area)) session.notify(PROTECTED);
  else workbook.change(label, (draft) => recipe(draft, sheet.id));
}
