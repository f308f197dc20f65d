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

/** What to write so that a cell holds exactly this, nothing included. */
export function input(cell: PlanCell): string | number {
  return cellInput(cell) ?? "";
}

/** What to write so that a cell holds again what was read from it. */
export function inputAgain(content: CellContent): string | number | boolean {
  return typeof content === "boolean" ? content : input(content);
}

/** Cells of constants get others. */
export function setCells(
  sheet: CaseSheet,
  address: string,
  before: readonly (readonly CellContent[])[],
  after: readonly (readonly PlanCell[])[],
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
          range.formulas = before.map((row) => row.map(inputAgain));
        };
      };
    },
  };
}

/** Whether cells show what was written into them; formulas may show anything. */
export function holds(
  values: readonly (readonly CellContent[])[],
  written: readonly (readonly (CellContent | PlanCell)[])[],
): boolean {
  return written.every((row, index) =>
    row.every((cell, column) => {
      if (typeof cell === "object" && cell !== null) return true;
      return (values[index]?.[column] ?? "") === (cell ?? "");
    }),
  );
}
