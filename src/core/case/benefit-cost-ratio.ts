import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { nearestDoubleToQuotient } from "../numeric/quotient";
import { requireRepresentable } from "../require";
import { requireCase, requireCostBase } from "./case-amounts";
import { valuesOfCase } from "./values-of-case";

/**
 * Benefit-cost ratio of a case whose first benefits and costs fall due today: the return on
 * investment by TEI, plus 1.
 *
 *     BCR = PV(benefits) / PV(costs)
 *
 * PV is netPresentValue with the first amount today. Excel has no function for this. The result
 * is correctly rounded: the double nearest to the exact value, inputs taken as the decimals they
 * print as.
 *
 * @param benefits money received per period in order of time, the first today; length ≥ 1
 * @param costs money paid per period as positive amounts; as many as `benefits`
 * @param rate discount rate per period as a decimal, above −1, or one per period after today
 * @param timing when within its period an amount after today falls due
 * @returns present value of benefits per unit of present value of costs
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 *   or, where the costs are nothing, "undefined-ratio"
 * @see European Commission: Guide to Cost-Benefit Analysis of Investment Projects (2014), 2.8
 * @example
 * benefitCostRatio([0, 600], [400, 0], 0.2); // 1.25
 */
export function benefitCostRatio(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate = 0,
  timing: Timing = "end",
): number {
  requireCase(benefits, costs, rate, timing);
  const { gained, paid } = valuesOfCase(benefits, costs, rate, timing);
  requireCostBase(paid);

  return requireRepresentable(
    "benefit-cost ratio",
    nearestDoubleToQuotient({ dividend: gained, divisor: paid }),
  );
}
