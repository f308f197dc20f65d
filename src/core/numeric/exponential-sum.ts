import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { lastStep, type SparsePolynomial } from "./sparse-polynomial";

/**
 * A polynomial in growth as a sum of exponentials in s = ln(growth): positive terms on one side,
 * negative ones on the other, each side a sum of positive numbers that nothing can cancel.
 */
export interface ExponentialSum {
  readonly steps: readonly number[];
  readonly logarithms: readonly number[];
  readonly isPositive: readonly boolean[];
  /** greatest logarithm of a coefficient, as a distance from 0 */
  readonly logarithmRange: number;
}

/** Both sides of a sum at one s. The mean is that of the steps, weighted by the terms. */
export interface Sample {
  readonly s: number;
  /** ln of the positive side less ln of the negative side: its sign is that of the sum */
  readonly balance: number;
  readonly positive: number;
  readonly negative: number;
  readonly positiveMean: number;
  readonly negativeMean: number;
  /** what the balance is uncertain by */
  readonly noise: number;
}

/**
 * @param polynomial terms of both signs
 * @returns the same as a sum of exponentials
 */
export function exponentialSumOf(polynomial: SparsePolynomial): ExponentialSum {
  const logarithms = polynomial.high.map((coefficient) => ln(Math.abs(coefficient)));
  return {
    steps: polynomial.steps,
    logarithms,
    isPositive: polynomial.high.map((coefficient) => coefficient > 0),
    logarithmRange: logarithms.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}

/**
 * Both sides relative to the greatest term of each, so that no s is too large.
 *
 * @param sum terms of both signs
 * @param s logarithm of the growth per step
 * @returns the two sides at s
 */
export function sampleAt(sum: ExponentialSum, s: number): Sample {
  const { steps, logarithms, isPositive } = sum;
  const count = steps.length;
  let positiveMost = -Infinity;
  let negativeMost = -Infinity;
  for (let index = 0; index < count; index++) {
    const exponent = (logarithms[index] ?? NaN) - s * (steps[index] ?? NaN);
    if (isPositive[index] === true) {
      if (exponent > positiveMost) positiveMost = exponent;
    } else if (exponent > negativeMost) negativeMost = exponent;
  }

  let [positive, negative, positiveMoment, negativeMoment] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const step = steps[index] ?? NaN;
    const exponent = (logarithms[index] ?? NaN) - s * step;
    if (isPositive[index] === true) {
      const term = exp(exponent - positiveMost);
      positive += term;
      positiveMoment += step * term;
    } else {
      const term = exp(exponent - negativeMost);
      negative += term;
      negativeMoment += step * term;
    }
  }
  const positiveLogarithm = positiveMost + ln(positive);
  const negativeLogarithm = negativeMost + ln(negative);
  return {
    s,
    balance: positiveLogarithm - negativeLogarithm,
    positive: positiveLogarithm,
    negative: negativeLogarithm,
    positiveMean: positiveMoment / positive,
    negativeMean: negativeMoment / negative,
    noise: 2 ** -50 * (count + sum.logarithmRange + Math.abs(s) * (steps[count - 1] ?? NaN)),
  };
}

/**
 * ln of either side is convex in s: above its tangents and below its chord. So the balance is
 * above the tangents of its positive side less the chord of its negative side.
 *
 * @param from one end of an interval
 * @param to its other end
 * @returns whether the sum is proven to have no root between the two
 */
export function isRootless(from: Sample, to: Sample): boolean {
  const noise = Math.max(from.noise, to.noise);
  return from.balance > 0
    ? isAbove(from, to, from.positive, to.positive, from.positiveMean, to.positiveMean, noise)
    : isAbove(from, to, from.negative, to.negative, from.negativeMean, to.negativeMean, noise);
}

// Whether the side with these logarithms and means is greater than the other everywhere between.
function isAbove(
  from: Sample,
  to: Sample,
  fromValue: number,
  toValue: number,
  fromMean: number,
  toMean: number,
  noise: number,
): boolean {
  const fromLead = Math.abs(from.balance);
  const toLead = from.balance > 0 ? to.balance : -to.balance;
  if (fromLead <= noise || toLead <= noise) return false;
  // The tangents fromValue − fromMean · x and toValue + toMean · (width − x) meet here.
  const width = to.s - from.s;
  const meeting =
    fromMean === toMean ? 0 : (fromValue - toValue - toMean * width) / (fromMean - toMean);
  if (!(meeting > 0 && meeting < width)) return true;
  const chord =
    fromValue - fromLead + ((toValue - toLead - fromValue + fromLead) * meeting) / width;
  return fromValue - fromMean * meeting - chord > noise;
}

/**
 * The slope of the balance is the negative mean less the positive mean, and both means fall as s
 * grows: they shift towards the early steps.
 *
 * @param from one end of an interval
 * @param to its other end
 * @returns whether the balance is proven to only rise, or only fall, between the two
 */
export function isMonotone(from: Sample, to: Sample): boolean {
  const margin = 1e-12 * (from.positiveMean + from.negativeMean);
  return (
    to.negativeMean - from.positiveMean > margin || to.positiveMean - from.negativeMean > margin
  );
}

/**
 * @param polynomial any
 * @returns the indices after which the sign of the coefficients changes
 */
export function signChanges(polynomial: SparsePolynomial): number[] {
  const { high } = polynomial;
  const changes: number[] = [];
  for (let index = 0; index + 1 < high.length; index++) {
    if ((high[index] ?? 0) > 0 !== (high[index + 1] ?? 0) > 0) changes.push(index);
  }
  return changes;
}

/**
 * An interval outside of which the sum has no root. At its upper end the side of the first term
 * prevails, and its mean is before every step of the other side: it keeps doing so. At its lower
 * end the same holds for the side of the last term.
 *
 * @param polynomial terms of both signs
 * @param sum the same as a sum of exponentials
 * @param least where to stop downwards
 * @param greatest where to stop upwards
 * @returns both ends
 */
export function rootBounds(
  polynomial: SparsePolynomial,
  sum: ExponentialSum,
  least: number,
  greatest: number,
): [Sample, Sample] {
  const { steps, isPositive } = sum;
  const [isFirst = true, isLast = true] = [isPositive[0], isPositive[isPositive.length - 1]];
  const firstOther = steps[isPositive.indexOf(!isFirst)] ?? NaN;
  const lastOther = steps[isPositive.lastIndexOf(!isLast)] ?? NaN;

  const unit = 1 / lastStep(polynomial);
  const to = outwards(sum, unit, greatest, ({ balance, noise, positiveMean, negativeMean }) =>
    isFirst
      ? balance > noise && positiveMean < firstOther
      : balance < -noise && negativeMean < firstOther,
  );
  const from = outwards(sum, -unit, least, ({ balance, noise, positiveMean, negativeMean }) =>
    isLast
      ? balance > noise && positiveMean > lastOther
      : balance < -noise && negativeMean > lastOther,
  );
  return [from, to];
}

function outwards(
  sum: ExponentialSum,
  unit: number,
  limit: number,
  isBeyond: (sample: Sample) => boolean,
): Sample {
  for (let s = unit; Math.abs(s) < Math.abs(limit); s *= 2) {
    const sample = sampleAt(sum, s);
    if (isBeyond(sample)) return sample;
  }
  return sampleAt(sum, limit);
}
