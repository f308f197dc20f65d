import type { Comparison } from "./comparison";
import { ratesOfReturn } from "./rates-of-return.bench";
import { valuations } from "./valuation.bench";

export { OURS, type Comparison } from "./comparison";

/** Every comparison, in the order of the page. */
export function comparisons(): Comparison[] {
  return [...valuations(), ...ratesOfReturn()];
}
