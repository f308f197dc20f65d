import { exactValueOf } from "../cash-flow/exact-present-value";
import { nearestDouble } from "../numeric/fraction";
import { sumOfProducts } from "../numeric/sum-of-products";
import { requireAbove, requireRepresentable, requireSeries } from "../require";
import { requireCustomers, requireSameLength } from "./require-customers";

/** Customers still to be won, cohort by cohort. */
export interface FutureCustomers {
  /** for each period after today, the number of new customers of each segment */
  readonly customers: readonly (readonly number[])[];
  /** for each period, what one of them is worth when won; of the same shape */
  readonly values: readonly (readonly number[])[];
  /** discount rate per period as a decimal, above −1; 0 unless given */
  readonly rate?: number | undefined;
}

/**
 * Customer equity: what all customers are worth together, those of today and, where given, those
 * still to be won, the first of them one period ahead.
 *
 *     equity = Σ values[s] · customers[s] + Σ future(k) / (1 + rate)^k,   k = 1 … periods
 *     future(k) = Σ future.values[k][s] · future.customers[k][s]
 *
 * Excel's SUMPRODUCT gives the first sum, rounded at every step. The result is correctly rounded:
 * the double nearest to the exact value, inputs taken as the decimals they print as.
 *
 * @param values money today per customer, one for each segment; length ≥ 1
 * @param customers number of customers of each segment, at least 0; as many as `values`
 * @param future the customers still to be won; none unless given
 * @returns money today, in the currency of `values`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Rust, Lemon, Zeithaml: Return on marketing, J. Marketing 68 (2004); Gupta, Lehmann, Stuart:
 *   Valuing customers, J. Marketing Research 41 (2004), for customers still to be won
 * @example
 * customerEquity([120, 80], [1000, 500]); // 160000
 * customerEquity([120], [10], { customers: [[5], [5]], values: [[100], [100]], rate: 0.25 }); // 1920
 */
export function customerEquity(
  values: readonly number[],
  customers: readonly number[],
  future?: FutureCustomers,
): number {
  requireSegments("values", values, "customers", customers);
  if (future !== undefined) requireFuture(future);

  const cohorts = future?.customers.map((counts, period) =>
    sumOfProducts(future.values[period] ?? [], counts),
  );
  const [{ coefficient }] = exactValueOf(
    sumOfProducts(values, customers),
    cohorts ?? [],
    future?.rate ?? 0,
    "end",
  );
  return requireRepresentable("customer equity", nearestDouble(coefficient));
}

function requireFuture({ customers, values, rate = 0 }: FutureCustomers): void {
  requireAbove(-1, "rate", rate);
  requireSameLength("future.values", values.length, "future.customers", customers.length);
  for (const [index, counts] of customers.entries()) {
    const period = String(index + 1);
    requireSegments(
      `values of new customers in period ${period}`,
      values[index] ?? [],
      `new customers in period ${period}`,
      counts,
    );
  }
}

function requireSegments(
  valuesName: string,
  values: readonly number[],
  customersName: string,
  customers: readonly number[],
): void {
  requireSeries(valuesName, values);
  requireCustomers(customersName, customers);
  requireSameLength(valuesName, values.length, customersName, customers.length);
}
