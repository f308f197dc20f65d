import { approximateFraction } from "../../../src/core/numeric/approximation";
import type { ComputableNumber } from "../../../src/core/numeric/computable-number";
import {
  estimateSum,
  nearestDoubleToSum,
  rationalSum,
  type RootSum,
} from "../../../src/core/numeric/root-sum";

/** The same number with all ways of computing it, so that each can be held against the others. */
export const WAYS: readonly (readonly [string, (sum: RootSum) => ComputableNumber])[] = [
  ["in double-doubles first", inDoubleDoubles],
  ["exactly", exactly],
  ["by digits first", byDigits],
];

export function exactly(sum: RootSum): ComputableNumber {
  return { approximation: undefined, precisely: () => ({ exactly: () => sum }) };
}

export function byDigits(sum: RootSum): ComputableNumber {
  return {
    approximation: undefined,
    precisely: () => ({ exactly: () => sum, estimate: (decimal) => estimateSum(sum, decimal) }),
  };
}

function inDoubleDoubles(sum: RootSum): ComputableNumber {
  const rational = rationalSum(sum);
  const nearest = nearestDoubleToSum(sum);
  const rough = { value: { hi: nearest, lo: 0 }, bound: Math.abs(nearest) * 2 ** -53 };
  const irrational = nearest === 0 ? undefined : rough;
  return {
    approximation: rational === undefined ? irrational : approximateFraction(rational),
    precisely: () => ({ exactly: () => sum }),
  };
}
