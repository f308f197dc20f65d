/**
 * When the margins of a customer's lifetime are counted (Fader and Hardie, note 024: the textbooks
 * use three of these without naming them).
 *
 * - "renewal": one after each renewal; the margin of the acquisition itself is left out
 * - "due": the first today, one more after each renewal
 * - "arrears": at the end of each period, the first of them certain
 * - "mid": as "due", each half a period later
 */
export const CONVENTIONS = ["renewal", "due", "arrears", "mid"] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** More periods than anybody plans for: a greater number is a slip, or meant as "without end". */
export const MOST_PERIODS = 10_000;

/** What a customer lifetime value is computed from; every field as customerLifetimeValue says. */
export interface RetentionTerms {
  readonly margin: number;
  readonly retention: number;
  readonly rate: number;
  readonly convention: Convention;
  /** undefined: without end */
  readonly periods: number | undefined;
  readonly growth: number;
  readonly acquisitionCost: number;
}
