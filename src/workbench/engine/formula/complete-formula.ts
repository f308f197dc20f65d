import { type FormulaToken, formulaText, formulaTokens } from "./formula-tokens";

/**
 * A formula as Excel keeps it: functions, references, booleans and errors in capitals, and the
 * closing parentheses added that are missing at the end.
 */
export function completeFormula(formula: string): string {
  const tokens = formulaTokens(formula.trimEnd());
  const open = tokens.filter((token) => token.kind === "open").length;
  const close = tokens.filter((token) => token.kind === "close").length;
  const capitals = tokens.map((token) => ({ text: inCapitals(token) }));
  return formulaText(capitals) + ")".repeat(Math.max(0, open - close));
}

function inCapitals(token: FormulaToken): string {
  const { kind, text } = token;
  if (kind === "function" || kind === "error") return text.toUpperCase();
  if (kind === "name" && /^(?:true|false)$/i.test(text)) return text.toUpperCase();
  if (kind !== "reference") return text;
  const mark = text.lastIndexOf("!") + 1;
  return text.slice(0, mark) + text.slice(mark).toUpperCase();
}
