/** How the cells of a column are to be read, where the same text can mean two things. */
export interface Convention<Choice> {
  /** The one convention that the cells allow; null where they do not say, or say both. */
  readonly choice: Choice | null;
  readonly basis:
    | "cells" // at least one cell can be read in this way only
    | "any" // every cell means the same in both ways
    | "open" // some cells mean two things, and no cell says which
    | "contradictory"; // some cells can be read in one way only, others in the other only
  /** Cells that show it, at most three. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/**
 * The convention of a whole column, from the cells that leave no doubt: "31/3/2027" says that
 * "1/2/2027" beside it is in February.
 *
 * @param texts the cells; those that cannot be read in either way say nothing
 * @param choices the two conventions
 * @param read a cell's value by one convention, null where it has none
 */
export function findConvention<Choice>(
  texts: Iterable<string>,
  choices: readonly [Choice, Choice],
  read: (text: string, choice: Choice) => number | null,
): Convention<Choice> {
  const [one, other] = choices;
  const onlyOne = new Set<string>();
  const onlyOther = new Set<string>();
  const open = new Set<string>();
  for (const text of texts) {
    const byOne = read(text, one);
    const byOther = read(text, other);
    if (byOne === byOther) continue;
    const found = byOther === null ? onlyOne : byOne === null ? onlyOther : open;
    if (found.size < EXAMPLES) found.add(text);
  }

  if (onlyOne.size > 0 && onlyOther.size > 0) {
    const [[first = ""], [second = ""]] = [[...onlyOne], [...onlyOther]];
    return { choice: null, basis: "contradictory", examples: [first, second] };
  }
  if (onlyOne.size > 0) return { choice: one, basis: "cells", examples: [...onlyOne] };
  if (onlyOther.size > 0) return { choice: other, basis: "cells", examples: [...onlyOther] };
  if (open.size > 0) return { choice: null, basis: "open", examples: [...open] };
  return { choice: one, basis: "any", examples: [] };
}
