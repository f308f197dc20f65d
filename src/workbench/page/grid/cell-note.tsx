import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { listItems, validationAt } from "../../engine/cells/validation";
import type { CellError, CellValue } from "../../engine/model";
import { cellText } from "../../engine/cells/text";
import { Menu } from "../menu";
import { enter } from "../session/edit";
import { isOneCell } from "../session/moves";
import { useSession, useSnapshot } from "../session/use-session";
import { explainError } from "./explain-error";
import type { Box } from "./panes";

interface CellNoteProps {
  /** The active cell on screen. */
  readonly box: Box;
  readonly focusGrid: () => void;
}

/** What belongs to the active cell: why it shows an error, its prompt, its list of choices. */
export function CellNote({ box, focusGrid }: CellNoteProps) {
  const session = useSession();
  const { sheet, page, calculation } = useSnapshot();
  const { row, column } = page.active;
  const value = calculation.value(sheet.id, row, column);
  const error: CellError | null = typeof value === "object" ? value : null;
  const validation = validationAt(sheet, row, column);
  const items = listItems(sheet, calculation, row, column);
  // Over several selected cells a prompt would only hide them.
  const prompt = isOneCell(sheet.selection) ? (validation?.prompt ?? null) : null;
  const place = { left: box.left, top: box.top + box.height + 4 };

  return (
    <>
      {error === null ? null : (
        <p role="status" className="cell-note cell-note-error" style={place}>
          <strong>{error.error}</strong> {error.message ?? explainError(error.error)}
        </p>
      )}
      {error === null && prompt !== null && !page.choicesOpen ? (
        <p role="status" className="cell-note" style={place}>
          {prompt.title === "" ? null : <strong>{prompt.title} </strong>}
          {prompt.message}
        </p>
      ) : null}
      {items === null ? null : (
        <Choices
          items={items}
          chosen={value}
          box={box}
          isOpen={page.choicesOpen}
          setOpen={(choicesOpen) => session.set({ choicesOpen })}
          choose={(item) => {
            enter(session, sheet, [page.active], item);
            focusGrid();
          }}
          focusGrid={focusGrid}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly items: readonly string[];
  /** What the cell holds now. */
  readonly chosen: CellValue;
  readonly box: Box;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly choose: (item: string) => void;
  readonly focusGrid: () => void;
}

/** The arrow beside a cell with a list (Alt+Down opens it too), and the list. */
function Choices({ items, chosen, box, isOpen, setOpen, choose, focusGrid }: ChoicesProps) {
  return (
    <div
      className="choices"
      style={{ left: box.left + box.width, top: box.top, height: box.height }}
    >
      <button
        type="button"
        className="choices-button"
        aria-label="Choices for this cell"
        aria-expanded={isOpen}
        tabIndex={-1}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDownRegular />
      </button>
      {isOpen ? (
        <Menu
          label="Choices"
          x={-box.width}
          y={box.height}
          isLocal
          minWidth={box.width}
          items={items.map((label) => ({
            label,
            isChecked: label === cellText(chosen).text,
            run: () => choose(label),
          }))}
          close={() => {
            setOpen(false);
            focusGrid();
          }}
        />
      ) : null}
    </div>
  );
}
