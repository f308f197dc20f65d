/** How an operation that takes a while is watched and stopped. */
export interface KeepRun {
  /** Told before each step what it does, in words. */
  readonly report?: (step: string) => void;
  /** Stops at the next step; what was done until then is taken back. */
  readonly signal?: AbortSignal;
}
