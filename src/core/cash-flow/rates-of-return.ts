import { ValuationError } from "../errors";
import { plusDouble, type DoubleDouble } from "../numeric/double-double";
import { exponentialRoots } from "../numeric/exponential-roots";
import { signChanges } from "../numeric/exponential-sum";
import { singleRoot } from "../numeric/single-root";
import { sharpPower } from "../numeric/sparse-polynomial";
import { netFlows } from "./net-flows";

/** Growth per step is looked for between e^−690 and e^690, some 1e−300 to 1e300. */
const GREATEST_LOGARITHM = 690;

/**
 * Every rate of return of flows at given times: every rate above −1 at which they are worth
 * nothing in all.
 *
 *     Σ cashFlows[i] / (1 + rate)^(times[i] / stepsPerPeriod) = 0
 *
 * Times are whole numbers of a step that is common to all: a day with 365 to the period, or half a
 * period with 2 to the period for flows in mid-period.
 *
 * @param cashFlows finite amounts
 * @param times of each flow, in whole steps from any one moment, in any order
 * @param stepsPerPeriod how many steps make the period of the rate
 * @returns rates in ascending order, to the last digit or so; none where there is none. A rate of
 *   which several coincide is there once, one nearer to −1 than any double is −1
 */
export function ratesOfReturnAt(
  cashFlows: readonly number[],
  times: readonly number[],
  stepsPerPeriod: number,
): number[] {
  const flows = netFlows(cashFlows, times);
  const changes = signChanges(flows);
  const [change] = changes;
  if (change === undefined) return [];

  const greatest = GREATEST_LOGARITHM / stepsPerPeriod;
  if (changes.length === 1) {
    const growth = singleRoot(flows, change, -GREATEST_LOGARITHM, greatest);
    return growth === undefined ? [] : [rateOf(growth, stepsPerPeriod)];
  }
  const roots = exponentialRoots(flows, -GREATEST_LOGARITHM, greatest);
  return [...new Set(roots.map((growth) => rateOf(growth, stepsPerPeriod)))];
}

/**
 * Throws "no-root", with the reason, where there is no rate of return.
 *
 * @param rates as ratesOfReturnAt gives them
 * @param cashFlows of which they are the rates
 * @returns `rates`
 */
export function requireRates(rates: number[], cashFlows: readonly number[]): number[] {
  if (rates.length > 0) return rates;
  const [isPaid, isReceived] = [
    cashFlows.some((flow) => flow < 0),
    cashFlows.some((flow) => flow > 0),
  ];
  if (isPaid && isReceived) {
    throw noRoot("no rate of return: no rate makes the net present value of cashFlows 0");
  }
  const given = isPaid ? "only payments" : isReceived ? "only receipts" : "only zeros";
  throw noRoot(`cashFlows must change sign to have a rate of return, got ${given}`);
}

/**
 * @param rates in ascending order, at least one
 * @param guess any number
 * @returns the rate nearest to the guess; of two equally near ones the lower
 */
export function nearestRate(rates: readonly number[], guess: number): number {
  return rates.reduce((nearest, rate) =>
    Math.abs(rate - guess) < Math.abs(nearest - guess) ? rate : nearest,
  );
}

function rateOf(growthPerStep: DoubleDouble, stepsPerPeriod: number): number {
  return plusDouble(sharpPower(growthPerStep, stepsPerPeriod), -1).hi;
}

function noRoot(message: string): ValuationError {
  return new ValuationError("no-root", message);
}
