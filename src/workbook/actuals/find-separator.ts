import { parseRecords } from "./parse-records";
import { ImportError } from "./import-error";

export const SEPARATORS = [",", ";", "\t"] as const;

/** What stands between the cells of a row. */
export type Separator = (typeof SEPARATORS)[number];

/** Period, line and amount: no file can do with less. */
export const FEWEST_COLUMNS = 3;

const SAMPLE_ROWS = 50;

/**
 * The separators by which the first rows of a text form a table, those by which most rows are as
 * long as the first. More than one means that the text does not say.
 *
 * @throws {ImportError} "quotation" or "long-row" where the text is broken with every separator
 */
export function findSeparators(text: string): readonly Separator[] {
  const found = SEPARATORS.map((separator) => ({ separator, fit: fit(text, separator) }));
  const broken = found.map(({ fit }) => fit).filter((fit) => fit instanceof ImportError);
  if (broken.length === found.length) throw broken[0] ?? new Error("there are no separators");

  const best = Math.max(...found.map(({ fit }) => (typeof fit === "number" ? fit : 0)));
  return found.filter(({ fit }) => fit === best && fit > 0).map(({ separator }) => separator);
}

/** The share of rows as long as the first, 0 where that is too short, or why there are no rows. */
function fit(text: string, separator: Separator): number | ImportError {
  try {
    const rows = parseRecords(text, separator, SAMPLE_ROWS).filter((row) => row.some(Boolean));
    const columns = rows[0]?.length ?? 0;
    if (columns < FEWEST_COLUMNS) return 0;
    return rows.filter((row) => row.length === columns).length / rows.length;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}
