import { ValuationError, type ValuationFault } from "../core";
import { ArgumentError } from "./cells";

/**
 * Excel shows a message beside #VALUE! and #N/A only, so every fault that a user can repair by
 * reading is #VALUE!. What no argument explains keeps the error that Excel's own functions use.
 */
const CELL_ERROR = {
  empty: "#VALUE!",
  "not-finite": "#VALUE!",
  "out-of-domain": "#VALUE!",
  "different-lengths": "#VALUE!",
  divergent: "#VALUE!",
  "undefined-ratio": "#DIV/0!",
  "no-root": "#NUM!",
  "never-reached": "#N/A",
  overflow: "#NUM!",
} as const satisfies Record<ValuationFault, CellErrorCode>;

type CellErrorCode = `${CustomFunctions.ErrorCode}`;

/** Runs a valuation for a cell: a finite number, or the cell error that says why not. */
export function answer(valuation: () => number): number {
  return orCellError(() => requireFiniteAnswer(valuation()));
}

/** Runs a valuation for a range of cells: finite numbers and texts in rows, or one error for all. */
export function answerTable<Cell extends number | string>(valuation: () => Cell[][]): Cell[][] {
  return orCellError(() => {
    const table = valuation();
    for (const row of table) {
      for (const cell of row) if (typeof cell === "number") requireFiniteAnswer(cell);
    }
    return table;
  });
}

function requireFiniteAnswer(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new ValuationError("overflow", `result must be a finite number, got ${value}`);
}

function orCellError<Value>(valuation: () => Value): Value {
  try {
    return valuation();
  } catch (error) {
    if (error instanceof ValuationError) throw cellError(CELL_ERROR[error.fault], error.message);
    if (error instanceof ArgumentError) throw cellError("#VALUE!", error.message);
    throw error; // a bug of ours: Excel shows #VALUE!, the console shows the stack
  }
}

function cellError(code: CellErrorCode, message: string): CustomFunctions.Error {
  // The codes are written out because a bare runtime has the error class but not its enum.
  const CellError = CustomFunctions.Error as new (
    code: CellErrorCode,
    message: string,
  ) => CustomFunctions.Error;
  return new CellError(code, message);
}
