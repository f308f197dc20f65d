export { ValuationError, type ValuationFault } from "./errors";

export {
  FIRST_PERIODS,
  TIMINGS,
  type DiscountRate,
  type FirstPeriod,
  type Timing,
} from "./cash-flow/discounting";
export { datedNetPresentValue } from "./cash-flow/dated-net-present-value";
export { convertedRate, RATE_BASES, type RateBasis } from "./cash-flow/converted-rate";
export { datedRateOfReturn, datedRatesOfReturn } from "./cash-flow/dated-rate-of-return";
export { internalRateOfReturn, internalRatesOfReturn } from "./cash-flow/internal-rate-of-return";
export { modifiedInternalRateOfReturn } from "./cash-flow/modified-internal-rate-of-return";
export { netPresentValue } from "./cash-flow/net-present-value";
export { periodDiscountFactor } from "./cash-flow/period-discount-factor";

export { acquisitionPayback, lifetimeValueRatio } from "./customer/acquisition-measures";
export {
  customerCashFlowValue,
  type CashFlowValueOptions,
} from "./customer/customer-cash-flow-value";
export { customerEquity, type FutureCustomers } from "./customer/customer-equity";
export { customerImpact, type CustomerImpact } from "./customer/customer-impact";
export { customerLifetimeValue, type LifetimeOptions } from "./customer/customer-lifetime-value";
export { markovLifetimeValues } from "./customer/markov-lifetime-value";
export { scheduledLifetimeValue, type ScheduleOptions } from "./customer/scheduled-lifetime-value";
export {
  spendingAllocation,
  type ResponseCurve,
  type SpendingAllocation,
} from "./customer/spending-allocation";
export type { RetentionRate } from "./customer/require-retention";
export { CONVENTIONS, type Convention } from "./customer/retention-terms";

export type { ExplainedTerm } from "./explanation/explained-term";
export { explainDatedNetPresentValue } from "./explanation/explain-dated-value";
export { explainLifetimeValue } from "./explanation/explain-lifetime-value";
export { explainNetPresentValue } from "./explanation/explain-present-value";

export { benefitCostRatio } from "./case/benefit-cost-ratio";
export { breakEvenFactors, type BreakEvenFactors } from "./case/break-even-factors";
export { caseMeasures, type CaseMeasures } from "./case/case-measures";
export type { MeasureValue } from "./case/measure-value";
export { CROSSINGS, type Crossing } from "./case/payback-of-case";
export { paybackPeriod } from "./case/payback-period";
export { returnOnInvestment, ROI_METHODS, type RoiMethod } from "./case/return-on-investment";
export {
  ESTIMATE_DISTRIBUTIONS,
  riskAdjustedMean,
  type EstimateDistribution,
} from "./case/risk-adjusted-mean";
export { totalCostOfOwnership } from "./case/total-cost-of-ownership";

export { forecastAccuracy, type ForecastAccuracy, type LineAccuracy } from "./measurement/accuracy";
export { baselineChecksums, freezeBaseline, type BaselineChecksums } from "./measurement/baseline";
export {
  bridgeBetween,
  BRIDGE_EFFECTS,
  type Bridge,
  type BridgeEffect,
} from "./measurement/bridge";
export type { CaseVersion } from "./measurement/case-version";
export {
  closeQuarter,
  type CloseRequest,
  type HistoryRow,
  type QuarterClose,
} from "./measurement/close";
export type { EquityOfDecision } from "./measurement/customer-register";
export { discountFactors } from "./measurement/discount-factors";
export { forecastOf } from "./measurement/forecast";
export type { LedgerRow } from "./measurement/ledger";
export {
  BENEFIT_SOURCES,
  CUSTOMERS_KEPT,
  DISCOUNTINGS,
  type BenefitLine,
  type BenefitSource,
  type CostLine,
  type CustomerSegment,
  type Discounting,
  type Driver,
  type MeasurementCase,
  type Scenario,
} from "./measurement/measurement-case";
export type { GroupTotal, Measures } from "./measurement/measures";
export type { LineAmounts } from "./measurement/plan";
export { reportAsOf } from "./measurement/report";
export type { ValuationTerms } from "./measurement/valuation-terms";
