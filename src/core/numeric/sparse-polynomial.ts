import { doubleDouble, over, SPLITTER, times, UNIT, type DoubleDouble } from "./double-double";

/**
 * Σ coefficient[i] · growth^(−step[i]), of a growth above 0: a present value, where a step is the
 * common measure of all times. Each coefficient is a double-double, its parts in two arrays.
 */
export interface SparsePolynomial {
  /** whole numbers, ascending from 0 */
  readonly steps: readonly number[];
  /** none of them 0 */
  readonly high: readonly number[];
  readonly low: readonly number[];
}

/** A polynomial at one growth, all of it divided by the greatest power of the growth in it. */
export interface SharpValue {
  readonly hi: number;
  readonly lo: number;
  /** Σ step · term, in plain doubles: what −value gains per unit of ln(growth) */
  readonly slope: number;
  /** Σ step² · term, in plain doubles */
  readonly curvature: number;
  /** Σ |term|, in plain doubles */
  readonly magnitude: number;
}

/**
 * The last step of a polynomial, hence the greatest exponent.
 *
 * @param polynomial at least one term
 * @returns the step of its last term
 */
export function lastStep(polynomial: SparsePolynomial): number {
  return polynomial.steps[polynomial.steps.length - 1] ?? 0;
}

/**
 * Horner's scheme in double-doubles, from whichever end has powers of at most 1, so that nothing
 * overflows, and what underflows is nothing beside the rest. The loop is written out without
 * objects, as for the present value at one rate: what `times` and a sum do, in one.
 *
 * @param polynomial at least one term
 * @param growth above 0
 * @returns the value within sharpTolerance, and what a Newton step needs
 */
export function sharpValue(polynomial: SparsePolynomial, growth: DoubleDouble): SharpValue {
  const { steps, high, low } = polynomial;
  const count = steps.length;
  const isShrinking = growth.hi < 1;
  const base = isShrinking ? growth : over(doubleDouble(1), growth);
  const squares = [base];
  let previous = isShrinking ? 0 : lastStep(polynomial);
  let gap = 1;
  let { hi: power, lo: powerRest } = base;
  let powerShifted = SPLITTER * power;
  let powerHigh = powerShifted - (powerShifted - power);
  let powerLow = power - powerHigh;
  let hi = 0;
  let lo = 0;
  let slope = 0;
  let curvature = 0;
  let magnitude = 0;

  for (let k = 0; k < count; k++) {
    const index = isShrinking ? k : count - 1 - k;
    const step = steps[index] ?? NaN;
    const coefficient = high[index] ?? NaN;
    const distance = Math.abs(step - previous);
    previous = step;
    if (distance !== gap) {
      gap = distance;
      ({ hi: power, lo: powerRest } = powerFrom(squares, gap));
      powerShifted = SPLITTER * power;
      powerHigh = powerShifted - (powerShifted - power);
      powerLow = power - powerHigh;
    }

    // (hi + lo) · power = product + cut + cross, the first two being hi times its high part exactly
    const product = hi * power;
    const shifted = SPLITTER * hi;
    const upper = shifted - (shifted - hi);
    const lower = hi - upper;
    const cut =
      lower * powerLow - (product - upper * powerHigh - lower * powerHigh - upper * powerLow);
    const cross = hi * powerRest + lo * power;

    // product + coefficient = sum + rest exactly
    const sum = product + coefficient;
    const shift = sum - product;
    const rest = product - (sum - shift) + (coefficient - shift);
    const sumLow = rest + (cut + cross) + (low[index] ?? NaN);
    hi = sum + sumLow;
    lo = sumLow - (hi - sum);
    const weighted = step * coefficient;
    slope = slope * power + weighted;
    curvature = curvature * power + step * weighted;
    magnitude = magnitude * power + Math.abs(coefficient);
  }
  return { hi, lo, slope, curvature, magnitude };
}

/**
 * What the error of `sharpValue` is below, per unit of magnitude: 20 u² for each term, 8 u² per step
 * for the powers, whose error doubles with each squaring, and the READING_ERROR of the coefficients.
 *
 * @param polynomial at least one term
 * @returns a share of the magnitude, some 1e-29 for usual series
 */
export function sharpTolerance(polynomial: SparsePolynomial): number {
  return 40 * (polynomial.steps.length + lastStep(polynomial) + 2) * UNIT;
}

/**
 * @param base a double-double above 0
 * @param exponent a whole number, at least 0
 * @returns base^exponent, within 8 u² for each unit of the exponent
 */
export function sharpPower(base: DoubleDouble, exponent: number): DoubleDouble {
  return powerFrom([base], exponent);
}

// base^exponent from base^(2^k) in squares[k], which grows as far as it is needed.
function powerFrom(squares: DoubleDouble[], exponent: number): DoubleDouble {
  let result: DoubleDouble | undefined;
  for (let k = 0, left = exponent; left > 0; k++, left = Math.floor(left / 2)) {
    let square = squares[k];
    if (square === undefined) {
      const root = squares[k - 1] ?? doubleDouble(NaN);
      square = times(root, root);
      squares.push(square);
    }
    if (left % 2 === 1) result = result === undefined ? square : times(result, square);
  }
  return result ?? doubleDouble(1);
}
