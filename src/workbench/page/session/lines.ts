import { points } from "../grid/axis";
import type { Session } from "./session";

const SMALLEST = 4;

/** Gives a column or a row another size, in pixels. */
export function resizeLine(
  session: Session,
  axis: "columns" | "rows",
  index: number,
  size: number,
): void {
  const { sheet, workbook } = session;
  if (sheet.protection !== null) return;
  workbook.change(axis === "columns" ? "Column width" : "Row height", (draft) => {
    const target = draft.sheets.find(({ id }) => id === sheet.id);
    if (target === undefined) return;
    target[axis][index] = { ...target[axis][index], size: points(Math.max(SMALLEST, size)) };
  });
}
