import { requireAbove, requireSeries } from "../require";
import { requireDates, wholeDays } from "./dated-flows";
import { DEFAULT_GUESS } from "./internal-rate-of-return";
import { nearestRate, ratesOfReturnAt, requireRates } from "./rates-of-return";

/** Excel's year: there is no leap day in it. */
const DAYS_PER_YEAR = 365;

/**
 * Rate of return of dated cash flows: the yearly rate above −1 at which they are worth nothing in
 * all, of several such rates the one nearest to `guess`.
 *
 *     Σ cashFlows[i] / (1 + rate)^((dates[i] − dates[0]) / 365) = 0
 *
 * Dates are cut to whole days, come in any order, and which is the first changes no rate. Excel's
 * XIRR stops early, 9e−9 or less from the rate, and where its method fails it answers 2.98e−9,
 * which is no rate of return, or #NUM!. See docs/differences.md.
 *
 * @param cashFlows money, received > 0, paid < 0; length ≥ 1
 * @param dates one for each flow, as Excel's serial dates, from 0 to 2958465
 * @param guess any rate above −1
 * @returns yearly rate as a decimal, within an ulp or two where it is a simple root; of two rates
 *   equally near to the guess the lower
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "no-root"
 * @see Microsoft: XIRR function, for the year of 365 days
 * @example
 * datedRateOfReturn([-1000, 1210], [45000, 45730]); // 0.1
 * datedRateOfReturn([-100, 230, -132], [45000, 45365, 45730], 0.3); // 0.2
 */
export function datedRateOfReturn(
  cashFlows: readonly number[],
  dates: readonly number[],
  guess: number = DEFAULT_GUESS,
): number {
  requireSeries("cashFlows", cashFlows);
  requireDates(dates, cashFlows.length);
  requireAbove(-1, "guess", guess);

  return nearestRate(ratesByDate(cashFlows, dates), guess);
}

/**
 * Every rate of return of dated cash flows: every yearly rate above −1 at which they are worth
 * nothing in all.
 *
 *     Σ cashFlows[i] / (1 + rate)^((dates[i] − dates[0]) / 365) = 0
 *
 * Dates are cut to whole days, come in any order, and which is the first changes no rate. Excel has
 * no such function.
 *
 * @param cashFlows money, received > 0, paid < 0; length ≥ 1
 * @param dates one for each flow, as Excel's serial dates, from 0 to 2958465
 * @returns yearly rates as decimals, ascending, a rate of which several coincide once
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "no-root"
 * @see Jameson: Counting Zeros of Generalised Polynomials, The Mathematical Gazette 90 (2006)
 * @example
 * datedRatesOfReturn([-100, 230, -132], [45000, 45365, 45730]); // [0.1, 0.2]
 * datedRatesOfReturn([-1000, 1210], [45000, 45730]); // [0.1]
 */
export function datedRatesOfReturn(
  cashFlows: readonly number[],
  dates: readonly number[],
): number[] {
  requireSeries("cashFlows", cashFlows);
  requireDates(dates, cashFlows.length);

  return ratesByDate(cashFlows, dates);
}

function ratesByDate(cashFlows: readonly number[], dates: readonly number[]): number[] {
  return requireRates(ratesOfReturnAt(cashFlows, wholeDays(dates), DAYS_PER_YEAR), cashFlows);
}
