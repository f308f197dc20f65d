import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONVENTIONS } from "../../../src/core";
import { exactLifetimeValue } from "../../../src/core/customer/exact-lifetime-value";
import { fastLifetimeValue } from "../../../src/core/customer/fast-lifetime-value";
import type { RetentionTerms } from "../../../src/core/customer/retention-terms";
import { nearestDoubleToSum } from "../../../src/core/numeric/root-sum";
import { computed, SEEDED, typed } from "../arbitraries";

const share = (least: number, greatest: number) =>
  fc
    .tuple(fc.integer({ min: least, max: greatest }), fc.constantFrom(100, 1000, 10_000, 1e6))
    .map(([percent, scale]) => Math.round((percent / 100) * scale) / scale);

const terms: fc.Arbitrary<RetentionTerms> = fc.record({
  margin: typed(9, 2),
  retention: share(0, 100),
  rate: share(1, 60),
  convention: fc.constantFrom(...CONVENTIONS),
  periods: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  growth: share(-20, 20),
  acquisitionCost: fc.oneof(fc.constant(0), typed(6, 2)),
});

const computedTerms: fc.Arbitrary<RetentionTerms> = fc.record({
  margin: computed(-1e6, 1e6),
  retention: computed(0, 1),
  rate: computed(0.01, 0.6),
  convention: fc.constantFrom(...CONVENTIONS),
  periods: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  growth: fc.oneof(fc.constant(0), computed(-0.2, 0.2)),
  acquisitionCost: fc.oneof(fc.constant(0), computed(0, 1e4)),
});

describe("fastLifetimeValue", () => {
  it("is right wherever it is certain", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const fast = fastLifetimeValue(given);
        const exact = exactLifetimeValue(given);
        fc.pre(fast !== undefined);
        expect(exact && nearestDoubleToSum(exact)).toBe(fast);
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it("is certain of nearly all ordinary customers", () => {
    const sample = fc.sample(terms, { ...SEEDED, numRuns: 1000 });
    const withValue = sample.filter((given) => {
      const isLimited = given.retention * (1 + given.growth) < (1 + given.rate) * 0.9999;
      return given.margin !== 0 && (given.periods !== undefined || isLimited);
    });
    const undecided = withValue.filter((given) => fastLifetimeValue(given) === undefined);
    expect(withValue.length).toBeGreaterThan(500);
    expect(undecided.length).toBeLessThan(10);
  });

  it("is right wherever it is certain, of computed customers, and nearly always is", () => {
    let undecided = 0;
    fc.assert(
      fc.property(computedTerms, (given) => {
        const exact = exactLifetimeValue(given);
        const fast = fastLifetimeValue(given);
        if (fast !== undefined) expect(exact && nearestDoubleToSum(exact)).toBe(fast);
        else if (exact !== undefined && nearestDoubleToSum(exact) !== 0) undecided++;
      }),
      { ...SEEDED, numRuns: 2000 },
    );
    expect(undecided).toBeLessThan(20);
  });

  it("is right wherever it is certain, though next to nothing is lost from period to period", () => {
    const nearLimit = fc.tuple(computedTerms, fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(nearLimit, ([given, steps]) => {
        // A retention some last digits away from 1 + rate, which keeps all or nearly all.
        const rate = given.retention - 1 + steps * 2 ** -53;
        fc.pre(rate > -1);
        const near = { ...given, rate, growth: 0, periods: undefined };
        const exact = exactLifetimeValue(near);
        const fast = fastLifetimeValue(near);
        fc.pre(fast !== undefined);
        expect(exact && nearestDoubleToSum(exact)).toBe(fast);
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  const usual: RetentionTerms = {
    margin: 100,
    retention: 0.8,
    rate: 0.1,
    convention: "renewal",
    periods: undefined,
    growth: 0,
    acquisitionCost: 0,
  };
  it.each([
    ["a margin too small to be read", { margin: 1e-30 / 3 }],
    ["a retention too small to be read", { retention: 1e-30 / 3 }],
    ["a rate too small to be read", { rate: 1e-30 / 3 }],
    ["a growth too large to be read", { growth: 1e20 / 3, periods: 2 }],
    ["a computed sum just short of its limit", { retention: 1 / 3, rate: -0.6666666666666667 }],
    [
      "a value half-way between two doubles", // 9007201 · 999999999 / 2^10, of 54 bits, the last 1
      { margin: 9675704199218.75, retention: 0.999999999, periods: 1 },
    ],
    ["a sum without a limit", { retention: 1, rate: 0 }],
    ["a sum without a limit, by growth", { growth: 0.375 }],
    [
      "a cost that uses the value up in double-doubles",
      { periods: 1, acquisitionCost: 100, convention: "due" as const },
    ],
    ["a horizon over which the margin overflows", { retention: 1, growth: 10, periods: 10_000 }],
  ])("leaves %s to exact arithmetic", (_case, changes) => {
    expect(fastLifetimeValue({ ...usual, ...changes })).toBeUndefined();
  });

  it("reads a margin by itself that is too long for the decimals of its cost", () => {
    const given = { ...usual, margin: 646_692_599_222.023, acquisitionCost: 0.0001 };
    expect(fastLifetimeValue(given)).toBe(nearestDoubleToSum(exactLifetimeValue(given)!));
  });
});
