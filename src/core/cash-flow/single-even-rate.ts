import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { doubleDouble, isSafeMagnitude, over, plusDouble } from "../numeric/double-double";
import { sharpSum } from "../numeric/sharp-sum";

/** Three or four steps are usual; what needs more is left to the slower path. */
const MOST_STEPS = 12;

/**
 * Below this, a few terms of a series do for a logarithm or an exponential: exact enough on the
 * way, and exact to the last digits once the steps have become small.
 */
const SMALL = 0.5;

/**
 * Rate of return of evenly spaced flows that change sign once: the fast path of what most cash
 * flows are. Halley's method in doubles, whose last step is taken from the present value to 100
 * bits.
 *
 * With v the discount factor, the flows before the change are worth early = Σ |flow| v^t and those
 * after it late. The logarithm of late / early is nearly linear in that of v.
 *
 * @param cashFlows finite amounts
 * @returns the rate to the last digit or so, or undefined where the flows change sign more than
 *   once or never, or where this arithmetic cannot tell it
 */
export function singleEvenRate(cashFlows: readonly number[]): number | undefined {
  const change = onlySignChange(cashFlows);
  if (change < 0) return undefined;

  const last = cashFlows.length - 1;
  let factor = 1;
  for (let count = 0; count < MOST_STEPS; count++) {
    const early = sideAt(cashFlows, 0, change, factor);
    const late = sideAt(cashFlows, change + 1, last, factor);
    if (!isSafeMagnitude(early.value) || !isSafeMagnitude(late.value)) return undefined;
    const step = halleyStep(early, late, late.value - early.value);
    if (isLastStep(step, last, factor)) {
      const excess = excessOfLate(cashFlows, change, factor);
      if (excess === undefined) return undefined;
      const sharpStep = halleyStep(early, late, excess);
      return isLastStep(sharpStep, last, factor) ? rateAfter(factor, sharpStep) : undefined;
    }
    factor *= exponential(step);
  }
  return undefined;
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

interface Side {
  readonly value: number;
  readonly mean: number;
  readonly variance: number;
}

// Σ |flow| · factor^t, with mean and variance of the period t.
function sideAt(cashFlows: readonly number[], first: number, last: number, factor: number): Side {
  let weight = 1;
  for (let t = 0; t < first; t++) weight *= factor;
  let value = 0;
  let moment = 0;
  let square = 0;
  for (let t = first; t <= last; t++) {
    const worth = Math.abs(cashFlows[t] ?? NaN) * weight;
    const timed = t * worth;
    value += worth;
    moment += timed;
    square += t * timed;
    weight *= factor;
  }
  const mean = moment / value;
  return { value, mean, variance: square / value - mean * mean };
}

// How much more the late side is worth than the early one, to the last digits.
function excessOfLate(
  cashFlows: readonly number[],
  change: number,
  factor: number,
): number | undefined {
  const present = sharpSum(cashFlows, factor);
  return present !== undefined && (cashFlows[change + 1] ?? NaN) < 0 ? -present : present;
}

// What ln(factor) lacks to where both sides are worth the same, of which `difference` is how much
// more the late side is worth. Halley's method leaves an error of step³ · last² / 2 at most. Far from
// the goal its curve may turn back before it gets there; then Newton's line is followed.
function halleyStep(early: Side, late: Side, difference: number): number {
  const lack = logarithmOfRatio(late.value, early.value, difference);
  const slope = early.mean - late.mean;
  const bend = late.variance - early.variance;
  const curve = 2 * slope * slope - lack * bend;
  return curve > slope * slope ? (2 * lack * slope) / curve : lack / slope;
}

// Whether a step leaves nothing of the rate to be found: neither by what Halley's method leaves, nor
// by the rounding of the step itself, which is last ulps at most. An ulp of the rate is
// |1 − factor| ulps of growth.
function isLastStep(step: number, last: number, factor: number): boolean {
  const size = Math.abs(step) * last;
  const share = Math.min(Math.abs(1 - factor), 1);
  return size * size * Math.abs(step) <= 2 ** -60 * share && size <= 2 ** -6 * share;
}

// exp(−step) / factor − 1
function rateAfter(factor: number, step: number): number {
  const growth = over(doubleDouble(1), doubleDouble(factor));
  return plusDouble(plusDouble(growth, -1), growth.hi * step * (step / 2 - 1)).hi;
}

// ln(a / b), of which the difference is given: near 1 by the series of the inverse hyperbolic
// tangent, which costs a tenth.
function logarithmOfRatio(a: number, b: number, difference: number): number {
  const x = difference / (a + b);
  if (!(Math.abs(x) < SMALL)) return ln(a / b);
  const square = x * x;
  return 2 * x * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9)))));
}

// exp(x): near 0 by its Padé approximant.
function exponential(x: number): number {
  if (!(Math.abs(x) < SMALL)) return exp(x);
  const even = 1 + x * x * (1 / 10);
  const odd = x * (1 / 2 + x * x * (1 / 120));
  return (even + odd) / (even - odd);
}
