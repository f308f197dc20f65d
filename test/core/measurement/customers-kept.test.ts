import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customersKept } from "../../../src/core/measurement/customers-kept";
import { SEEDED } from "../arbitraries";
import { arbitraryMeasurementCase } from "./support/arbitrary-measurement-case";
import { segment } from "./support/sample-case";

describe("customersKept", () => {
  it("is what the customers bring who would have left", () => {
    // 1,000 customers at 25 a quarter; after four quarters 900 instead of 800, after eight 810 of 640
    const kept = customersKept([segment()], 8);
    expect(kept[3]).toBeCloseTo(25 * 100, 9);
    expect(kept[7]).toBeCloseTo(25 * 170, 9);
  });

  it("grows with the margin", () => {
    const kept = customersKept([segment({ growth: 0.2 })], 4);
    expect(kept[3]).toBeCloseTo(1.2 * 25 * 100, 9);
  });

  it("follows the formula of the page, quarter by quarter", () => {
    fc.assert(
      fc.property(arbitraryMeasurementCase, ({ customers }) => {
        for (const [index, amount] of customersKept(customers, 40).entries()) {
          const years = (index + 1) / 4;
          let expected = 0;
          let scale = 0;
          for (const row of customers) {
            const margin = (row.customers * (row.margin - row.costToServe)) / 4;
            const money = margin * (1 + (row.growth ?? 0)) ** years;
            expected += money * (row.retentionWith ** years - row.retentionWithout ** years);
            scale += Math.abs(money);
          }
          expect(Math.abs(amount - expected)).toBeLessThanOrEqual(1e-13 * scale);
        }
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it.each([
    ["no customers", []],
    ["retention as before", [segment({ retentionWith: 0.8 })]],
    ["a margin that serving eats up", [segment({ margin: 20 })]],
  ])("is nothing for %s", (_case, segments) => {
    expect(customersKept(segments, 3)).toEqual([0, 0, 0]);
  });

  it("is below nothing where the decision loses customers", () => {
    expect(customersKept([segment({ retentionWith: 0.7 })], 1)[0]).toBeLessThan(0);
  });
});
