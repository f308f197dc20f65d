/** A piece of a formula. The pieces of a formula, joined, are the formula. */
export interface FormulaPart {
  /** "reference": to cells of this workbook; "name": of a function, a defined name or a table. */
  readonly kind: "text" | "reference" | "name" | "other";
  readonly text: string;
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const SHEET = String.raw`(?:'(?:[^'\[\]:]|'')+'|[\p{L}\p{N}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** What may not follow a reference: then it was the beginning of a name, a table or a function. */
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const BRACKETS = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`;

/** In this order: the first that matches at a place wins. */
const PATTERNS: readonly (readonly [FormulaPart["kind"], string])[] = [
  ["text", `"(?:[^"]|"")*"`],
  // References to other workbooks and through several sheets stay as they are.
  ["other", String.raw`\[[^\[\]]*\][^!'\s]*!(?:${CELL}(?::${CELL})?|${NAME})`],
  ["other", String.raw`'(?:[^']|'')*[\[:](?:[^']|'')*'!(?:${CELL}(?::${CELL})?|${NAME})`],
  ["reference", `(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${END}`],
  // The E5 in 1E5 is no cell.
  ["other", String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ["other", BRACKETS],
  ["name", NAME],
  ["other", String.raw`#(?:REF!|NULL!|DIV/0!|VALUE!|NAME\?|NUM!|N/A|SPILL!|CALC!|BUSY!)`],
  ["other", String.raw`'(?:[^']|'')+'!`],
  ["other", "[^]"],
];

const EXPRESSION = new RegExp(PATTERNS.map(([, source]) => `(${source})`).join("|"), "gu");

/** Takes a formula apart, as far as references and names go. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  return [...formula.matchAll(EXPRESSION)].map(([text, ...groups]) => {
    // What did not take part is undefined, which the types leave out.
    const matched = (groups as (string | undefined)[]).findIndex((group) => group !== undefined);
    const [kind] = PATTERNS[matched] ?? ["other"];
    return { kind: kind === "reference" && !isOnSheet(text) ? "name" : kind, text };
  });
}

/** A reference taken apart: sheet as written ("" without one), its name, and the address. */
export interface SheetReference {
  readonly prefix: string;
  readonly sheet: string | null;
  readonly address: string;
}

export function sheetReference(text: string): SheetReference {
  const mark = text.lastIndexOf("!") + 1;
  const prefix = text.slice(0, mark);
  return {
    prefix,
    sheet: mark === 0 ? null : prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"),
    address: text.slice(mark),
  };
}

/** A sheet as it stands before an address. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** "XFE1" and "A1048577" lie outside the sheet: to Excel they are names. */
function isOnSheet(reference: string): boolean {
  return sheetReference(reference)
    .address.split(":")
    .every((end) => {
      const [letters = "", digits = ""] = [/[A-Za-z]+/.exec(end)?.[0], /\d+/.exec(end)?.[0]];
      const beyond = letters.length === 3 && letters.toUpperCase() > "XFD";
      return !beyond && Number(digits) <= 1_048_576;
    });
}
