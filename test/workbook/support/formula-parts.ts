/** What a formula of the template is made of, as far as the laws of the workbook need it. */
export interface FormulaParts {
  readonly functions: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly references: readonly Reference[];
  /** Columns of tables, "Actuals[Amount]". */
  readonly tables: readonly string[];
}

/** An area that the formula looks at; sheet is null for the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: string;
}

const TABLE = /[A-Za-z_]\w*\[[^\]]*\]/g;
const COLUMNS = /(?:(?:'(?:[^']|'')+'|[A-Za-z]+)!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])/g;
const TEXT = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([A-Za-z]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;
const FUNCTION = /([A-Z][A-Z.]*)\(/g;
const NUMBER = /\d+(?:\.\d+)?/g;
const NAME = /[A-Za-z]\w*/g;

/** Takes a formula apart: texts first, so that nothing inside them counts. */
export function formulaParts(formula: string): FormulaParts {
  const references: Reference[] = [];
  const tables: string[] = [];
  const withoutReferences = formula
    .replace(TEXT, " ")
    .replace(TABLE, (table) => {
      tables.push(table);
      return " ";
    })
    .replace(COLUMNS, " ")
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
  return { functions, names, numbers, references, tables };
}
