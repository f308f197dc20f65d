import { ValuationError } from "./errors";

/**
 * Throws "not-finite" unless `value` is a finite number.
 *
 * @param parameter name of the argument, for the message
 * @param value what the caller passed
 */
export function requireFinite(parameter: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new ValuationError(
      "not-finite",
      `${parameter} must be a finite number, got ${String(value)}`,
    );
  }
}

/**
 * Throws "not-finite" or "out-of-domain" unless `value` is a finite number above `bound`.
 *
 * @param bound the greatest number that is refused
 * @param parameter name of the argument, for the message
 * @param value what the caller passed
 */
export function requireAbove(bound: number, parameter: string, value: number): void {
  requireFinite(parameter, value);
  if (value <= bound) {
    throw outOfDomain(`${parameter} must be greater than ${String(bound)}, got ${String(value)}`);
  }
}

/**
 * Throws "not-finite" or "out-of-domain" unless `value` lies in [lower, upper].
 *
 * @param lower the least number that is allowed
 * @param upper the greatest number that is allowed; Infinity for no upper end
 * @param parameter name of the argument, for the message
 * @param value what the caller passed
 */
export function requireBetween(
  lower: number,
  upper: number,
  parameter: string,
  value: number,
): void {
  requireFinite(parameter, value);
  if (value < lower || value > upper) {
    const range =
      upper === Infinity
        ? `at least ${String(lower)}`
        : `from ${String(lower)} to ${String(upper)}`;
    throw outOfDomain(`${parameter} must be ${range}, got ${String(value)}`);
  }
}

/**
 * Throws "not-finite" or "out-of-domain" unless `value` is a whole number in [lower, upper].
 *
 * @param lower the least number that is allowed
 * @param upper the greatest number that is allowed
 * @param parameter name of the argument, for the message
 * @param value what the caller passed
 */
export function requireWholeNumber(
  lower: number,
  upper: number,
  parameter: string,
  value: number,
): void {
  requireFinite(parameter, value);
  if (!Number.isInteger(value) || value < lower || value > upper) {
    throw outOfDomain(
      `${parameter} must be a whole number from ${String(lower)} to ${String(upper)}, got ${String(value)}`,
    );
  }
}

/**
 * Throws "empty" or "not-finite" unless `values` holds at least one number and only finite ones.
 *
 * @param parameter name of the argument, for the message
 * @param values what the caller passed
 */
export function requireSeries(parameter: string, values: readonly number[]): void {
  if (values.length === 0) {
    throw new ValuationError("empty", `${parameter} must hold at least one number`);
  }
  for (let index = 0; index < values.length; index++) {
    // Asked first, so that no name is put together for each number of a long series.
    if (Number.isFinite(values[index])) continue;
    requireFinite(`${parameter}[${String(index)}]`, values[index] ?? NaN);
  }
}

/**
 * Throws "out-of-domain" unless `value` is one of the words of a convention.
 *
 * @param words the words that are allowed
 * @param parameter name of the argument, for the message
 * @param value what the caller passed
 */
export function requireOneOf(
  words: readonly (string | number)[],
  parameter: string,
  value: string | number,
): void {
  if (!words.includes(value)) {
    const allowed = words.map((word) => JSON.stringify(word));
    throw outOfDomain(
      `${parameter} must be ${allowed.slice(0, -1).join(", ")} or ${String(allowed.at(-1))}, got ${JSON.stringify(value)}`,
    );
  }
}

/**
 * The postcondition of every valuation: throws "overflow" unless the result is a double.
 *
 * @param measure name of the result, for the message
 * @param value the correctly rounded result, infinite when no double is large enough
 * @returns `value`
 */
export function requireRepresentable(measure: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new ValuationError("overflow", `${measure} is larger than any number a cell can hold`);
}

function outOfDomain(message: string): ValuationError {
  return new ValuationError("out-of-domain", message);
}
