import { onCommonScale } from "../numeric/common-scale";
import { add, fractionOf, ONE, ZERO, type Fraction } from "../numeric/fraction";
import { solveWithPositivePivots } from "../numeric/positive-elimination";

/**
 * A customer who moves between states, in whole numbers: with s = transitionScale, a customer goes
 * from state i to j with probability transitions[i][j] / s, and 1 / (1 + rate) is the fraction
 * discount.
 */
export interface MarkovTerms {
  /** rows that each add up to transitionScale */
  readonly transitions: readonly (readonly bigint[])[];
  readonly transitionScale: bigint;
  readonly margins: readonly bigint[];
  readonly marginScale: bigint;
  readonly discount: Fraction;
}

/**
 * Puts a customer's states on whole numbers. What the decimals of a row lack to 1 goes to its
 * greatest probability: so three thirds are certain, though 0.333… ends somewhere.
 *
 * @param transitions probabilities, each row adding up to about 1
 * @param margins one for each state
 * @param rate above −1
 * @returns the same states, each row adding up to 1 exactly
 */
export function markovTerms(
  transitions: readonly (readonly number[])[],
  margins: readonly number[],
  rate: number,
): MarkovTerms {
  const entries = onCommonScale(transitions.flatMap((row) => row.map(fractionOf)));
  const states = transitions.length;
  const rows = transitions.map((_, state) =>
    completed(entries.integers.slice(state * states, (state + 1) * states), entries.scale),
  );
  const money = onCommonScale(margins.map(fractionOf));
  const { numerator, denominator } = add(ONE, fractionOf(rate));
  const shared = greatestCommonDivisor(numerator, denominator);
  return {
    transitions: rows,
    transitionScale: entries.scale,
    margins: money.integers,
    marginScale: money.scale,
    discount: { numerator: denominator / shared, denominator: numerator / shared },
  };
}

/**
 * Value of each state over a number of periods: V(0) = margins, V(t) = margins + discount · P V(t − 1).
 *
 * @param terms as markovTerms gives them
 * @param periods how many periods after today, at least 1
 * @returns the exact value of each state
 */
export function exactValuesOver(terms: MarkovTerms, periods: number): Fraction[] {
  const { transitions, margins, marginScale, discount } = terms;
  const step = discount.denominator * terms.transitionScale;
  const moves = transitions.map((row) =>
    row.flatMap((share, state) =>
      share === 0n ? [] : [{ state, weight: share * discount.numerator }],
    ),
  );
  let values = margins;
  let unit = 1n;
  for (let period = 1; period <= periods; period++) {
    unit *= step;
    const later = values;
    const scale = unit;
    values = moves.map((row, index) =>
      row.reduce(
        (sum, { state, weight }) => sum + weight * (later[state] ?? 0n),
        (margins[index] ?? 0n) * scale,
      ),
    );
  }
  const denominator = unit * marginScale;
  return values.map((numerator) => ({ numerator, denominator }));
}

/**
 * Value of each state without end, V = (I − discount · P)⁻¹ margins, where the sum has a limit. A
 * state from which no margin can ever be reached is worth nothing and needs no limit: without
 * discounting, customers who are lost stay so for ever.
 *
 * @param terms as markovTerms gives them
 * @returns the exact value of each state, or undefined where the sum has no limit
 */
export function exactValuesWithoutEnd(terms: MarkovTerms): Fraction[] | undefined {
  const { transitions, transitionScale, margins, marginScale, discount } = terms;
  const earning = statesThatEarn(terms);
  const whole = discount.denominator * transitionScale;
  const matrix = earning.map((from) =>
    earning.map((to) => {
      const moving = discount.numerator * (transitions[from]?.[to] ?? 0n);
      return from === to ? whole - moving : -moving;
    }),
  );
  const solution = solveWithPositivePivots(
    matrix,
    earning.map((state) => whole * (margins[state] ?? 0n)),
  );
  if (solution === undefined) return undefined;

  const denominator = solution.denominator * marginScale;
  const values = margins.map(() => ZERO);
  for (const [index, state] of earning.entries()) {
    values[state] = { numerator: solution.numerators[index] ?? 0n, denominator };
  }
  return values;
}

// The states with a margin, and all from which one of them can be reached, in their order.
function statesThatEarn({ transitions, margins }: MarkovTerms): number[] {
  const found = new Set(margins.flatMap((margin, state) => (margin === 0n ? [] : [state])));
  for (const target of found) {
    for (const [state, row] of transitions.entries()) if (row[target] !== 0n) found.add(state);
  }
  return [...found].sort((one, other) => one - other);
}

function completed(row: readonly bigint[], whole: bigint): bigint[] {
  const lacking = whole - row.reduce((sum, share) => sum + share, 0n);
  const greatest = row.reduce((most, share) => (share > most ? share : most), 0n);
  const index = row.indexOf(greatest);
  return row.map((share, state) => (state === index ? share + lacking : share));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
