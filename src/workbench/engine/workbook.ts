import { type Draft, produce } from "immer";
import { createCalculator, keepFormulaValues } from "./calculate";
import { createCustomFunctionCalls } from "./custom-function-calls";
import { emptyWorkbook } from "./empty-workbook";
import type { CellValue, WorkbookModel } from "./model";

/**
 * One open workbook. It holds the model, its history and its calculation, and is all that the
 * host and the page need to know of the engine besides the pure helpers beside this file.
 */
export interface Workbook {
  readonly model: WorkbookModel;
  /** The values for the present model; calculated on first use after a change. */
  readonly calculation: Calculation;
  /** Applies a change as one undo step. */
  change(label: string, recipe: (draft: Draft<WorkbookModel>) => void): void;
  /**
   * Runs `work`, whose changes become one undo step and one notification. Synchronous. If `work`
   * throws, its changes are taken back and the error passes on.
   */
  transaction<T>(label: string, work: () => T): T;
  /** Changes what is looked at (selection, active sheet): no undo step, nothing to recalculate. */
  navigate(recipe: (draft: Draft<WorkbookModel>) => void): void;
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
  /** The cell whose formula spilled into this one, or null. */
  spillSource(sheetId: string, row: number, column: number): { row: number; column: number } | null;
  /** What a formula would give in this cell, as rows; a single value is one row of one. */
  evaluate(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
  ): readonly (readonly CellValue[])[];
  /** Cells whose formulas refer to themselves, directly or through others; they show 0. */
  readonly circular: readonly CellAddress[];
}

export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
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

interface Step {
  readonly label: string;
  readonly model: WorkbookModel;
}

/** Opens a workbook: a new one, or the given model. */
export function createWorkbook(initial: WorkbookModel = emptyWorkbook()): Workbook {
  let model = initial;
  let past: Step[] = [];
  let future: Step[] = [];
  let calculation: Calculation | null = null;
  /** What was calculated last, and from what: in manual mode formulas keep those values. */
  let last: { model: WorkbookModel; calculation: Calculation } | null = null;
  let inTransaction = false;
  /** How often the model changed in more than what is looked at. */
  let changes = 0;
  const listeners = new Set<() => void>();
  const calculator = createCalculator();
  const calls = createCustomFunctionCalls(() => {
    recalculate();
    notify();
  });

  function notify(): void {
    for (const listener of [...listeners]) listener();
  }

  function recalculate(everything = false): Calculation {
    const fresh = calculator.calculate(model, calls.beginRound());
    calls.endRound();
    const keep = everything || model.calculationMode !== "Manual" ? null : last;
    calculation = keep ? keepFormulaValues(fresh, model, keep.calculation, keep.model) : fresh;
    last = { model, calculation };
    return calculation;
  }

  /** A recipe may return something; Immer would take that for the new model. */
  function changedBy(recipe: (draft: Draft<WorkbookModel>) => void): WorkbookModel {
    return produce(model, (draft) => {
      recipe(draft);
    });
  }

  function become(next: WorkbookModel): void {
    if (next === model) return;
    model = next;
    calculation = null;
    changes += 1;
  }

  function transaction<T>(label: string, work: () => T): T {
    if (inTransaction) return work();
    const before = model;
    inTransaction = true;
    const changesBefore = changes;
    try {
      const result = work();
      if (changes !== changesBefore) {
        past.push({ label, model: before });
        future = [];
      }
      return result;
    } catch (error) {
      become(before);
      throw error;
    } finally {
      inTransaction = false;
      if (model !== before) notify();
    }
  }

  function travel(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (step === undefined) return;
    to.push({ label: step.label, model });
    become(step.model);
    notify();
  }

  return {
    get model() {
      return model;
    },
    get calculation() {
      return calculation ?? recalculate();
    },
    get undoLabel() {
      return past.at(-1)?.label ?? null;
    },
    get redoLabel() {
      return future.at(-1)?.label ?? null;
    },
    change: (label, recipe) =>
      transaction(label, () => {
        become(changedBy(recipe));
      }),
    transaction,
    navigate: (recipe) =>
      transaction("Navigate", () => {
        model = changedBy(recipe);
      }),
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    calculate() {
      calls.forget();
      recalculate(true);
      notify();
    },
    open(next) {
      past = [];
      future = [];
      last = null;
      become(next);
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCustomFunctions(functions) {
      calls.use(functions);
      calculation = null;
      notify();
    },
    async settled() {
      if (calculation === null) recalculate();
      await calls.settled();
    },
  };
}
