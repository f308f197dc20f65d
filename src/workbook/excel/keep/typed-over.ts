import { cellInput } from "../cell-input";
import type { CellWrite } from "./cell-writes";
import type { FormulaPlace, OpenLines } from "./open-lines";
import { relativeFormula } from "./relative-formula";

/**
 * The quarters of a line that do not hold the formula of the plan, with what people have put there:
 * an amount, or a formula of their own.
 *
 * @param index of the line in its table, from 0
 * @param plan the formula of the plan (see commonFormula)
 */
export function typedOverQuarters(
  { formulas, row: firstRow, column: firstColumn, columnsBefore }: OpenLines,
  index: number,
  plan: FormulaPlace,
): CellWrite[] {
  const row = firstRow + index;
  const quarters = formulas[index]?.slice(columnsBefore) ?? [];
  return quarters.flatMap((cell, quarter): CellWrite[] => {
    const column = firstColumn + columnsBefore + quarter;
    const isFormula = typeof cell === "string" && cell.startsWith("=");
    if (isFormula && relativeFormula(cell, row, column) === plan.relative) return [];
    return [{ row, column, input: isFormula ? cell : inputAgain(cell) }];
  });
}

/** What to write so that a cell holds again what was read from it. */
function inputAgain(content: unknown): string | number | boolean {
  if (typeof content === "number" || typeof content === "boolean") return content;
  const text = String(content);
  return text === "" ? "" : (cellInput(text) ?? "");
}
