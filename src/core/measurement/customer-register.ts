/** Customer equity without and with the decision, money today. */
export interface EquityOfDecision {
  readonly without: number;
  readonly with: number;
  /** with less without */
  readonly difference: number;
}
