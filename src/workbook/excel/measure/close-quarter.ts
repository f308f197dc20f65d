import type { CloseRow } from "../../template/case-content";
import type { OperationOptions } from "./operation";

/** What is asked for. */
export interface CloseOrder {
  /** The quarter that is meant: the one after the last closed. */
  readonly quarter: number;
  /** Closes although actuals are missing; the close is marked as partial for ever. */
  readonly isPartial: boolean;
  readonly note?: string;
}

export interface ClosedQuarter {
  readonly quarter: number;
  /** Its row of History, as it was reported. */
  readonly row: CloseRow;
}

/**
 * Closes the next quarter: freezes the plan, writes the row of History, moves the last closed
 * quarter on. All or nothing; the new report is read back before it counts.
 *
 * @throws {MeasureError} with code "NotReady" and the items that stand in the way, and others
 */
export function closeQuarter(
  _edition: number,
  _order: CloseOrder,
  _options: OperationOptions = {},
): Promise<ClosedQuarter> {
  return Promise.reject(new Error("not yet"));
}
