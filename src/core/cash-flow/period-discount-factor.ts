import { ValuationError } from "../errors";
import { doubleDouble, roundIfCertain, times, UNIT } from "../numeric/double-double";
import { compoundGrowth } from "../numeric/compound-growth";
import { decimalNumber } from "../numeric/computable-number";
import { fractionOf, ONE, subtract, type Fraction } from "../numeric/fraction";
import { quotientOf } from "../numeric/quotient";
import { requireAbove, requireBetween, requireOneOf, requireRepresentable } from "../require";
import { discountFactor, timingFactor } from "./discount-factor";
import { TIMINGS, type Timing } from "./discounting";

/**
 * Discount factor: what one unit of money of a period is worth today.
 *
 *     D = 1                                  period 0, which is today
 *     D = 1 / (1 + rate)^period              timing "end"
 *     D = 1 / (1 + rate)^(period − 1/2)      timing "mid"
 *     D = 1 / (1 + rate)^(period − 1)        timing "start"
 *
 * Excel has no function for this; a printed table rounds to three or four places. The result is
 * correctly rounded: the double nearest to the exact value, inputs taken as the decimals they print
 * as.
 *
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1
 * @param period number of the period, at least 0, whole or not; but for timing "end", 0 or at least 1
 * @param timing when within its period the money falls due
 * @returns money today per unit of money
 * @throws {ValuationError} "not-finite", "out-of-domain", "overflow"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on present values
 * @example
 * periodDiscountFactor(0.25, 2); // 0.64
 * periodDiscountFactor(0.25, 2, "start"); // 0.8
 * periodDiscountFactor(0.44, 1, "mid"); // 0.8333333333333334
 * periodDiscountFactor(0.44, 0.5); // 0.8333333333333334
 */
export function periodDiscountFactor(rate: number, period: number, timing: Timing = "end"): number {
  requireAbove(-1, "rate", rate);
  requireBetween(0, Infinity, "periods", period);
  requireOneOf(TIMINGS, "timing", timing);
  if (timing !== "end" && period > 0 && period < 1) {
    throw new ValuationError(
      "out-of-domain",
      `periods must be 0 or at least 1 for timing "${timing}", got ${String(period)}`,
    );
  }
  if (period === 0) return 1;

  return requireRepresentable(
    "discount factor",
    inDoubleDoubles(rate, period, timing) ??
      compoundGrowth(
        quotientOf(decimalNumber(rate)),
        subtract(EARLIER[timing], fractionOf(period)),
      ),
  );
}

/** How much earlier than at the end of its period money falls due. */
const EARLIER: Readonly<Record<Timing, Fraction>> = {
  end: fractionOf(0),
  mid: fractionOf(0.5),
  start: ONE,
};

/** So many periods ahead the bound below would leave too little certain. */
const MOST_PERIODS = 2 ** 20;

// Factors of whole periods, a few times as fast as a power in doubles. The factor of one period is
// known to 19 u², its n-th power by squaring, each product losing 7 u², to less than 26 n u²; the
// square root and the last product add 21 u².
function inDoubleDoubles(rate: number, period: number, timing: Timing): number | undefined {
  if (!Number.isInteger(period) || period > MOST_PERIODS) return undefined;
  const factor = discountFactor(rate);
  if (factor === undefined) return undefined;

  let power = doubleDouble(1);
  for (const bit of (period - 1).toString(2)) {
    power = times(power, power);
    if (bit === "1") power = times(power, factor);
  }
  const value = times(power, timingFactor(timing, factor));
  return roundIfCertain({ value, bound: (28 * period + 30) * UNIT * value.hi });
}
