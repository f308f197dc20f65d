import { contains } from "../../engine/address";
import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel } from "../../engine/model";
import { cellArea, type Place, type Terrain } from "./moves";

/** The sheet as the moves of the cursor see it. */
export function terrain(sheet: SheetModel): Terrain {
  return {
    filled: ({ row, column }) => isFilled(sheet, row, column),
    hidden: ({ row, column }) =>
      sheet.rows[row]?.hidden === true || sheet.columns[column]?.hidden === true,
    block: (place) => blockAt(sheet, place),
    lastUsed: lastUsed(sheet),
  };
}

/** The merged cells that a place belongs to, or the cell alone. */
export function blockAt(sheet: SheetModel, place: Place): Area {
  const merge = sheet.merges.find((area) => contains(area, place.row, place.column));
  return merge ?? cellArea(place);
}

/** The last row and the last column that hold anything, as Ctrl+End finds them. */
export function lastUsed(sheet: Pick<SheetModel, "cells">): Place {
  let row = 0;
  let column = 0;
  for (const [rowKey, cells] of Object.entries(sheet.cells)) {
    for (const [columnKey, cell] of Object.entries(cells)) {
      if (cell.formula === undefined && cell.value === undefined) continue;
      row = Math.max(row, Number(rowKey));
      column = Math.max(column, Number(columnKey));
    }
  }
  return { row, column };
}

/** Whole rows and columns end a little after the sheet's content: nobody fills a million cells. */
export function withinReason(sheet: SheetModel, area: Area): Area {
  const used = lastUsed(sheet);
  const [lastRow, lastColumn] = [used.row + 200, used.column + 50];
  const isWholeColumn = area.row === 0 && area.lastRow === MAX_ROWS - 1;
  const isWholeRow = area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;
  return {
    ...area,
    lastRow: isWholeColumn ? Math.min(area.lastRow, lastRow) : area.lastRow,
    lastColumn: isWholeRow ? Math.min(area.lastColumn, lastColumn) : area.lastColumn,
  };
}

/** Grows an area until no merged cells lie across its edge. */
export function wholeBlocks(sheet: SheetModel, area: Area): Area {
  let whole = area;
  for (const merge of sheet.merges) {
    const apart =
      merge.lastRow < whole.row ||
      merge.row > whole.lastRow ||
      merge.lastColumn < whole.column ||
      merge.column > whole.lastColumn;
    if (apart) continue;
    const grown = {
      row: Math.min(whole.row, merge.row),
      column: Math.min(whole.column, merge.column),
      lastRow: Math.max(whole.lastRow, merge.lastRow),
      lastColumn: Math.max(whole.lastColumn, merge.lastColumn),
    };
    const same =
      grown.row === whole.row &&
      grown.column === whole.column &&
      grown.lastRow === whole.lastRow &&
      grown.lastColumn === whole.lastColumn;
    if (!same) return wholeBlocks(sheet, grown);
    whole = grown;
  }
  return whole;
}

function isFilled(sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.cells[row]?.[column];
  return cell?.formula !== undefined || cell?.value !== undefined;
}
