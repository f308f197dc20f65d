import { describe, expect, it } from "vitest";
import { equityOfDecision, segmentValues } from "../../../src/core/measurement/customer-register";
import { segment } from "./support/sample-case";

describe("segmentValues", () => {
  it.each([
    // margin 100, retention 80 %: Gupta and Lehmann's margin multiple 2.67; 90 %: 4.50
    [segment(), { without: 100 * (0.8 / 0.3), with: 450 }],
    [segment({ growth: 0.1 }), { without: 80 / 0.22, with: 90 / 0.11 }],
    [segment({ retentionWithout: 0, margin: 20 }), { without: 0, with: 0 }],
  ])("are m · r / (1 + d − r(1 + g)) for %j", (row, expected) => {
    const [value] = segmentValues([row], 0.1);
    expect(value?.without).toBeCloseTo(expected.without, 9);
    expect(value?.with).toBeCloseTo(expected.with, 9);
  });

  it.each([
    [
      [segment(), segment({ name: "SMEs", retentionWith: 1, growth: 0.1 })],
      "divergent",
      'customers row 2 "SMEs" with the decision: retention * (1 + growth) must be less than 1 + rate',
    ],
    [
      [segment({ retentionWithout: 1, growth: 0.2 })],
      "divergent",
      'customers row 1 "Key accounts" without the decision: retention',
    ],
  ])("refuse %j", (rows, fault, message) => {
    expect(() => segmentValues(rows, 0.1)).toThrow(
      expect.objectContaining({ fault, message: expect.stringContaining(message) as string }),
    );
  });
});

describe("equityOfDecision", () => {
  it("is all customers by their value, without and with, and the difference", () => {
    const rows = [
      segment({ retentionWithout: 0.55, retentionWith: 0.6 }),
      segment({ name: "SMEs", customers: 10, retentionWithout: 0.6, retentionWith: 0.55 }),
    ];
    expect(equityOfDecision(rows, 0.1)).toEqual({
      equityWithout: 101_200,
      equityWith: 121_000,
      difference: 19_800,
    });
  });

  it("is nothing for an empty register", () => {
    expect(equityOfDecision([], 0.1)).toEqual({ equityWithout: 0, equityWith: 0, difference: 0 });
  });
});
