import { lookupFunction, parse, tokenize } from "../calculate/excelts";
import { type FormulaToken, formulaTokens } from "./formula-tokens";

export type FormulaCheck =
  | { readonly ok: true }
  /** `position` is the character of the formula at which the trouble is seen. */
  | { readonly ok: false; readonly error: string; readonly position: number };

/** Excel's limits for a formula. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 64;

/** The functions that are part of the formula language, with their numbers of arguments. */
const LANGUAGE_FUNCTIONS: Readonly<Record<string, readonly [number, number]>> = {
  IF: [2, 3],
  IFERROR: [2, 2],
  IFNA: [2, 2],
  IFS: [2, 254],
  SWITCH: [3, 254],
  CHOOSE: [2, 255],
  LET: [3, 253],
  LAMBDA: [1, 254],
  INDIRECT: [1, 2],
  OFFSET: [3, 5],
  MAP: [2, 255],
  REDUCE: [2, 3],
  SCAN: [2, 3],
  MAKEARRAY: [3, 3],
  BYROW: [1, 2],
  BYCOL: [1, 2],
};

/** Whether Excel would accept this formula in a cell, and if not, why and where. */
export function parseFormula(formula: string): FormulaCheck {
  if (formula.length > MAX_LENGTH) {
    return refused(`A formula has at most ${MAX_LENGTH} characters`, MAX_LENGTH);
  }
  const tokens = formulaTokens(formula);
  const trouble = structureTrouble(tokens, formula.length) ?? argumentTrouble(tokens);
  if (trouble !== null) return trouble;
  try {
    parse(tokenize(engineText(formula, "")));
    return { ok: true };
  } catch {
    return refused("There is a problem with this formula", troublePosition(tokens, formula.length));
  }
}

/** What one would have to know of a function to say how many arguments it takes; null: unknown. */
export function argumentCount(name: string): readonly [number, number] | null {
  const upper = name.toUpperCase();
  const native = lookupFunction(upper);
  if (native !== undefined) return [native.minArity, native.maxArity];
  return LANGUAGE_FUNCTIONS[upper] ?? null;
}

/**
 * The formula as the calculation reads it: without "=", and "A1#" (all that the formula of A1
 * spilled into) as a call, because the calculation has no such operator.
 */
export function engineText(formula: string, currentSheet: string): string {
  const tokens = formulaTokens(formula);
  if (!tokens.some(isSpillMark)) return formula.replace(/^=/, "");
  let text = "";
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.kind === "equals" || isSpillMark(token)) return;
    text +=
      token.kind === "reference" && next !== undefined && isSpillMark(next)
        ? `ANCHORARRAY("${currentSheet.replaceAll('"', '""')}","${token.text.replaceAll('"', '""')}")`
        : token.text;
  });
  return text;
}

function isSpillMark(token: FormulaToken): boolean {
  return token.kind === "operator" && token.text === "#";
}

function structureTrouble(tokens: readonly FormulaToken[], end: number): FormulaCheck | null {
  const open: FormulaToken[] = [];
  for (const token of tokens) {
    if (token.kind === "unknown") {
      return token.text === '"'
        ? refused("A text is missing its closing quotation mark", token.start)
        : refused(`Unexpected character ${token.text}`, token.start);
    }
    if (token.kind === "open") open.push(token);
    if (open.length > MAX_DEPTH) {
      return refused(`A formula nests at most ${MAX_DEPTH} levels deep`, token.start);
    }
    if (token.kind === "close" && open.pop() === undefined) {
      return refused("There is a closing parenthesis too many", token.start);
    }
  }
  if (open.length > 0) return refused("A closing parenthesis is missing", end);
  return null;
}

function argumentTrouble(tokens: readonly FormulaToken[]): FormulaCheck | null {
  const calls: { name: string | null; start: number; separators: number; empty: boolean }[] = [];
  let name: FormulaToken | null = null;
  for (const token of tokens) {
    const call = calls.at(-1);
    // The commas of an array constant are not those of the call around it.
    const brace = token.kind === "array" ? token.text : "";
    if (token.kind === "open" || brace === "{") {
      if (call !== undefined) call.empty = false;
      calls.push({ name: name?.text ?? null, start: token.start, separators: 0, empty: true });
    } else if (token.kind === "close" || brace === "}") {
      const closed = calls.pop();
      const trouble = closed === undefined ? null : countTrouble(closed);
      if (trouble !== null) return trouble;
    } else if (token.kind === "separator") {
      if (call !== undefined) call.separators += 1;
    } else if (token.kind !== "space" && call !== undefined) {
      call.empty = false;
    }
    name = token.kind === "function" ? token : null;
  }
  return null;
}

function countTrouble(call: {
  name: string | null;
  start: number;
  separators: number;
  empty: boolean;
}): FormulaCheck | null {
  const count = call.name === null ? null : argumentCount(call.name);
  if (call.name === null || count === null) return null;
  const given = call.empty && call.separators === 0 ? 0 : call.separators + 1;
  if (given < count[0]) return refused(`Too few arguments for ${call.name}`, call.start);
  if (given > count[1]) return refused(`Too many arguments for ${call.name}`, call.start);
  return null;
}

/** The parser does not say where it stopped; a dangling operator is the most common reason. */
function troublePosition(tokens: readonly FormulaToken[], end: number): number {
  const solid = tokens.filter((token) => token.kind !== "space");
  const dangling = solid.find((token, index) => {
    const next = solid[index + 1];
    if (token.kind !== "operator" || token.text === "%" || token.text === "#") return false;
    return next === undefined || next.kind === "close" || next.kind === "separator";
  });
  return dangling?.start ?? solid.at(-1)?.start ?? end;
}

function refused(error: string, position: number): FormulaCheck {
  return { ok: false, error, position };
}
