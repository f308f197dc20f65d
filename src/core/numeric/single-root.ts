import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { doubleDouble, plusDouble, type DoubleDouble } from "./double-double";
import { MOST_STEPS, risingRoot, type Balance } from "./rising-root";
import { lastStep, sharpValue, type SparsePolynomial } from "./sparse-polynomial";

/**
 * The one growth at which a polynomial with one sign change is 0, by Descartes' rule of signs.
 *
 * The terms before the change and those after it are sums of positive numbers, early and late. In
 * s = ln(growth), ln(early) − ln(late) rises all the way and is nearly linear, for its slope is
 * the distance of the two sides' mean steps: Halley's method gets there from any start. The last
 * step is taken on the polynomial itself, in double-doubles.
 *
 * @param polynomial coefficients of one sign up to `change`, of the other sign after it
 * @param change index of the last term before the change
 * @param least logarithm of the least growth looked at
 * @param greatest logarithm of the greatest growth looked at
 * @returns the growth to about 100 bits, or undefined where it is out of that range
 */
export function singleRoot(
  polynomial: SparsePolynomial,
  change: number,
  least: number,
  greatest: number,
): DoubleDouble | undefined {
  const s = risingRoot((at) => balanceAt(polynomial, change, at), lastStep(polynomial));
  return s > least && s < greatest ? sharpened(polynomial, s) : undefined;
}

// A step of the second order on the polynomial, until the error left, at most spread² · step³, is
// nothing beside ln(growth) and so beside the rate.
function sharpened(polynomial: SparsePolynomial, s: number): DoubleDouble {
  const spread = lastStep(polynomial);
  let growth = doubleDouble(exp(s));
  for (let count = 0; count < MOST_STEPS; count++) {
    const { hi, slope, curvature } = sharpValue(polynomial, growth);
    const newton = hi / slope;
    const step = newton + (curvature / slope + 1) * (newton * newton * 0.5);
    growth = plusDouble(growth, growth.hi * step);
    if (spread * spread * Math.abs(step * step * step) <= 2 ** -70 * Math.abs(s)) break;
  }
  return growth;
}

// Horner's scheme from the end at which powers are at most 1, each side relative to its own end,
// so that neither over- nor underflows. The derivatives are the mean steps and their variances.
function balanceAt(polynomial: SparsePolynomial, change: number, s: number): Balance {
  const { steps, high } = polynomial;
  const count = steps.length;
  const isShrinking = s < 0;
  const base = exp(-Math.abs(s));
  const squares = [base];
  const secondBegins = isShrinking ? change + 1 : count - 1 - change;
  let gap = 1;
  let power = base;
  let previous = 0;
  let [value, moment, square] = [0, 0, 0];
  let [firstValue, firstMoment, firstSquare] = [0, 0, 0];

  for (let k = 0; k < count; k++) {
    const index = isShrinking ? k : count - 1 - k;
    const step = steps[index] ?? NaN;
    if (k === secondBegins) {
      firstValue = value;
      firstMoment = moment;
      firstSquare = square;
      value = moment = square = 0;
    }
    const distance = Math.abs(step - previous);
    previous = step;
    if (distance !== gap) {
      gap = distance;
      power = powerFrom(squares, gap);
    }
    const coefficient = Math.abs(high[index] ?? NaN);
    const weighted = step * coefficient;
    value = value * power + coefficient;
    moment = moment * power + weighted;
    square = square * power + step * weighted;
  }

  const [firstMean, mean] = [firstMoment / firstValue, moment / value];
  const firstVariance = firstSquare / firstValue - firstMean * firstMean;
  const variance = square / value - mean * mean;
  if (isShrinking) {
    // Relative to their last steps: early first, then late.
    const distance = (steps[count - 1] ?? NaN) - (steps[change] ?? NaN);
    return {
      balance: ln(firstValue / value) + s * distance,
      slope: mean - firstMean,
      curvature: firstVariance - variance,
    };
  }
  // Relative to their first steps: late first, then early.
  return {
    balance: ln(value / firstValue) + s * (steps[change + 1] ?? NaN),
    slope: firstMean - mean,
    curvature: variance - firstVariance,
  };
}

// base^exponent from base^(2^k) in squares[k], which grows as far as it is needed.
function powerFrom(squares: number[], exponent: number): number {
  let result = 1;
  for (let k = 0, left = exponent; left > 0; k++, left = Math.floor(left / 2)) {
    let square = squares[k];
    if (square === undefined) {
      const root = squares[k - 1] ?? NaN;
      square = root * root;
      squares.push(square);
    }
    if (left % 2 === 1) result *= square;
  }
  return result;
}
