import type { KeyboardEvent } from "react";
import {
  cancelEdit,
  commitEdit,
  editText,
  isPointing,
  pointBy,
  turnReference,
} from "../session/edit";
import { DOWN, LEFT, RIGHT, type Step, UP } from "../session/moves";
import type { Session } from "../session/session";
import { tab } from "../session/table-tab";
import { insertText } from "./pointing";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

/** The keys of a cell being edited, in the cell or in the formula bar, as Excel has them. */
export function handleEditKey(session: Session, event: KeyboardEvent): void {
  const { editing } = session.page;
  if (editing === null || event.nativeEvent.isComposing) return;
  if (handled(session, event)) event.preventDefault();
  // The grid around the cell editor must not take the key for its own.
  event.stopPropagation();
}

function handled(session: Session, event: KeyboardEvent): boolean {
  const { editing } = session.page;
  if (editing === null) return false;
  const arrow = ARROWS[event.key];
  switch (event.key) {
    case "Enter":
      if (event.altKey) editText(session, insertText(editing, "\n"));
      else if (event.ctrlKey || event.metaKey) commitEdit(session, null, true);
      else commitEdit(session, event.shiftKey ? UP : DOWN);
      return true;
    case "Tab":
      if (commitEdit(session, null)) tab(session, event.shiftKey);
      return true;
    case "Escape":
      cancelEdit(session);
      return true;
    case "F4":
      turnReference(session);
      return true;
    case "F2":
      // Between moving the caret and moving the cell.
      session.set({ editing: { ...editing, arrowsLeave: !editing.arrowsLeave, pointed: null } });
      return true;
    default:
      if (arrow === undefined || !editing.arrowsLeave || editing.field === "bar") return false;
      if (isPointing(editing)) pointBy(session, arrow, event.shiftKey);
      else commitEdit(session, arrow);
      return true;
  }
}
