import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { lessValue, presentValue, type PresentValue } from "../cash-flow/present-value";
import { ValuationError } from "../errors";
import { nearestDoubleTo, signOf } from "../numeric/computable-number";
import { nearestDoubleToQuotient } from "../numeric/quotient";
import { requireFinite, requireRepresentable } from "../require";
import { requireCase } from "./case-amounts";
import { valuesOfCase } from "./values-of-case";

/** The factors at which a case just reaches its target, each with the other side as planned. */
export interface BreakEvenFactors {
  /** on all benefits: 0.8 means that 80 % of them are enough */
  readonly benefits: number;
  /** on all costs: 1.3 means that they may be 30 % higher */
  readonly costs: number;
}

/**
 * Break-even factors of a case whose first benefits and costs fall due today: how far all benefits,
 * or all costs, can move before the net present value is what is aimed at.
 *
 *     benefits = (target + PV(costs)) / PV(benefits)
 *     costs    = (PV(benefits) − target) / PV(costs)
 *
 * PV is netPresentValue with the first amount today. In Excel, Goal Seek finds such factors one at a
 * time and to three digits or so. Each result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param benefits money received per period in order of time, the first today; length ≥ 1
 * @param costs money paid per period as positive amounts; as many as `benefits`
 * @param rate discount rate per period as a decimal, above −1, or one per period after today
 * @param target the net present value to reach, in money today
 * @param timing when within its period an amount after today falls due
 * @returns a factor on all benefits, and one on all costs
 * @throws {ValuationError} "empty", "not-finite", "different-lengths", "overflow" or, also where no
 *   factor of at least 0 reaches the target, "out-of-domain"
 * @see Brealey, Myers, Allen: Principles of Corporate Finance, chapter on project analysis
 * @example
 * breakEvenFactors([0, 600], [400, 0], 0.2); // { benefits: 0.8, costs: 1.25 }
 * breakEvenFactors([0, 600], [400, 0], 0.2, 50); // { benefits: 0.9, costs: 1.125 }
 */
export function breakEvenFactors(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  target = 0,
  timing: Timing = "end",
): BreakEvenFactors {
  requireCase(benefits, costs, rate, timing);
  requireFinite("target", target);
  const { gained, paid } = valuesOfCase(benefits, costs, rate, timing);
  requirePositive("benefits", gained);
  requirePositive("costs", paid);

  const spare = lessValue(gained, moneyToday(target));
  const needed = lessValue(paid, moneyToday(-target));
  if (signOf(needed) < 0 || signOf(spare) < 0) {
    const least = -nearestDoubleTo(paid);
    const most = nearestDoubleTo(gained);
    throw new ValuationError(
      "out-of-domain",
      `target must be from ${String(least)}, the value without benefits, to ${String(most)}, the value without costs, got ${String(target)}`,
    );
  }
  return { benefits: factorOf(needed, gained), costs: factorOf(spare, paid) };
}

// At any rate the same.
function moneyToday(amount: number): PresentValue {
  return presentValue(0, [amount], "end");
}

function factorOf(dividend: PresentValue, divisor: PresentValue): number {
  return requireRepresentable("break-even factor", nearestDoubleToQuotient({ dividend, divisor }));
}

function requirePositive(side: string, value: PresentValue): void {
  if (signOf(value) > 0) return;
  throw new ValuationError(
    "out-of-domain",
    `${side} must have a present value greater than 0 for a factor on them to reach the target, got ${String(nearestDoubleTo(value))}`,
  );
}
