import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../engine/model";

/** A cell of the active sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const UP: Step = { rows: -1, columns: 0 };
export const DOWN: Step = { rows: 1, columns: 0 };
export const LEFT: Step = { rows: 0, columns: -1 };
export const RIGHT: Step = { rows: 0, columns: 1 };

/** What a move must know of the sheet. */
export interface Terrain {
  /** Does the cell hold anything? */
  filled(place: Place): boolean;
  /** Is its row or its column hidden? */
  hidden(place: Place): boolean;
  /** The merged cells the place belongs to, or the cell alone. */
  block(place: Place): Area;
  /** The last row and column that hold anything. */
  readonly lastUsed: Place;
}

/** One step from a cell: over hidden lines, and over merged cells as one. */
export function step(terrain: Terrain, from: Place, by: Step): Place {
  let place = from;
  let next = beyond(terrain.block(place), place, by);
  while (inSheet(next)) {
    if (!terrain.hidden(next)) return next;
    place = next;
    next = { row: place.row + by.rows, column: place.column + by.columns };
  }
  return from;
}

/** Ctrl+arrow: to the end of the run of filled cells, else to the next filled cell or the edge. */
export function jump(terrain: Terrain, from: Place, by: Step): Place {
  let place = step(terrain, from, by);
  if (samePlace(place, from)) return from;
  if (terrain.filled(from) && terrain.filled(place)) {
    for (;;) {
      const next = step(terrain, place, by);
      if (samePlace(next, place) || !terrain.filled(next)) return place;
      place = next;
    }
  }
  while (!terrain.filled(place)) {
    if (nothingAhead(terrain, place, by)) return sheetEdge(terrain, place, by);
    const next = step(terrain, place, by);
    if (samePlace(next, place)) return place;
    place = next;
  }
  return place;
}

/**
 * The next cell for Tab and Enter inside a selection: along the rows (or the columns), then to
 * the start of the next one, and from the last cell to the first.
 */
export function cycle(area: Area, from: Place, by: Step): Place {
  const width = area.lastColumn - area.column + 1;
  const height = area.lastRow - area.row + 1;
  const total = width * height;
  const [row, column] = [from.row - area.row, from.column - area.column];
  const byRows = by.columns !== 0;
  const index = byRows ? row * width + column : column * height + row;
  const next = (index + by.rows + by.columns + total) % total;
  return byRows
    ? { row: area.row + Math.floor(next / width), column: area.column + (next % width) }
    : { row: area.row + (next % height), column: area.column + Math.floor(next / height) };
}

/** The area between two cells. */
export function areaBetween(one: Place, other: Place): Area {
  return {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    lastRow: Math.max(one.row, other.row),
    lastColumn: Math.max(one.column, other.column),
  };
}

/** The corner of a selection that Shift moves: the one opposite the active cell. */
export function oppositeCorner(area: Area, active: Place): Place {
  return {
    row: active.row === area.row ? area.lastRow : area.row,
    column: active.column === area.column ? area.lastColumn : area.column,
  };
}

export function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

export function isOneCell(area: Area): boolean {
  return area.row === area.lastRow && area.column === area.lastColumn;
}

export function cellArea({ row, column }: Place): Area {
  return { row, column, lastRow: row, lastColumn: column };
}

function inSheet({ row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

/** The cell next to a block, in the line of `place`. */
function beyond(block: Area, place: Place, by: Step): Place {
  return {
    row: by.rows > 0 ? block.lastRow + 1 : by.rows < 0 ? block.row - 1 : place.row,
    column:
      by.columns > 0 ? block.lastColumn + 1 : by.columns < 0 ? block.column - 1 : place.column,
  };
}

function nothingAhead({ lastUsed }: Terrain, place: Place, by: Step): boolean {
  return (
    (by.rows > 0 && place.row >= lastUsed.row) ||
    (by.columns > 0 && place.column >= lastUsed.column) ||
    place.row > lastUsed.row ||
    place.column > lastUsed.column
  );
}

function sheetEdge(terrain: Terrain, place: Place, by: Step): Place {
  let edge: Place = {
    row: by.rows > 0 ? MAX_ROWS - 1 : by.rows < 0 ? 0 : place.row,
    column: by.columns > 0 ? MAX_COLUMNS - 1 : by.columns < 0 ? 0 : place.column,
  };
  while (terrain.hidden(edge) && !samePlace(edge, place)) {
    edge = { row: edge.row - by.rows, column: edge.column - by.columns };
  }
  return edge;
}
