import type { CaseReading } from "../../workbook/excel/measure";
import type { NumberCulture } from "../number-text";

/** The case that the views of Measure work on. */
export interface OpenedCase {
  readonly edition: number;
  readonly culture: NumberCulture;
  /** An operation is under way: no other may begin. */
  readonly isBusy: boolean;
  /** Runs an operation while no other can begin, and reads the case anew when it is done. */
  readonly exclusively: <Result>(
    operation: () => Promise<Result>,
    isReadAfterwards?: boolean,
  ) => Promise<Result>;
}

/** What a view of a task is given. */
export interface TaskProps {
  readonly opened: OpenedCase;
  readonly reading: CaseReading;
}
