import type { Timing } from "../cash-flow/discounting";
import { ratesOfReturnAt } from "../cash-flow/rates-of-return";

/**
 * Every internal rate of return of the net flows of a case, per year: every rate above −1 at which
 * they are worth nothing in all, when they fall due by the timing of the case.
 *
 * @param netFlows money per period, received > 0, paid < 0, the first today
 * @param timing when within its period a flow after today falls due
 * @param periodsPerYear how many periods make a year, a whole number; 1 for rates per period
 * @returns effective rates per year in ascending order, none where there is none
 */
export function internalRatesOfCase(
  netFlows: readonly number[],
  timing: Timing,
  periodsPerYear: number,
): number[] {
  const { stepsPerPeriod, earlier } = STEPS[timing];
  const times = netFlows.map((_, period) => Math.max(stepsPerPeriod * period - earlier, 0));
  return ratesOfReturnAt(netFlows, times, stepsPerPeriod * periodsPerYear);
}

/** Steps in which all due times are whole, and how many before its period's end a flow falls due. */
const STEPS: Readonly<Record<Timing, { stepsPerPeriod: number; earlier: number }>> = {
  end: { stepsPerPeriod: 1, earlier: 0 },
  mid: { stepsPerPeriod: 2, earlier: 1 },
  start: { stepsPerPeriod: 1, earlier: 1 },
};
