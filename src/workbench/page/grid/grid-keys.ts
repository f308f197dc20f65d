import type { KeyboardEvent } from "react";
import { beginEdit } from "../session/edit";
import { clearSelection, fillSelection, formatSelection, toggleFont } from "../session/cells";
import { DOWN, LEFT, RIGHT, type Step, UP } from "../session/moves";
import {
  advance,
  goHome,
  goToEnd,
  goToStart,
  move,
  movePage,
  nextSheet,
  selectAll,
  selectColumns,
  selectRows,
} from "../session/navigate";
import { redo, undo } from "../session/history";
import type { Session } from "../session/session";
import { tab } from "../session/table-tab";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

/** Lines and columns on screen, for Page Up and Page Down. */
export interface PageSize {
  readonly rows: number;
  readonly columns: number;
}

/** The keys of the grid while no cell is edited. True when the key had a meaning. */
export function handleGridKey(session: Session, event: KeyboardEvent, page: PageSize): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  const { shiftKey: extend, altKey, key } = event;
  const arrow = ARROWS[key];
  if (arrow !== undefined && !altKey) {
    move(session, arrow, isControl, extend);
    return true;
  }
  if (altKey && key === "ArrowDown") {
    session.set({ choicesOpen: true });
    return true;
  }
  if (isControl && !altKey) return controlKey(session, key, extend);
  switch (key) {
    case "Enter":
      advance(session, extend ? UP : DOWN);
      return true;
    case "Tab":
      tab(session, extend);
      return true;
    case "Home":
      goHome(session, extend);
      return true;
    case "PageDown":
    case "PageUp": {
      const by = key === "PageDown" ? 1 : -1;
      movePage(session, altKey ? 0 : by * page.rows, altKey ? by * page.columns : 0, extend);
      return true;
    }
    case "F2":
      beginEdit(session, { field: "cell" });
      return true;
    case "F9":
      session.workbook.calculate();
      return true;
    case "Delete":
      clearSelection(session);
      return true;
    case "Backspace":
      beginEdit(session, { field: "cell", typed: "" });
      return true;
    case "Escape":
      session.set({ clip: null, notice: null });
      return true;
    case " ":
      if (!extend) return typed(session, key);
      selectRows(session, session.sheet.selection.row, session.sheet.selection.lastRow);
      return true;
    default:
      return key.length === 1 && !altKey && typed(session, key);
  }
}

function controlKey(session: Session, key: string, extend: boolean): boolean {
  const { workbook, sheet } = session;
  const actions: Readonly<Record<string, () => void>> = {
    a: () => selectAll(session),
    b: () => toggleFont(session, "bold"),
    d: () => fillSelection(session, "down"),
    i: () => toggleFont(session, "italic"),
    r: () => fillSelection(session, "right"),
    u: () => toggleFont(session, "underline"),
    y: () => redo(workbook),
    z: () => (extend ? redo(workbook) : undo(workbook)),
    home: () => goToStart(session, extend),
    end: () => goToEnd(session, extend),
    pageup: () => nextSheet(session, -1),
    pagedown: () => nextSheet(session, 1),
    " ": () => selectColumns(session, sheet.selection.column, sheet.selection.lastColumn),
    "%": () => formatSelection(session, "Percent style", { numberFormat: "0%" }),
  };
  const action = actions[key.toLowerCase()];
  action?.();
  return action !== undefined;
}

function typed(session: Session, text: string): boolean {
  beginEdit(session, { field: "cell", typed: text });
  return true;
}
