import { doubleDouble, plusDouble, type DoubleDouble } from "./double-double";
import { growthOf, sampled, sharpened, type Level, type Point } from "./exponential-level";
import { lastStep } from "./sparse-polynomial";

/** A bracket can be halved so often; Newton's method needs a handful. */
const MOST_STEPS = 200;

/**
 * The one root between two points at which the signs differ: Newton's method on the balance, which
 * is nearly linear, kept inside the bracket; then on the polynomial itself in double-doubles.
 *
 * @param level a polynomial
 * @param from a point of one sign
 * @param to a greater one of the other sign
 * @returns the root, to as many digits as can be told
 */
export function rootWithin(level: Level, from: Point, to: Point): DoubleDouble {
  let [low, high, s] = [from.s, to.s, (from.s + to.s) / 2];
  const enough = 1e-9 / lastStep(level.polynomial);
  for (let count = 0, width = Infinity; count < MOST_STEPS; count++) {
    const { balance, noise, positiveMean, negativeMean } = sampled(level, s);
    if (Math.abs(balance) <= noise) break;
    if (balance * from.sign > 0) low = s;
    else high = s;
    const next = s - balance / (negativeMean - positiveMean);
    const isInside = next > low && next < high && 2 * Math.abs(next - s) < width;
    width = isInside ? Math.abs(next - s) : high - low;
    s = isInside ? next : (low + high) / 2;
    if (width <= enough) break;
  }
  return sharpRootWithin(level, from, to, growthOf(s));
}

function sharpRootWithin(level: Level, from: Point, to: Point, start: DoubleDouble): DoubleDouble {
  let [low, high, growth] = [from.growth.hi, to.growth.hi, start];
  for (let count = 0, width = Infinity; count < MOST_STEPS; count++) {
    const { hi, slope, magnitude } = sharpened(level, growth);
    // How far the root can be told at all: a rest smaller than that is no part of it.
    const doubt = growth.hi * Math.abs((level.tolerance * magnitude) / slope);
    const step = growth.hi * (hi / slope);
    if (Math.abs(step) <= doubt / 16) return plainer(growth, doubt);
    if (hi * from.sign > 0) low = growth.hi;
    else high = growth.hi;
    const next = plusDouble(growth, step);
    if (Math.abs(step) <= 2 ** -51 * growth.hi) return plainer(next, doubt);
    const isInside = next.hi > low && next.hi < high && 2 * Math.abs(step) < width;
    width = isInside ? Math.abs(step) : high - low;
    growth = isInside ? next : doubleDouble(low + (high - low) / 2);
  }
  return growth;
}

// A low part that is smaller than what can be told is left out: 1 is 1 then.
function plainer(growth: DoubleDouble, doubt: number): DoubleDouble {
  return Math.abs(growth.lo) <= doubt ? doubleDouble(growth.hi) : growth;
}
