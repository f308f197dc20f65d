import { describe, expect, it } from "vitest";
import { nearestDouble } from "../../../src/core/numeric/fraction";
import { sumOfProducts } from "../../../src/core/numeric/sum-of-products";

describe("sumOfProducts", () => {
  it.each([
    ["nothing", [], [], 0],
    ["decimals of different length", [0.1, 2.25, 3], [10, 0.4, 0.001], 1.903],
    ["terms that cancel", [1e300, 1, -1e300], [1, 0.5, 1], 0.5],
  ])("adds %s", (_case, left, right, sum) => {
    expect(nearestDouble(sumOfProducts(left, right))).toBe(sum);
  });

  it("keeps a power of ten as denominator", () => {
    expect(sumOfProducts([0.1, 0.25], [0.001, 7]).denominator).toBe(100_000n);
  });
});
