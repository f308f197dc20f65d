import { type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Area } from "../../engine/model";
import { beginEdit, commitEdit, isPointing, pointAt } from "../session/edit";
import { dragFill } from "../session/cells";
import { contains } from "../../engine/address";
import { areaBetween, type Place } from "../session/moves";
import { extendTo, goTo, selectAll, selectColumns, selectRows } from "../session/navigate";
import { type LineAxis, linesMeant, resizeLine, selectsWhole } from "../session/lines";
import type { Session } from "../session/session";
import type { Layout, Spot } from "./place-at";
import { placeAt, spotAt } from "./place-at";

/** What dragging does now. */
type Drag =
  | { readonly kind: "select"; readonly from: Spot }
  | { readonly kind: "point"; readonly from: Place }
  | { readonly kind: "fill" }
  | { readonly kind: "resize"; readonly line: Resizing; readonly at: number };

/** A column or row being resized, and the size it would have now. */
export interface Resizing {
  readonly axis: "columns" | "rows";
  readonly index: number;
  readonly size: number;
}

/** What the mouse sets off that is not done here. */
interface PointerCommands {
  readonly fit: (axis: LineAxis, lines: readonly number[]) => void;
  /** At a place of the window. */
  readonly openMenu: (place: { readonly x: number; readonly y: number }) => void;
}

/** The mouse on the grid: selecting, pointing at cells, filling, and resizing lines. */
export function usePointer(
  session: Session,
  layout: Layout,
  scroller: RefObject<HTMLElement | null>,
  { fit, openMenu }: PointerCommands,
) {
  const drag = useRef<Drag | null>(null);
  /** What was pressed last: the grid takes the pointer, so a double click no longer tells. */
  const pressed = useRef<Drag | null>(null);
  const [filling, setFilling] = useState<Area | null>(null);
  const [resizing, setResizing] = useState<Resizing | null>(null);

  function position(event: PointerEvent | React.MouseEvent): readonly [number, number] {
    const box = scroller.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  }

  function onPointerDown(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || isOnScrollbar(event)) return;
    const [x, y] = position(event);
    drag.current = beginning(event, target, spotAt(layout, x, y));
    pressed.current = drag.current;
    if (drag.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function beginning(event: PointerEvent, target: HTMLElement, spot: Spot): Drag | null {
    const { resize } = target.dataset;
    if (resize !== undefined) {
      const axis = spot.kind === "column" ? "columns" : "rows";
      const index = Number(resize);
      const line: Resizing = { axis, index, size: layout[axis].size(index) };
      return { kind: "resize", line, at: axis === "columns" ? event.clientX : event.clientY };
    }
    if (target.dataset["fill"] !== undefined) return { kind: "fill" };
    if (spot.kind === "cell" && isPointing(session.page.editing)) {
      pointAt(session, areaBetween(spot.place, spot.place));
      return { kind: "point", from: spot.place };
    }
    if (!commitEdit(session, null)) return null;
    if (event.shiftKey && spot.kind !== "corner") extendSelection(session, spot);
    else beginSelection(session, spot);
    return { kind: "select", from: spot };
  }

  /** The editor keeps the focus while cells are pointed at. */
  function onMouseDown(event: React.MouseEvent): void {
    if (drag.current?.kind === "point") event.preventDefault();
  }

  function onPointerMove(event: PointerEvent): void {
    const now = drag.current;
    if (now === null) return;
    const [x, y] = position(event);
    const place = placeAt(layout, x, y);
    if (now.kind === "select") {
      if (now.from.kind === "cell") extendTo(session, place);
      else if (now.from.kind === "column") selectColumns(session, now.from.column, place.column);
      else if (now.from.kind === "row") selectRows(session, now.from.row, place.row);
    } else if (now.kind === "point") {
      pointAt(session, areaBetween(now.from, place));
    } else if (now.kind === "fill") {
      setFilling(fillArea(session.sheet.selection, place));
    } else {
      const at = now.line.axis === "columns" ? event.clientX : event.clientY;
      setResizing({ ...now.line, size: Math.max(0, now.line.size + at - now.at) });
    }
  }

  function onPointerUp(): void {
    if (drag.current?.kind === "fill" && filling !== null) dragFill(session, filling);
    if (resizing !== null && resizing.size !== layout[resizing.axis].size(resizing.index)) {
      resizeLine(session, resizing.axis, resizing.index, resizing.size);
    }
    drag.current = null;
    setFilling(null);
    setResizing(null);
  }

  function onDoubleClick(event: React.MouseEvent): void {
    if (pressed.current?.kind === "resize") {
      const { axis, index } = pressed.current.line;
      fit(axis, linesMeant(session.sheet, axis, index));
      return;
    }
    const spot = spotAt(layout, ...position(event));
    if (spot.kind === "cell" && session.page.editing === null) {
      beginEdit(session, { field: "cell" });
    }
  }

  function onContextMenu(event: React.MouseEvent): void {
    event.preventDefault();
    if (!commitEdit(session, null)) return;
    const spot = spotAt(layout, ...position(event));
    if (!isSelected(session.sheet.selection, spot)) beginSelection(session, spot);
    openMenu({ x: event.clientX, y: event.clientY });
  }

  return {
    filling,
    resizing,
    onContextMenu,
    onMouseDown,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onDoubleClick,
  };
}

function beginSelection(session: Session, spot: Spot): void {
  if (spot.kind === "cell") goTo(session, spot.place);
  if (spot.kind === "column") selectColumns(session, spot.column, spot.column);
  if (spot.kind === "row") selectRows(session, spot.row, spot.row);
  if (spot.kind === "corner") selectAll(session);
}

/** Is the spot part of the selection, so that a command there means all of it? */
function isSelected(selection: Area, spot: Spot): boolean {
  const [columns, rows] = [selectsWhole(selection, "columns"), selectsWhole(selection, "rows")];
  if (spot.kind === "cell") return contains(selection, spot.place.row, spot.place.column);
  if (spot.kind === "column") return columns && contains(selection, 0, spot.column);
  if (spot.kind === "row") return rows && contains(selection, spot.row, 0);
  return columns && rows;
}

function extendSelection(session: Session, spot: Spot): void {
  const { active } = session.page;
  if (spot.kind === "cell") extendTo(session, spot.place);
  if (spot.kind === "column") selectColumns(session, active.column, spot.column);
  if (spot.kind === "row") selectRows(session, active.row, spot.row);
}

/** The selection extended down or to the right, whichever way the pointer is further out. */
function fillArea(selection: Area, place: Place): Area | null {
  const down = place.row - selection.lastRow;
  const right = place.column - selection.lastColumn;
  if (down <= 0 && right <= 0) return null;
  return down >= right
    ? { ...selection, lastRow: place.row }
    : { ...selection, lastColumn: place.column };
}

function isOnScrollbar({ currentTarget, clientX, clientY }: PointerEvent): boolean {
  const box = currentTarget.getBoundingClientRect();
  return (
    clientX - box.left > currentTarget.clientWidth || clientY - box.top > currentTarget.clientHeight
  );
}
