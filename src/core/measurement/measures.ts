import { benefitCostRatio } from "../case/benefit-cost-ratio";
import { measureValueOf, type MeasureValue } from "../case/measure-value";
import { paybackPeriod } from "../case/payback-period";
import { returnOnInvestment } from "../case/return-on-investment";
import { totalCostOfOwnership } from "../case/total-cost-of-ownership";
import { convertedRate } from "../cash-flow/converted-rate";
import { internalRateOfReturn } from "../cash-flow/internal-rate-of-return";
import { discountFactors } from "./discount-factors";
import { QUARTERS_PER_YEAR } from "./measurement-case";
import type { LineAmounts } from "./plan";
import { isClosed, lastPeriodOf } from "./timeline";
import { YEARS_OF_USER_COST, type ValuationTerms } from "./valuation-terms";

/** What the lines of one group come to. */
export interface GroupTotal {
  readonly kind: LineAmounts["kind"];
  readonly group: string;
  /** money, undiscounted */
  readonly total: number;
  readonly presentValue: number;
}

/** The measures of the case at one moment; money is money today unless said otherwise. */
export interface Measures {
  /** full-life NPV */
  readonly netPresentValue: number;
  /** NPV of the closed periods */
  readonly realised: number;
  /** NPV of the open periods, money of the last closed quarter */
  readonly toGo: number;
  readonly totalBenefits: number;
  readonly totalCosts: number;
  readonly presentValueOfBenefits: number;
  readonly presentValueOfCosts: number;
  readonly returnOnInvestment: MeasureValue;
  readonly benefitCostRatio: MeasureValue;
  /** years from today */
  readonly payback: MeasureValue;
  /** per year, of several the one nearest to 10 % a quarter */
  readonly internalRateOfReturn: MeasureValue;
  /** how often the net cash flow changes sign: above 1 there may be several rates of return */
  readonly signChanges: number;
  /** undiscounted costs of Initial and the first three years, per user */
  readonly costPerUser: MeasureValue;
  /** in the order in which the groups first appear among the lines */
  readonly groups: readonly GroupTotal[];
}

/**
 * The measures of forecast amounts.
 *
 *     netPresentValue = Σ net(q) · D(q)         net = benefits − costs
 *     realised        = Σ net(q) · D(q)         over the closed periods
 *     toGo            = Σ net(q) · D(q) / D(g)  over the open ones; g is the last closed quarter
 *
 * so that netPresentValue = realised + toGo · D(g). Return and benefit-cost ratio are those of
 * returnOnInvestment (TEI) and benefitCostRatio, payback and rate of return those of paybackPeriod
 * (undiscounted) and internalRateOfReturn, by quarters and made yearly. Sums are sums of doubles.
 *
 * @param lines forecast amounts, all over the same periods
 * @param terms how they are valued
 * @param closedQuarter the last closed quarter, 0 where nothing is closed
 * @returns the measures; one that the case does not have is the fault that says why
 */
export function measuresOf(
  lines: readonly LineAmounts[],
  terms: ValuationTerms,
  closedQuarter: number,
): Measures {
  const periodCount = periodCountOf(lines);
  const factors = discountFactors(terms, periodCount);
  const [benefits, costs] = (["benefit", "cost"] as const).map((kind) =>
    totalByPeriod(
      lines.filter((line) => line.kind === kind),
      periodCount,
    ),
  ) as [number[], number[]];
  const net = benefits.map((benefit, period) => benefit - (costs[period] ?? NaN));
  const [closed, open] = [true, false].map((wanted) =>
    net.map((flow, period) => (isClosed(period, closedQuarter) === wanted ? flow : 0)),
  ) as [number[], number[]];

  const gained = presentValue(benefits, factors);
  const paid = presentValue(costs, factors);
  return {
    netPresentValue: gained - paid,
    realised: presentValue(closed, factors),
    toGo: presentValue(open, factors) / (factors[closedQuarter] ?? NaN),
    totalBenefits: sum(benefits),
    totalCosts: sum(costs),
    presentValueOfBenefits: gained,
    presentValueOfCosts: paid,
    returnOnInvestment: measureValueOf(() => returnOnInvestment([gained], [paid])),
    benefitCostRatio: measureValueOf(() => benefitCostRatio([gained], [paid])),
    payback: measureValueOf(() => paybackPeriod(net) / QUARTERS_PER_YEAR),
    internalRateOfReturn: measureValueOf(() =>
      convertedRate(internalRateOfReturn(net), QUARTERS_PER_YEAR, 1),
    ),
    signChanges: signChangesOf(net),
    costPerUser: measureValueOf(() =>
      totalCostOfOwnership(costs.slice(0, lastPeriodOf(YEARS_OF_USER_COST) + 1), 0, terms.users),
    ),
    groups: groupTotals(lines, factors),
  };
}

/**
 * @param lines amounts over the same periods
 * @returns how many periods, the Initial one at least
 */
export function periodCountOf(lines: readonly LineAmounts[]): number {
  return Math.max(1, ...lines.map(({ amounts }) => amounts.length));
}

/**
 * @param flows money per period
 * @param factors discount factors, at least as many
 * @returns money today
 */
export function presentValue(flows: readonly number[], factors: readonly number[]): number {
  return flows.reduce((total, flow, period) => total + flow * (factors[period] ?? NaN), 0);
}

function totalByPeriod(lines: readonly LineAmounts[], periodCount: number): number[] {
  return Array.from({ length: periodCount }, (_, period) =>
    sum(lines.map(({ amounts }) => amounts[period] ?? 0)),
  );
}

function groupTotals(lines: readonly LineAmounts[], factors: readonly number[]): GroupTotal[] {
  const groups = new Map<string, GroupTotal>();
  for (const { kind, group, amounts } of lines) {
    const key = `${kind} ${group}`;
    const before = groups.get(key) ?? { kind, group, total: 0, presentValue: 0 };
    groups.set(key, {
      ...before,
      total: before.total + sum(amounts),
      presentValue: before.presentValue + presentValue(amounts, factors),
    });
  }
  return [...groups.values()];
}

function signChangesOf(flows: readonly number[]): number {
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
