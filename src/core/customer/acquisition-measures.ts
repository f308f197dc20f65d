import { nearestQuotient } from "../numeric/nearest-quotient";
import { requireAbove, requireFinite, requireRepresentable } from "../require";

/**
 * Ratio of customer lifetime value to the cost of winning the customer (LTV : CAC).
 *
 *     ratio = lifetimeValue / acquisitionCost
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param lifetimeValue money today per customer, before the acquisition cost
 * @param acquisitionCost money paid today to win the customer, above 0
 * @returns the ratio: 3 is 3 : 1
 * @throws {ValuationError} "not-finite", "out-of-domain", "overflow"
 * @see Skok: SaaS metrics 2.0, forEntrepreneurs (2013), where 3 : 1 is a rule of thumb
 * @example
 * lifetimeValueRatio(360, 120); // 3
 * lifetimeValueRatio(0.3, 0.1); // 3
 */
export function lifetimeValueRatio(lifetimeValue: number, acquisitionCost: number): number {
  requireFinite("lifetimeValue", lifetimeValue);
  requireAbove(0, "acquisitionCost", acquisitionCost);

  return requireRepresentable(
    "ratio of lifetime value to acquisition cost",
    nearestQuotient(lifetimeValue, acquisitionCost),
  );
}

/**
 * Payback of the acquisition cost: how many periods of margin it takes to earn back what winning the
 * customer cost, undiscounted and while the customer stays (CAC payback).
 *
 *     periods = acquisitionCost / margin
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param acquisitionCost money paid today to win the customer, above 0
 * @param margin money per period from the customer, above 0
 * @returns periods, with fractions
 * @throws {ValuationError} "not-finite", "out-of-domain", "overflow"
 * @see Skok: SaaS metrics 2.0, forEntrepreneurs (2013), months to recover CAC
 * @example
 * acquisitionPayback(120, 10); // 12
 * acquisitionPayback(0.3, 0.1); // 3
 */
export function acquisitionPayback(acquisitionCost: number, margin: number): number {
  requireAbove(0, "acquisitionCost", acquisitionCost);
  requireAbove(0, "margin", margin);

  return requireRepresentable(
    "payback of the acquisition cost",
    nearestQuotient(acquisitionCost, margin),
  );
}
