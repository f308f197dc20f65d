import { describe, expect, it } from "vitest";
import { valuationTerms } from "../../../src/core/measurement/valuation-terms";
import { sampleCase } from "./support/sample-case";

describe("valuationTerms", () => {
  it("are the effective rate, the discounting and the average number of users", () => {
    const measurementCase = sampleCase({
      annualRate: 0.4,
      rateBasis: "nominal",
      discounting: "mid",
      users: [1000, 10, 20, 30, 60],
    });
    expect(valuationTerms(measurementCase)).toEqual({
      discountRate: 0.4641,
      discounting: "mid",
      users: 30,
    });
  });

  it("count users of the first three years only", () => {
    const users = [0, ...Array<number>(12).fill(8), ...Array<number>(4).fill(900)];
    expect(valuationTerms(sampleCase({ years: 4, users })).users).toBe(8);
  });
});
