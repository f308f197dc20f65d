import { approximatePresentValue } from "../cash-flow/approximate-present-value";
import { requireDiscounting, type DiscountRate, type Timing } from "../cash-flow/discounting";
import { exactPresentValue } from "../cash-flow/exact-present-value";
import { ValuationError } from "../errors";
import { roundIfCertain } from "../numeric/double-double";
import {
  add,
  divide,
  fractionOf,
  multiply,
  nearestDouble,
  ONE,
  rationalRoot,
  subtract,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import {
  estimateSum,
  nearestDoubleToSum,
  rationalQuotient,
  rootSumOf,
  signOf,
  type RootSum,
} from "../numeric/root-sum";
import { estimateQuotient, estimateRoot, settle, unitRoundoff } from "../numeric/settle";
import { requireOneOf, requireRepresentable, requireSeries } from "../require";
import { approximateReturn } from "./approximate-return";

/**
 * What "return on investment" means; published cases use all four under the one name.
 *
 * - "TEI": (PV of benefits − PV of costs) / PV of costs
 * - "SIMPLE": the same, undiscounted
 * - "NUCLEUS": mean net benefit of the periods after today / cost today, undiscounted
 * - "ANNUAL": (PV of benefits / PV of costs)^(1 / periods) − 1
 */
export const ROI_METHODS = ["TEI", "SIMPLE", "NUCLEUS", "ANNUAL"] as const;
export type RoiMethod = (typeof ROI_METHODS)[number];

/**
 * Return on investment of a case whose first benefits and costs fall due today.
 *
 *     TEI      = PV(benefits) / PV(costs) − 1
 *     SIMPLE   = Σ benefits[t] / Σ costs[t] − 1                          t = 0 … n
 *     NUCLEUS  = (Σ (benefits[t] − costs[t]) / n) / costs[0]             t = 1 … n
 *     ANNUAL   = (PV(benefits) / PV(costs))^(1/n) − 1
 *
 * PV is netPresentValue with the first amount today. Excel has no function for this. The result
 * is correctly rounded: the double nearest to the exact value, inputs taken as the decimals they
 * print as.
 *
 * @param benefits money received per period in order of time, the first today; length ≥ 1
 * @param costs money paid per period as positive amounts; as many as `benefits`
 * @param rate discount rate per period as a decimal, above −1, or one per period after today; not
 *   used by SIMPLE and NUCLEUS
 * @param method one of ROI_METHODS; NUCLEUS and ANNUAL need at least one period after today
 * @param timing when within its period an amount after today falls due
 * @returns the return as a decimal: 3.29 is 329 %
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 *   or, where the costs to divide by are nothing, "undefined-ratio"
 * @see Forrester: Total Economic Impact methodology, for TEI; Nucleus Research: ROI methodology
 * @example
 * returnOnInvestment([0, 600], [400, 0], 0.2); // 0.25
 * returnOnInvestment([0, 600], [400, 0], 0.2, "SIMPLE"); // 0.5
 * returnOnInvestment([0, 300, 500], [400, 100, 100], 0, "NUCLEUS"); // 0.75
 * returnOnInvestment([0, 0, 900], [400, 0, 0], 0, "ANNUAL"); // 0.5
 */
export function returnOnInvestment(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate = 0,
  method: RoiMethod = "TEI",
  timing: Timing = "end",
): number {
  requireSeries("benefits", benefits);
  requireSeries("costs", costs);
  requireSameLength(benefits, costs);
  requireOneOf(ROI_METHODS, "method", method);
  requireDiscounting(rate, benefits.length, timing, 0);

  return requireRepresentable(
    "return on investment",
    measure(benefits, costs, rate, method, timing),
  );
}

function measure(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  method: RoiMethod,
  timing: Timing,
): number {
  switch (method) {
    case "TEI":
      return overHorizon(benefits, costs, rate, timing);
    case "SIMPLE":
      return overHorizon(benefits, costs, 0, timing);
    case "NUCLEUS":
      return meanReturn(benefits, costs);
    case "ANNUAL":
      return exactReturn(benefits, costs, rate, timing, periodsAfterToday(method, costs));
  }
}

function overHorizon(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): number {
  const gained = approximatePresentValue(rate, benefits, timing, 0);
  const paid = approximatePresentValue(rate, costs, timing, 0);
  const approximation = gained && paid && approximateReturn(gained, paid);
  const certain = approximation && roundIfCertain(approximation);
  return certain ?? exactReturn(benefits, costs, rate, timing, 1);
}

function exactReturn(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
  periods: number,
): number {
  return annualReturn(
    exactPresentValue(rate, benefits, timing, 0),
    exactPresentValue(rate, costs, timing, 0),
    periods,
  );
}

// (benefits / costs)^(1 / periods) − 1; with one period, the return over the whole horizon.
function annualReturn(benefits: RootSum, costs: RootSum, periods: number): number {
  requireCostBase(signOf(costs), () => nearestDoubleToSum(costs));
  if (periods > 1 && signOf(benefits) < 0) {
    throw new ValuationError(
      "out-of-domain",
      `benefits must not have a negative present value for method "ANNUAL", got ${String(nearestDoubleToSum(benefits))}`,
    );
  }

  // A rational multiple, or a rational root of one, is rounded exactly; anything else is
  // irrational, which is what settle needs to come to an end.
  const multiple = rationalQuotient(benefits, costs);
  const root = multiple && (periods === 1 ? multiple : rationalRoot(multiple, periods));
  if (root !== undefined) return nearestDouble(subtract(root, ONE));
  return settle((decimal) => {
    const ratio = multiple
      ? estimateSum(rootSumOf(multiple), decimal)
      : estimateQuotient(estimateSum(benefits, decimal), estimateSum(costs, decimal), decimal);
    const { value, error } = periods === 1 ? ratio : estimateRoot(ratio, periods, decimal);
    return { value: value.minus(1), error: error.plus(value.abs().times(unitRoundoff(decimal))) };
  });
}

function meanReturn(benefits: readonly number[], costs: readonly number[]): number {
  const [initialCost = 0] = costs;
  const periods = periodsAfterToday("NUCLEUS", costs);
  requireCostBase(Math.sign(initialCost), () => initialCost);

  const net = subtract(totalAfterToday(benefits), totalAfterToday(costs));
  const base = multiply(fractionOf(initialCost), fractionOf(periods));
  return nearestDouble(divide(net, base));
}

function totalAfterToday(amounts: readonly number[]): Fraction {
  return amounts.slice(1).map(fractionOf).reduce(add, ZERO);
}

function periodsAfterToday(method: RoiMethod, amounts: readonly number[]): number {
  const periods = amounts.length - 1;
  if (periods >= 1) return periods;
  throw new ValuationError(
    "out-of-domain",
    `costs must hold at least one period after today for method ${JSON.stringify(method)}, got 1 amount`,
  );
}

function requireSameLength(benefits: readonly number[], costs: readonly number[]): void {
  if (benefits.length === costs.length) return;
  throw new ValuationError(
    "different-lengths",
    `benefits and costs must hold the same number of amounts, got ${String(benefits.length)} and ${String(costs.length)}`,
  );
}

function requireCostBase(sign: number, value: () => number): void {
  if (sign === 0) {
    throw new ValuationError("undefined-ratio", "costs to divide by must not be 0, got 0");
  }
  if (sign < 0) {
    throw new ValuationError(
      "out-of-domain",
      `costs must be positive amounts, got ${String(value())} to divide by`,
    );
  }
}
