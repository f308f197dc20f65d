import { ValuationError } from "../errors";
import {
  requireAbove,
  requireBetween,
  requireFinite,
  requireOneOf,
  requireWholeNumber,
} from "../require";
import {
  ANNUAL_RATE_BASES,
  BENEFIT_SOURCES,
  CUSTOMERS_KEPT,
  DISCOUNTINGS,
  MOST_YEARS,
  SCENARIOS,
  type BenefitLine,
  type CaseLine,
  type CostLine,
  type CustomerSegment,
  type Driver,
  type MeasurementCase,
} from "./measurement-case";
import { lastPeriodOf } from "./timeline";

/** A line may start or end beyond the horizon, so that a shorter one can be tried. */
const LAST_PERIOD = lastPeriodOf(MOST_YEARS);

/**
 * Throws unless every part of the case is what its comment says, naming the line and the field.
 *
 * @param measurementCase what the workbook holds
 */
export function requireMeasurementCase(measurementCase: MeasurementCase): void {
  const { years, users, costs, benefits, drivers, customers } = measurementCase;
  requireWholeNumber(1, MOST_YEARS, "years", years);
  requireAbove(-1, "annualRate", measurementCase.annualRate);
  requireOneOf(ANNUAL_RATE_BASES, "rateBasis", measurementCase.rateBasis);
  requireOneOf(DISCOUNTINGS, "discounting", measurementCase.discounting);
  requireOneOf(SCENARIOS, "scenario", measurementCase.scenario);
  requireUsers(users, lastPeriodOf(years) + 1);
  requireOwnNames(
    "line",
    [...costs, ...benefits].map(({ id }) => id),
  );
  requireOwnNames("driver", [CUSTOMERS_KEPT, ...drivers.map(({ id }) => id)]);
  for (const line of costs) requireCostLine(line);
  const driverIds = [...drivers.map(({ id }) => id), CUSTOMERS_KEPT];
  for (const line of benefits) requireBenefitLine(line, driverIds);
  for (const driver of drivers) requireDriver(driver);
  for (const [index, segment] of customers.entries()) requireSegment(segment, index);
}

function requireUsers(users: readonly number[], periodCount: number): void {
  if (users.length !== periodCount) {
    throw new ValuationError(
      "different-lengths",
      `users must hold one number per period (${String(periodCount)}), got ${String(users.length)}`,
    );
  }
  for (const [period, count] of users.entries()) {
    requireBetween(0, Infinity, `users of period ${String(period)}`, count);
  }
}

function requireOwnNames(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id === "") throw outOfDomain(`id of ${what} ${String(index + 1)} must not be empty`);
    if (seen.has(id)) throw outOfDomain(`id of ${what} "${id}" must differ from all others`);
    seen.add(id);
  }
}

function requireCostLine(line: CostLine): void {
  const of = `of cost line "${line.id}"`;
  const { amount, start = 0, end = LAST_PERIOD, growth = 0, contingency = 0 } = line;
  requireBetween(0, Infinity, `amount ${of}`, amount);
  requireWholeNumber(0, LAST_PERIOD, `start ${of}`, start);
  if (line.isRecurring) requireWholeNumber(start, LAST_PERIOD, `end ${of}`, end);
  requireBetween(-1, Infinity, `growth ${of}`, growth);
  requireBetween(0, Infinity, `contingency ${of}`, contingency);
  requireRangeAndTyping(of, line);
}

function requireBenefitLine(line: BenefitLine, driverIds: readonly string[]): void {
  const of = `of benefit line "${line.id}"`;
  const { baseline = 0, target = 0, start = 1, rampUp = 1 } = line;
  requireOneOf(BENEFIT_SOURCES, `source ${of}`, line.source);
  if (!driverIds.includes(line.driver)) {
    throw outOfDomain(
      `driver ${of} must be the id of a driver, got ${JSON.stringify(line.driver)}`,
    );
  }
  requireFinite(`baseline ${of}`, baseline);
  requireFinite(`target ${of}`, target);
  requireWholeNumber(1, LAST_PERIOD, `start ${of}`, start);
  requireBetween(1, Infinity, `rampUp ${of}`, rampUp);
  requireBetween(0, 1, `attribution ${of}`, line.attribution ?? 1);
  requireBetween(0, 1, `confidence ${of}`, line.confidence ?? 1);
  requireRangeAndTyping(of, line);
}

function requireRangeAndTyping(of: string, { low = 1, high = 1, typedOver = [] }: CaseLine): void {
  requireBetween(0, 1, `low ${of}`, low);
  requireBetween(1, Infinity, `high ${of}`, high);
  for (const [period, amount] of typedOver.entries()) {
    if (amount !== null)
      requireFinite(`amount typed over in period ${String(period)} ${of}`, amount);
  }
}

function requireDriver({ id, direction, volume, value }: Driver): void {
  const of = `of driver "${id}"`;
  requireOneOf([1, -1], `direction ${of}`, direction);
  requireBetween(0, Infinity, `volume ${of}`, volume);
  requireBetween(0, Infinity, `value ${of}`, value);
}

function requireSegment(segment: CustomerSegment, index: number): void {
  const of = `of customers row ${String(index + 1)} "${segment.name}"`;
  requireBetween(0, Infinity, `customers ${of}`, segment.customers);
  requireFinite(`margin ${of}`, segment.margin);
  requireFinite(`costToServe ${of}`, segment.costToServe);
  requireBetween(-1, Infinity, `growth ${of}`, segment.growth ?? 0);
  requireBetween(0, 1, `retentionWithout ${of}`, segment.retentionWithout);
  requireBetween(0, 1, `retentionWith ${of}`, segment.retentionWith);
}

function outOfDomain(message: string): ValuationError {
  return new ValuationError("out-of-domain", message);
}
