import type { Decimal } from "decimal.js";
import {
  add,
  fractionOf,
  multiply,
  nearestDouble,
  ONE,
  power,
  rationalRoot,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import { settle, unitRoundoff, type DecimalConstructor, type Estimate } from "../numeric/settle";
import { DAYS_PER_YEAR } from "./dated-flows";

/**
 * Present value of dated flows, correctly rounded whatever it takes.
 *
 * With y the root of 1 + rate of the highest degree g dividing 365 that is rational, and m = 365/g,
 * a day's factor is x = y^(−1/m). Since y is no power of a degree that divides m, x^m − 1/y is
 * irreducible (Capelli) and 1, x, …, x^(m−1) are linearly independent over the rationals. So the
 * value is rational exactly when, flows gathered by days modulo m, all but the first sum are zero.
 *
 * @param rate discount rate per year, above −1
 * @param cashFlows finite amounts
 * @param days for each flow the days from the base, whole; before the base below 0
 * @returns the nearest double, ±Infinity where no double is large enough
 */
export function nearestDatedValue(
  rate: number,
  cashFlows: readonly number[],
  days: readonly number[],
): number {
  const growth = add(ONE, fractionOf(rate));
  return (
    rationalDatedValue(growth, cashFlows, days) ??
    settle((decimal) => estimateDatedValue(growth, cashFlows, days, decimal))
  );
}

function rationalDatedValue(
  growth: Fraction,
  cashFlows: readonly number[],
  days: readonly number[],
): number | undefined {
  const { base, degree } = simplestRoot(growth);
  const groups = new Map<number, number[]>();
  for (const [index, distance] of days.entries()) {
    const remainder = ((distance % degree) + degree) % degree;
    const group = groups.get(remainder);
    if (group) group.push(index);
    else groups.set(remainder, [index]);
  }

  const sumOf = (remainder: number) =>
    (groups.get(remainder) ?? []).reduce((sum, index) => {
      const whole = ((days[index] ?? 0) - remainder) / degree;
      const grown = power(base, Math.abs(whole));
      return add(
        sum,
        multiply(fractionOf(cashFlows[index] ?? 0), whole < 0 ? grown : inverse(grown)),
      );
    }, ZERO);
  for (const remainder of groups.keys()) {
    if (remainder !== 0 && sumOf(remainder).numerator !== 0n) return undefined;
  }
  return nearestDouble(sumOf(0));
}

// base^(1/degree) is a day's growth, with the smallest degree there is: 365 = 5 · 73.
function simplestRoot(growth: Fraction): { base: Fraction; degree: number } {
  let base = growth;
  let degree = DAYS_PER_YEAR;
  for (const prime of [5, 73]) {
    const root = rationalRoot(base, prime);
    if (root === undefined) continue;
    base = root;
    degree /= prime;
  }
  return { base, degree };
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator, denominator: numerator };
}

function estimateDatedValue(
  growth: Fraction,
  cashFlows: readonly number[],
  days: readonly number[],
  decimal: DecimalConstructor,
): Estimate {
  const unit = unitRoundoff(decimal);
  const logarithm = new decimal(growth.numerator.toString())
    .div(growth.denominator.toString())
    .ln();
  const exponent = logarithm.div(-DAYS_PER_YEAR);
  const dayFactor = exponent.exp();
  // The quotient inside the logarithm, the logarithm, its division, and the exponential.
  const dayError = exponent.abs().times(2).plus(3).times(unit);

  let value = new decimal(0);
  let error = new decimal(0);
  for (const [index, flow] of cashFlows.entries()) {
    const distance = days[index] ?? 0;
    const term: Decimal = dayFactor.pow(distance).times(flow);
    value = value.plus(term);
    // Every day carries the error of its factor and the rounding of one product.
    error = error.plus(
      term.abs().times(dayError.plus(unit).times(Math.abs(distance)).plus(unit.times(3))),
    );
    error = error.plus(value.abs().times(unit));
  }
  return { value, error: error.times(2) };
}
