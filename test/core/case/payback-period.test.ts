import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue, paybackPeriod } from "../../../src/core";
import { SEEDED, typed } from "../arbitraries";
import { specifiedPayback } from "../specification";
import { vectors } from "../vectors";

const usualRate = fc.integer({ min: -2000, max: 8000 }).map((x) => x / 10_000);
const money = fc.oneof(typed(7, 2), fc.constantFrom(0, 100, -100));
const someFlows = fc.array(money, { minLength: 1, maxLength: 15 });

const reached = (call: () => number): number | undefined => {
  try {
    return call();
  } catch (error) {
    expect(error).toMatchObject({ fault: "never-reached" });
    return undefined;
  }
};

describe("paybackPeriod", () => {
  it.each([...vectors("PAYBACK"), ...vectors("DISCOUNTED_PAYBACK")])(
    "rounds reference case $# correctly",
    ({ args, expect: value }) => {
      const { flows = [], rate = 0 } = args;
      const expected = value === null ? undefined : Number(value);
      expect(reached(() => paybackPeriod(flows, rate))).toBe(expected);
    },
  );

  it.each([
    ["the SalesLoft case, of the TEI method", [-53150, 939796, 2424559, 3581977], 0.0566],
    ["the lemonade stand: twelve months", [-10_000, 10_000, 10_000, 10_000], 1],
  ])("agrees with %s", (_case, flows, value) => {
    expect(paybackPeriod(flows)).toBeCloseTo(value, 4);
  });

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(someFlows, usualRate, fc.constantFrom("first", "last"), (flows, rate, which) => {
        expect(reached(() => paybackPeriod(flows, rate, which))).toBe(
          specifiedPayback(flows, rate, which),
        );
      }),
      SEEDED,
    );
  });

  it("is the double nearest to the exact value at one rate per period", () => {
    const rates = fc.array(usualRate, { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(someFlows, rates, (flows, all) => {
        const own = all.slice(0, Math.max(flows.length - 1, 1));
        if (flows.length < 2) return;
        expect(reached(() => paybackPeriod(flows, own))).toBe(
          specifiedPayback(flows, own, "first"),
        );
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("has a last crossing exactly where the case is worth something, if it ever was below", () => {
    fc.assert(
      fc.property(someFlows, usualRate, (flows, rate) => {
        const last = reached(() => paybackPeriod(flows, rate, "last"));
        expect(last !== undefined).toBe(netPresentValue(rate, flows) >= 0);
      }),
      SEEDED,
    );
  });

  it("takes longer the higher the rate, after one investment", () => {
    const receipts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(receipts, usualRate, usualRate, (later, a, b) => {
        const flows = [-Math.max(...later), ...later];
        const lower = reached(() => paybackPeriod(flows, Math.min(a, b))) ?? Infinity;
        const higher = reached(() => paybackPeriod(flows, Math.max(a, b))) ?? Infinity;
        expect(higher).toBeGreaterThanOrEqual(lower);
      }),
      SEEDED,
    );
  });

  it.each([
    ["nothing paid", [0, 5], 0, "first", 0],
    ["a single receipt", [5], 0, "first", 0],
    ["flows of nothing", [0, 0, 0], 0, "last", 0],
    ["nothing paid until later", [10, -40, 60], 0, "first", 1.5],
    ["what comes up to exactly 0", [-100, 110], 0.1, "first", 1],
    ["a period without a flow in between", [-100, 0, 0, 200], 0, "first", 2.5],
    ["zeros at the end", [-100, 200, 0, 0, 0], 0, "last", 0.5],
    ["a dip to exactly 0, which is not below", [-100, 200, -100, 50], 0, "last", 0.5],
    ["a second dip", [-100, 200, -200, 400], 0, "first", 0.5],
    ["a second dip, for good", [-100, 200, -200, 400], 0, "last", 2.25],
    ["a dip that is not made up", [-100, 200, -200], 0, "first", 0.5],
  ] as const)("is exact for %s", (_case, flows, rate, which, value) => {
    expect(paybackPeriod(flows, rate, which)).toBe(value);
  });

  it("knows the last of ten thousand zeros by not looking at them", () => {
    expect(paybackPeriod([-3, 2, 2, ...Array<number>(100_000).fill(0)], 0.07)).toBeCloseTo(1.65, 1);
  });

  it.each([
    [[[]], "empty", "cashFlows must hold at least one number"],
    [[[-1, 1], -1], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [
        [-1, 1],
        [0.1, 0.1],
      ],
      "different-lengths",
      "rate must be one number or one per period after today (1), got 2",
    ],
    [[[-1, 1], 0, "second"], "out-of-domain", 'crossing must be "first" or "last", got "second"'],
    [
      [[-17162.22, 2850.75, 3769.67]],
      "never-reached",
      "cumulative value must come up to 0 within the 2 periods given, got a shortfall of 10541.8",
    ],
    [
      [[-100, 50, 45, 0], 0.25],
      "never-reached",
      "cumulative value must come up to 0 within the 3 periods given, got a shortfall of 31.2",
    ],
    [
      [[-100, 200, -200], 0, "last"],
      "never-reached",
      "cumulative value must come up to 0 within the 2 periods given, got a shortfall of 100",
    ],
  ] as const)("refuses %j: %s", (args, fault, message) => {
    const call = paybackPeriod as (...args: readonly unknown[]) => number;
    expect(() => call(...args)).toThrow(expect.objectContaining({ fault, message }));
  });
});
