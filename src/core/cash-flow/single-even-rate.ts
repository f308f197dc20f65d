import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { doubleDouble, over, plusDouble } from "../numeric/double-double";
import { approximateAtOneRate } from "./approximate-at-one-rate";

/** A rate is rounded to so many parts before the present value at it is taken. */
const RATE_SCALE = 1e10;

/** Rates up to here have at most 15 digits then. */
const GREATEST_RATE = 100_000;

/** Two to four steps are usual; what needs more is left to the slower path. */
const MOST_STEPS = 12;

/**
 * Below this, a few terms of a series do for a logarithm or an exponential: exact enough on the
 * way, and exact to the last digits once the steps have become small.
 */
const SMALL = 0.5;

/**
 * Rate of return of evenly spaced flows that change sign once: the fast path of what most cash
 * flows are. Halley's method in doubles, then one step from the present value at the rate found,
 * which is known to 100 bits.
 *
 * @param cashFlows finite amounts
 * @returns the rate to the last digit or so, or undefined where the flows change sign more than
 *   once or never, or where this arithmetic cannot tell it
 */
export function singleEvenRate(cashFlows: readonly number[]): number | undefined {
  const change = onlySignChange(cashFlows);
  if (change < 0) return undefined;
  const factor = discountFactorNear(cashFlows, change);
  const scaled = Math.round(((1 - factor) / factor) * RATE_SCALE);
  const rate = scaled / RATE_SCALE;
  if (!(rate > -1 && rate < GREATEST_RATE)) return undefined;
  const present = approximateAtOneRate(rate, cashFlows, "end", 0);
  if (present === undefined) return undefined;

  // One step of the second order. What it leaves, about periods² · step³, has to be nothing.
  const growth = 1 + rate;
  const { moment, square } = momentsAt(cashFlows, 1 / growth);
  const newton = (growth * present.value.hi) / moment;
  const step = newton + (newton * newton * (square / moment + 1)) / (2 * growth);
  const rest = Math.abs(newton * newton * newton) * cashFlows.length * cashFlows.length;
  return rest <= 2 ** -70 * Math.abs(rate) * growth * growth
    ? over(plusDouble(doubleDouble(scaled), step * RATE_SCALE), doubleDouble(RATE_SCALE)).hi
    : undefined;
}

// Index of the last flow before the only sign change, or −1.
function onlySignChange(cashFlows: readonly number[]): number {
  let change = -1;
  let before = 0;
  for (let index = 0; index < cashFlows.length; index++) {
    const flow = cashFlows[index] ?? NaN;
    if (flow === 0) continue;
    if (flow > 0 ? before < 0 : before > 0) {
      if (change >= 0) return -1;
      change = index - 1;
    }
    before = flow;
  }
  return change;
}

// Where the flows up to the change are worth as much as those after it: Halley's method on the
// logarithm of their ratio, which is nearly linear in that of the factor. It starts at a rate of 0.
// An overflow on the way ends in a factor that no rate has.
function discountFactorNear(cashFlows: readonly number[], change: number): number {
  const last = cashFlows.length - 1;
  let factor = 1;
  for (let count = 0; count < MOST_STEPS; count++) {
    const early = sideAt(cashFlows, 0, change, factor);
    const late = sideAt(cashFlows, change + 1, last, factor);
    let weight = factor;
    for (let t = 0; t < change; t++) weight *= factor;

    const slope = early.mean - late.mean;
    const newton = logarithmOfRatio(late.value * weight, early.value) / slope;
    const bend = (late.variance - early.variance) / (2 * slope);
    const step = newton / (1 - newton * bend);
    factor *= exponential(step);
    // The error left is about step³ · last² / 12, or less.
    if (Math.abs(step) * last <= 1e-3) return factor;
  }
  return NaN;
}

interface Side {
  readonly value: number;
  readonly mean: number;
  readonly variance: number;
}

// Σ |flow| · factor^(t − first), with mean and variance of the period.
function sideAt(cashFlows: readonly number[], first: number, last: number, factor: number): Side {
  let value = 0;
  let moment = 0;
  let square = 0;
  for (let t = last; t >= first; t--) {
    const flow = Math.abs(cashFlows[t] ?? NaN);
    const weighted = t * flow;
    value = value * factor + flow;
    moment = moment * factor + weighted;
    square = square * factor + t * weighted;
  }
  const mean = moment / value;
  return { value, mean, variance: square / value - mean * mean };
}

// ln(a / b): near 1 by the series of the inverse hyperbolic tangent, which costs a tenth.
function logarithmOfRatio(a: number, b: number): number {
  const x = (a - b) / (a + b);
  if (!(Math.abs(x) < SMALL)) return ln(a / b);
  const square = x * x;
  return 2 * x * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))));
}

// exp(x): near 0 by its Padé approximant.
function exponential(x: number): number {
  if (!(Math.abs(x) < SMALL)) return exp(x);
  const even = 1 + (x * x) / 10;
  const odd = x * (0.5 + (x * x) / 120);
  return (even + odd) / (even - odd);
}

// Σ t · flow · factor^t and Σ t² · flow · factor^t
function momentsAt(
  cashFlows: readonly number[],
  factor: number,
): { moment: number; square: number } {
  let moment = 0;
  let square = 0;
  for (let t = cashFlows.length - 1; t >= 0; t--) {
    const weighted = t * (cashFlows[t] ?? NaN);
    moment = moment * factor + weighted;
    square = square * factor + t * weighted;
  }
  return { moment, square };
}
