import { negative, over, plus, UNIT, type Approximation } from "../numeric/double-double";

/**
 * benefits / costs − 1 from approximations of the two, with a bound that follows from theirs.
 *
 * With net = benefits − costs, |net/costs − net'/costs'| ≤ (Δnet + |net'/costs'| Δcosts) / (costs' −
 * Δcosts), where Δnet has both bounds and 3 u² of the difference; the quotient adds 16 u². The sum
 * is doubled for the rounding of the bound itself.
 *
 * @param benefits present value of the benefits
 * @param costs present value of the costs
 * @returns the return, or undefined where the costs are not above 0 for certain
 */
export function approximateReturn(
  benefits: Approximation,
  costs: Approximation,
): Approximation | undefined {
  const leastCosts = costs.value.hi - 2 * costs.bound;
  if (!(leastCosts > 0)) return undefined;
  const net = plus(benefits.value, negative(costs.value));
  const value = over(net, costs.value);
  const size = Math.abs(value.hi);
  const netBound = benefits.bound + costs.bound + 3 * UNIT * Math.abs(net.hi);
  const bound = 2 * ((netBound + size * costs.bound) / leastCosts + 16 * UNIT * size);
  return { value, bound };
}
