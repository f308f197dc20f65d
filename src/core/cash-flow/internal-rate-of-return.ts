import { requireAbove, requireSeries } from "../require";
import { nearestRate, ratesOfReturnAt, requireRates } from "./rates-of-return";
import { singleEvenRate } from "./single-even-rate";

/** Which of several rates of return is meant where nothing else is said: Excel's guess. */
export const DEFAULT_GUESS = 0.1;

/**
 * Internal rate of return of evenly spaced cash flows, the first of them due today: the rate above
 * −1 at which they are worth nothing in all, of several such rates the one nearest to `guess`.
 *
 *     Σ cashFlows[t] / (1 + rate)^t = 0,   t = 0 … n − 1
 *
 * Excel's IRR takes `guess` as a start of Newton's method, which may end at another rate than the
 * nearest, or find none where there is one. Here every rate is found first. See
 * docs/differences.md.
 *
 * @param cashFlows money per period in order of time, received > 0, paid < 0; length ≥ 1
 * @param guess any rate above −1
 * @returns rate per period as a decimal, within an ulp or two where it is a simple root; of two
 *   rates equally near to the guess the lower
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "no-root"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on investment criteria
 * @example
 * internalRateOfReturn([-100, 60, 60, 0]); // 0.13066238629180749
 * internalRateOfReturn([-100, 230, -132]); // 0.1
 * internalRateOfReturn([-100, 230, -132], 0.3); // 0.2
 */
export function internalRateOfReturn(
  cashFlows: readonly number[],
  guess: number = DEFAULT_GUESS,
): number {
  requireSeries("cashFlows", cashFlows);
  requireAbove(-1, "guess", guess);

  return singleEvenRate(cashFlows) ?? nearestRate(evenRates(cashFlows), guess);
}

/**
 * Every internal rate of return of evenly spaced cash flows, the first of them due today: every
 * rate above −1 at which they are worth nothing in all.
 *
 *     Σ cashFlows[t] / (1 + rate)^t = 0,   t = 0 … n − 1
 *
 * Flows that change sign once have one such rate, by Descartes' rule of signs; flows that do so
 * several times can have as many, or none. Excel has no such function.
 *
 * @param cashFlows money per period in order of time, received > 0, paid < 0; length ≥ 1
 * @returns rates per period as decimals, ascending, a rate of which several coincide once
 * @throws {ValuationError} "empty", "not-finite", "no-root"
 * @see Hazen: A New Perspective on Multiple Internal Rates of Return, The Engineering Economist 48
 *   (2003)
 * @example
 * internalRatesOfReturn([-100, 230, -132]); // [0.1, 0.2]
 * internalRatesOfReturn([-100, 110]); // [0.1]
 */
export function internalRatesOfReturn(cashFlows: readonly number[]): number[] {
  requireSeries("cashFlows", cashFlows);

  const single = singleEvenRate(cashFlows);
  return single === undefined ? evenRates(cashFlows) : [single];
}

function evenRates(cashFlows: readonly number[]): number[] {
  const periods = cashFlows.map((_, index) => index);
  return requireRates(ratesOfReturnAt(cashFlows, periods, 1), cashFlows);
}
