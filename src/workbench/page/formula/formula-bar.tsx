import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId, useState } from "react";
import { areaAddress } from "../../engine/address";
import { isOneCell } from "../session/moves";
import { beginEdit, cancelEdit, commitEdit, editText } from "../session/edit";
import { cellEntryText, spilledFormula } from "../session/entry-text";
import { goToReference } from "../session/navigate";
import { useSession, useSnapshot } from "../session/use-session";
import { AssistancePanel } from "./assistance-panel";
import { handleEditKey } from "./edit-keys";
import { FormulaField } from "./formula-field";
import { useAssistance } from "./use-assistance";

/** Name box, the buttons beside the formula, and the formula of the active cell. */
export function FormulaBar({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { page, model, sheet } = useSnapshot();
  const listId = useId();
  const { editing } = page;
  const edit = (edited: Parameters<typeof editText>[1]) => editText(session, edited);
  // On another sheet than the edited cell's, this is the only field there is.
  const isHere = editing !== null && (editing.field === "bar" || editing.sheetId !== sheet.id);
  const assistance = useAssistance(isHere ? editing : null, model, edit);
  const spilled = editing === null ? spilledFormula(session, page.active) : null;

  return (
    <div className="formula-bar">
      <NameBox focusGrid={focusGrid} />
      <button
        type="button"
        className="bar-button"
        aria-label="Cancel"
        title="Cancel (Esc)"
        disabled={editing === null}
        onClick={() => cancelEdit(session)}
      >
        <DismissRegular />
      </button>
      <button
        type="button"
        className="bar-button"
        aria-label="Enter"
        title="Enter"
        disabled={editing === null}
        onClick={() => commitEdit(session, null)}
      >
        <CheckmarkRegular />
      </button>
      <span className="bar-fx" aria-hidden="true">
        fx
      </span>
      <div className="bar-formula">
        {editing === null ? (
          <textarea
            rows={1}
            readOnly={spilled !== null}
            className={spilled === null ? "bar-text" : "bar-text bar-spilled"}
            aria-label="Formula bar"
            value={spilled ?? cellEntryText(session, page.active)}
            onChange={() => undefined}
            onFocus={() => {
              if (spilled === null) beginEdit(session, { field: "bar" });
            }}
          />
        ) : (
          <FormulaField
            edited={editing}
            label="Formula bar"
            hasFocus={isHere}
            listId={isHere && assistance.offered.length > 0 ? listId : null}
            optionId={
              isHere && assistance.offered.length > 0 ? `${listId}-${assistance.marked}` : null
            }
            onEdit={(edited) => {
              session.set({ editing: { ...editing, field: "bar", arrowsLeave: false } });
              edit(edited);
            }}
            onKeyDown={(event) => {
              if (!assistance.onKey(event)) handleEditKey(session, event);
              if (session.page.editing === null) focusGrid();
            }}
          />
        )}
        {isHere ? <AssistancePanel assistance={assistance} listId={listId} /> : null}
      </div>
    </div>
  );
}

/** The address of the selection; typing an address or a name goes there. */
function NameBox({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { sheet, page, model } = useSnapshot();
  const [typed, setTyped] = useState<string | null>(null);
  const address = areaAddress({
    row: page.active.row,
    column: page.active.column,
    lastRow: page.active.row,
    lastColumn: page.active.column,
  });
  const selected = areaAddress(sheet.selection, true);
  const here = `${sheet.name}!${selected}`;
  const name = model.names.find(
    ({ formula }) => formula.replaceAll("'", "").slice(1).toLowerCase() === here.toLowerCase(),
  );
  const size = `${sheet.selection.lastRow - sheet.selection.row + 1}R x ${sheet.selection.lastColumn - sheet.selection.column + 1}C`;

  function go(): void {
    if (typed === null) return;
    if (!goToReference(session, typed)) {
      session.notify({
        kind: "error",
        title: "There is no such cell or name",
        text: `Type an address such as B5 or Inputs!B2:D9, or a defined name. "${typed}" is neither.`,
      });
    }
    setTyped(null);
    focusGrid();
  }

  return (
    <input
      className="name-box"
      aria-label="Name box"
      title={isOneCell(sheet.selection) ? address : size}
      value={typed ?? name?.name ?? address}
      onFocus={(event) => {
        setTyped(name?.name ?? address);
        event.currentTarget.select();
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Enter") go();
        if (event.key === "Escape") focusGrid();
      }}
    />
  );
}
