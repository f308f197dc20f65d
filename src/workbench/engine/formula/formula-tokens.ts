import { columnNumber } from "../address";
import { MAX_COLUMNS, MAX_ROWS } from "../model";

/**
 * A piece of formula text. The tokens of a formula, joined, are the formula, so a change to some
 * of them leaves the rest exactly as it was written.
 */
export interface FormulaToken {
  readonly kind:
    | "equals"
    | "reference"
    | "function"
    | "name"
    | "structured"
    | "number"
    | "text"
    | "error"
    | "operator"
    | "open"
    | "close"
    | "separator"
    | "array"
    | "space"
    | "unknown";
  readonly text: string;
  /** Where the token begins in the formula. */
  readonly start: number;
}

const IDENTIFIER = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** What may not follow a reference: then it was the beginning of a name, a table or a function. */
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;

/** In this order: the first that matches at a place wins. */
const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)/iuy],
  ["reference", pattern(`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${END}`)],
  ["error", pattern(`${SHEET}#REF!`)],
  ["structured", pattern(String.raw`(?:${IDENTIFIER})?\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`)],
  ["function", pattern(String.raw`${IDENTIFIER}(?=\()`)],
  ["name", pattern(`(?:${SHEET})?${IDENTIFIER}`)],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iuy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:@#]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["separator", /,/uy],
  ["array", /[{};]/uy],
  ["unknown", /[^]/uy],
];

function pattern(source: string): RegExp {
  return new RegExp(source, "uy");
}

/** Splits a formula (or any text that begins with "=") into tokens. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let start = 0;
  if (formula.startsWith("=")) {
    tokens.push({ kind: "equals", text: "=", start });
    start = 1;
  }
  while (start < formula.length) {
    const token = tokenAt(formula, start);
    tokens.push(token);
    start += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, start: number): FormulaToken {
  for (const [kind, expression] of PATTERNS) {
    expression.lastIndex = start;
    const text = expression.exec(formula)?.[0];
    if (text === undefined) continue;
    // "XFE1" and "A1048577" lie outside the sheet: to Excel they are names.
    return { kind: kind === "reference" && !inSheet(text) ? "name" : kind, text, start };
  }
  return { kind: "unknown", text: formula.charAt(start), start };
}

function inSheet(reference: string): boolean {
  const address = reference.slice(reference.lastIndexOf("!") + 1);
  return address.split(":").every((part) => {
    const [letters = "", digits = ""] = [/[A-Za-z]+/.exec(part)?.[0], /\d+/.exec(part)?.[0]];
    return columnNumber(letters) < MAX_COLUMNS && Number(digits) <= MAX_ROWS;
  });
}

/** Joins tokens back to a formula. */
export function formulaText(tokens: readonly Pick<FormulaToken, "text">[]): string {
  return tokens.map((token) => token.text).join("");
}
