/**
 * What is used of csv-parse. Its own types bring Node's along, which would let `process` and
 * `Buffer` compile anywhere in src; tsconfig.json puts these in their place.
 */

export interface ParseOptions {
  readonly delimiter: string;
  readonly record_delimiter: readonly string[];
  readonly relax_column_count: boolean;
  readonly trim: boolean;
  /** Bytes a record may take. */
  readonly max_record_size: number;
  /** The last record to read, counted from 1. */
  readonly to: number;
}

/** @throws {Error} with `code` (CSV_QUOTE_NOT_CLOSED, ...) and `lines`, the line it stopped at */
export declare function parse(text: string, options: ParseOptions): string[][];
