import type { DiscountRate, Timing } from "../cash-flow/discounting";
import { DEFAULT_GUESS } from "../cash-flow/internal-rate-of-return";
import { nearestRate } from "../cash-flow/rates-of-return";
import { ValuationError } from "../errors";
import { nearestDoubleTo, signOf } from "../numeric/computable-number";
import { nearestDouble } from "../numeric/fraction";
import { requireWholeNumber } from "../require";
import { benefitCostRatio } from "./benefit-cost-ratio";
import { requireCase } from "./case-amounts";
import { internalRatesOfCase } from "./internal-rates-of-case";
import { measureValueOf, type MeasureValue } from "./measure-value";
import { modifiedReturnOfCase } from "./modified-return-of-case";
import { paybackOfCase } from "./payback-of-case";
import { returnOnInvestment, type RoiMethod } from "./return-on-investment";
import { valuesOfCase } from "./values-of-case";

/** More periods than any business counts in a year. */
const MOST_PERIODS_PER_YEAR = 366;

/** The usual measures of one business case. Rates are per year, paybacks in years from today. */
export interface CaseMeasures {
  readonly presentValueOfBenefits: MeasureValue;
  readonly presentValueOfCosts: MeasureValue;
  readonly netPresentValue: MeasureValue;
  readonly returnOnInvestment: Readonly<Record<RoiMethod, MeasureValue>>;
  /** of several the one nearest to 10 %, as internalRateOfReturn gives it */
  readonly internalRateOfReturn: MeasureValue;
  readonly internalRateCount: number;
  readonly modifiedInternalRateOfReturn: MeasureValue;
  readonly payback: MeasureValue;
  readonly discountedPayback: MeasureValue;
  readonly benefitCostRatio: MeasureValue;
}

/**
 * The usual measures of one business case, all from the same amounts, rate and timing. A measure
 * that the case does not have, such as the payback of one that never pays back, is the fault that
 * asking for it alone would throw.
 *
 * Present values, returns and the benefit-cost ratio are those of netPresentValue,
 * returnOnInvestment and benefitCostRatio; the others are measures of the net flows, benefits less
 * costs, by the case's own timing. The modified internal rate of return finances and reinvests at
 * `rate`; the paybacks are the first ones. All are correctly rounded, but for the internal rate of
 * return, which is good to an ulp or two.
 *
 * @param benefits money received per period in order of time, the first today; length ≥ 1
 * @param costs money paid per period as positive amounts; as many as `benefits`
 * @param rate discount rate per period as a decimal, above −1, or one per period after today
 * @param timing when within its period an amount after today falls due
 * @param periodsPerYear how many periods make a year, 1 to 366; 1 also where all is to be per period
 * @returns the measures; money is money today
 * @throws {ValuationError} "empty", "not-finite", "different-lengths" or, also where the costs are
 *   worth less than 0 in all, "out-of-domain"
 * @see Forrester: Total Economic Impact methodology; Nucleus Research: ROI methodology
 * @example
 * caseMeasures([0, 600], [400, 0], 0.2).payback; // 0.6666666666666666
 */
export function caseMeasures(
  benefits: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  timing: Timing = "end",
  periodsPerYear = 1,
): CaseMeasures {
  requireCase(benefits, costs, rate, timing);
  requireWholeNumber(1, MOST_PERIODS_PER_YEAR, "periodsPerYear", periodsPerYear);
  const { gained, paid, net } = valuesOfCase(benefits, costs, rate, timing);
  if (signOf(paid) < 0) {
    throw new ValuationError(
      "out-of-domain",
      `costs must be positive amounts, got a present value of ${String(nearestDoubleTo(paid))}`,
    );
  }

  const netFlows = net.precisely().amounts.map(nearestDouble);
  const rates = internalRatesOfCase(netFlows, timing, periodsPerYear);
  const returnBy = (method: RoiMethod) =>
    measureValueOf(() => returnOnInvestment(benefits, costs, rate, method, timing, periodsPerYear));
  const paybackAt = (discount: DiscountRate) =>
    measureValueOf(() => paybackOfCase(benefits, costs, discount, timing, "first", periodsPerYear));
  return {
    presentValueOfBenefits: measureValueOf(() => nearestDoubleTo(gained)),
    presentValueOfCosts: measureValueOf(() => nearestDoubleTo(paid)),
    netPresentValue: measureValueOf(() => nearestDoubleTo(net)),
    returnOnInvestment: {
      TEI: returnBy("TEI"),
      SIMPLE: returnBy("SIMPLE"),
      NUCLEUS: returnBy("NUCLEUS"),
      ANNUAL: returnBy("ANNUAL"),
    },
    internalRateOfReturn: rates.length > 0 ? nearestRate(rates, DEFAULT_GUESS) : "no-root",
    internalRateCount: rates.length,
    modifiedInternalRateOfReturn: measureValueOf(() =>
      modifiedReturnOfCase(benefits, costs, rate, timing, periodsPerYear),
    ),
    payback: paybackAt(0),
    discountedPayback: paybackAt(rate),
    benefitCostRatio: measureValueOf(() => benefitCostRatio(benefits, costs, rate, timing)),
  };
}
