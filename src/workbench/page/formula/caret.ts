import { type FormulaToken, formulaTokens } from "../../engine/formula/formula-tokens";

/** The call the caret stands in, and in which of its arguments. */
export interface CallAtCaret {
  readonly name: string;
  readonly argument: number;
}

/** The function or name being typed just before the caret. */
export interface WordAtCaret {
  readonly text: string;
  readonly start: number;
}

/** The innermost function call whose parentheses surround the caret, or null. */
export function callAtCaret(formula: string, caret: number): CallAtCaret | null {
  const open: { name: string | null; argument: number }[] = [];
  let braces = 0;
  let name: string | null = null;
  for (const token of tokensBefore(formula, caret)) {
    if (token.kind === "open") open.push({ name, argument: 0 });
    else if (token.kind === "close") open.pop();
    else if (token.text === "{") braces += 1;
    else if (token.text === "}") braces -= 1;
    else if (token.kind === "separator" && braces === 0) {
      const call = open.at(-1);
      if (call !== undefined) call.argument += 1;
    }
    name = token.kind === "function" ? token.text : null;
  }
  const call = open.filter((one) => one.name !== null).at(-1);
  return call === undefined || call.name === null
    ? null
    : { name: call.name.toUpperCase(), argument: call.argument };
}

/** The word to complete: letters and dots that end at the caret, not inside a text. */
export function wordAtCaret(formula: string, caret: number): WordAtCaret | null {
  if (!formula.startsWith("=")) return null;
  const last = tokensBefore(formula, caret).at(-1);
  if (last === undefined || !["name", "function", "reference"].includes(last.kind)) return null;
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(last.text)) return null;
  return { text: last.text, start: last.start };
}

/** May a reference stand at the caret, so that clicking a cell writes its address there? */
export function acceptsReference(formula: string, caret: number): boolean {
  if (!formula.startsWith("=") || caret === 0) return false;
  const last = tokensBefore(formula, caret)
    .filter((token) => token.kind !== "space")
    .at(-1);
  if (last === undefined) return false;
  if (["equals", "open", "separator"].includes(last.kind)) return true;
  return last.kind === "operator" && last.text !== "%" && last.text !== "#";
}

/** Each token that begins before the caret, the last one cut off at it. */
function tokensBefore(formula: string, caret: number): FormulaToken[] {
  const tokens = formulaTokens(formula.slice(0, caret));
  const openText = tokens.findIndex(({ kind, text }) => kind === "unknown" && text === '"');
  // Nothing after an open quotation mark is formula.
  return openText < 0 ? tokens : tokens.slice(0, openText + 1);
}
