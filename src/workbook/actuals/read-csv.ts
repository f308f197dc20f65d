import { actualsTexts } from "../../locales/en/actuals";
import { FEWEST_COLUMNS, findSeparators, SEPARATORS, type Separator } from "./find-separator";
import { ImportError } from "./import-error";
import { MOST_ROWS } from "./import-limits";
import { parseRecords } from "./parse-records";

/** A delimited text as a table. Rows may be shorter or longer than the header. */
export interface CsvTable {
  readonly header: CsvRow;
  /** Without blank rows. */
  readonly rows: readonly CsvRow[];
  readonly blankRows: number;
  readonly separator: Separator;
  /** All separators that fit as well as the one used; more than one asks for a choice. */
  readonly fittingSeparators: readonly Separator[];
}

export interface CsvRow {
  /** From 1, counting every row of the file, blank ones too. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A first row for Excel, which says what separates cells. */
const SEPARATOR_ROW = /^"?sep=([,;\t])"?(?=[\r\n])/i;

/**
 * Reads a CSV or TSV file. The first row that is not blank is the header.
 *
 * @param text the file without byte order mark (see `decodeText`)
 * @param chosen the separator where the user said so; else it is found from the rows
 * @throws {ImportError} "no-rows", "too-many-rows" (see `MOST_ROWS`), "too-few-columns",
 * "quotation" or "long-row"
 */
export function readCsv(text: string, chosen?: Separator): CsvTable {
  const stated = SEPARATORS.find((separator) => separator === SEPARATOR_ROW.exec(text)?.[1]);
  const known = chosen ?? stated;
  const fittingSeparators = known === undefined ? findSeparators(text) : [known];
  const separator = fittingSeparators[0] ?? ",";

  const rowsAbove = stated === undefined ? 0 : 1;
  const most = rowsAbove + 1 + MOST_ROWS;
  // One row more than may be, to see that there are more.
  const records = parseRecords(text, separator, most + 1);
  if (records.length > most) {
    const found = countRows(text) - rowsAbove - 1;
    throw new ImportError("too-many-rows", actualsTexts.file.tooManyRows(MOST_ROWS, found));
  }
  const numbered = records.map((cells, index) => ({ number: index + 1, cells }));
  const [header, ...rows] = numbered.slice(rowsAbove).filter(isFilled);
  if (header === undefined || rows.length === 0) {
    throw new ImportError("no-rows", actualsTexts.file.noRows);
  }
  if (header.cells.length < FEWEST_COLUMNS) {
    const message = actualsTexts.file.tooFewColumns(FEWEST_COLUMNS, header.cells.length);
    throw new ImportError("too-few-columns", message);
  }
  const blankRows = records.length - 1 - rows.length - rowsAbove;
  return { header, rows, blankRows, separator, fittingSeparators };
}

function isFilled({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell !== "");
}

/** All rows of a text, blank ones too: to be told, at once, where reading them would take too long. */
function countRows(text: string): number {
  const rows = text.replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/);
  return rows.at(-1) === "" ? rows.length - 1 : rows.length;
}
