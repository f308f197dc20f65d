import type { PlanCell } from "../../template/plan";
import { cellInput } from "../cell-input";
import { askValues } from "./ask-cells";
import type { CaseSheet, CellContent } from "./case-reading";

/** A change of the workbook that can be taken back, whatever part of it has been done. */
export interface Change {
  readonly sheet: CaseSheet;
  /** Where it writes, for people: a table, or cells. */
  readonly place: string;
  /** Asks Excel for the change. */
  apply(context: Excel.RequestContext): void;
  /** Asks what is there now; call the result once that is known. */
  lookBack(context: Excel.RequestContext): () => WayBack;
}

/**
 * What leads back to how it was: asking Excel for it; or "nothing", because nothing was done; or
 * "overwritten", because somebody else has written in the same place and must not lose it.
 */
export type WayBack = (() => void) | "nothing" | "overwritten";

/** What to write so that a cell holds exactly this: "" empties it, null leaves it as it is. */
export function input(cell: PlanCell | boolean): string | number | boolean | null {
  return cell === "" || typeof cell === "boolean" ? cell : cellInput(cell);
}

/** Cells of constants get others. */
export function setCells(
  sheet: CaseSheet,
  address: string,
  before: readonly (readonly CellContent[])[],
  after: readonly (readonly (string | number)[])[],
): Change {
  const cells = ({ workbook }: Excel.RequestContext) =>
    workbook.worksheets.getItem(sheet.id).getRange(address);
  return {
    sheet,
    place: `${sheet.name}!${address}`,
    apply(context) {
      cells(context).formulas = after.map((row) => row.map(input));
    },
    lookBack(context) {
      const range = cells(context);
      const values = askValues(range);
      return () => {
        const now = values();
        if (holds(now, before)) return "nothing";
        if (!holds(now, after)) return "overwritten";
        return () => {
          range.formulas = before.map((row) => row.map(input));
        };
      };
    },
  };
}

/** Whether cells show what was written into them. What was left as it came, or calculates, may be anything. */
export function holds(
  values: readonly (readonly CellContent[])[],
  written: readonly (readonly (CellContent | PlanCell)[])[],
): boolean {
  return written.every((row, index) =>
    row.every((cell, column) => {
      const isConstant = cell !== null && typeof cell !== "object";
      return !isConstant || (values[index]?.[column] ?? "") === cell;
    }),
  );
}
