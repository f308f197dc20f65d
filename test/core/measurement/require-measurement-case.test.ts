import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requireMeasurementCase } from "../../../src/core/measurement/require-measurement-case";
import type { MeasurementCase } from "../../../src/core/measurement/measurement-case";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementCase } from "./support/arbitrary-measurement-case";
import {
  benefitLine,
  costLine,
  hours,
  retentionLine,
  sampleCase,
  segment,
} from "./support/sample-case";

const cost = (parts: object) => ({ costs: [costLine(parts)] });
const benefit = (parts: object) => ({ benefits: [benefitLine(parts)] });
const driver = (parts: object) => ({ drivers: [{ ...hours, ...parts }] });
const row = (parts: object) => ({ customers: [segment(parts)] });

describe("requireMeasurementCase", () => {
  it("allows every case a workbook can hold", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, (measurementCase) => {
        requireMeasurementCase(measurementCase);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it("allows lines that start or end beyond the horizon", () => {
    const costs = [costLine({ start: 20, end: 40 })];
    expect(() => {
      requireMeasurementCase(sampleCase({ costs, benefits: [retentionLine({ start: 12 })] }));
    }).not.toThrow();
  });

  it.each([
    [{ years: 11 }, "years must be a whole number from 1 to 10, got 11"],
    [{ years: 2.5 }, "years must be a whole number from 1 to 10, got 2.5"],
    [{ annualRate: -1 }, "annualRate must be greater than -1, got -1"],
    [{ rateBasis: "continuous" }, 'rateBasis must be "effective" or "nominal", got "continuous"'],
    [{ discounting: "now" }, 'discounting must be "end", "mid", "start" or "year", got "now"'],
    [{ scenario: "Worst" }, 'scenario must be "Base", "Downside" or "Upside", got "Worst"'],
    [{ users: [1, 2] }, "users must hold one number per period (5), got 2"],
    [{ users: [1, 1, -1, 1, 1] }, "users of period 2 must be at least 0, got -1"],
    [{ costs: [costLine(), costLine()] }, 'id of line "C1" must differ from all others'],
    [
      { ...cost({}), benefits: [benefitLine({ id: "C1" })] },
      'id of line "C1" must differ from all others',
    ],
    [cost({ id: "" }), "id of line 1 must not be empty"],
    [driver({ id: "customers kept" }), 'id of driver "customers kept" must differ from all others'],
    [cost({ amount: -1 }), 'amount of cost line "C1" must be at least 0, got -1'],
    [cost({ amount: NaN }), 'amount of cost line "C1" must be a finite number, got NaN'],
    [cost({ start: 1.5 }), 'start of cost line "C1" must be a whole number from 0 to 40, got 1.5'],
    [
      cost({ start: 3, end: 2 }),
      'end of cost line "C1" must be a whole number from 3 to 40, got 2',
    ],
    [cost({ growth: -1.1 }), 'growth of cost line "C1" must be at least -1, got -1.1'],
    [cost({ contingency: -0.1 }), 'contingency of cost line "C1" must be at least 0, got -0.1'],
    [cost({ low: 1.1 }), 'low of cost line "C1" must be from 0 to 1, got 1.1'],
    [cost({ high: 0.9 }), 'high of cost line "C1" must be at least 1, got 0.9'],
    [
      cost({ typedOver: [null, Infinity] }),
      'amount typed over in period 1 of cost line "C1" must be a finite number, got Infinity',
    ],
    [
      benefit({ source: "luck" }),
      'source of benefit line "B1" must be "customerManagement", "salesTargeting" or "customerRetention", got "luck"',
    ],
    [
      benefit({ driver: "luck" }),
      'driver of benefit line "B1" must be the id of a driver, got "luck"',
    ],
    [benefit({ baseline: NaN }), 'baseline of benefit line "B1" must be a finite number, got NaN'],
    [benefit({ target: NaN }), 'target of benefit line "B1" must be a finite number, got NaN'],
    [
      benefit({ start: 41 }),
      'start of benefit line "B1" must be a whole number from 1 to 40, got 41',
    ],
    [benefit({ rampUp: 0 }), 'rampUp of benefit line "B1" must be at least 1, got 0'],
    [benefit({ attribution: 2 }), 'attribution of benefit line "B1" must be from 0 to 1, got 2'],
    [benefit({ confidence: -1 }), 'confidence of benefit line "B1" must be from 0 to 1, got -1'],
    [driver({ direction: 0 }), 'direction of driver "hours" must be 1 or -1, got 0'],
    [driver({ volume: -1 }), 'volume of driver "hours" must be at least 0, got -1'],
    [driver({ value: -1 }), 'value of driver "hours" must be at least 0, got -1'],
    [
      row({ customers: -1 }),
      'customers of customers row 1 "Key accounts" must be at least 0, got -1',
    ],
    [
      row({ margin: NaN }),
      'margin of customers row 1 "Key accounts" must be a finite number, got NaN',
    ],
    [
      row({ costToServe: NaN }),
      'costToServe of customers row 1 "Key accounts" must be a finite number, got NaN',
    ],
    [row({ growth: -2 }), 'growth of customers row 1 "Key accounts" must be at least -1, got -2'],
    [
      row({ retentionWithout: 1.1 }),
      'retentionWithout of customers row 1 "Key accounts" must be from 0 to 1, got 1.1',
    ],
    [
      row({ retentionWith: -0.1 }),
      'retentionWith of customers row 1 "Key accounts" must be from 0 to 1, got -0.1',
    ],
  ])("refuses %j", (parts, message) => {
    const measurementCase = sampleCase(parts as Partial<MeasurementCase>);
    expect(() => {
      requireMeasurementCase(measurementCase);
    }).toThrow(expect.objectContaining({ message }));
  });
});
