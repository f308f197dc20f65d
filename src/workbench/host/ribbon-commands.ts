/** How the function of a ribbon button ended. */
export interface CommandOutcome {
  /** False when the add-in has no function of that name. */
  readonly found: boolean;
}

/** Runs ribbon buttons: each is one event to the add-in, which says when it has completed. */
export class RibbonCommands {
  readonly #raise: (event: string, data: unknown) => void;
  readonly #pending = new Map<string, (outcome: CommandOutcome) => void>();
  #invocations = 0;

  constructor(raise: (event: string, data: unknown) => void) {
    this.#raise = raise;
  }

  invoke(functionName: string, controlId: string): Promise<CommandOutcome> {
    this.#invocations += 1;
    const id = `command-${String(this.#invocations)}`;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      const event = JSON.stringify({ source: { id: controlId } });
      this.#raise("appCommandInvoked", { 0: id, 1: functionName, 2: event });
    });
  }

  /** The add-in called event.completed(), or could not find the function. */
  complete(data: unknown): void {
    const { 0: id, 1: status } = data as { 0: unknown; 1: unknown };
    const resolve = this.#pending.get(String(id));
    this.#pending.delete(String(id));
    resolve?.({ found: status === 0 });
  }
}
