import type { OperationOptions } from "./operation";

/** What is asked for. */
export interface ReopenOrder {
  /** The close that is meant: the last one. */
  readonly close: number;
  /** Why, in a few words: it is kept. */
  readonly reason: string;
}

/**
 * Takes back exactly the last close: its row of History, its frozen plan, the last closed quarter.
 * The ledger stays as it is, and a note says when and why.
 *
 * @throws {MeasureError}
 */
export function reopenClose(
  _edition: number,
  _order: ReopenOrder,
  _options: OperationOptions = {},
): Promise<void> {
  return Promise.reject(new Error("not yet"));
}
