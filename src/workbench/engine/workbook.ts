import { type Draft, produce } from "immer";
import type { Calculation } from "./calculation";
import { createCalculator, keepFormulaValues } from "./calculate/calculate";
import { createCustomFunctionCalls } from "./calculate/custom-function-calls";
import type { CustomFunctions } from "./custom-functions";
import { emptyWorkbook } from "./empty-workbook";
import type { WorkbookModel } from "./model";

export type { Calculation, CellAddress } from "./calculation";
export type {
  CustomFunctionCall,
  CustomFunctionResult,
  CustomFunctions,
  CustomFunctionSignature,
} from "./custom-functions";

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

interface Step {
  readonly label: string;
  readonly model: WorkbookModel;
}

/** As many steps back as Excel goes. */
const MAX_STEPS = 100;

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
        past = [...past, { label, model: before }].slice(-MAX_STEPS);
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
