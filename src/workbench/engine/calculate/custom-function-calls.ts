import type {
  CustomFunctionCall,
  CustomFunctionResult,
  CustomFunctions,
} from "../custom-functions";
import type { CustomFunctionSignature } from "../custom-functions";

/** What a calculation sees of the custom functions: their signatures, and answers as known. */
export interface CustomFunctionAnswers {
  readonly signatures: ReadonlyMap<string, CustomFunctionSignature>;
  /** The answer to a call, or undefined while it is outstanding (the cell shows #BUSY!). */
  answer(call: CustomFunctionCall): CustomFunctionResult | undefined;
}

/** Above this many remembered answers the memory is emptied and fills again. */
const MAX_REMEMBERED = 50_000;

/**
 * Lets a synchronous calculation use asynchronous functions: a calculation asks, gets what is
 * known, and what it missed is called in one batch when it ends. When the answers are in,
 * `answered` is told, and the next calculation finds them. An answer is a pure function of the
 * call, so it stays good until the functions change or everything is calculated anew.
 */
export function createCustomFunctionCalls(answered: () => void): {
  use(functions: CustomFunctions | null): void;
  forget(): void;
  beginRound(): CustomFunctionAnswers;
  endRound(): void;
  settled(): Promise<void>;
} {
  let functions: CustomFunctions | null = null;
  let signatures = new Map<string, CustomFunctionSignature>();
  let known = new Map<string, CustomFunctionResult>();
  let outstanding = new Set<string>();
  let missed = new Map<string, CustomFunctionCall>();
  const running = new Set<Promise<void>>();

  /** New maps, so that answers still on their way end in the old ones. */
  function forget(): void {
    known = new Map();
    outstanding = new Set();
    missed = new Map();
  }

  async function run(from: CustomFunctions, batch: Map<string, CustomFunctionCall>): Promise<void> {
    const [answers, waiting] = [known, outstanding];
    const keys = [...batch.keys()];
    const results = await resultsOf(from, [...batch.values()]);
    if (answers.size > MAX_REMEMBERED) answers.clear();
    keys.forEach((key, index) => {
      waiting.delete(key);
      answers.set(key, results[index] ?? failure("the function gave no answer"));
    });
    if (answers === known) answered();
  }

  return {
    use(next) {
      functions = next;
      signatures = new Map(next?.signatures.map((one) => [one.id.toUpperCase(), one]));
      forget();
    },
    forget,
    beginRound: () => ({
      signatures,
      answer(call) {
        const key = JSON.stringify([call.id, call.args]);
        const result = known.get(key);
        if (result === undefined && !outstanding.has(key)) missed.set(key, call);
        return result;
      },
    }),
    endRound() {
      if (functions === null || missed.size === 0) return;
      const batch = missed;
      missed = new Map();
      for (const key of batch.keys()) outstanding.add(key);
      const round = run(functions, batch).finally(() => running.delete(round));
      running.add(round);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** A host that fails altogether shows as an error in the cells, never as a lost promise. */
async function resultsOf(
  functions: CustomFunctions,
  batch: readonly CustomFunctionCall[],
): Promise<readonly CustomFunctionResult[]> {
  try {
    return await functions.call(batch);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return batch.map(() => failure(message));
  }
}

function failure(message: string): CustomFunctionResult {
  return { error: "#VALUE!", message };
}
