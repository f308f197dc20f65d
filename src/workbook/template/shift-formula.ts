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
  return formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const [text, fixedColumn = "", letters, fixedRow = "", digits = ""] = groups;
    if (text !== undefined) return whole;
    if (letters !== undefined) return column(fixedColumn, letters) + row(fixedRow, digits);
    const [fixedFrom = "", from = "", fixedTo = "", to = ""] = groups.slice(5);
    return `${column(fixedFrom, from)}:${column(fixedTo, to)}`;
  });
}
