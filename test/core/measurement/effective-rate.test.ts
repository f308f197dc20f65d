import { describe, expect, it } from "vitest";
import { effectiveRate } from "../../../src/core/measurement/effective-rate";

describe("effectiveRate", () => {
  it.each([
    [0.1, "effective", 0.1],
    [0.4, "nominal", 0.4641],
    [0, "nominal", 0],
    [-0.4, "nominal", -0.3439],
  ] as const)("of %d, %s, is %d", (annualRate, basis, rate) => {
    expect(effectiveRate(annualRate, basis)).toBe(rate);
  });
});
