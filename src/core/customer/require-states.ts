import { ValuationError } from "../errors";
import { add, fractionOf, nearestDouble, ONE, subtract, ZERO } from "../numeric/fraction";
import { requireBetween, requireSeries } from "../require";

/** More states than anybody can estimate transitions between. */
const MOST_STATES = 100;

/** How far the probabilities of a row may be from 1: more than any rounding, less than any slip. */
const ROW_TOLERANCE = fractionOf(1e-9);

/**
 * Throws unless there is a margin for each state, and every row of transitions says where all
 * customers of that state go.
 *
 * @param transitions probabilities, as rows
 * @param margins one for each state
 */
export function requireStates(
  transitions: readonly (readonly number[])[],
  margins: readonly number[],
): void {
  requireSeries("margins", margins);
  const states = margins.length;
  if (states > MOST_STATES) {
    throw new ValuationError(
      "out-of-domain",
      `margins must hold at most ${String(MOST_STATES)} states, got ${String(states)}`,
    );
  }
  if (transitions.length !== states) {
    throw new ValuationError(
      "different-lengths",
      `transitions must have one row for each margin (${String(states)}), got ${String(transitions.length)}`,
    );
  }
  for (const [index, row] of transitions.entries()) requireShares(index + 1, row, states);
}

function requireShares(number: number, row: readonly number[], states: number): void {
  const place = `row ${String(number)} of transitions`;
  if (row.length !== states) {
    throw new ValuationError(
      "different-lengths",
      `${place} must have one probability for each state (${String(states)}), got ${String(row.length)}`,
    );
  }
  for (const [index, share] of row.entries()) {
    requireBetween(0, 1, `transitions (row ${String(number)}, column ${String(index + 1)})`, share);
  }

  const sum = row.map(fractionOf).reduce(add, ZERO);
  const away = subtract(sum, ONE);
  const distance = away.numerator < 0n ? subtract(ZERO, away) : away;
  if (subtract(distance, ROW_TOLERANCE).numerator <= 0n) return;
  throw new ValuationError(
    "out-of-domain",
    `${place} must add up to 1, got ${String(nearestDouble(sum))}`,
  );
}
