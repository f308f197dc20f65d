import { ValuationError } from "../errors";

/** One term of a sum, and how far the sum has come with it. */
export interface ExplainedTerm {
  /** periods from today; of dated flows, days from the first date */
  readonly time: number;
  /** what one unit of money at that time is worth today */
  readonly factor: number;
  /** share of customers who are still there; 1 where nobody can leave */
  readonly survival: number;
  readonly flow: number;
  /** flow · survival · factor, correctly rounded by itself */
  readonly presentValue: number;
  /** the sum up to here, correctly rounded: no rounding of an earlier line is carried on */
  readonly runningTotal: number;
}

/** Lines beyond this are no explanation, and each one costs as much as the whole sum. */
const MOST_TERMS = 1000;

/**
 * Throws "out-of-domain" where an explanation would have too many lines.
 *
 * @param parameter name of the argument, for the message
 * @param count how many terms there are
 */
export function requireExplainable(parameter: string, count: number): void {
  if (count <= MOST_TERMS) return;
  throw new ValuationError(
    "out-of-domain",
    `${parameter} must hold at most ${String(MOST_TERMS)} amounts to be explained, got ${String(count)}`,
  );
}
