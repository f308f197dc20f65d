import type { RateBasis } from "../cash-flow/converted-rate";
import { TIMINGS } from "../cash-flow/discounting";

/** The longest case, in years. */
export const MOST_YEARS = 10;

/** Quarters of a year: the periods of the model after the Initial one. */
export const QUARTERS_PER_YEAR = 4;

/** How the rate per year was typed: as it compounds, or as four times the rate per quarter. */
export type AnnualRateBasis = Exclude<RateBasis, "continuous">;
export const ANNUAL_RATE_BASES = ["effective", "nominal"] as const satisfies AnnualRateBasis[];

/** When the money of a quarter falls due: in its quarter, or all money of a year at the year's end. */
export const DISCOUNTINGS = [...TIMINGS, "year"] as const;
export type Discounting = (typeof DISCOUNTINGS)[number];

/** Base, or every line at the bad or the good end of its own range. */
export const SCENARIOS = ["Base", "Downside", "Upside"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The three sources of profit from a CRM. */
export const BENEFIT_SOURCES = [
  "customerManagement",
  "salesTargeting",
  "customerRetention",
] as const;
export type BenefitSource = (typeof BENEFIT_SOURCES)[number];

/** The source whose benefits are the bridge's retention effect. */
export const RETENTION_SOURCE: BenefitSource = "customerRetention";

/** The driver whose amounts come from the register of customers; no driver of the list has this id. */
export const CUSTOMERS_KEPT = "customers kept";

/** What costs and benefits have in common. Periods count from 0, the Initial one, to 4 · years. */
export interface CaseLine {
  /** as the ledger names it, different from that of every other line */
  readonly id: string;
  /** share of the planned amounts at the low end of the range, 0 to 1; 1 unless given */
  readonly low?: number | undefined;
  /** share at the high end, at least 1; 1 unless given */
  readonly high?: number | undefined;
  /** per period from 0 on, the amount typed over the planned one, or null where none is */
  readonly typedOver?: readonly (number | null)[] | undefined;
}

/** A line of costs. */
export interface CostLine extends CaseLine {
  readonly category: string;
  /** money, per quarter where recurring and per user where so; at least 0 */
  readonly amount: number;
  /** false: in the start quarter only */
  readonly isRecurring: boolean;
  readonly isPerUser: boolean;
  /** first period; 0 unless given */
  readonly start?: number | undefined;
  /** last period of a recurring cost; that of the case unless given */
  readonly end?: number | undefined;
  /** growth per year as a decimal, from the second year on; 0 unless given */
  readonly growth?: number | undefined;
  /** what is added in reserve, as a decimal; 0 unless given */
  readonly contingency?: number | undefined;
}

/** A line of benefits. */
export interface BenefitLine extends CaseLine {
  readonly source: BenefitSource;
  /** id of a driver, or CUSTOMERS_KEPT */
  readonly driver: string;
  /** what is measured without the decision, in the driver's unit; 0 unless given */
  readonly baseline?: number | undefined;
  /** what it is to become; 0 unless given */
  readonly target?: number | undefined;
  /** first quarter, from 1 on; 1 unless given */
  readonly start?: number | undefined;
  /** quarters until the whole effect is there, at least 1; 1 unless given */
  readonly rampUp?: number | undefined;
  /** share of the effect that is due to the decision, 0 to 1; 1 unless given */
  readonly attribution?: number | undefined;
  /** share of it that is counted on, 0 to 1; 1 unless given */
  readonly confidence?: number | undefined;
}

/** Something measured that brings money when it moves. */
export interface Driver {
  readonly id: string;
  /** 1 where more is better, −1 where less is */
  readonly direction: 1 | -1;
  /** units a quarter, at least 0 */
  readonly volume: number;
  /** money a unit, at least 0 */
  readonly value: number;
}

/** A row of the register of customers; money and shares are per year. */
export interface CustomerSegment {
  readonly name: string;
  /** at least 0 */
  readonly customers: number;
  /** money per customer, before the cost to serve */
  readonly margin: number;
  readonly costToServe: number;
  /** growth of the margin less the cost to serve, at least −1; 0 unless given */
  readonly growth?: number | undefined;
  /** share of customers who stay without the decision, 0 to 1 */
  readonly retentionWithout: number;
  /** the same with it */
  readonly retentionWith: number;
}

/** The business case that the measurement workbook holds. See docs/measurement-model.md. */
export interface MeasurementCase {
  /** horizon, 1 to MOST_YEARS */
  readonly years: number;
  /** discount rate per year as typed, above −1 */
  readonly annualRate: number;
  readonly rateBasis: AnnualRateBasis;
  readonly discounting: Discounting;
  /** users in each period, 4 · years + 1 numbers */
  readonly users: readonly number[];
  readonly costs: readonly CostLine[];
  readonly benefits: readonly BenefitLine[];
  readonly drivers: readonly Driver[];
  readonly customers: readonly CustomerSegment[];
  readonly scenario: Scenario;
}
