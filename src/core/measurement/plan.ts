/** A line as it is planned, period by period: what a close freezes. */
export interface PlannedLine {
  readonly id: string;
  readonly kind: "cost" | "benefit";
  /** category of a cost, source of a benefit */
  readonly group: string;
  /** direction · value of the benefit's driver; 0 where there is none */
  readonly unitValue: number;
  /** money per period from 0 on, positive for costs too */
  readonly amounts: readonly number[];
}
