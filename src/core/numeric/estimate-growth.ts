import type { Decimal } from "decimal.js";
import type { Fraction } from "./fraction";
import {
  estimateFraction,
  estimateProduct,
  unitRoundoff,
  type DecimalConstructor,
  type Estimate,
} from "./settle";

/** e^±3000 is far beyond all doubles, and 10^−1000 above e^−3000. */
const GREATEST_LOGARITHM = 3000;
const NEXT_TO_NOTHING = "1e-1000";

/**
 * (1 + rate)^periods = exp(ln(1 + rate) · periods).
 *
 * @param rate an estimate of a number above −1
 * @param periods any fraction
 * @param decimal decimal.js at the precision to work with
 * @returns the growth; its error is infinite while the rate may still be −1 or less. A growth beyond
 *   all doubles is infinite
 */
export function estimateGrowth(
  rate: Estimate,
  periods: Fraction,
  decimal: DecimalConstructor,
): Estimate {
  return exponential(estimateContinuousRate(rate, periods, decimal), decimal);
}

/**
 * (1 + rate)^periods − 1, to as many digits where that is small.
 *
 * @param rate an estimate of a number above −1
 * @param periods any fraction
 * @param decimal decimal.js at the precision to work with
 * @returns the rate over all periods; otherwise as estimateGrowth
 */
export function estimateGrowthRate(
  rate: Estimate,
  periods: Fraction,
  decimal: DecimalConstructor,
): Estimate {
  return exponentialLessOne(estimateContinuousRate(rate, periods, decimal), decimal);
}

/**
 * ln(1 + rate) · periods.
 *
 * @param rate an estimate of a number above −1
 * @param periods any fraction
 * @param decimal decimal.js at the precision to work with
 * @returns the continuously compounded rate; its error is infinite while the rate may still be −1 or
 *   less
 */
export function estimateContinuousRate(
  rate: Estimate,
  periods: Fraction,
  decimal: DecimalConstructor,
): Estimate {
  const times = estimateFraction(periods, decimal);
  const error = times.abs().times(unitRoundoff(decimal));
  return estimateProduct(logarithm(rate, decimal), { value: times, error }, decimal);
}

// ln(1 + r), of a small r as r − r²/2 + r³/3 − …, where the next term is less than a unit. An error of
// 1 + r of up to half of it moves the logarithm by at most 1.4 of that share, and so it does with an
// error of a small r. All errors doubled for the rounding of the bound.
function logarithm({ value: rate, error }: Estimate, decimal: DecimalConstructor): Estimate {
  const unit = unitRoundoff(decimal);
  const growth = rate.plus(1);
  const share = error.div(growth).plus(unit);
  if (!growth.gt(0) || !share.lt(0.5)) return unknown(decimal);
  const isSmall = rate.abs().lt(small(decimal));
  const value = isSmall ? rate.times(rate.times(rate.div(3).minus(0.5)).plus(1)) : growth.ln();
  const inherited = (isSmall ? error : share).times(1.4);
  return { value, error: value.abs().times(unit).times(6).plus(inherited).times(2) };
}

// An error s ≤ 1/2 of the logarithm moves the growth by at most 2 s of it. Doubled for the rounding of
// the bound.
function exponential({ value, error }: Estimate, decimal: DecimalConstructor): Estimate {
  if (value.plus(error).lt(-GREATEST_LOGARITHM)) {
    return { value: new decimal(0), error: new decimal(NEXT_TO_NOTHING) };
  }
  if (value.minus(error).gt(GREATEST_LOGARITHM)) {
    return { value: new decimal(Infinity), error: new decimal(0) };
  }
  if (!error.lt(0.5)) return unknown(decimal);
  const growth = value.exp();
  return { value: growth, error: growth.times(error.plus(unitRoundoff(decimal)).times(4)) };
}

// e^x − 1, of a small x as x + x²/2 + x³/6 + …, where the next term is less than a unit.
function exponentialLessOne(x: Estimate, decimal: DecimalConstructor): Estimate {
  const unit = unitRoundoff(decimal);
  const isSmall = [x.value, x.error].every((part) => part.abs().lt(small(decimal)));
  if (isSmall) {
    const value = x.value.times(x.value.times(x.value.div(6).plus(0.5)).plus(1));
    return { value, error: value.abs().times(unit).times(6).plus(x.error).times(2) };
  }
  const growth = exponential(x, decimal);
  if (!growth.value.isFinite()) return growth;
  const value = growth.value.minus(1);
  return { value, error: growth.error.plus(value.abs().times(unit).times(2)) };
}

// So small that its cube is below a unit, as 10^(1 − precision).
function small(decimal: DecimalConstructor): Decimal {
  return new decimal(10).pow(-Math.ceil(decimal.precision / 3));
}

function unknown(decimal: DecimalConstructor): Estimate {
  return { value: new decimal(0), error: new decimal(Infinity) };
}
