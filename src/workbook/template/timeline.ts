/**
 * The columns of the case: the initial flow (period 0, today), then equal periods. Everything that
 * depends on the length of a period reads it here, so that quarters need no other change.
 */
export interface Timeline {
  readonly unit: "year";
  readonly periodsPerYear: number;
  /** Column letters, the initial flow first: the same on every sheet that has a timeline. */
  readonly columns: readonly string[];
  readonly initial: string;
  /** Column of period 1. */
  readonly first: string;
  readonly last: string;
  /** The two columns right of the last period. */
  readonly total: string;
  readonly afterTotal: string;
}

/** Columns A to D hold margin, number, label and unit. */
const INITIAL_COLUMN = 4;

/** A timeline of whole years. */
export function yearlyTimeline(years: number): Timeline {
  const letter = (offset: number) => columnLetter(INITIAL_COLUMN + offset);
  return {
    unit: "year",
    periodsPerYear: 1,
    columns: Array.from({ length: years + 1 }, (_, period) => letter(period)),
    initial: letter(0),
    first: letter(1),
    last: letter(years),
    total: letter(years + 1),
    afterTotal: letter(years + 2),
  };
}

function columnLetter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
