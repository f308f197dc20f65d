import type { Decimal } from "decimal.js";
import { unitRoundoff, type DecimalConstructor, type Estimate } from "../numeric/settle";
import type { FirstPeriod, Timing } from "./discounting";

/**
 * Present value at one rate per period, to the precision of `decimal`.
 *
 * @param rates one for each period after today, all above −1
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @param decimal decimal.js at the precision to work with
 * @returns the value, and a bound of the error
 */
export function estimateScheduledValue(
  rates: readonly number[],
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod,
  decimal: DecimalConstructor,
): Estimate {
  const later = first === 0 ? cashFlows.slice(1) : cashFlows;
  let value = new decimal(0);
  let magnitude = new decimal(0);
  for (let period = later.length - 1; period >= 0; period--) {
    const growth = new decimal(rates[period] ?? NaN).plus(1);
    const flow = atPeriodEnd(timing, new decimal(later[period] ?? 0), growth);
    value = value.plus(flow).div(growth);
    magnitude = magnitude.plus(flow.abs()).div(growth);
  }
  const today = new decimal(first === 0 ? (cashFlows[0] ?? 0) : 0);
  // A step rounds the growth, its root, a product, a sum and a quotient; twice that for safety.
  const error = magnitude
    .plus(today.abs())
    .times(unitRoundoff(decimal))
    .times(10 * (later.length + 1));
  return { value: value.plus(today), error };
}

function atPeriodEnd(timing: Timing, flow: Decimal, growth: Decimal): Decimal {
  switch (timing) {
    case "end":
      return flow;
    case "mid":
      return flow.times(growth.sqrt());
    case "start":
      return flow.times(growth);
  }
}
