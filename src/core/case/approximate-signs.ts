import { discountFactor, timingFactor } from "../cash-flow/discount-factor";
import type { DiscountRate, Timing } from "../cash-flow/discounting";
import {
  doubleDouble,
  negative,
  plus,
  times,
  UNIT,
  type DoubleDouble,
} from "../numeric/double-double";
import { exactScale, readAmount } from "../numeric/read-amounts";

/** A smaller discount factor is as good as 0. */
const LEAST = 2 ** -800;

/**
 * The signs of a case's cumulative present value in double-doubles, one step for each period, which
 * decides nearly all of them.
 *
 * In units of u²: the factor of a period is known to 19, its square root to half of that and 4, and a
 * product of t of them, each product adding 7, to 26 t. Amounts are known to READING_ERROR = 14, so that
 * the difference of two is to 17 of their sum; its product adds 7, and each addition 3 of the value so
 * far. With M the sum of all sizes times their factors that is less than 30 (t + 1) M; the bound used
 * is twice as large, which covers its own rounding. Where the factor is too small to be told, the bound
 * has room for what the flow can then still be worth.
 *
 * @param benefits money received per period, the first today
 * @param costs money paid per period as positive amounts, as many
 * @param rate checked by requireDiscounting
 * @param timing when within its period an amount falls due
 * @returns for each period 1, 0 or −1, or undefined where this arithmetic cannot tell the sign
 */
export function* approximateSigns(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): Iterable<number | undefined> {
  const scale = exactScale(benefits, costs);
  let value = doubleDouble(0);
  let [period, magnitude, lost] = [0, 0, 0];
  for (const factor of discountFactors(benefits.length - 1, rate, timing)) {
    const received = readAmount(benefits[period] ?? NaN, scale) ?? UNKNOWN;
    const paid = readAmount(costs[period] ?? NaN, scale) ?? UNKNOWN;
    const size = Math.abs(received.hi) + Math.abs(paid.hi);
    value = plus(value, times(factor, plus(received, negative(paid))));
    magnitude += factor.hi * size;
    if (factor.hi === 0) lost += LEAST * size;
    period++;
    const bound = 64 * period * UNIT * magnitude + lost;
    yield Math.abs(value.hi) > bound || bound === 0 ? Math.sign(value.hi) : undefined;
  }
}

/** No comparison with it holds, nor with what is computed from it or has grown beyond all doubles. */
const UNKNOWN = doubleDouble(NaN);

// For each period from today on: 0 where the factor is smaller than LEAST, and no number where it
// cannot be told.
function* discountFactors(
  periods: number,
  rate: DiscountRate,
  timing: Timing,
): Iterable<DoubleDouble> {
  yield doubleDouble(1);
  let passed = doubleDouble(1);
  let [knownRate, factor] = [NaN, UNKNOWN];
  for (let period = 0; period < periods; period++) {
    const ownRate = typeof rate === "number" ? rate : (rate[period] ?? NaN);
    if (ownRate !== knownRate) {
      [knownRate, factor] = [ownRate, discountFactor(ownRate) ?? UNKNOWN];
      // What was too small could grow again.
      if (passed.hi === 0 && ownRate < 0) passed = UNKNOWN;
    }
    yield times(passed, timingFactor(timing, factor));
    passed = times(passed, factor);
    if (passed.hi < LEAST) passed = doubleDouble(0);
  }
}
