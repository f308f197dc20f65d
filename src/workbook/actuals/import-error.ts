/** Why a file cannot be imported at all. Callers branch on this, never on the message. */
export type ImportFault =
  | "too-large" // more bytes than are read
  | "too-many-rows" // more rows than are read
  | "not-text" // an Excel workbook or another file that is not text
  | "quotation" // a quotation mark that is not closed, or stands where none may
  | "long-row" // a row longer than any real one, as after a forgotten quotation mark
  | "too-few-columns" // fewer than period, line and amount need, with every separator
  | "no-rows"; // nothing, or a first row only

/** A file that cannot be imported; nothing of it has been used. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly fault: ImportFault;

  /**
   * @param fault what is wrong, for callers to branch on
   * @param message what is wrong and where, for people; no full stop
   */
  constructor(fault: ImportFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
