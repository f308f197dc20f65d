import { describe, expect, it } from "vitest";
import { versionOf } from "../../../src/core/measurement/case-version";
import { forecastOf } from "../../../src/core/measurement/forecast";
import { costLine, sampleCase } from "./support/sample-case";

describe("forecastOf", () => {
  const measurementCase = sampleCase({ costs: [costLine(), costLine({ id: "C2" })] });
  const ledger = [
    { period: 0, postedOn: 100, line: "C1", amount: 90 },
    { period: 1, postedOn: 100, line: "C1", amount: 80 },
    { period: 1, postedOn: 200, line: "C1", amount: 5 },
    { period: 2, postedOn: 100, line: "C1", amount: 70 },
    { period: 1, postedOn: 100, line: "not of this version", amount: 1 },
  ];

  it.each([
    ["the plan where nothing is closed", 0, 300, [100, 100, 100, 100, 100]],
    ["actual in closed periods, Initial too", 1, 100, [90, 80, 100, 100, 100]],
    ["actual as of its day", 1, 200, [90, 85, 100, 100, 100]],
    ["nothing where nothing was posted", 3, 200, [90, 85, 70, 0, 100]],
  ])("is %s", (_case, closedQuarter, asOf, expected) => {
    const [first, second] = forecastOf(versionOf(measurementCase, closedQuarter, asOf), ledger);
    expect(first?.amounts).toEqual(expected);
    expect(second?.amounts).toEqual(
      [0, 1, 2, 3, 4].map((period) => (closedQuarter > 0 && period <= closedQuarter ? 0 : 100)),
    );
  });
});
