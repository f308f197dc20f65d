import { ValuationError } from "../errors";
import { requireBetween, requireSeries } from "../require";

/**
 * Throws unless every number of customers is at least 0; it need not be whole, for it may be an
 * expectation.
 *
 * @param parameter name of the argument, for the message
 * @param customers one number for each segment
 */
export function requireCustomers(parameter: string, customers: readonly number[]): void {
  requireSeries(parameter, customers);
  for (const [index, count] of customers.entries()) {
    if (count >= 0) continue; // asked first, so that no name is put together for each segment
    requireBetween(0, Infinity, `${parameter} of segment ${String(index + 1)}`, count);
  }
}

/**
 * Throws "different-lengths" unless two arguments have the same number of elements.
 *
 * @param parameter name of the one
 * @param length its number of elements
 * @param otherParameter name of the other
 * @param otherLength its number of elements
 */
export function requireSameLength(
  parameter: string,
  length: number,
  otherParameter: string,
  otherLength: number,
): void {
  if (length === otherLength) return;
  throw new ValuationError(
    "different-lengths",
    `${parameter} and ${otherParameter} must have the same number of elements, got ${String(length)} and ${String(otherLength)}`,
  );
}
