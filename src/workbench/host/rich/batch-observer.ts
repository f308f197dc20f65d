/** One round trip of the add-in to the workbook. */
export interface BatchInfo {
  readonly bytes: number;
  readonly actions: number;
}

/** Watches the add-in's round trips, and may make one fail: tests do both. */
export interface BatchObserver {
  beginBatch?(batch: BatchInfo): void;
  /** Before each action; a RichError thrown here is the action's failure. */
  beforeAction?(): void;
}
