import { keepTexts } from "../../../locales/en/keep";
import { excelCode } from "../excel-code";
import { KeepError, type KeepOperation } from "./keep-error";

/** How an operation that takes a while is watched and stopped. */
export interface KeepRun {
  /** Told before each step what it does, in words. */
  readonly report?: (step: string) => void;
  /** Stops at the next step; what was done until then is taken back. */
  readonly signal?: AbortSignal;
}

type Step = keyof typeof keepTexts.steps;

/** An operation under way. */
export interface KeepTask {
  readonly context: Excel.RequestContext;
  /** Says what comes next, and stops here where that was asked for. */
  readonly begin: (step: Step) => void;
  /**
   * How to take back what comes next; to be said before it is done. It runs in a batch of its own,
   * the last first, and must do no harm where the change has not happened.
   *
   * @param what the sheet, for people, if even this fails
   */
  readonly beforeChange: (what: string, takeBack: Change["takeBack"]) => void;
  readonly fail: (code: string, message: string, cells?: KeepError["cells"]) => never;
}

interface Change {
  readonly what: string;
  readonly takeBack: (context: Excel.RequestContext) => Promise<void>;
}

/**
 * Runs an operation all or nothing: if anything fails, every change that was announced is taken
 * back. Excel's batches do not do so by themselves.
 *
 * @throws {KeepError}
 */
export async function allOrNothing<T>(
  operation: KeepOperation,
  run: KeepRun,
  work: (task: KeepTask) => Promise<T>,
): Promise<T> {
  // All members used are in ExcelApi 1.9.
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    throw new KeepError(operation, "ExcelTooOld", keepTexts.oldExcel);
  }
  const changes: Change[] = [];
  let step: Step = "look";
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      work({
        context,
        begin(next) {
          step = next;
          if (run.signal?.aborted) throw new KeepError(operation, "Cancelled", keepTexts.cancelled);
          run.report?.(keepTexts.steps[next]);
        },
        beforeChange(what, takeBack) {
          changes.push({ what, takeBack });
        },
        fail(code, message, cells = []) {
          throw new KeepError(operation, code, message, { cells });
        },
      }),
    );
  } catch (cause) {
    const failure = keepFailure(operation, step, cause);
    if (changes.length === 0) throw failure;
    throw await takenBack(failure, changes.reverse());
  }
}

async function takenBack(failure: KeepError, changes: readonly Change[]): Promise<KeepError> {
  const left = new Set<string>();
  for (const { what, takeBack } of changes) {
    await Excel.run({ delayForCellEdit: true }, takeBack).catch(() => left.add(what));
  }
  const { operation, code, cells, cause } = failure;
  const outcome = left.size === 0 ? keepTexts.undone : keepTexts.notUndone([...left].join(", "));
  return new KeepError(
    operation,
    left.size === 0 ? code : "NotUndone",
    `${failure.message}. ${outcome}`,
    { cells, cause },
  );
}

/** Wraps what Excel threw. Its own message is left out: it comes in Excel's language. */
function keepFailure(operation: KeepOperation, step: Step, cause: unknown): KeepError {
  if (cause instanceof KeepError) return cause;
  const code = excelCode(cause);
  const message =
    code === "InvalidOperationInCellEditMode"
      ? keepTexts.cellEdit
      : keepTexts.failed(keepTexts.steps[step], code);
  return new KeepError(operation, code, message, { cause });
}
