import { overlaps } from "../address";
import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel } from "../model";

/** One number for a cell of a sheet, for maps. */
export function cellIndex(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Which cells of one sheet are filled by a formula in another cell. */
export interface Spills {
  /** Takes the cells of `area` for the formula in its first cell; false: one is in use. */
  claim(area: Area): boolean;
  readonly areas: ReadonlyMap<number, Area>;
  /** The area that fills this cell from elsewhere. */
  source(row: number, column: number): Area | null;
}

export function createSpills(sheet: SheetModel): Spills {
  const areas = new Map<number, Area>();
  const taken = new Map<number, Area>();
  return {
    areas,
    source: (row, column) => taken.get(cellIndex(row, column)) ?? null,
    claim(area) {
      if (area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS) return false;
      if (sheet.merges.some((merge) => overlaps(merge, area))) return false;
      if (sheet.tables.some((table) => overlaps(table.area, area))) return false;
      const cells: number[] = [];
      for (let row = area.row; row <= area.lastRow; row += 1) {
        for (let column = area.column; column <= area.lastColumn; column += 1) {
          if (row === area.row && column === area.column) continue;
          const index = cellIndex(row, column);
          if (taken.has(index) || isFilled(sheet, row, column)) return false;
          cells.push(index);
        }
      }
      if (taken.has(cellIndex(area.row, area.column))) return false;
      for (const index of cells) taken.set(index, area);
      areas.set(cellIndex(area.row, area.column), area);
      return true;
    },
  };
}

function isFilled(sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.cells[row]?.[column];
  return cell?.formula !== undefined || cell?.value !== undefined;
}
