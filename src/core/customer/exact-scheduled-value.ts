import { exactValueOf } from "../cash-flow/exact-present-value";
import { add, divide, fractionOf, multiply, ONE, ZERO, type Fraction } from "../numeric/fraction";
import { addRoot, rootSumOf, type RootSum } from "../numeric/root-sum";
import { geometricSum } from "./exact-lifetime-value";
import type { Convention } from "./retention-terms";

/**
 * Customer lifetime value under a retention schedule, without any rounding: each convention follows
 * from the value with the first margin due today.
 *
 * @param margins one for all periods or one for each, checked by scheduledLifetimeValue
 * @param schedule retentions, the last of which holds on
 * @param rate above −1
 * @param convention when margins are counted
 * @param count how many margins are counted; undefined: without end
 * @returns the exact value, or undefined where an infinite horizon has none
 */
export function exactScheduledValue(
  margins: number | readonly number[],
  schedule: readonly number[],
  rate: number,
  convention: Convention,
  count: number | undefined,
): RootSum | undefined {
  const discount = add(ONE, fractionOf(rate));
  if (convention === "renewal") {
    const [first = 0, ...others] = schedule;
    if (first === 0) return rootSumOf(ZERO); // whatever the schedule says of customers who stay
    const later = valueDue(margins, others.length > 0 ? others : schedule, rate, count);
    return later && rootSumOf(divide(multiply(fractionOf(first), later), discount));
  }
  const value = valueDue(margins, schedule, rate, count);
  if (value === undefined) return undefined;
  switch (convention) {
    case "due":
      return rootSumOf(value);
    case "arrears":
      return rootSumOf(divide(value, discount));
    case "mid":
      return addRoot(rootSumOf(ZERO), divide(value, discount), discount);
  }
}

// The margins of the schedule one by one, and what goes on after it as a geometric sum.
function valueDue(
  margins: number | readonly number[],
  schedule: readonly number[],
  rate: number,
  count: number | undefined,
): Fraction | undefined {
  const listed = typeof margins === "number" ? schedule.length : margins.length;
  const scheduled = Math.min(listed, count ?? Infinity);
  const amounts = Array.from({ length: scheduled }, (_, k) =>
    fractionOf(typeof margins === "number" ? margins : (margins[k] ?? 0)),
  );
  const [today = ZERO, ...later] = amounts;
  const value = presentValue(today, later, schedule, rate);
  if (typeof margins !== "number" || scheduled === count) return value;

  const unitAfter = [...Array<Fraction>(scheduled - 1).fill(ZERO), ONE];
  const reached = presentValue(ZERO, unitAfter, schedule, rate);
  if (reached.numerator === 0n) return value; // nobody is left
  const ratio = divide(fractionOf(schedule.at(-1) ?? 0), add(ONE, fractionOf(rate)));
  const annuity = geometricSum(ratio, count === undefined ? undefined : count - scheduled);
  return annuity && add(value, multiply(reached, multiply(fractionOf(margins), annuity)));
}

// With the first amount today; the last retention holds on.
function presentValue(
  today: Fraction,
  later: readonly Fraction[],
  schedule: readonly number[],
  rate: number,
): Fraction {
  const last = schedule.at(-1) ?? 0;
  const stays = later.map((_, period) => schedule[period] ?? last);
  const [{ coefficient }] = exactValueOf(today, later, rate, "end", stays);
  return coefficient;
}
