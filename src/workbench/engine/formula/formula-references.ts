import { areaAddress, columnName, columnNumber, parseArea, unquoteSheetName } from "../address";
import { type FormulaToken, formulaText, formulaTokens } from "./formula-tokens";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../model";

/** A reference as it stands in a formula. */
export interface FormulaReference {
  /** The sheet it names; null: the sheet of the formula. */
  readonly sheetName: string | null;
  readonly area: Area;
  readonly start: number;
  readonly text: string;
}

/** All references to cells in a formula, in order, for example to highlight them. */
export function references(formula: string): FormulaReference[] {
  return formulaTokens(formula).flatMap((token) => {
    const reference = token.kind === "reference" ? referenceOf(token) : null;
    return reference === null ? [] : [reference];
  });
}

/** The area a formula such as "=Inputs!$C$5:$C$9" stands for, or null when it is no reference. */
export function onlyReference(formula: string): FormulaReference | null {
  const [only, ...others] = formulaTokens(formula).filter((token) => token.kind !== "equals");
  return only?.kind === "reference" && others.length === 0 ? referenceOf(only) : null;
}

/** The formula of a cell as it reads in another: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ sheet, address }) => {
    const moved = address.split(":").map((part) => moveEnd(part, rows, columns));
    return moved.every((part) => part !== null) ? sheet + moved.join(":") : `${sheet}#REF!`;
  });
}

/** Rewrites every reference of a formula; all else stays as it was written. */
export function mapReferences(
  formula: string,
  rewrite: (reference: {
    /** With its "!", as written; "" for the sheet of the formula. */
    readonly sheet: string;
    readonly sheetName: string | null;
    readonly address: string;
  }) => string,
): string {
  return formulaText(
    formulaTokens(formula).map((token) => {
      if (token.kind !== "reference") return token;
      const mark = token.text.lastIndexOf("!") + 1;
      const sheet = token.text.slice(0, mark);
      return {
        text: rewrite({
          sheet,
          sheetName: mark === 0 ? null : unquoteSheetName(sheet.slice(0, -1)),
          address: token.text.slice(mark),
        }),
      };
    }),
  );
}

/** The address of an area, keeping which ends of the old address were absolute. */
export function addressLike(old: string, area: Area): string {
  const marks = old.split(":").map((part) => {
    const [, column = "", row = ""] = /^(\$?)[A-Za-z]*(\$?)\d*$/.exec(part) ?? [];
    return { column, row };
  });
  const plain = areaAddress(area).split(":");
  const wanted = old.includes(":") ? 2 : 1;
  const ends = plain.length < wanted ? [...plain, ...plain] : plain;
  return ends
    .map((end, index) => {
      const mark = marks[index] ?? { column: "", row: "" };
      const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(end) ?? [];
      // In "$3:$7" the pattern above finds the dollar before the row as the column's.
      if (letters === "") return (mark.column || mark.row) + digits;
      return digits === "" ? mark.column + letters : mark.column + letters + mark.row + digits;
    })
    .join(":");
}

function referenceOf(token: FormulaToken): FormulaReference | null {
  const mark = token.text.lastIndexOf("!");
  const area = parseArea(token.text.slice(mark + 1));
  if (area === null) return null;
  const sheetName = mark < 0 ? null : unquoteSheetName(token.text.slice(0, mark));
  return { sheetName, area, start: token.start, text: token.text };
}

/** One end of a reference ("$B5", "B", "5") moved; null: outside the sheet. */
function moveEnd(end: string, rows: number, columns: number): string | null {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end);
  if (parts === null) return null;
  const [, first = "", letters = "", second = "", digits = ""] = parts;
  if (letters === "") {
    const row = Number(digits) - 1 + (first === "$" ? 0 : rows);
    return row < 0 || row >= MAX_ROWS ? null : `${first}${row + 1}`;
  }
  const column = columnNumber(letters) + (first === "$" ? 0 : columns);
  if (column < 0 || column >= MAX_COLUMNS) return null;
  if (digits === "") return `${first}${columnName(column)}`;
  const row = Number(digits) - 1 + (second === "$" ? 0 : rows);
  return row < 0 || row >= MAX_ROWS ? null : `${first}${columnName(column)}${second}${row + 1}`;
}
