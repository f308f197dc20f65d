import {
  BENEFIT_SOURCES,
  CUSTOMERS_KEPT,
  DISCOUNTINGS,
  type BenefitLine,
  type CostLine,
  type MeasurementCase,
} from "../../core";
import { workbookTexts } from "../../locales/en/workbook";
import type { BenefitRow, CaseContent, CostRow } from "./case-content";

const { inputs } = workbookTexts;

/** What of a line only people read. */
export interface LineLabels {
  readonly label: string;
  readonly owner?: string;
  readonly overlap?: string;
}

/** What of a case stands in lines and registers of the workbook. */
type LineContent = Pick<
  CaseContent,
  "discounting" | "drivers" | "users" | "costs" | "benefits" | "customers"
>;

/**
 * The rows that hold a case given in plain numbers.
 *
 * @param labelsOf what a line is called, by its id
 */
export function contentOfCase(
  { costs, benefits, drivers, customers, users, discounting }: MeasurementCase,
  labelsOf: (id: string) => LineLabels,
): LineContent {
  return {
    discounting: DISCOUNTINGS.indexOf(discounting),
    users,
    drivers: drivers.map(({ id, direction, volume, value }) => ({
      driver: id,
      direction,
      volume,
      value,
    })),
    costs: costs.map((line) => ({ ...labelsOf(line.id), ...costRow(line) })),
    benefits: benefits.map((line) => ({ ...labelsOf(line.id), ...benefitRow(line) })),
    customers: customers.map(({ name, ...segment }) => withoutGaps({ segment: name, ...segment })),
  };
}

function costRow(line: CostLine): CostRow {
  const { id, category, isRecurring, isPerUser, typedOver, ...numbers } = line;
  return withoutGaps({
    ...numbers,
    line: id,
    category,
    type: inputs.costTypes[isRecurring ? "recurring" : "oneOff"],
    basis: inputs.costBases[isPerUser ? "perUser" : "fixed"],
    typedOver,
  });
}

function benefitRow(line: BenefitLine): BenefitRow {
  const { id, source, driver, rampUp, typedOver, ...numbers } = line;
  return withoutGaps({
    ...numbers,
    line: id,
    source: sourceName(source),
    driver: driver === CUSTOMERS_KEPT ? keptDriver() : driver,
    ramp: rampUp,
    typedOver,
  });
}

/** What a source is called in the workbook. */
export function sourceName(source: string): string {
  const index = BENEFIT_SOURCES.findIndex((one) => one === source);
  return inputs.benefitSources[index] ?? source;
}

/** The driver whose amounts come from the register. */
export function keptDriver(): string {
  return inputs.drivers[inputs.driverKept][0];
}

/** A field that is not given is a cell that stays empty. */
function withoutGaps<Row extends object>(
  row: Row,
): { [Field in keyof Row]: Exclude<Row[Field], undefined> } {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Field in keyof Row]: Exclude<Row[Field], undefined> };
}

/** The source that the workbook calls so, as the core knows it. */
export function sourceOf(name: string): string {
  const names: readonly string[] = inputs.benefitSources;
  return BENEFIT_SOURCES.find((_, index) => names[index] === name) ?? name;
}
