/** A case found in the open workbook. */
export interface FoundCase {
  /** 1 for the case with the plain names, 2 for the one whose names end in _2, and so on. */
  readonly edition: number;
  /** What its Inputs say, or "" where the name is gone. */
  readonly company: string;
  /** Tables, names and sheets that are gone, in words: "the table History". Empty: all there. */
  readonly missing: readonly string[];
}

/**
 * The cases in the open workbook, in the order of their numbers, whatever their sheets are called.
 *
 * @throws {MeasureError}
 */
export function findCases(): Promise<readonly FoundCase[]> {
  return Promise.reject(new Error("not yet"));
}
