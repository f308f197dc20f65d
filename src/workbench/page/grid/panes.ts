import type { Area } from "../../engine/model";
import type { Axis } from "./axis";

/** A stretch of lines to draw, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The part of one axis that is on screen: what is frozen, and what scrolls behind it. */
export interface Stretch {
  readonly frozen: Span | null;
  readonly scrolling: Span;
  /** Pixels that the frozen lines take. */
  readonly frozenSize: number;
}

/** Drawn beyond the edge, so that a scroll of a few pixels shows no gap. */
const OVERSCAN = 2;

/** Which lines to draw when the sheet is scrolled by `scroll` in a window of `size` pixels. */
export function stretch(axis: Axis, frozenCount: number, scroll: number, size: number): Stretch {
  const frozenSize = axis.offset(frozenCount);
  const first = Math.max(frozenCount, axis.indexAt(frozenSize + scroll) - OVERSCAN);
  const last = Math.min(axis.count - 1, axis.indexAt(scroll + size) + OVERSCAN);
  return {
    frozen: frozenCount > 0 ? { first: 0, last: frozenCount - 1 } : null,
    scrolling: { first, last: Math.max(first, last) },
    frozenSize,
  };
}

/** How far to scroll so that a line is whole in the window; the present scroll if it is. */
export function scrollToShow(
  axis: Axis,
  frozenCount: number,
  scroll: number,
  size: number,
  index: number,
): number {
  if (index < frozenCount) return scroll;
  const frozenSize = axis.offset(frozenCount);
  const start = axis.offset(index) - frozenSize;
  const end = start + axis.size(index);
  const room = size - frozenSize;
  if (start < scroll || end - start >= room) return start;
  return end > scroll + room ? end - room : scroll;
}

/** The rectangle of an area in pixels of the sheet. */
export function areaBox(columns: Axis, rows: Axis, area: Area): Box {
  const left = columns.offset(area.column);
  const top = rows.offset(area.row);
  return {
    left,
    top,
    width: columns.offset(area.lastColumn + 1) - left,
    height: rows.offset(area.lastRow + 1) - top,
  };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
