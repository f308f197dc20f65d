import type { GateRow } from "../../template/case-content";
import type { OperationOptions } from "./operation";

/** What is decided at a gate. */
export interface GateOrder {
  /** The gate that is meant: the one after the last passed. */
  readonly gate: number;
  /** Gate 0 can only be a go: it freezes the business case. */
  readonly decision: "go" | "no-go";
  readonly note?: string;
}

export interface DecidedGate {
  readonly gate: number;
  /** Its row of Gates, as it is kept. */
  readonly row: GateRow;
}

/**
 * Decides a gate. Gate 0 freezes the plan as the business case; the others record what the case is
 * worth and what was decided. A no-go is recorded and the gate can be decided again.
 *
 * @throws {MeasureError} with code "NotReady" and the items that stand in the way, and others
 */
export function passGate(
  _edition: number,
  _order: GateOrder,
  _options: OperationOptions = {},
): Promise<DecidedGate> {
  return Promise.reject(new Error("not yet"));
}
