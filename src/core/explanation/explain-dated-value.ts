import { wholeDays } from "../cash-flow/dated-flows";
import { datedNetPresentValue } from "../cash-flow/dated-net-present-value";
import { requireExplainable, type ExplainedTerm } from "./explained-term";

/**
 * The terms of a net present value of dated flows, in the order given. The last running total is
 * the value.
 *
 * @param rate discount rate per year, above −1
 * @param cashFlows money; 1 to 1,000 amounts
 * @param dates serial days, one for each flow; the first is the day of the value
 * @returns one term per flow; its time is in days from the first date
 * @throws {ValuationError} as datedNetPresentValue, and "out-of-domain" for too many flows
 * @example
 * explainDatedNetPresentValue(0.25, [50], [45000]); // [{ time: 0, factor: 1, survival: 1, flow: 50, presentValue: 50, runningTotal: 50 }]
 */
export function explainDatedNetPresentValue(
  rate: number,
  cashFlows: readonly number[],
  dates: readonly number[],
): ExplainedTerm[] {
  requireExplainable("cashFlows", cashFlows.length);
  // Refuses what cannot be valued, before any term is.
  datedNetPresentValue(rate, cashFlows, dates);

  const days = wholeDays(dates);
  const base = dates[0] ?? 0;
  return cashFlows.map((flow, index) => {
    const alone = (amount: number) =>
      datedNetPresentValue(rate, [0, amount], [base, dates[index] ?? base]);
    return {
      time: days[index] ?? 0,
      factor: alone(1),
      survival: 1,
      flow,
      presentValue: alone(flow),
      runningTotal: datedNetPresentValue(
        rate,
        cashFlows.slice(0, index + 1),
        dates.slice(0, index + 1),
      ),
    };
  });
}
