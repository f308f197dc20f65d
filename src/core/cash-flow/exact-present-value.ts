import { onCommonScale } from "../numeric/common-scale";
import { add, fractionOf, ONE, type Fraction } from "../numeric/fraction";
import { addRoot, rootSumOf, type RootSum } from "../numeric/root-sum";
import type { DiscountRate, Timing } from "./discounting";

/**
 * Present value without any rounding, in whole-number arithmetic; of payers of whom a share stays in
 * each period the amount of a period is weighted by the product of the shares of all periods passed,
 * its own included.
 *
 * @param today a decimal: its denominator is a power of ten
 * @param future decimals, one for each period after today
 * @param rate checked by requireDiscounting
 * @param timing when within its period a flow falls due
 * @param retention share that stays, 0 to 1, for all periods or one for each
 * @returns the exact value
 */
export function exactValueOf(
  today: Fraction,
  future: readonly Fraction[],
  rate: DiscountRate,
  timing: Timing,
  retention: number | readonly number[] = 1,
): RootSum {
  if (future.length === 0) return rootSumOf(today);

  const { integers, scale } = onCommonScale(future);
  const growth = factorsOf(future.length, rate, (value) => add(ONE, fractionOf(value)));
  const stays = factorsOf(future.length, retention, fractionOf);
  const periods = growth.map((factor, index) => periodOf(factor, stays[index] ?? ONE));
  switch (timing) {
    case "end":
      return rootSumOf(add(today, valueOfRun(integers, periods, scale, "end")));
    case "start":
      return rootSumOf(add(today, valueOfRun(integers, periods, scale, "start")));
    case "mid":
      return inMidPeriod(today, integers, growth, periods, scale);
  }
}

// One factor for each period; equal values share one object.
function factorsOf(
  periods: number,
  values: number | readonly number[],
  factorOf: (value: number) => Fraction,
): readonly Fraction[] {
  if (typeof values === "number") return Array<Fraction>(periods).fill(factorOf(values));
  const factors = new Map(values.map((value) => [value, factorOf(value)]));
  return values.map((value) => factors.get(value) ?? ONE);
}

/** What one unit is worth at the start of the period, all three over the same denominator. */
interface Period {
  readonly denominator: bigint;
  /** of a unit at the end of the period */
  readonly end: bigint;
  /** of a unit at its start, from the payers who stay */
  readonly start: bigint;
}

function periodOf(growth: Fraction, stays: Fraction): Period {
  return {
    denominator: growth.numerator * stays.denominator,
    end: growth.denominator * stays.numerator,
    start: growth.numerator * stays.numerator,
  };
}

// Half a period before its end a flow is worth √(1 + rate) more than at the end, so the flows of
// all periods with one rate make one root term.
function inMidPeriod(
  today: Fraction,
  future: readonly bigint[],
  growth: readonly Fraction[],
  periods: readonly Period[],
  scale: bigint,
): RootSum {
  return [...new Set(growth)].reduce((sum, factor) => {
    const ofThisRate = future.map((amount, index) => (growth[index] === factor ? amount : 0n));
    return ofThisRate.every((amount) => amount === 0n)
      ? sum
      : addRoot(sum, valueOfRun(ofThisRate, periods, scale, "end"), factor);
  }, rootSumOf(today));
}

/** A run of periods: its flows are worth value / denominator at its start, a unit at its end end / denominator. */
interface Run {
  readonly value: bigint;
  readonly denominator: bigint;
  readonly end: bigint;
}

function valueOfRun(
  amounts: readonly bigint[],
  periods: readonly Period[],
  scale: bigint,
  due: "start" | "end",
): Fraction {
  const run = runOf(0, amounts.length);
  return { numerator: run.value, denominator: run.denominator * scale };

  // Halving keeps the factors of each product equally long, which is what makes the
  // multiplication of long integers fast: a thousand flows take a millisecond or two.
  function runOf(from: number, to: number): Run {
    const period = periods[from];
    if (period !== undefined && to - from === 1) {
      const { denominator, end } = period;
      return { value: (amounts[from] ?? 0n) * period[due], denominator, end };
    }
    const middle = (from + to) >> 1;
    const early = runOf(from, middle);
    const late = runOf(middle, to);
    return {
      value: early.value * late.denominator + early.end * late.value,
      denominator: early.denominator * late.denominator,
      end: early.end * late.end,
    };
  }
}
