import { approximatePresentValue } from "../cash-flow/approximate-present-value";
import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { ValuationError } from "../errors";
import { approximateDifference, approximateQuotient } from "../numeric/approximation";
import { compoundRateBetween } from "../numeric/compound-growth";
import { decimalNumber, nearestDoubleTo, signOf } from "../numeric/computable-number";
import { roundIfCertain } from "../numeric/double-double";
import {
  add,
  divide,
  fractionOf,
  isEqual,
  multiply,
  nearestDouble,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import { nearestDoubleToQuotient } from "../numeric/quotient";
import { requireAbove, requireOneOf, requireRepresentable } from "../require";
import { requireCase, requireCostBase } from "./case-amounts";
import { valuesOfCase } from "./values-of-case";

/**
 * What "return on investment" means; published cases use all four under the one name.
 *
 * - "TEI": (PV of benefits − PV of costs) / PV of costs
 * - "SIMPLE": the same, undiscounted
 * - "NUCLEUS": mean yearly net benefit after today / cost today, undiscounted
 * - "ANNUAL": (PV of benefits / PV of costs)^(1 / years) − 1
 */
export const ROI_METHODS = ["TEI", "SIMPLE", "NUCLEUS", "ANNUAL"] as const;
export type RoiMethod = (typeof ROI_METHODS)[number];

/**
 * Return on investment of a case whose first benefits and costs fall due today.
 *
 *     TEI      = PV(benefits) / PV(costs) − 1
 *     SIMPLE   = Σ benefits[t] / Σ costs[t] − 1                          t = 0 … n
 *     NUCLEUS  = (Σ (benefits[t] − costs[t]) / years) / costs[0]         t = 1 … n
 *     ANNUAL   = (PV(benefits) / PV(costs))^(1/years) − 1                years = n / periodsPerYear
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
 * @param periodsPerYear how many periods make a year, above 0; 1 where NUCLEUS and ANNUAL are to
 *   be per period
 * @returns the return as a decimal: 3.29 is 329 %
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 *   or, where the costs to divide by are nothing, "undefined-ratio"
 * @see Forrester: Total Economic Impact methodology, for TEI; Nucleus Research: ROI methodology
 * @example
 * returnOnInvestment([0, 600], [400, 0], 0.2); // 0.25
 * returnOnInvestment([0, 600], [400, 0], 0.2, "SIMPLE"); // 0.5
 * returnOnInvestment([0, 300, 500], [400, 100, 100], 0, "NUCLEUS"); // 0.75
 * returnOnInvestment([0, 0, 900], [400, 0, 0], 0, "ANNUAL"); // 0.5
 * returnOnInvestment([0, 0, 900], [400, 0, 0], 0, "ANNUAL", "end", 2); // 1.25
 */
export function returnOnInvestment(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate = 0,
  method: RoiMethod = "TEI",
  timing: Timing = "end",
  periodsPerYear = 1,
): number {
  requireOneOf(ROI_METHODS, "method", method);
  requireAbove(0, "periodsPerYear", periodsPerYear);
  requireCase(benefits, costs, rate, timing);

  return requireRepresentable(
    "return on investment",
    measure(benefits, costs, rate, method, timing, fractionOf(periodsPerYear)),
  );
}

function measure(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  method: RoiMethod,
  timing: Timing,
  periodsPerYear: Fraction,
): number {
  switch (method) {
    case "TEI":
      return overHorizon(benefits, costs, rate, timing);
    case "SIMPLE":
      return overHorizon(benefits, costs, 0, timing);
    case "NUCLEUS":
      return meanReturn(benefits, costs, periodsPerYear);
    case "ANNUAL": {
      const years = divide(periodsAfterToday(method, costs), periodsPerYear);
      return perYear(benefits, costs, rate, timing, years);
    }
  }
}

function overHorizon(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): number {
  const certain = certainReturn(benefits, costs, rate, timing);
  if (certain !== undefined) return certain;
  // Not the ratio less 1, so that equal amounts cancel exactly.
  const { net, paid } = valuesOfCase(benefits, costs, rate, timing);
  requireCostBase(paid);
  return nearestDoubleToQuotient({ dividend: net, divisor: paid });
}

// The same in double-doubles, twice as fast where nothing is prepared for what they leave open.
function certainReturn(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): number | undefined {
  const gained = approximatePresentValue(rate, benefits, timing, 0);
  const paid = approximatePresentValue(rate, costs, timing, 0);
  if (gained === undefined || paid === undefined || paid.value.hi < 0) return undefined;
  const approximation = approximateQuotient(approximateDifference(gained, paid), paid);
  return approximation && roundIfCertain(approximation);
}

function perYear(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
  years: Fraction,
): number {
  if (isEqual(years, ONE)) return overHorizon(benefits, costs, rate, timing);
  const { gained, paid, net } = valuesOfCase(benefits, costs, rate, timing);
  requireCostBase(paid);
  const sign = signOf(gained);
  if (sign < 0) {
    throw new ValuationError(
      "out-of-domain",
      `benefits must not have a negative present value for method "ANNUAL", got ${String(nearestDoubleTo(gained))}`,
    );
  }
  return sign === 0 ? -1 : compoundRateBetween(paid, gained, net, divide(ONE, years));
}

function meanReturn(
  benefits: readonly number[],
  costs: readonly number[],
  periodsPerYear: Fraction,
): number {
  const [initialCost = 0] = costs;
  const years = divide(periodsAfterToday("NUCLEUS", costs), periodsPerYear);
  requireCostBase(decimalNumber(initialCost));

  const net = subtract(totalAfterToday(benefits), totalAfterToday(costs));
  return nearestDouble(divide(net, multiply(fractionOf(initialCost), years)));
}

function totalAfterToday(amounts: readonly number[]): Fraction {
  return amounts.slice(1).map(fractionOf).reduce(add, ZERO);
}

function periodsAfterToday(method: RoiMethod, amounts: readonly number[]): Fraction {
  const periods = amounts.length - 1;
  if (periods >= 1) return fractionOf(periods);
  throw new ValuationError(
    "out-of-domain",
    `costs must hold at least one period after today for method ${JSON.stringify(method)}, got 1 amount`,
  );
}
