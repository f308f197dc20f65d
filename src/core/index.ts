export { ValuationError, type ValuationFault } from "./errors";

export {
  FIRST_PERIODS,
  TIMINGS,
  type DiscountRate,
  type FirstPeriod,
  type Timing,
} from "./cash-flow/discounting";
export { datedNetPresentValue } from "./cash-flow/dated-net-present-value";
export { datedRateOfReturn, datedRatesOfReturn } from "./cash-flow/dated-rate-of-return";
export { internalRateOfReturn, internalRatesOfReturn } from "./cash-flow/internal-rate-of-return";
export { netPresentValue } from "./cash-flow/net-present-value";

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

export { returnOnInvestment, ROI_METHODS, type RoiMethod } from "./case/return-on-investment";
