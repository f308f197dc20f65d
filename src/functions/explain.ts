import { answerTable } from "./answer";
import { ArgumentError, word } from "./cells";
import { EXPLANATIONS, MEASURES, type Row } from "./explanations";

/**
 * The proof of a result, term by term: factor, survival, flow, present value and running total of each, then the result, its formula and its source. It spills.
 * @customfunction EXPLAIN
 * @helpurl help/explain.html
 * @param measure The function to explain: "NPV", "XNPV", "ROI", "CLV" or "PAYBACK".
 * @param argument1 First argument of that function, as you give it there.
 * @param [argument2] Second argument of that function. Leave it out where that function has none.
 * @param [argument3] Third argument of that function. Leave it out for its default.
 * @param [argument4] Fourth argument of that function. Leave it out for its default.
 * @param [argument5] Fifth argument of that function. Leave it out for its default.
 * @param [argument6] Sixth argument of that function. Leave it out for its default.
 * @param [argument7] Seventh argument of that function. Leave it out for its default.
 * @returns One row for each term, then the result, the formula, the convention and the source.
 */
export function explain(
  measure: string,
  argument1: unknown[][],
  argument2?: unknown[][],
  argument3?: unknown[][],
  argument4?: unknown[][],
  argument5?: unknown[][],
  argument6?: unknown[][],
  argument7?: unknown[][],
): unknown[][] {
  return answerTable(() => {
    const name = word(MEASURES, "measure", measure) ?? refuseNothing();
    const rows = EXPLANATIONS[name]([
      argument1,
      argument2,
      argument3,
      argument4,
      argument5,
      argument6,
      argument7,
    ]);
    return rows.map(padded);
  });
}

function refuseNothing(): never {
  throw new ArgumentError(`measure must be ${MEASURES.join(", ")}, got an empty cell`);
}

/** A spilled range is a rectangle, and what is empty in it must be "" or Excel shows 0. */
function padded(row: Row): Row {
  return [...row, ...Array<string>(COLUMNS - row.length).fill("")];
}

const COLUMNS = 7;
