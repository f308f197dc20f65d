import { type DiscountRate, type FirstPeriod, type Timing } from "../cash-flow/discounting";
import { netPresentValue } from "../cash-flow/net-present-value";
import { requireExplainable, type ExplainedTerm } from "./explained-term";

/**
 * The terms of a net present value, in order of time. The last running total is the value.
 *
 * @param rate discount rate per period above −1, or one per period after today
 * @param cashFlows money per period; 1 to 1,000 amounts
 * @param timing when within its period a flow after today falls due
 * @param first 0: the first flow is due today; 1: it belongs to the first period
 * @returns one term per flow
 * @throws {ValuationError} as netPresentValue, and "out-of-domain" for too many flows
 * @example
 * explainNetPresentValue(0.25, [50], "end", 1); // [{ time: 1, factor: 0.8, survival: 1, flow: 50, presentValue: 40, runningTotal: 40 }]
 */
export function explainNetPresentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing = "end",
  first: FirstPeriod = 0,
): ExplainedTerm[] {
  requireExplainable("cashFlows", cashFlows.length);
  // Refuses what cannot be valued, before any term is.
  netPresentValue(rate, cashFlows, timing, first);

  const valueOf = (flows: readonly number[]) => {
    const rates = typeof rate === "number" ? rate : rate.slice(0, flows.length - 1 + first);
    // A lone flow today has no period to discount, and so no rate of its own.
    return netPresentValue(
      typeof rates === "object" && rates.length === 0 ? 0 : rates,
      flows,
      timing,
      first,
    );
  };
  return cashFlows.map((flow, index) => {
    const alone = (amount: number) => [...Array<number>(index).fill(0), amount];
    return {
      time: first + index,
      factor: valueOf(alone(1)),
      survival: 1,
      flow,
      presentValue: valueOf(alone(flow)),
      runningTotal: valueOf(cashFlows.slice(0, index + 1)),
    };
  });
}
