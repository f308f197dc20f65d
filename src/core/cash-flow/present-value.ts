import { approximateDifference } from "../numeric/approximation";
import type { ComputableNumber, PreciseNumber } from "../numeric/computable-number";
import { doubleDouble, type Approximation } from "../numeric/double-double";
import { fractionOf, subtract, ZERO, type Fraction } from "../numeric/fraction";
import type { RootSum } from "../numeric/root-sum";
import { approximatePresentValue } from "./approximate-present-value";
import type { DiscountRate, FirstPeriod, Timing } from "./discounting";
import { estimateMidPeriodValue } from "./estimate-mid-period-value";
import { exactValueOf } from "./exact-present-value";

/** A present value that is known by its amounts, so that amounts which cancel do so exactly. */
export interface PresentValue extends ComputableNumber {
  readonly precisely: () => DiscountedAmounts;
}

/** Amounts and how they become money today, which is the value they make. */
export interface DiscountedAmounts extends PreciseNumber {
  /** decimals, the first due today */
  readonly amounts: readonly Fraction[];
  readonly discounting: Discounting;
}

/** How amounts become money today. */
export interface Discounting {
  /** checked by requireDiscounting */
  readonly rate: DiscountRate;
  /** when within its period an amount falls due */
  readonly timing: Timing;
  /** share of payers who stay, 0 to 1, for all periods or one for each; 1 unless given */
  readonly retention?: number | readonly number[];
}

/**
 * Present value of cash flows.
 *
 * @param rate checked by requireDiscounting
 * @param cashFlows finite amounts
 * @param timing when within its period a flow falls due
 * @param first the period of the first flow
 * @returns the value as a number that is computed as precisely as it takes
 */
export function presentValue(
  rate: DiscountRate,
  cashFlows: readonly number[],
  timing: Timing,
  first: FirstPeriod = 0,
): PresentValue {
  let made: DiscountedAmounts | undefined;
  return {
    approximation: approximatePresentValue(rate, cashFlows, timing, first) ?? nothingOf(cashFlows),
    precisely: () => (made ??= discounted({ rate, timing }, amountsFrom(first, cashFlows))),
  };
}

function amountsFrom(first: FirstPeriod, cashFlows: readonly number[]): Fraction[] {
  const amounts = cashFlows.map(fractionOf);
  return first === 0 ? amounts : [ZERO, ...amounts];
}

// Double-doubles have no bound for amounts that are all 0, whose value needs none.
function nothingOf(cashFlows: readonly number[]): Approximation | undefined {
  return cashFlows.every((flow) => flow === 0) ? { value: doubleDouble(0), bound: 0 } : undefined;
}

/**
 * @param rate checked by requireDiscounting
 * @param periods how many periods after today
 * @returns what one unit is worth today that falls due at the end of the last of them: a rational
 *   number
 */
export function valueOfUnit(rate: DiscountRate, periods: number): PresentValue {
  return presentValue(rate, [...Array<number>(periods).fill(0), 1], "end");
}

/**
 * @param value a present value
 * @param subtrahend another, discounted in the same way
 * @returns their difference: exactly 0 where the amounts are the same
 */
export function lessValue(value: PresentValue, subtrahend: PresentValue): PresentValue {
  let made: DiscountedAmounts | undefined;
  return {
    approximation:
      value.approximation &&
      subtrahend.approximation &&
      approximateDifference(value.approximation, subtrahend.approximation),
    precisely: () => (made ??= amountsLess(value.precisely(), subtrahend.precisely())),
  };
}

function amountsLess(value: DiscountedAmounts, subtrahend: DiscountedAmounts): DiscountedAmounts {
  const rest = value.amounts.map((amount, period) =>
    subtract(amount, subtrahend.amounts[period] ?? ZERO),
  );
  return discounted(value.discounting, rest);
}

/**
 * The present value of amounts that are not doubles themselves, or of payers of whom a share stays in
 * each period: the amount of a period is then weighted by the product of the shares of all periods
 * passed, its own included.
 *
 * @param discounting with one rate for all periods after today or one for each
 * @param amounts decimals, the first due today
 * @returns the exact value, and where it takes long to make, estimates too
 */
export function discounted(
  discounting: Discounting,
  amounts: readonly Fraction[],
): DiscountedAmounts {
  const { rate, timing, retention = 1 } = discounting;
  const [today = ZERO, ...future] = amounts;
  let exact: RootSum | undefined;
  return {
    amounts,
    discounting,
    exactly: () => (exact ??= exactValueOf(today, future, rate, timing, retention)),
    // With a root for each different rate, exact arithmetic takes time that grows with their square.
    estimate:
      timing === "mid" && typeof rate !== "number"
        ? (decimal) => estimateMidPeriodValue(today, future, rate, retention, decimal)
        : undefined,
  };
}
