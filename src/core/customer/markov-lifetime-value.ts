import { ValuationError } from "../errors";
import { nearestDouble } from "../numeric/fraction";
import { requireAbove, requireRepresentable, requireWholeNumber } from "../require";
import {
  exactValuesOver,
  exactValuesWithoutEnd,
  markovTerms,
  type MarkovTerms,
} from "./exact-markov-value";
import { requireStates } from "./require-states";
import { MOST_PERIODS } from "./retention-terms";

/**
 * Limits of exact arithmetic, each met within about two seconds: states times the bits of one
 * transition, for the time of an elimination; and periods² times moves times those bits, for the
 * time that numbers take which grow longer with every period.
 */
const MOST_STATE_BITS = 6000;
const MOST_PERIOD_BITS = 2e10;

/**
 * Customer lifetime value of customers who move between states as a Markov chain: the value of a
 * customer in each state, the margin of that state due today.
 *
 *     V = Σ (P / (1 + rate))^t margins,   t = 0 … periods,   P = transitions
 *     V = (I − P / (1 + rate))^(−1) margins    without end
 *
 * `periods` counts the periods after today, so periods + 1 margins are counted. Two states, a
 * customer and one who is lost, give customerLifetimeValue with the convention "due".
 *
 * Excel has no function for this; its MINVERSE and MMULT round at every step. The result is
 * correctly rounded: the double nearest to the exact value, inputs taken as the decimals they print
 * as, and what a row lacks to 1 by rounding given to its greatest probability.
 *
 * @param transitions probability of going from the state of the row to the state of the column
 *   within a period, 0 to 1, each row adding up to 1 within 1e-9; square, 1 to 100 states
 * @param margins money per period from a customer in each state; length = number of states
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1
 * @param periods how many periods after today are counted, 1 to 10,000, fewer for many states;
 *   undefined: without end
 * @returns money today per customer, one value for each state, in the currency of `margins`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "divergent",
 *   "overflow"
 * @see Pfeifer, Carraway: Modeling customer relationships as Markov chains, J. Interactive Marketing
 *   14 (2000)
 * @example
 * markovLifetimeValues([[0.8, 0.2], [0, 1]], [100, 0], 0.2); // [300, 0]
 * markovLifetimeValues([[0.8, 0.2], [0, 1]], [1, 0], 0); // [5, 0]
 * markovLifetimeValues([[0.5, 0.5], [0.25, 0.75]], [100, -20], 0.25, 1); // [132, -12]
 */
export function markovLifetimeValues(
  transitions: readonly (readonly number[])[],
  margins: readonly number[],
  rate: number,
  periods?: number,
): number[] {
  requireStates(transitions, margins);
  requireAbove(-1, "rate", rate);
  if (periods !== undefined) requireWholeNumber(1, MOST_PERIODS, "periods", periods);
  const terms = markovTerms(transitions, margins, rate);
  requireFeasible(terms, periods);

  const values =
    periods === undefined
      ? (exactValuesWithoutEnd(terms) ?? refuse(rate))
      : exactValuesOver(terms, periods);
  return values.map((value) =>
    requireRepresentable("customer lifetime value", nearestDouble(value)),
  );
}

function requireFeasible(terms: MarkovTerms, periods: number | undefined): void {
  const states = terms.transitions.length;
  const bits = (terms.transitionScale * terms.discount.denominator).toString(2).length;
  if (periods === undefined) {
    const most = Math.floor(MOST_STATE_BITS / bits);
    if (states <= most) return;
    throw new ValuationError(
      "out-of-domain",
      `transitions must have at most ${String(most)} states where probabilities and rate have this many decimals, got ${String(states)}`,
    );
  }
  const moves = terms.transitions.flat().filter((share) => share !== 0n).length;
  const most = Math.floor(Math.sqrt(MOST_PERIOD_BITS / (moves * bits)));
  if (periods <= most) return;
  throw new ValuationError(
    "out-of-domain",
    `periods must be at most ${String(most)} for ${String(states)} states where probabilities and rate have this many decimals, got ${String(periods)}`,
  );
}

function refuse(rate: number): never {
  throw new ValuationError(
    "divergent",
    `transitions must let discounted margins come to an end where periods is not given, got a rate of ${String(rate)} at which they go on for ever: the value has no limit`,
  );
}
