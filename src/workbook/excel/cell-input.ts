import type { PlanCell } from "../template/plan";

/**
 * What to write into a range so that Excel stores exactly this cell. Excel reads what is written
 * as if it were typed, so a text that could be taken for a formula, number, date or truth value
 * gets the apostrophe that says "text"; null leaves the cell as it is.
 */
export function cellInput(cell: PlanCell): string | number | null {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell !== "string") return cell.formula;
  return isPlainText(cell) ? cell : `'${cell}`;
}

/** Words alone are plain: a letter first, no digit, and not TRUE or FALSE. */
function isPlainText(text: string): boolean {
  return /^\p{L}/u.test(text) && !isDateLike(text) && !/^(true|false)$/i.test(text.trim());
}

/** A word followed by a number alone may be a date in some language: "May 5", "März 2027". */
function isDateLike(text: string): boolean {
  return /^\p{L}+[.\s/-]*\d+\D{0,2}\d*$/u.test(text.trim());
}
