/** What keeps a workbook alive. */
export type KeepOperation =
  | "repair"
  | "share"
  | "restore"
  | "remove"
  | "lines"
  | "addLines"
  | "resetLine"
  | "removeLine"
  | "version";

/**
 * Why an operation did not happen. The workbook is as it was before, unless `code` is "NotUndone":
 * then `message` says what is left.
 *
 * `code` is Excel's, or one of ours: Cancelled, ExcelTooOld, StructureProtected, Password,
 * NotCalculated, Changed, Referred, NoSuchCase, NoSuchTable, NoSuchLine, NoFormula, WrongCount,
 * InUse, Shared.
 */
export class KeepError extends Error {
  override readonly name = "KeepError";
  readonly operation: KeepOperation;
  readonly code: string;
  /** The cells that stand in the way, where there are some. */
  readonly cells: readonly CellPlace[];

  constructor(
    operation: KeepOperation,
    code: string,
    message: string,
    { cells = [], cause }: { readonly cells?: readonly CellPlace[]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.operation = operation;
    this.code = code;
    this.cells = cells;
  }
}

/** A cell for people: its sheet, and its address such as "D12". A defined name has the sheet "". */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** How many cells of a sheet. */
export interface SheetCount {
  readonly sheet: string;
  readonly count: number;
}
