import type { OperationOptions } from "./operation";

/** What the workbook shows now. */
export interface ShownReport {
  /** The close whose report is shown, or null for now. */
  readonly close: number | null;
  /** Measures that are not as they were reported then, by their labels; empty: reproduced. */
  readonly differences: readonly string[];
}

/**
 * Lets every sheet show the report of a past close, or the present.
 *
 * @param close number of the close on History, or null for now
 * @throws {MeasureError}
 */
export function showReport(
  _edition: number,
  _close: number | null,
  _options: OperationOptions = {},
): Promise<ShownReport> {
  return Promise.reject(new Error("not yet"));
}
