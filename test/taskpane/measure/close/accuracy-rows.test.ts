import { describe, expect, it } from "vitest";
import { furthestFromForecast } from "../../../../src/taskpane/measure/close/accuracy-rows";

const row = (version: number, line: string, forecast?: number, actual?: number) => ({
  version,
  line,
  label: `Line ${line}`,
  ...(forecast === undefined ? {} : { forecast }),
  ...(actual === undefined ? {} : { actual }),
  amounts: [],
});

describe("furthestFromForecast", () => {
  const frozen = [
    row(0, "C01"),
    row(1, "C01", 10, 500),
    row(2, "C01", 10, 12),
    row(2, "C02", 50, 30),
    row(2, "B01", 5, 5),
    row(2, "B02"),
    row(2, "B03", 0, 7),
  ];

  it("tells the lines of that close that missed, the furthest first", () => {
    expect(furthestFromForecast({ frozen }, 2, 5)).toEqual([
      { line: "C02", name: "Line C02", forecast: 50, actual: 30, difference: -20 },
      { line: "B03", name: "Line B03", forecast: 0, actual: 7, difference: 7 },
      { line: "C01", name: "Line C01", forecast: 10, actual: 12, difference: 2 },
    ]);
  });

  it("tells no more than asked for, and none of a close that is not there", () => {
    expect(furthestFromForecast({ frozen }, 2, 1).map(({ line }) => line)).toEqual(["C02"]);
    expect(furthestFromForecast({ frozen }, 3, 5)).toEqual([]);
  });
});
