/**
 * Texts that a spreadsheet would take for a formula, or lead to one, when it opens a file that
 * holds them: "=HYPERLINK(...)" in a note must stay words wherever the file goes. Wide forms count,
 * as some spreadsheets turn them into the plain ones.
 *
 * @see OWASP, CSV Injection
 */
const FORMULA_LIKE = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The same behind any number of apostrophes, so that `withoutGuard` takes away one and no more. */
const GUARDED_OR_LIKE = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Whether a text needs to be stored in a way that says "text". */
export function isFormulaLike(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

/** The text as it may stand in a file: behind an apostrophe where it could be a formula. */
export function withGuard(text: string): string {
  return GUARDED_OR_LIKE.test(text) ? `'${text}` : text;
}

/** The text that `withGuard` was given; other texts as they are. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && GUARDED_OR_LIKE.test(text) ? text.slice(1) : text;
}
