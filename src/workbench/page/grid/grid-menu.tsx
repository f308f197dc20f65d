import { Menu, type MenuItem } from "../menu";
import { clearSelection } from "../session/cells";
import { type LineAxis, selectsWhole, shiftLines } from "../session/lines";
import { holdsLocked } from "../session/protection";
import type { Session } from "../session/session";
import { copyByCommand, pasteByCommand } from "../session/system-clipboard";
import { useSession, useSnapshot } from "../session/use-session";

interface GridMenuProps {
  /** Where in the window. */
  readonly x: number;
  readonly y: number;
  readonly close: () => void;
  /** Gives the selected columns (rows) the size of what they hold. */
  readonly fit: (axis: LineAxis) => void;
}

/** The menu of the selected cells, columns or rows. */
export function GridMenu({ x, y, close, fit }: GridMenuProps) {
  const session = useSession();
  const { sheet } = useSnapshot();
  const isProtected = sheet.protection !== null;
  const isLocked = holdsLocked(sheet, sheet.selection);
  const { selection } = sheet;
  const [columns, rows] = [selectsWhole(selection, "columns"), selectsWhole(selection, "rows")];
  const items: MenuItem[] = [
    {
      label: "Cut",
      keys: "Ctrl+X",
      isDisabled: isLocked,
      run: () => void copyByCommand(session, true),
    },
    { label: "Copy", keys: "Ctrl+C", run: () => void copyByCommand(session, false) },
    {
      label: "Paste",
      keys: "Ctrl+V",
      isDisabled: isLocked,
      run: () => void pasteByCommand(session),
    },
    {
      label: "Clear contents",
      keys: "Del",
      isDisabled: isLocked,
      run: () => clearSelection(session),
    },
    // Whole columns offer what is done to columns, whole rows what is done to rows.
    ...(columns ? [] : lineItems(session, "rows", isProtected)),
    ...(rows ? [] : lineItems(session, "columns", isProtected)),
    ...(columns ? [fitItem("Fit column width", "columns")] : []),
    ...(rows ? [fitItem("Fit row height", "rows")] : []),
  ];

  function fitItem(label: string, axis: LineAxis): MenuItem {
    return { label, startsGroup: true, isDisabled: isProtected, run: () => fit(axis) };
  }

  return <Menu label="Cells" x={x} y={y} items={items} close={close} />;
}

function lineItems(session: Session, axis: LineAxis, isDisabled: boolean): MenuItem[] {
  const where = axis === "rows" ? "above" : "to the left";
  return [
    {
      label: `Insert ${axis} ${where}`,
      startsGroup: true,
      isDisabled,
      run: () => shiftLines(session, "insert", axis),
    },
    { label: `Delete ${axis}`, isDisabled, run: () => shiftLines(session, "delete", axis) },
  ];
}
