import { ValuationError } from "../errors";
import { nearestDoubleToSum } from "../numeric/root-sum";
import {
  requireAbove,
  requireBetween,
  requireFinite,
  requireOneOf,
  requireRepresentable,
  requireWholeNumber,
} from "../require";
import { exactLifetimeValue } from "./exact-lifetime-value";
import { fastLifetimeValue } from "./fast-lifetime-value";
import { CONVENTIONS, MOST_PERIODS, type Convention, type RetentionTerms } from "./retention-terms";

/** What customerLifetimeValue assumes unless told otherwise. */
export interface LifetimeOptions {
  /** when margins are counted; "renewal" unless given */
  readonly convention?: Convention | undefined;
  /** how many margins are counted, 1 to 10,000; without end unless given */
  readonly periods?: number | undefined;
  /** growth of the margin per period, at least −1; 0 unless given */
  readonly growth?: number | undefined;
  /** money paid today to win the customer; 0 unless given */
  readonly acquisitionCost?: number | undefined;
}

/**
 * Customer lifetime value under a constant retention rate: money today of the margins that one
 * customer is expected to bring. The convention says when the first margin is due.
 *
 *     CLV = Σ margin · (1 + growth)^(k − 1) · S(k) − acquisitionCost,   k = 1 … periods
 *     S(k) = retention^k / (1 + rate)^k                    "renewal"
 *     S(k) = retention^(k − 1) / (1 + rate)^(k − 1)        "due"
 *     S(k) = retention^(k − 1) / (1 + rate)^k              "arrears"
 *     S(k) = retention^(k − 1) / (1 + rate)^(k − 1/2)      "mid"
 *
 * Without end the sum is, with L = 1 + rate − retention · (1 + growth), margin times retention / L
 * ("renewal"), (1 + rate) / L ("due"), 1 / L ("arrears") or √(1 + rate) / L ("mid"). Where L ≤ 0
 * the sum has no limit; that closed form would then be negative, and is refused.
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param margin money per period from a customer who stays, after the cost of serving them
 * @param retention share of customers who stay from one period to the next, 0 to 1
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1
 * @param options convention, horizon, growth and acquisition cost
 * @returns money today per customer, in the currency of `margin`
 * @throws {ValuationError} "not-finite", "out-of-domain", "divergent", "overflow"
 * @see Fader, Hardie: Reconciling and clarifying CLV formulas (brucehardie.com/notes/024, 2012)
 * @see Gupta, Lehmann: Customers as assets, J. Interactive Marketing 17 (2003), for "renewal"
 * @example
 * customerLifetimeValue(100, 0.8, 0.2); // 200
 * customerLifetimeValue(100, 0.8, 0.2, { convention: "due" }); // 300
 * customerLifetimeValue(100, 0.8, 0.2, { convention: "arrears" }); // 250
 * customerLifetimeValue(100, 0.8, 0.25, { periods: 2, acquisitionCost: 40 }); // 64.96
 */
export function customerLifetimeValue(
  margin: number,
  retention: number,
  rate: number,
  options: LifetimeOptions = {},
): number {
  const { convention = "renewal", periods, growth = 0, acquisitionCost = 0 } = options;
  const terms = { margin, retention, rate, convention, periods, growth, acquisitionCost };
  requireTerms(terms);

  return requireRepresentable(
    "customer lifetime value",
    fastLifetimeValue(terms) ?? nearestDoubleToSum(exactLifetimeValue(terms) ?? refuse(terms)),
  );
}

function requireTerms(terms: RetentionTerms): void {
  requireFinite("margin", terms.margin);
  requireBetween(0, 1, "retention", terms.retention);
  requireAbove(-1, "rate", terms.rate);
  requireOneOf(CONVENTIONS, "convention", terms.convention);
  if (terms.periods !== undefined) requireWholeNumber(1, MOST_PERIODS, "periods", terms.periods);
  requireBetween(-1, Infinity, "growth", terms.growth);
  requireFinite("acquisitionCost", terms.acquisitionCost);
}

function refuse({ retention, rate, growth }: RetentionTerms): never {
  throw new ValuationError(
    "divergent",
    "retention * (1 + growth) must be less than 1 + rate where periods is not given, got retention " +
      `${String(retention)}, growth ${String(growth)} and rate ${String(rate)}: the value has no limit`,
  );
}
