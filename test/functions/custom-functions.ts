/** The cell error that Excel's runtime would show: its code, and the message of the hover. */
export class CellError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? "");
    this.code = code;
  }
}

/** As little of Excel's runtime as the functions may count on. */
export function installCustomFunctions(): Map<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const associate = (id: string, run: (...args: unknown[]) => unknown) => associated.set(id, run);
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CellError } });
  return associated;
}

/** "#VALUE! rate must be …" where a call ends in a cell error, else its value. */
export function shownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}
