import type { MeasureValue } from "../case/measure-value";

/** What the lines of one group come to. */
export interface GroupTotal {
  readonly kind: "cost" | "benefit";
  readonly group: string;
  /** money, undiscounted */
  readonly total: number;
  readonly presentValue: number;
}

/** The measures of the case at one moment; money is money today unless said otherwise. */
export interface Measures {
  /** full-life NPV */
  readonly netPresentValue: number;
  /** of the closed periods */
  readonly realised: number;
  /** of the open periods, money of the end of the last closed quarter */
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
  /** undiscounted costs of the first three years, Initial included, per user */
  readonly costPerUser: MeasureValue;
  /** in the order in which the groups first appear among the lines */
  readonly groups: readonly GroupTotal[];
}
