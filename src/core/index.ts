export { ValuationError, type ValuationFault } from "./errors";

export {
  FIRST_PERIODS,
  TIMINGS,
  type DiscountRate,
  type FirstPeriod,
  type Timing,
} from "./cash-flow/discounting";
export { convertedRate, RATE_BASES, type RateBasis } from "./cash-flow/converted-rate";
export { datedRateOfReturn, datedRatesOfReturn } from "./cash-flow/dated-rate-of-return";
export { internalRateOfReturn, internalRatesOfReturn } from "./cash-flow/internal-rate-of-return";
export { modifiedInternalRateOfReturn } from "./cash-flow/modified-internal-rate-of-return";
export { netPresentValue } from "./cash-flow/net-present-value";
export { periodDiscountFactor } from "./cash-flow/period-discount-factor";

export { customerLifetimeValue, type LifetimeOptions } from "./customer/customer-lifetime-value";
export { CONVENTIONS, type Convention } from "./customer/retention-terms";

export { benefitCostRatio } from "./case/benefit-cost-ratio";
export { breakEvenFactors, type BreakEvenFactors } from "./case/break-even-factors";
export { caseMeasures, type CaseMeasures, type MeasureValue } from "./case/case-measures";
export { CROSSINGS, type Crossing } from "./case/exact-payback";
export { paybackPeriod } from "./case/payback-period";
export { returnOnInvestment, ROI_METHODS, type RoiMethod } from "./case/return-on-investment";
export {
  ESTIMATE_DISTRIBUTIONS,
  riskAdjustedMean,
  type EstimateDistribution,
} from "./case/risk-adjusted-mean";
export { totalCostOfOwnership } from "./case/total-cost-of-ownership";
