import { rootWithin } from "./bracketed-root";
import type { DoubleDouble } from "./double-double";
import {
  derivative,
  growthOf,
  logarithmOf,
  pointAt,
  sampled,
  topLevel,
  type Level,
  type Point,
} from "./exponential-level";
import { isMonotone, isRootless, rootBounds, type Sample } from "./exponential-sum";
import { lastStep, type SparsePolynomial } from "./sparse-polynomial";

/** With more sign changes than this, intervals are halved before derivatives are taken. */
const FEW_CHANGES = 12;

/**
 * How long halved intervals may be left, in units of one over the last step: about the length over
 * which the terms change, and where doubles can still tell the sign, much less.
 */
const LONG = 1;
const SHORT = 2 ** -12;

/** Derivatives of derivatives beyond this are not taken: their coefficients leave the doubles. */
const MOST_DERIVATIVES = 40;

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
 * @returns the growths in ascending order, to about 100 bits where they are simple roots; a
 *   stretch on which the polynomial cannot be told from 0 with 30 digits is one root
 * @throws {ValuationError} "no-root" where the terms cancel so far that roots cannot be told
 * @see Laguerre: Sur la théorie des équations numériques (1883); Jameson: Counting Zeros of
 *   Generalised Polynomials, The Mathematical Gazette 90 (2006)
 */
export function exponentialRoots(
  polynomial: SparsePolynomial,
  least: number,
  greatest: number,
): DoubleDouble[] {
  const level = topLevel(polynomial);
  const [from, to] = rootBounds(polynomial, level.sum, least, greatest);
  return rootsBetween(level, from, to);
}

// Roots strictly between two samples: one between points of opposite sign, one for each run of
// points at which the polynomial cannot be told from 0, where it is nearest to it.
function rootsBetween(level: Level, from: Sample, to: Sample): DoubleDouble[] {
  const end = pointAt(level, to, growthOf(to.s));
  const points = separatorsBetween(level, from, to);
  const roots: DoubleDouble[] = [];
  let before = pointAt(level, from, growthOf(from.s));
  let touching: Point | undefined;
  for (const point of [...points, end]) {
    if (point.sign === 0 && point !== end) {
      if (touching === undefined || point.share < touching.share) touching = point;
      continue;
    }
    if (touching !== undefined) roots.push(touching.growth);
    else if (before.sign * point.sign < 0) roots.push(rootWithin(level, before, point));
    touching = undefined;
    before = point;
  }
  return roots;
}

// Points between which the polynomial has one root at most: times a power of the growth, it is
// monotone there, or it is proven to have none.
function separatorsBetween(level: Level, from: Sample, to: Sample): Point[] {
  if (isRootless(from, to)) return [];
  if (isToBeHalved(level, from, to)) {
    const middle = sampled(level, (from.s + to.s) / 2);
    return [
      ...separatorsBetween(level, from, middle),
      pointAt(level, middle, growthOf(middle.s)),
      ...separatorsBetween(level, middle, to),
    ];
  }
  if (isMonotone(from, to)) return [];
  return turningPointsBetween(level, from, to).map((growth) =>
    pointAt(level, sampled(level, logarithmOf(growth)), growth),
  );
}

// Of a series with many sign changes, halving proves most of a long interval rootless, where every
// derivative would add work for each of its turning points.
function isToBeHalved(level: Level, from: Sample, to: Sample): boolean {
  if (level.depth > 0 || level.changes.length <= FEW_CHANGES) return false;
  const length = (to.s - from.s) * lastStep(level.polynomial);
  const isTold = [from, to].some(({ balance, noise }) => Math.abs(balance) > 100 * noise);
  return length > (isTold ? SHORT : LONG);
}

function turningPointsBetween(level: Level, from: Sample, to: Sample): DoubleDouble[] {
  if (level.changes.length === 1 || level.depth >= MOST_DERIVATIVES) return [];
  const mean = (from.positiveMean + from.negativeMean + to.positiveMean + to.negativeMean) / 4;
  const derived = derivative(level, mean);
  return rootsBetween(derived, sampled(derived, from.s), sampled(derived, to.s));
}
