import type { MeasureStep } from "./measure-error";

/** What every operation may be told. */
export interface OperationOptions {
  /** The clock; the machine's own unless given. */
  readonly now?: Date;
  /** Said before each step begins. */
  readonly report?: (step: MeasureStep) => void;
}
