import { customerLifetimeValue, type LifetimeOptions } from "../customer/customer-lifetime-value";
import { exactLifetimeValue } from "../customer/exact-lifetime-value";
import type { Convention, RetentionTerms } from "../customer/retention-terms";
import {
  add,
  divide,
  fractionOf,
  multiply,
  ONE,
  power,
  ZERO,
  type Fraction,
} from "../numeric/fraction";
import { addRoot, nearestDoubleToSum, rootSumOf, subtractSum } from "../numeric/root-sum";
import type { ExplainedTerm } from "./explained-term";

/** The margins of a lifetime one by one, as far as they are worth showing. */
export interface ExplainedLifetime {
  /** the acquisition cost first, where there is one; then one term per margin */
  readonly terms: readonly ExplainedTerm[];
  /** value today of all margins after the last term; undefined where there are none */
  readonly later: number | undefined;
  readonly value: number;
}

/** Every margin of a horizon up to this long is shown. */
const MOST_MARGINS = 60;

/** A lifetime without end is shown until no more than this share of the margins' value is left. */
const SMALL_SHARE = 0.01;

/**
 * The terms of a customer lifetime value: flow · survival · factor for each margin.
 *
 * @param margin money per period from a customer who stays
 * @param retention share of customers who stay from one period to the next, 0 to 1
 * @param rate discount rate per period, above −1
 * @param options as of customerLifetimeValue
 * @returns terms, what comes after them, and the value, which is the sum of all
 * @throws {ValuationError} as customerLifetimeValue
 * @example
 * explainLifetimeValue(100, 0.5, 0.25, { periods: 1 }); // { terms: [{ time: 1, factor: 0.8, survival: 0.5, flow: 100, presentValue: 40, runningTotal: 40 }], value: 40 }
 */
export function explainLifetimeValue(
  margin: number,
  retention: number,
  rate: number,
  options: LifetimeOptions = {},
): ExplainedLifetime {
  const value = customerLifetimeValue(margin, retention, rate, options);
  const { convention = "renewal", periods, growth = 0, acquisitionCost = 0 } = options;
  const lifetime = { margin, retention, rate, convention, periods, growth, acquisitionCost };

  const count = shownMargins(lifetime);
  const margins = Array.from({ length: count }, (_, index) =>
    explainedMargin(
      lifetime,
      index + 1,
      customerLifetimeValue(margin, retention, rate, { ...options, periods: index + 1 }),
    ),
  );
  const terms = acquisitionCost === 0 ? margins : [paidToday(acquisitionCost), ...margins];
  return count === periods
    ? { terms, later: undefined, value }
    : { terms, later: valueAfter(lifetime, count), value };
}

function shownMargins({ retention, rate, growth, periods }: RetentionTerms): number {
  if (periods !== undefined) return Math.min(periods, MOST_MARGINS);
  const ratio = (retention * (1 + growth)) / (1 + rate);
  let count = 1;
  for (let left = ratio; left > SMALL_SHARE && count < MOST_MARGINS; left *= ratio) count++;
  return count;
}

function paidToday(acquisitionCost: number): ExplainedTerm {
  const flow = -acquisitionCost;
  return { time: 0, factor: 1, survival: 1, flow, presentValue: flow, runningTotal: flow };
}

function explainedMargin(
  lifetime: RetentionTerms,
  number: number,
  runningTotal: number,
): ExplainedTerm {
  const { time, renewals } = dueAt(lifetime.convention, number);
  const growth = power(add(ONE, fractionOf(lifetime.growth)), number - 1);
  const flow = multiply(fractionOf(lifetime.margin), growth);
  const survival = power(fractionOf(lifetime.retention), renewals);
  const today = (amount: Fraction) => discounted(amount, lifetime.rate, time);
  return {
    time,
    factor: today(ONE),
    survival: nearestDoubleToSum(rootSumOf(survival)),
    flow: nearestDoubleToSum(rootSumOf(flow)),
    presentValue: today(multiply(flow, survival)),
    runningTotal,
  };
}

// When margin k is due, and how many renewals it takes to get there.
function dueAt(convention: Convention, number: number): { time: number; renewals: number } {
  switch (convention) {
    case "renewal":
      return { time: number, renewals: number };
    case "due":
      return { time: number - 1, renewals: number - 1 };
    case "arrears":
      return { time: number, renewals: number - 1 };
    case "mid":
      return { time: number - 0.5, renewals: number - 1 };
  }
}

// Half a period before its end an amount is worth √(1 + rate) more than at the end.
function discounted(amount: Fraction, rate: number, time: number): number {
  const growth = add(ONE, fractionOf(rate));
  const periods = Math.ceil(time);
  const atEnd = divide(amount, power(growth, periods));
  return nearestDoubleToSum(
    periods === time ? rootSumOf(atEnd) : addRoot(rootSumOf(ZERO), atEnd, growth),
  );
}

function valueAfter(lifetime: RetentionTerms, count: number): number {
  const whole = exactLifetimeValue(lifetime);
  const shown = exactLifetimeValue({ ...lifetime, periods: count });
  return whole && shown ? nearestDoubleToSum(subtractSum(whole, shown)) : 0;
}
