import { parse } from "csv-parse/browser/esm/sync";
import { actualsTexts } from "../../locales/en/actuals";
import { ImportError } from "./import-error";

/** Bytes. Five cells as full as Excel allows fit in; most of a file behind a stray quote does not. */
const LONGEST_ROW = 200_000;

/**
 * The rows of a delimited text, strictly by RFC 4180: cells that hold a separator, a line break or
 * a quotation mark stand in quotation marks. Rows may be of different length and may be blank; any
 * line break ends a row; spaces around cells are dropped, those within quotation marks are not.
 *
 * @param most how many rows are read; what comes after is not looked at
 * @throws {ImportError} "quotation", or "long-row" where a forgotten quotation mark is likely: a
 * lenient reading would put rows together in silence
 */
export function parseRecords(text: string, separator: string, most: number): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: true,
      max_record_size: LONGEST_ROW,
      to: most,
    });
  } catch (error) {
    throw importError(error);
  }
}

function importError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("lines" in error)) return error;
  const line = Number(error.lines);
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return new ImportError("quotation", actualsTexts.file.quoteNotClosed);
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return new ImportError("quotation", actualsTexts.file.strayQuote(line));
    case "CSV_MAX_RECORD_SIZE":
      return new ImportError("long-row", actualsTexts.file.longRow(line, LONGEST_ROW));
    default:
      return error;
  }
}
