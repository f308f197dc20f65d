import exp from "@stdlib/math-base-special-exp";
import expm1 from "@stdlib/math-base-special-expm1";
import log1p from "@stdlib/math-base-special-log1p";
import { ValuationError } from "../errors";
import {
  add,
  divide,
  fractionOf,
  multiply,
  nearestDouble,
  ONE,
  subtract,
} from "../numeric/fraction";
import { requireAbove, requireBetween, requireFinite, requireRepresentable } from "../require";

/** How a rate responds to spending: rate = ceiling · (1 − exp(−steepness · spending)). */
export interface ResponseCurve {
  /** the rate that no spending exceeds */
  readonly ceiling: number;
  /** per unit of money, above 0: how soon spending gets there */
  readonly steepness: number;
}

/** The spending that makes customer equity greatest, and what comes of it. */
export interface SpendingAllocation {
  /** money per prospect */
  readonly acquisitionSpending: number;
  /** share of prospects won */
  readonly acquisitionRate: number;
  /** money per customer and period */
  readonly retentionSpending: number;
  /** share of customers who stay from one period to the next */
  readonly retentionRate: number;
  /** money per customer won, on the day of winning, before the cost of winning */
  readonly customerValue: number;
  /** money per prospect */
  readonly equityPerProspect: number;
}

/**
 * Balance of acquisition and retention spending after Blattberg and Deighton: the spending A per
 * prospect and R per customer and period for which customer equity per prospect is greatest.
 *
 *     equity = a · V − A
 *     V = margin + (margin · r − R) / (1 + rate − r)
 *     a = acquisition.ceiling · (1 − exp(−acquisition.steepness · A)),   r likewise of R
 *
 * A customer brings a margin when won and at the end of each period survived, and costs R then. R
 * makes V greatest whatever A is, and is the only solution of r'(R) · (margin · (1 + rate) − R) =
 * 1 + rate − r. At the optimum one more customer costs the same by either way, and that is V:
 * 1 / a'(A) = 1 / r'(R) = V. Where the first unit of money does not pay, the best spending is 0.
 *
 * Excel needs its Solver for this. The results are within a few units of the last place, the
 * spending relative to 1 / steepness.
 *
 * @param acquisition response to spending per prospect, ceiling above 0 and up to 1
 * @param retention response to spending per customer and period, ceiling at least 0, below 1 and
 *   below 1 + rate
 * @param margin money per period from a customer, before retention spending
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1
 * @returns both spendings, the rates they reach, and the values
 * @throws {ValuationError} "not-finite", "out-of-domain", "divergent", "overflow"
 * @see Blattberg, Deighton: Manage marketing by the customer equity test, Harvard Business Review 74
 *   (1996); Pfeifer: The optimal ratio of acquisition and retention costs, J. Targeting, Measurement
 *   and Analysis for Marketing 13 (2005), for the marginal costs
 * @example
 * spendingAllocation({ ceiling: 0.4, steepness: 1 }, { ceiling: 0, steepness: 1 }, 2, 0.1); // {"acquisitionSpending": 0, "acquisitionRate": 0, "retentionSpending": 0, "retentionRate": 0, "customerValue": 2, "equityPerProspect": 0}
 */
export function spendingAllocation(
  acquisition: ResponseCurve,
  retention: ResponseCurve,
  margin: number,
  rate: number,
): SpendingAllocation {
  requireCurve("acquisition", acquisition);
  requireCurve("retention", retention);
  requireAbove(0, "acquisitionCeiling", acquisition.ceiling);
  requireFinite("margin", margin);
  requireAbove(-1, "rate", rate);
  requireLimit(retention.ceiling, rate);

  const kept = bestRetention(retention, margin, rate);
  const won = bestAcquisition(acquisition, kept.customerValue);
  return { ...won, ...kept };
}

function requireCurve(name: "acquisition" | "retention", curve: ResponseCurve): void {
  requireBetween(0, 1, `${name}Ceiling`, curve.ceiling);
  requireAbove(0, `${name}Steepness`, curve.steepness);
}

function requireLimit(retentionCeiling: number, rate: number): void {
  if (retentionCeiling === 1) {
    throw new ValuationError("out-of-domain", "retentionCeiling must be less than 1, got 1");
  }
  if (1 + rate > retentionCeiling) return;
  throw new ValuationError(
    "divergent",
    `retentionCeiling must be less than 1 + rate, got ceiling ${String(retentionCeiling)} and rate ${String(rate)}: the value has no limit`,
  );
}

type Kept = Pick<SpendingAllocation, "retentionSpending" | "retentionRate" | "customerValue">;
type Won = Pick<
  SpendingAllocation,
  "acquisitionSpending" | "acquisitionRate" | "equityPerProspect"
>;

// With s = steepness · R the condition for the best R becomes
//
//     ln(1 + surplus) + ln(1 − s / room) − s = 0
//     room    = steepness · margin · (1 + rate) − 1
//     surplus = (1 + rate) (ceiling · steepness · margin − 1) / (1 + rate − ceiling)
//
// which falls from above 0 to below it once. Both constants are formed exactly, so that spending
// which hardly pays is as well determined as any other.
function bestRetention({ ceiling, steepness }: ResponseCurve, margin: number, rate: number): Kept {
  const discount = add(ONE, fractionOf(rate));
  const steepMargin = multiply(fractionOf(steepness), fractionOf(margin));
  const least = subtract(discount, fractionOf(ceiling));
  const firstUnit = subtract(multiply(fractionOf(ceiling), steepMargin), ONE);
  if (firstUnit.numerator <= 0n) {
    return { retentionSpending: 0, retentionRate: 0, customerValue: margin + 0 };
  }

  const room = representable(nearestDouble(subtract(multiply(steepMargin, discount), ONE)));
  const surplus = representable(nearestDouble(divide(multiply(discount, firstUnit), least)));
  const scaled = solve(room, log1p(surplus));
  const lost = nearestDouble(least) + ceiling * exp(-scaled); // 1 + rate − retention
  return {
    retentionSpending: representable(scaled / steepness),
    retentionRate: -ceiling * expm1(-scaled),
    customerValue: representable((room + 1 - scaled) / (steepness * lost)),
  };
}

// The s at which gain + ln(1 − s / room) − s changes sign, by halving until two neighbouring doubles
// hold it between them: at most some 1,100 steps, for which one spending is soon found.
function solve(room: number, gain: number): number {
  let lower = 0;
  let upper = Math.min(room, gain);
  for (;;) {
    const middle = (lower + upper) / 2;
    if (middle <= lower || middle >= upper) return middle;
    if (gain + log1p(-middle / room) - middle > 0) lower = middle;
    else upper = middle;
  }
}

// a'(A) = ceiling · steepness · exp(−steepness · A) falls to 1 / V at the best A.
function bestAcquisition({ ceiling, steepness }: ResponseCurve, customerValue: number): Won {
  const firstUnit = [ceiling, steepness, customerValue].map(fractionOf).reduce(multiply);
  const surplus = representable(nearestDouble(subtract(firstUnit, ONE)));
  if (surplus <= 0) return { acquisitionSpending: 0, acquisitionRate: 0, equityPerProspect: 0 };
  const scaled = log1p(surplus);
  return {
    acquisitionSpending: representable(scaled / steepness),
    acquisitionRate: ceiling * (surplus / (1 + surplus)),
    equityPerProspect: representable((surplus - scaled) / steepness),
  };
}

function representable(value: number): number {
  return requireRepresentable("best spending", value);
}
