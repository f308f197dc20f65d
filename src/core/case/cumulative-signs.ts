import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { discounted } from "../cash-flow/present-value";
import { onCommonScale } from "../numeric/common-scale";
import { signOf } from "../numeric/computable-number";
import { add, fractionOf, multiply, ONE, subtract, ZERO, type Fraction } from "../numeric/fraction";
import { addRoot, rootSumOf, scaleSum, signOfSum } from "../numeric/root-sum";
import {
  certainSign,
  decimalOf,
  estimateFraction,
  FIRST_DIGITS,
  unitRoundoff,
} from "../numeric/settle";
import { approximateSigns } from "./approximate-signs";

/**
 * Whether the benefits up to each period make up for the costs: the sign of their net present value so
 * far, period by period as it is asked for.
 *
 * @param benefits money received per period, the first today
 * @param costs money paid per period as positive amounts, as many
 * @param rate checked by requireDiscounting
 * @param timing when within its period an amount falls due
 * @returns 1, 0 or −1 for each period
 */
export function* cumulativeSigns(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): Iterable<number> {
  let precisely: SignUpTo | undefined;
  let [period, sign] = [0, 0];
  for (const certain of approximateSigns(benefits, costs, rate, timing)) {
    // Without a net flow the sign stays as it was, however hard it was to tell.
    if (benefits[period] !== costs[period]) {
      sign = certain ?? (precisely ??= preciseSigns(benefits, costs, rate, timing))(period);
    }
    yield sign;
    period++;
  }
}

/** The sign of the value up to a period, not earlier than the one it was asked for before. */
type SignUpTo = (period: number) => number;

// The value is carried on from period to period as money of that period's end, which has the sign of
// the value today.
function preciseSigns(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): SignUpTo {
  const net = benefits.map((benefit, period) =>
    subtract(fractionOf(benefit), fractionOf(costs[period] ?? 0)),
  );
  // With a root for each different rate, an exact step would take longer from period to period.
  return timing === "mid" && typeof rate !== "number"
    ? byDigits(net, rate)
    : exactly(net, rate, timing);
}

// One multiplication a period keeps the fractions short.
function exactly(net: readonly Fraction[], rate: DiscountRate, timing: Timing): SignUpTo {
  const { integers } = onCommonScale(net);
  let next = 0;
  let value = rootSumOf(ZERO);
  return (period) => {
    for (; next <= period; next++) {
      const amount = { numerator: integers[next] ?? 0n, denominator: 1n };
      const growth = next === 0 ? ONE : add(ONE, fractionOf(rateOf(rate, next)));
      const carried = scaleSum(value, growth);
      value =
        timing === "mid"
          ? addRoot(carried, amount, growth)
          : addRoot(carried, timing === "end" ? amount : multiply(amount, growth), ONE);
    }
    return signOfSum(value);
  };
}

// The digits that decide nearly all signs, in one run through the periods; for others the value up to
// the period is asked itself.
function byDigits(net: readonly Fraction[], rates: readonly number[]): SignUpTo {
  const decimal = decimalOf(FIRST_DIGITS);
  let next = 0;
  let value = new decimal(0);
  let magnitude = new decimal(0);
  return (period) => {
    for (; next <= period; next++) {
      const growth = new decimal(next === 0 ? 0 : rateOf(rates, next)).plus(1);
      const flow = estimateFraction(net[next] ?? ZERO, decimal).times(growth.sqrt());
      value = value.times(growth).plus(flow);
      magnitude = magnitude.times(growth).plus(flow.abs());
    }
    // A step rounds the growth, its root, a fraction, two products and a sum; more for safety.
    const error = magnitude.times(unitRoundoff(decimal)).times(10 * next);
    const upTo = () => discounted({ rate: rates, timing: "mid" }, net.slice(0, next));
    return certainSign({ value, error }) ?? signOf({ approximation: undefined, precisely: upTo });
  };
}

function rateOf(rate: DiscountRate, period: number): number {
  return typeof rate === "number" ? rate : (rate[period - 1] ?? NaN);
}
