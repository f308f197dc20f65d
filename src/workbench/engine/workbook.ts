import type { Draft } from "immer";
import type { CellValue, WorkbookModel } from "./model";

/**
 * CONTRACT (to be implemented in this file): one open workbook. It holds the model, its history
 * and its calculation, and is all that the host and the page know of the engine.
 */
export interface Workbook {
  readonly model: WorkbookModel;
  /** The values for the present model; calculated on first use after a change. */
  readonly calculation: Calculation;
  /** Applies a change as one undo step. */
  change(label: string, recipe: (draft: Draft<WorkbookModel>) => void): void;
  /** Runs `work`, whose changes become one undo step and one notification. Synchronous. */
  transaction<T>(label: string, work: () => T): T;
  /** Label of the step that undo (redo) would take back (repeat), or null. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  undo(): void;
  redo(): void;
  /** Calculates everything anew, in manual mode too. */
  calculate(): void;
  /** Replaces the whole workbook (new, open): the history starts again. */
  open(model: WorkbookModel): void;
  /** Told after each transaction, undo, redo, open and calculation. */
  subscribe(listener: () => void): () => void;
  /** The custom functions that formulas may call; null takes them away (#NAME?). */
  setCustomFunctions(functions: CustomFunctions | null): void;
  /** Resolves when no custom function call is outstanding. */
  settled(): Promise<void>;
}

export interface Calculation {
  value(sheetId: string, row: number, column: number): CellValue;
  /** The area into which the formula of this cell spilled, or null. */
  spill(sheetId: string, row: number, column: number): { rows: number; columns: number } | null;
}

/** The functions an add-in registered, and the way to call them. */
export interface CustomFunctions {
  /** From functions.json, ids in upper case with the namespace: "CRM.NPV". */
  readonly signatures: readonly CustomFunctionSignature[];
  /** Ranges arrive as 2-D arrays, omitted arguments as null. Answers come in the same order. */
  call(calls: readonly CustomFunctionCall[]): Promise<readonly CustomFunctionResult[]>;
}

export interface CustomFunctionSignature {
  readonly id: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly dimensionality: "scalar" | "matrix";
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

export interface CustomFunctionCall {
  readonly id: string;
  readonly args: readonly (CellValue | readonly (readonly CellValue[])[])[];
}

/** A value, a 2-D array that spills, or an error with its message. */
export type CustomFunctionResult = CellValue | readonly (readonly CellValue[])[];
