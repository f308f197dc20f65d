/** What a formula of the template is made of, as far as the laws of the workbook need it. */
export interface FormulaParts {
  readonly functions: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly references: readonly Reference[];
}

/** An area that the formula looks at; sheet is null for the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: string;
}

const TEXT = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([A-Za-z]+))!)?(\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?)(?![\w(])/g;
const FUNCTION = /([A-Z][A-Z.]*)\(/g;
const NUMBER = /\d+(?:\.\d+)?/g;
const NAME = /[A-Za-z]\w*/g;

/** Takes a formula apart: texts first, so that nothing inside them counts. */
export function formulaParts(formula: string): FormulaParts {
  const references: Reference[] = [];
  const withoutReferences = formula
    .replace(TEXT, " ")
    .replace(REFERENCE, (_, quoted?: string, plain?: string, area?: string) => {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
      references.push({ sheet, area: (area ?? "").replaceAll("$", "") });
      return " ";
    });
  const functions: string[] = [];
  const rest = withoutReferences.replace(FUNCTION, (_, name: string) => {
    functions.push(name);
    return "(";
  });
  const names = rest.match(NAME) ?? [];
  const numbers = rest.replace(NAME, " ").match(NUMBER) ?? [];
  return { functions, names, numbers, references };
}

/** The formula as its cell means it: relative parts as distances, so that copies look alike. */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(
    /(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\w(])/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const c = fixedColumn ? letters : `[${columnNumber(letters) - column}]`;
      const r = fixedRow ? digits : `[${Number(digits) - row}]`;
      return `R${r}C${c}`;
    },
  );
}

/** 1 for "A". */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
