import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { ValuationError } from "../errors";
import { doubleDouble, times, type DoubleDouble } from "./double-double";
import {
  exponentialSumOf,
  sampleAt,
  signChanges,
  type ExponentialSum,
  type Sample,
} from "./exponential-sum";
import {
  lastStep,
  sharpTolerance,
  sharpValue,
  type SharpValue,
  type SparsePolynomial,
} from "./sparse-polynomial";

/**
 * Terms computed before giving up, a few seconds' worth: several times what ten thousand flows of
 * random signs take. Only flows by the hundred that cancel each other to the last digit come here.
 */
const MOST_TERMS = 3e7;

/** A polynomial, and what is worked out about it once. */
export interface Level {
  readonly polynomial: SparsePolynomial;
  readonly sum: ExponentialSum;
  readonly changes: readonly number[];
  readonly tolerance: number;
  readonly depth: number;
  /** the last one taken, by the sign change at which it was */
  readonly derivatives: Map<number, Level>;
  /** terms that may still be computed, for all levels together */
  readonly work: { left: number };
}

/** A place between roots, or one where the polynomial cannot be told from 0: its sign is then 0. */
export interface Point {
  readonly growth: DoubleDouble;
  readonly s: number;
  readonly sign: number;
  /** where the sign is 0, the value as a share of the magnitude */
  readonly share: number;
}

/**
 * @param polynomial terms of both signs
 * @returns the level whose roots are looked for
 */
export function topLevel(polynomial: SparsePolynomial): Level {
  return levelOf(polynomial, 0, { left: MOST_TERMS });
}

function levelOf(polynomial: SparsePolynomial, depth: number, work: { left: number }): Level {
  return {
    polynomial,
    sum: exponentialSumOf(polynomial),
    changes: signChanges(polynomial),
    tolerance: sharpTolerance(polynomial),
    depth,
    derivatives: new Map(),
    work,
  };
}

/**
 * The derivative by −ln(growth), after multiplying by growth^τ, τ in the sign change nearest to the
 * given step: there, where the terms weigh most, it differs most from the polynomial. It has one
 * sign change fewer.
 *
 * @param level a polynomial with a sign change
 * @param near a step, whole or not
 * @returns the derivative, divided by what changes no root
 */
export function derivative(level: Level, near: number): Level {
  const { polynomial, changes, depth, derivatives } = level;
  const { steps, high, low } = polynomial;
  const middleOf = (index: number) => ((steps[index] ?? NaN) + (steps[index + 1] ?? NaN)) / 2;
  const change = changes.reduce((best, index) =>
    Math.abs(middleOf(index) - near) < Math.abs(middleOf(best) - near) ? index : best,
  );
  const known = derivatives.get(change);
  if (known !== undefined) return known;

  // Divided by a power of two, which is exact, so that the coefficients do not grow.
  const tau = middleOf(change);
  const scale = powerOfTwoAbove(lastStep(polynomial));
  const terms = steps.map((step, index) => ({
    step,
    coefficient: times(
      { hi: high[index] ?? NaN, lo: low[index] ?? NaN },
      doubleDouble((step - tau) / scale),
    ),
  }));
  const kept = terms.filter(({ coefficient }) => coefficient.hi !== 0);
  const derived = levelOf(
    {
      steps: kept.map(({ step }) => step),
      high: kept.map(({ coefficient }) => coefficient.hi),
      low: kept.map(({ coefficient }) => coefficient.lo),
    },
    depth + 1,
    level.work,
  );
  derivatives.clear();
  derivatives.set(change, derived);
  return derived;
}

function powerOfTwoAbove(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  return power;
}

/**
 * The sign is found in double-doubles where plain ones cannot tell, and is 0 where those cannot
 * either: at a turning point that touches 0.
 *
 * @param level a polynomial
 * @param sample of it, at the same place
 * @param growth the place, sharper than in the sample
 * @returns the place with its sign
 */
export function pointAt(level: Level, sample: Sample, growth: DoubleDouble): Point {
  const { s, balance, noise } = sample;
  if (Math.abs(balance) > noise) return { growth, s, sign: Math.sign(balance), share: 1 };
  const { hi, magnitude } = sharpened(level, growth);
  const share = Math.abs(hi) / magnitude;
  return { growth, s, sign: share <= level.tolerance ? 0 : Math.sign(hi), share };
}

/**
 * @param level a polynomial
 * @param s logarithm of a growth
 * @returns its two sides there, in plain doubles
 * @throws {ValuationError} "no-root" where too much has been computed already
 */
export function sampled(level: Level, s: number): Sample {
  spend(level);
  return sampleAt(level.sum, s);
}

/**
 * @param level a polynomial
 * @param growth above 0
 * @returns its value there, in double-doubles
 * @throws {ValuationError} "no-root" where too much has been computed already
 */
export function sharpened(level: Level, growth: DoubleDouble): SharpValue {
  spend(level);
  return sharpValue(level.polynomial, growth);
}

function spend({ polynomial, work }: Level): void {
  work.left -= polynomial.steps.length;
  if (work.left > 0) return;
  throw new ValuationError(
    "no-root",
    "rates of return of cashFlows cannot be told: they cancel each other too closely",
  );
}

/**
 * @param s logarithm of a growth
 * @returns the growth
 */
export function growthOf(s: number): DoubleDouble {
  return doubleDouble(exp(s));
}

/**
 * @param growth above 0
 * @returns its logarithm
 */
export function logarithmOf(growth: DoubleDouble): number {
  return ln(growth.hi) + growth.lo / growth.hi;
}
