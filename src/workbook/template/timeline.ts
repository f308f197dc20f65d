/**
 * The columns of the case: the initial flow (period 0, today), then equal periods. Everything that
 * depends on the length of a period reads it here, so that quarters need no other change.
 */
export interface Timeline {
  readonly periodsPerYear: number;
  /** What one period is called in labels and sentences. */
  readonly unit: { readonly one: string; readonly many: string };
  readonly periods: readonly Period[];
}

export interface Period {
  /** 0 is the initial flow. */
  readonly index: number;
  /** Column of this period, from 0, the same on every sheet that has a timeline. */
  readonly column: number;
}

/** Columns A to D hold margin, number, label and unit. */
const FIRST_PERIOD_COLUMN = 4;

/** A timeline of whole years. */
export function yearlyTimeline(years: number): Timeline {
  return {
    periodsPerYear: 1,
    unit: { one: "year", many: "years" },
    periods: Array.from({ length: years + 1 }, (_, index) => ({
      index,
      column: FIRST_PERIOD_COLUMN + index,
    })),
  };
}
