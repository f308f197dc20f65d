import { divide, fractionOf, nearestDouble, subtract, type Fraction } from "../numeric/fraction";
import { sumOfProducts } from "../numeric/sum-of-products";
import { requireBetween, requireRepresentable, requireSeries } from "../require";
import { requireCustomers, requireSameLength } from "./require-customers";

/** What a measure does to the value of the same customers. */
export interface CustomerImpact {
  /** money today: customer equity without the measure */
  readonly equityWithout: number;
  /** money today: customer equity with it */
  readonly equityWith: number;
  /** money today: with less without */
  readonly difference: number;
  /** (difference − investment) / investment as a decimal; undefined without an investment */
  readonly returnOnInvestment: number | undefined;
  /** money today: difference per customer; undefined without customers */
  readonly differencePerCustomer: number | undefined;
}

/**
 * Impact of a measure on customer equity: the same customers on the same date, valued without it and
 * with it.
 *
 *     equityWithout = Σ valuesWithout[s] · customers[s],   equityWith likewise
 *     difference    = equityWith − equityWithout
 *     return        = (difference − investment) / investment
 *
 * Excel has no function for this. Each result is correctly rounded on its own: the double nearest to
 * the exact value, inputs taken as the decimals they print as.
 *
 * @param valuesWithout money today per customer without the measure, one for each segment; length ≥ 1
 * @param valuesWith the same with the measure, before its investment; as many
 * @param customers number of customers of each segment, at least 0; as many
 * @param investment present value of what the measure costs, at least 0; 0 means none
 * @returns both equities, their difference, and the returns
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Rust, Lemon, Zeithaml: Return on marketing, J. Marketing 68 (2004), on return on investment
 * @example
 * customerImpact([100, 50], [130, 40], [10, 10], 160); // {"equityWithout": 1500, "equityWith": 1700, "difference": 200, "returnOnInvestment": 0.25, "differencePerCustomer": 10}
 */
export function customerImpact(
  valuesWithout: readonly number[],
  valuesWith: readonly number[],
  customers: readonly number[],
  investment = 0,
): CustomerImpact {
  requireSeries("valuesWithout", valuesWithout);
  requireSeries("valuesWith", valuesWith);
  requireSameLength("valuesWithout", valuesWithout.length, "valuesWith", valuesWith.length);
  requireCustomers("customers", customers);
  requireSameLength("valuesWithout", valuesWithout.length, "customers", customers.length);
  requireBetween(0, Infinity, "investment", investment);

  const without = sumOfProducts(valuesWithout, customers);
  const withMeasure = sumOfProducts(valuesWith, customers);
  const difference = subtract(withMeasure, without);
  const spent = fractionOf(investment);
  const count = sumOfProducts(
    customers,
    customers.map(() => 1),
  );
  return {
    equityWithout: rounded("equity without", without),
    equityWith: rounded("equity with", withMeasure),
    difference: rounded("difference", difference),
    returnOnInvestment: quotient("return on the investment", subtract(difference, spent), spent),
    differencePerCustomer: quotient("difference per customer", difference, count),
  };
}

function quotient(measure: string, dividend: Fraction, divisor: Fraction): number | undefined {
  return divisor.numerator === 0n ? undefined : rounded(measure, divide(dividend, divisor));
}

function rounded(measure: string, value: Fraction): number {
  return requireRepresentable(measure, nearestDouble(value));
}
