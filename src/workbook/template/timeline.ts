import { columnLetters, columnNumber } from "./columns";

/** Quarters are the periods of every case. */
export const QUARTERS_PER_YEAR = 4;

/** The longest horizon: its years fill the block left of the quarters. */
export const MOST_YEARS = 10;

/**
 * The columns of the case. On every sheet with a timeline, D ends the labels, a block of 13 columns
 * follows that holds what a sheet says of a whole row (the drivers of a line, or its years), and
 * then the initial flow (period 0, today) and the quarters: the same column is the same period.
 */
export interface Timeline {
  readonly years: number;
  /** Column letters of the periods, the initial flow first. */
  readonly columns: readonly string[];
  readonly initial: string;
  /** Column of quarter 1. */
  readonly first: string;
  readonly last: string;
  /** Columns of the yearly summary: initial flow, the years, total and present value. */
  readonly yearly: {
    readonly columns: readonly string[];
    readonly total: string;
    readonly presentValue: string;
  };
}

const FIRST_OF_BLOCK = columnNumber("E");
const LAST_OF_BLOCK = columnNumber("Q");

/** A timeline of this many years. */
export function quarterlyTimeline(years: number): Timeline {
  const letters = (from: number, count: number) =>
    Array.from({ length: count }, (_, offset) => columnLetters(from + offset));
  const quarters = years * QUARTERS_PER_YEAR;
  const initial = LAST_OF_BLOCK + 1;
  return {
    years,
    columns: letters(initial, quarters + 1),
    initial: columnLetters(initial),
    first: columnLetters(initial + 1),
    last: columnLetters(initial + quarters),
    yearly: {
      columns: letters(FIRST_OF_BLOCK, years + 1),
      total: columnLetters(LAST_OF_BLOCK - 1),
      presentValue: columnLetters(LAST_OF_BLOCK),
    },
  };
}
