import {
  CUSTOMERS_KEPT,
  type BenefitLine,
  type CostLine,
  type CustomerSegment,
  type Driver,
  type MeasurementCase,
} from "../../../../src/core/measurement/measurement-case";

/** An empty case of one year at 10 %, with what is given in place of its parts. */
export function sampleCase(parts: Partial<MeasurementCase> = {}): MeasurementCase {
  const years = parts.years ?? 1;
  return {
    years,
    annualRate: 0.1,
    rateBasis: "effective",
    discounting: "end",
    users: Array<number>(4 * years + 1).fill(10),
    costs: [],
    benefits: [],
    drivers: [hours],
    customers: [],
    scenario: "Base",
    ...parts,
  };
}

/** Hours of work, of which fewer are better: 100 cases a quarter at 30 an hour. */
export const hours: Driver = { id: "hours", direction: -1, volume: 100, value: 30 };

/** 100 a quarter over the whole case. */
export function costLine(parts: Partial<CostLine> = {}): CostLine {
  return {
    id: "C1",
    category: "Licences",
    amount: 100,
    isRecurring: true,
    isPerUser: false,
    ...parts,
  };
}

/** 3,000 a quarter from the first quarter on: an hour less. */
export function benefitLine(parts: Partial<BenefitLine> = {}): BenefitLine {
  return {
    id: "B1",
    source: "customerManagement",
    driver: "hours",
    baseline: 3,
    target: 2,
    ...parts,
  };
}

/** What is kept of the sample's customers. */
export function retentionLine(parts: Partial<BenefitLine> = {}): BenefitLine {
  return { id: "R1", source: "customerRetention", driver: CUSTOMERS_KEPT, ...parts };
}

/** 1,000 customers who bring 100 a year each, of whom 90 % stay instead of 80 %. */
export function segment(parts: Partial<CustomerSegment> = {}): CustomerSegment {
  return {
    name: "Key accounts",
    customers: 1000,
    margin: 120,
    costToServe: 20,
    retentionWithout: 0.8,
    retentionWith: 0.9,
    ...parts,
  };
}
