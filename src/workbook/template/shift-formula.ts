import { columnLetters, columnNumber } from "./columns";

/** Texts, and references to cells and whole columns: what of a formula a copy changes, or must not. */
const PARTS =
  /("(?:[^"]|"")*")|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])|(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(.])/g;

/**
 * The formula as it reads in a cell so many rows below and columns right of its own, as Excel
 * copies it: relative parts of references move, all else stays.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string) =>
    fixed + (fixed === "" ? columnLetters(columnNumber(letters) + columns) : letters);
  const row = (fixed: string, digits: string) =>
    fixed + (fixed === "" ? String(Number(digits) + rows) : digits);
  return formula.replace(
    PARTS,
    (
      whole: string,
      text: string | undefined,
      fixedColumn = "",
      letters: string | undefined,
      fixedRow = "",
      digits = "",
      fixedFrom = "",
      from = "",
      fixedTo = "",
      to = "",
    ) => {
      if (text !== undefined) return whole;
      return letters === undefined
        ? `${column(fixedFrom, from)}:${column(fixedTo, to)}`
        : column(fixedColumn, letters) + row(fixedRow, digits);
    },
  );
}
