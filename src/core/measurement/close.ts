import type { ForecastAccuracy } from "./accuracy";
import type { Bridge } from "./bridge";
import type { ValuationTerms } from "./case-version";
import type { EquityOfDecision } from "./customer-register";
import type { Scenario } from "./measurement-case";
import type { Measures } from "./measures";

/** What a close writes into History. */
export interface HistoryRow {
  readonly quarter: number;
  readonly asOf: number;
  /** closed although actuals were missing */
  readonly isPartial: boolean;
  readonly scenario: Scenario;
  readonly terms: ValuationTerms;
  readonly measures: Measures;
  readonly equity: EquityOfDecision;
  /** from the version before; undefined where there is none */
  readonly bridge: Bridge | undefined;
  /** against the version before; undefined where there is none */
  readonly accuracy: ForecastAccuracy | undefined;
}
