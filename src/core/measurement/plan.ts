import { customersKept } from "./customers-kept";
import {
  CUSTOMERS_KEPT,
  type BenefitLine,
  type CostLine,
  type MeasurementCase,
  type Scenario,
} from "./measurement-case";
import { powersOf } from "./powers";
import { lastPeriodOf, yearOf } from "./timeline";

/** A line with its amounts period by period, planned or forecast. */
export interface LineAmounts {
  readonly id: string;
  readonly kind: "cost" | "benefit";
  /** category of a cost, source of a benefit */
  readonly group: string;
  /** direction · value of the benefit's driver; 0 where there is none */
  readonly unitValue: number;
  /** money per period from 0 on, positive for costs too */
  readonly amounts: readonly number[];
}

/**
 * The planned amounts of every line, in the scenario of the case: costs first, in their order.
 *
 *     cost(q)    = amount · users(q) [per user only] · (1 + growth)^(max(year(q), 1) − 1)
 *                    · (1 + contingency)
 *     benefit(q) = direction · (target − baseline) · volume · value · min(1, t / rampUp)
 *                    · attribution · confidence,                              t = q − start + 1
 *     benefit(q) = customersKept(t) · attribution · confidence                for CUSTOMERS_KEPT
 *
 * An amount typed over stands in place of its formula; the scenario moves it like any other.
 *
 * @param measurementCase checked by requireMeasurementCase
 * @returns a line for every line of the case, each with 4 · years + 1 amounts
 */
export function plannedLines(measurementCase: MeasurementCase): LineAmounts[] {
  const { costs, benefits, scenario } = measurementCase;
  const planCost = costPlan(measurementCase);
  const planBenefit = benefitPlan(measurementCase);
  return [
    ...costs.map((line): LineAmounts => {
      const share = shareIn(scenario, { worse: line.high, better: line.low });
      const amounts = planCost(line).map((amount) => amount * share);
      return { id: line.id, kind: "cost", group: line.category, unitValue: 0, amounts };
    }),
    ...benefits.map((line): LineAmounts => {
      const share = shareIn(scenario, { worse: line.low, better: line.high });
      const { amounts, unitValue } = planBenefit(line);
      const inScenario = amounts.map((amount) => amount * share);
      return { id: line.id, kind: "benefit", group: line.source, unitValue, amounts: inScenario };
    }),
  ];
}

function shareIn(
  scenario: Scenario,
  { worse = 1, better = 1 }: { worse: number | undefined; better: number | undefined },
): number {
  return { Base: 1, Downside: worse, Upside: better }[scenario];
}

function costPlan({ years, users }: MeasurementCase): (line: CostLine) => number[] {
  const lastPeriod = lastPeriodOf(years);
  return (line) => {
    const { amount, start = 0, end = lastPeriod, growth = 0, contingency = 0 } = line;
    const grown = powersOf(1 + growth, years);
    const last = line.isRecurring ? end : start;
    return planned(lastPeriod, line.typedOver, (period) => {
      if (period < start || period > last) return 0;
      const count = line.isPerUser ? (users[period] ?? NaN) : 1;
      const growthSoFar = grown[Math.max(yearOf(period), 1) - 1] ?? NaN;
      return amount * count * growthSoFar * (1 + contingency);
    });
  };
}

function benefitPlan({
  years,
  drivers,
  customers,
}: MeasurementCase): (line: BenefitLine) => { amounts: number[]; unitValue: number } {
  const lastPeriod = lastPeriodOf(years);
  const kept = customersKept(customers, lastPeriod + 1);
  const driverById = new Map(drivers.map((driver) => [driver.id, driver]));
  return (line) => {
    const { start = 1, rampUp = 1, attribution = 1, confidence = 1 } = line;
    const { baseline = 0, target = 0 } = line;
    const driver = driverById.get(line.driver);
    const unitValue = driver === undefined ? 0 : driver.direction * driver.value;
    const inFull = unitValue * (target - baseline) * (driver?.volume ?? 0);
    const amounts = planned(lastPeriod, line.typedOver, (period) => {
      const t = period - start + 1;
      if (t < 1) return 0;
      const effect =
        line.driver === CUSTOMERS_KEPT ? (kept[t - 1] ?? NaN) : inFull * Math.min(1, t / rampUp);
      return effect * attribution * confidence;
    });
    return { amounts, unitValue };
  };
}

function planned(
  lastPeriod: number,
  typedOver: readonly (number | null)[] = [],
  formula: (period: number) => number,
): number[] {
  return Array.from(
    { length: lastPeriod + 1 },
    (_, period) => typedOver[period] ?? formula(period),
  );
}
