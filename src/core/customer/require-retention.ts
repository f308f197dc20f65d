import { ValuationError } from "../errors";
import { requireBetween, requireSeries } from "../require";

/** One share of customers that stays for all periods, or one for each period after today. */
export type RetentionRate = number | readonly number[];

/**
 * Throws unless every retention is a share, from 0 to 1.
 *
 * @param parameter name of the argument, for the message
 * @param retention one share, or one for each period
 */
export function requireRetention(parameter: string, retention: RetentionRate): void {
  if (typeof retention === "number") {
    requireBetween(0, 1, parameter, retention);
    return;
  }
  requireSeries(parameter, retention);
  for (const [index, share] of retention.entries()) {
    // Asked first, so that no name is put together for each period of each customer.
    if (share >= 0 && share <= 1) continue;
    requireBetween(0, 1, `${parameter} of period ${String(index + 1)}`, share);
  }
}

/**
 * Throws unless there is one retention, or one for each period after today.
 *
 * @param retention checked by requireRetention
 * @param periods how many periods after today there are
 */
export function requireRetentionFor(retention: RetentionRate, periods: number): void {
  if (typeof retention === "number" || retention.length === periods) return;
  throw new ValuationError(
    "different-lengths",
    `retention must be one number or one per period after today (${String(periods)}), got ${String(retention.length)}`,
  );
}
