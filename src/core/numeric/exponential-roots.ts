import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { doubleDouble, plusDouble, times, type DoubleDouble } from "./double-double";
import {
  exponentialSumOf,
  isMonotone,
  isRootless,
  rootBounds,
  sampleAt,
  signChanges,
  type ExponentialSum,
  type Sample,
} from "./exponential-sum";
import { lastStep, sharpTolerance, sharpValue, type SparsePolynomial } from "./sparse-polynomial";

/** With more sign changes than this, intervals are halved before derivatives are taken. */
const FEW_CHANGES = 12;

/** Derivatives of derivatives beyond this are not taken: their coefficients leave the doubles. */
const MOST_DERIVATIVES = 40;

const MOST_STEPS = 200;

/** A polynomial, and what is worked out about it once. */
interface Level {
  readonly polynomial: SparsePolynomial;
  readonly sum: ExponentialSum;
  readonly changes: readonly number[];
  readonly tolerance: number;
  readonly depth: number;
  /** by the sign change at which the derivative is taken */
  readonly derivatives: Map<number, Level>;
}

/**
 * Every growth in a range at which the polynomial is 0, a root of any multiplicity once.
 *
 * Multiplying by growth^τ, with τ between two neighbouring steps whose coefficients differ in
 * sign, changes no root; the derivative of the product has one sign change fewer, and by Rolle's
 * theorem its roots separate those of the polynomial. So the roots are found from the derivatives'
 * roots, down to a polynomial with one sign change, which by Descartes' rule has one root.
 * An interval that is proven to hold no root, or no turning point, needs no derivative.
 *
 * @param polynomial terms of both signs
 * @param least logarithm of the least growth looked at
 * @param greatest logarithm of the greatest growth looked at
 * @returns the growths in ascending order, to about 100 bits where they are simple roots
 * @see Laguerre: Sur la théorie des équations numériques (1883); Jameson: Counting Zeros of
 *   Generalised Polynomials, The Mathematical Gazette 90 (2006)
 */
export function exponentialRoots(
  polynomial: SparsePolynomial,
  least: number,
  greatest: number,
): DoubleDouble[] {
  const level = levelOf(polynomial, 0);
  const [from, to] = rootBounds(polynomial, level.sum, least, greatest);
  return rootsBetween(level, from, to);
}

function levelOf(polynomial: SparsePolynomial, depth: number): Level {
  return {
    polynomial,
    sum: exponentialSumOf(polynomial),
    changes: signChanges(polynomial),
    tolerance: sharpTolerance(polynomial),
    depth,
    derivatives: new Map(),
  };
}

// Roots strictly between two samples.
function rootsBetween(level: Level, from: Sample, to: Sample): DoubleDouble[] {
  if (isRootless(from, to)) return [];
  if (isManyTurned(level, to.s - from.s)) {
    const middle = sampleAt(level.sum, (from.s + to.s) / 2);
    const growth = growthOf(middle.s);
    return [
      ...rootsBetween(level, from, middle),
      ...(signAt(level, middle, growth) === 0 ? [growth] : []),
      ...rootsBetween(level, middle, to),
    ];
  }

  // Between two of these points the polynomial, times a power of the growth, is monotone.
  const turningPoints = isMonotone(from, to) ? [] : turningPointsBetween(level, from, to);
  const points = turningPoints.map((growth) => {
    const sample = sampleAt(level.sum, logarithmOf(growth));
    return { growth, s: sample.s, sign: signAt(level, sample, growth) };
  });
  const [start, end] = [from, to].map((sample) => {
    const growth = growthOf(sample.s);
    return { growth, s: sample.s, sign: signAt(level, sample, growth) };
  });
  return [...points, end].flatMap((point, index) => {
    const before = index === 0 ? start : points[index - 1];
    if (before === undefined || point === undefined) return [];
    const roots =
      before.sign * point.sign < 0 ? [rootWithin(level, before.s, point.s, before.sign)] : [];
    if (point.sign === 0 && point !== end) roots.push(point.growth);
    return roots;
  });
}

// A long interval of a series with many sign changes: halving it first proves most of it rootless,
// where every derivative would add work for each of its turning points.
function isManyTurned({ polynomial, changes, depth }: Level, width: number): boolean {
  return depth === 0 && changes.length > FEW_CHANGES && width * lastStep(polynomial) > 1;
}

function turningPointsBetween(level: Level, from: Sample, to: Sample): DoubleDouble[] {
  if (level.changes.length === 1 || level.depth >= MOST_DERIVATIVES) return [];
  const mean = (from.positiveMean + from.negativeMean + to.positiveMean + to.negativeMean) / 4;
  const derived = derivative(level, mean);
  return rootsBetween(derived, sampleAt(derived.sum, from.s), sampleAt(derived.sum, to.s));
}

// The derivative by −ln(growth), after multiplying by growth^τ, τ in the sign change nearest to the
// given step: there, where the terms weigh most, it differs most from the polynomial.
function derivative(level: Level, near: number): Level {
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
  );
  derivatives.set(change, derived);
  return derived;
}

function powerOfTwoAbove(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  return power;
}

// 1, 0 or −1; in double-doubles where plain ones cannot tell, and 0 where those cannot either: a
// turning point that touches 0.
function signAt(level: Level, { balance, noise }: Sample, growth: DoubleDouble): number {
  if (Math.abs(balance) > noise) return Math.sign(balance);
  const { hi, magnitude } = sharpValue(level.polynomial, growth);
  return Math.abs(hi) <= level.tolerance * magnitude ? 0 : Math.sign(hi);
}

// The one root between two points at which the signs differ: Newton's method on the balance, which
// is nearly linear, kept inside the bracket; then on the polynomial itself in double-doubles.
function rootWithin(level: Level, from: number, to: number, signBefore: number): DoubleDouble {
  let [low, high, s] = [from, to, (from + to) / 2];
  const enough = 1e-9 / lastStep(level.polynomial);
  for (let count = 0, width = Infinity; count < MOST_STEPS; count++) {
    const { balance, noise, positiveMean, negativeMean } = sampleAt(level.sum, s);
    if (Math.abs(balance) <= noise) break;
    if (balance * signBefore > 0) low = s;
    else high = s;
    const next = s - balance / (negativeMean - positiveMean);
    const isInside = next > low && next < high && 2 * Math.abs(next - s) < width;
    width = isInside ? Math.abs(next - s) : high - low;
    s = isInside ? next : (low + high) / 2;
    if (width <= enough) break;
  }
  return sharpened(level.polynomial, growthOf(s), growthOf(from), growthOf(to), signBefore);
}

function sharpened(
  polynomial: SparsePolynomial,
  start: DoubleDouble,
  from: DoubleDouble,
  to: DoubleDouble,
  signBefore: number,
): DoubleDouble {
  const tolerance = sharpTolerance(polynomial) / 16;
  let [low, high, growth] = [from.hi, to.hi, start];
  for (let count = 0, width = Infinity; count < MOST_STEPS; count++) {
    const { hi, slope, magnitude } = sharpValue(polynomial, growth);
    if (Math.abs(hi) <= tolerance * magnitude) break;
    if (hi * signBefore > 0) low = growth.hi;
    else high = growth.hi;
    const step = growth.hi * (hi / slope);
    const next = plusDouble(growth, step);
    if (Math.abs(step) <= 2 ** -51 * growth.hi) return next;
    const isInside = next.hi > low && next.hi < high && 2 * Math.abs(step) < width;
    width = isInside ? Math.abs(step) : high - low;
    growth = isInside ? next : doubleDouble(low + (high - low) / 2);
  }
  return growth;
}

function growthOf(s: number): DoubleDouble {
  return doubleDouble(exp(s));
}

function logarithmOf({ hi, lo }: DoubleDouble): number {
  return ln(hi) + lo / hi;
}
