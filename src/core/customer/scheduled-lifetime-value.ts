import { ValuationError } from "../errors";
import { nearestDoubleToSum } from "../numeric/root-sum";
import {
  requireAbove,
  requireFinite,
  requireOneOf,
  requireRepresentable,
  requireSeries,
  requireWholeNumber,
} from "../require";
import { exactScheduledValue } from "./exact-scheduled-value";
import { requireRetention, type RetentionRate } from "./require-retention";
import { CONVENTIONS, MOST_PERIODS, type Convention } from "./retention-terms";

/** What scheduledLifetimeValue assumes unless told otherwise. */
export interface ScheduleOptions {
  /** when margins are counted; "renewal" unless given */
  readonly convention?: Convention | undefined;
  /** how many margins are counted, 1 to 10,000; all unless given */
  readonly periods?: number | undefined;
}

/**
 * Customer lifetime value under a retention rate that changes from period to period, as it does
 * where new customers leave sooner than old ones. The convention says when the first margin is due.
 *
 *     CLV = Σ margin[k] · S(k) · D(k),   k = 1 … n
 *     S(k) = retention[1] · … · retention[k]        D(k) = 1 / (1 + rate)^k            "renewal"
 *     S(k) = retention[1] · … · retention[k − 1]    D(k) = 1 / (1 + rate)^(k − 1)      "due"
 *     S(k) as "due"                                 D(k) = 1 / (1 + rate)^k            "arrears"
 *     S(k) as "due"                                 D(k) = 1 / (1 + rate)^(k − 1/2)    "mid"
 *
 * The last retention holds on. A single margin goes on for ever too, n = ∞, unless `periods` limits
 * it; margins given as a series are all there are. With one retention for all periods this is
 * customerLifetimeValue.
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param margins money per period from a customer who stays: one amount for all periods, or one for
 *   each in order of time; length ≥ 1
 * @param retentions share of customers who stay, 0 to 1, at the first renewal, the second and so on;
 *   at most as many as a series of margins
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1
 * @param options convention and horizon
 * @returns money today per customer, in the currency of `margins`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "divergent",
 *   "overflow"
 * @see Fader, Hardie: How to project customer retention, J. Interactive Marketing 21 (2007), on
 *   retention that rises with tenure
 * @example
 * scheduledLifetimeValue(1, [0.5, 0.75], 0, { convention: "due" }); // 3
 * scheduledLifetimeValue(100, [0.5, 0.75], 0.25); // 100
 * scheduledLifetimeValue(100, [0.5, 0.75], 0.25, { periods: 2 }); // 64
 * scheduledLifetimeValue([100, 200], [0.5, 0.75], 0.25); // 88
 */
export function scheduledLifetimeValue(
  margins: number | readonly number[],
  retentions: RetentionRate,
  rate: number,
  options: ScheduleOptions = {},
): number {
  const { convention = "renewal", periods } = options;
  requireMargins(margins);
  requireRetention("retentions", retentions);
  requireAbove(-1, "rate", rate);
  requireOneOf(CONVENTIONS, "convention", convention);
  if (periods !== undefined) requireWholeNumber(1, MOST_PERIODS, "periods", periods);
  const count = marginCount(margins, periods);
  const schedule = typeof retentions === "number" ? [retentions] : retentions;
  requireFitting(schedule, margins);

  return requireRepresentable(
    "customer lifetime value",
    nearestDoubleToSum(
      exactScheduledValue(margins, schedule, rate, convention, count) ?? refuse(schedule, rate),
    ),
  );
}

function requireMargins(margins: number | readonly number[]): void {
  if (typeof margins === "number") requireFinite("margins", margins);
  else requireSeries("margins", margins);
}

// How many margins are counted; undefined where they do not come to an end.
function marginCount(
  margins: number | readonly number[],
  periods: number | undefined,
): number | undefined {
  if (typeof margins === "number") return periods;
  if (periods === undefined || periods <= margins.length) return periods ?? margins.length;
  throw new ValuationError(
    "different-lengths",
    `periods must be at most the number of margins (${String(margins.length)}), got ${String(periods)}`,
  );
}

// A retention beyond the last margin is a slip: a row too many, or one margin forgotten.
function requireFitting(schedule: readonly number[], margins: number | readonly number[]): void {
  const most = typeof margins === "number" ? MOST_PERIODS : margins.length;
  if (schedule.length <= most) return;
  throw new ValuationError(
    "different-lengths",
    typeof margins === "number"
      ? `retentions must hold at most ${String(most)} numbers, got ${String(schedule.length)}`
      : `retentions must be at most as many as margins (${String(most)}), got ${String(schedule.length)}`,
  );
}

function refuse(schedule: readonly number[], rate: number): never {
  throw new ValuationError(
    "divergent",
    "the last retention must be less than 1 + rate where periods is not given, got retention " +
      `${String(schedule.at(-1))} and rate ${String(rate)}: the value has no limit`,
  );
}
