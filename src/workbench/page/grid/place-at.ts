import type { Place } from "../session/moves";
import type { Axis } from "./axis";
import type { GridWindow } from "./use-window";

/** What a sheet looks like on screen: its axes, what is frozen, and how it is scrolled. */
export interface Layout {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly window: GridWindow;
  /** Size of the headers; 0 where they are not shown. */
  readonly headerWidth: number;
  readonly headerHeight: number;
}

/** Where something at (x, y) of the grid's window lies. */
export type Spot =
  | { readonly kind: "cell"; readonly place: Place }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "corner" };

export function spotAt(layout: Layout, x: number, y: number): Spot {
  const inHeaderColumn = x < layout.headerWidth;
  const inHeaderRow = y < layout.headerHeight;
  if (inHeaderColumn && inHeaderRow) return { kind: "corner" };
  const place = placeAt(layout, x, y);
  if (inHeaderRow) return { kind: "column", column: place.column };
  return inHeaderColumn ? { kind: "row", row: place.row } : { kind: "cell", place };
}

/** The cell at (x, y); beyond the edges the nearest one, so that dragging out scrolls on. */
export function placeAt(layout: Layout, x: number, y: number): Place {
  const { columns, rows, frozen, window } = layout;
  return {
    row: lineAt(rows, frozen.rows, window.top, y - layout.headerHeight),
    column: lineAt(columns, frozen.columns, window.left, x - layout.headerWidth),
  };
}

/** Where a line of the sheet is on screen, measured from the headers. */
export function onScreen(axis: Axis, frozenCount: number, scroll: number, index: number): number {
  return axis.offset(index) - (index < frozenCount ? 0 : scroll);
}

function lineAt(axis: Axis, frozenCount: number, scroll: number, position: number): number {
  const isFrozen = position < axis.offset(frozenCount);
  return axis.indexAt(isFrozen ? position : position + scroll);
}
