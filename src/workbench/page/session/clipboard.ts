import { displayedFormat } from "../../engine/cells/display";
import { enterInCell } from "../../engine/cells/cell-edits";
import { copyCells, moveCells } from "../../engine/cells/copy-cells";
import { parseEntry } from "../../engine/cells/entry";
import type { Area } from "../../engine/model";
import { cellText } from "../../engine/cells/text";
import { expandTable } from "../../engine/table/auto-expansion";
import { delimitedText, parseDelimitedText } from "./delimited-text";
import { holdsLocked, PROTECTED } from "./protection";
import type { Session } from "./session";
import { lastUsed, withinReason } from "./terrain";

/** Copies (or cuts) the selection; returns the text that goes to the clipboard. */
export function copy(session: Session, isCut: boolean): string {
  const { sheet, workbook } = session;
  const area = usedPart(session, sheet.selection);
  const rows: string[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: string[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const value = workbook.calculation.value(sheet.id, row, column);
      const format = displayedFormat(sheet, workbook.calculation, row, column);
      line.push(cellText(value, format.numberFormat).text.trim());
    }
    rows.push(line);
  }
  const text = delimitedText(rows);
  session.set({ clip: { sheetId: sheet.id, area, isCut, text } });
  return text;
}

/**
 * Pastes at the selection: cells copied here with formulas and formats as long as the clipboard
 * still holds them, any other text as if it were typed, cell by cell.
 */
export function paste(session: Session, text: string): void {
  const { clip } = session.page;
  const source = session.workbook.model.sheets.find(({ id }) => id === clip?.sheetId);
  const isOurs =
    clip !== null && source !== undefined && normalised(clip.text) === normalised(text);
  const size = isOurs ? sizeOf(clip.area) : textSize(text);
  const target = targetArea(
    withinReason(session.sheet, session.sheet.selection),
    size,
    isOurs && clip.isCut,
  );
  const takesLocked = isOurs && clip.isCut && holdsLocked(source, clip.area);
  if (takesLocked || holdsLocked(session.sheet, target)) {
    session.notify(PROTECTED);
    return;
  }
  if (isOurs) pasteCells(session, target);
  else pasteText(session, target, text);
  session.select(target, target);
}

function pasteCells(session: Session, target: Area): void {
  const { clip } = session.page;
  if (clip === null) return;
  const { workbook, sheet } = session;
  workbook.change("Paste", (draft) => {
    const from = { sheetId: clip.sheetId, area: clip.area };
    const to = { sheetId: sheet.id, area: target };
    if (clip.isCut) {
      moveCells(draft, from, { ...to, row: target.row, column: target.column });
    } else {
      expandTable(draft, sheet.id, target);
      copyCells(draft, workbook, from, to);
    }
  });
  if (clip.isCut) session.set({ clip: null });
}

function pasteText(session: Session, target: Area, text: string): void {
  const { sheet, workbook } = session;
  const rows = parseDelimitedText(text);
  workbook.change("Paste", (draft) => {
    const drafted = draft.sheets.find(({ id }) => id === sheet.id);
    if (drafted === undefined) return;
    const width = Math.max(...rows.map((row) => row.length));
    if (rows.flat().some((cell) => cell !== "")) expandTable(draft, sheet.id, target);
    for (let row = target.row; row <= target.lastRow; row += 1) {
      for (let column = target.column; column <= target.lastColumn; column += 1) {
        const line = rows[(row - target.row) % rows.length];
        const cell = line?.[(column - target.column) % width] ?? "";
        enterInCell(drafted, row, column, parseEntry(cell));
      }
    }
  });
}

/** Copied cells repeat when the selection is a whole multiple of them. */
function targetArea(selection: Area, [height, width]: readonly [number, number], once: boolean) {
  const [rows, columns] = sizeOf(selection);
  const repeats = !once && rows % height === 0 && columns % width === 0;
  return {
    row: selection.row,
    column: selection.column,
    lastRow: selection.row + (repeats ? rows : height) - 1,
    lastColumn: selection.column + (repeats ? columns : width) - 1,
  };
}

function usedPart({ sheet }: Session, area: Area): Area {
  const used = lastUsed(sheet);
  return {
    ...area,
    lastRow: Math.max(area.row, Math.min(area.lastRow, used.row)),
    lastColumn: Math.max(area.column, Math.min(area.lastColumn, used.column)),
  };
}

function textSize(text: string): readonly [number, number] {
  const rows = parseDelimitedText(text);
  return [rows.length, Math.max(...rows.map((row) => row.length))];
}

function sizeOf(area: Area): readonly [number, number] {
  return [area.lastRow - area.row + 1, area.lastColumn - area.column + 1];
}

/** Clipboards change line ends and drop the last one. */
function normalised(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/\n$/, "");
}
