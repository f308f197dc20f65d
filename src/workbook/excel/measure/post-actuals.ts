import type { CaseReading } from "./case-reading";
import type { OperationOptions } from "./operation";

/** A row to be added to the ledger. */
export interface Posting {
  /** Number of the quarter, from 1; 0 is Initial. */
  readonly period: number;
  /** Id of a line of the case. */
  readonly line: string;
  /** Positive in the sense of its line: a cost of 100 is 100. */
  readonly amount: number;
  readonly note?: string;
  /**
   * Excel's serial number of the day that the row states. One that lies before the end of the last
   * close, or after today, gives way to the posting day: no past report may change.
   */
  readonly postedOn?: number;
}

/** What is wrong with one of the rows. */
export interface PostingFault {
  /** Place among the postings, from 0. */
  readonly index: number;
  readonly message: string;
}

export interface PostedActuals {
  readonly rows: number;
  /** The day they are posted on, as Excel's serial number, unless a row stated a valid one. */
  readonly postedOn: number;
}

/** What is wrong with rows before they are posted; empty where nothing is. */
export function postingFaults(
  _reading: CaseReading,
  _postings: readonly Posting[],
): readonly PostingFault[] {
  throw new Error("not yet");
}

/** The day on which rows are posted: today, or the day after the last close where that is later. */
export function postingDay(_reading: CaseReading, _today: number): number {
  throw new Error("not yet");
}

/**
 * Adds rows to the ledger, all or none.
 *
 * @throws {MeasureError} with code "InvalidRequest" naming the first rows that cannot be posted
 */
export function postActuals(
  _edition: number,
  _postings: readonly Posting[],
  _options: OperationOptions = {},
): Promise<PostedActuals> {
  return Promise.reject(new Error("not yet"));
}
