import { useId } from "react";
import { cellFormat } from "../../engine/cells/cell-format";
import { AssistancePanel } from "../formula/assistance-panel";
import { handleEditKey } from "../formula/edit-keys";
import { FormulaField } from "../formula/formula-field";
import { useAssistance } from "../formula/use-assistance";
import { editText } from "../session/edit";
import type { Editing } from "../session/session";
import { useSession, useSnapshot } from "../session/use-session";
import { cssFont, PADDING } from "./cell-style";
import type { Measure } from "./measure";
import type { Box } from "./panes";

interface CellEditorProps {
  readonly editing: Editing;
  /** Where the cell is on screen, and how much room there is around it. */
  readonly box: Box;
  readonly room: { readonly width: number; readonly height: number };
  readonly measure: Measure;
  readonly focusGrid: () => void;
}

/** Room for the caret and the frame beside the text. */
const SPARE = 14;
const PANEL_HEIGHT = 220;

/** The field over the cell being edited; it grows with the text. */
export function CellEditor({ editing, box, room, measure, focusGrid }: CellEditorProps) {
  const session = useSession();
  const { model, sheet } = useSnapshot();
  const listId = useId();
  const isHere = editing.field === "cell";
  const edit = (edited: Parameters<typeof editText>[1]) => editText(session, edited);
  const assistance = useAssistance(isHere ? editing : null, model, edit);
  const { font } = cellFormat(sheet, editing.place.row, editing.place.column);
  const lines = editing.text.split("\n");
  const text = Math.max(...lines.map((line) => measure(line, cssFont(font)))) + SPARE;
  const width = Math.max(box.width, Math.min(text, room.width - box.left - 4));
  const above = box.top + box.height + PANEL_HEIGHT > room.height && box.top > room.height / 2;

  return (
    <div
      className="cell-editor"
      style={{
        left: box.left - 1,
        top: box.top - 1,
        width: width + 1,
        minHeight: box.height + 1,
        font: cssFont(font),
        paddingInline: PADDING - 1,
      }}
    >
      <FormulaField
        edited={editing}
        label="Cell"
        hasFocus={isHere}
        listId={assistance.offered.length > 0 ? listId : null}
        optionId={assistance.offered.length > 0 ? `${listId}-${assistance.marked}` : null}
        onEdit={(edited) => {
          if (!isHere) session.set({ editing: { ...editing, field: "cell" } });
          edit(edited);
        }}
        onKeyDown={(event) => {
          if (assistance.onKey(event)) event.stopPropagation();
          else handleEditKey(session, event);
          if (session.page.editing === null) focusGrid();
        }}
      />
      <AssistancePanel
        assistance={assistance}
        listId={listId}
        style={above ? { bottom: "100%", top: "auto" } : {}}
      />
    </div>
  );
}
