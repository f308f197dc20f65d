import type { MeasureValue } from "../case/measure-value";

/** What came in a quarter against what the version before had for it. */
export interface LineAccuracy {
  readonly id: string;
  readonly forecast: number;
  readonly actual: number;
}

/** How good the forecast of one quarter was. */
export interface ForecastAccuracy {
  readonly lines: readonly LineAccuracy[];
  /** 1 − Σ |actual − forecast| / Σ |forecast| */
  readonly ofClose: MeasureValue;
}
