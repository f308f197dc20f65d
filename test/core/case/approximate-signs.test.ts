import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximateSigns } from "../../../src/core/case/approximate-signs";
import { presentValue, lessValue } from "../../../src/core/cash-flow/present-value";
import { signOf } from "../../../src/core/numeric/computable-number";
import { amount, computed, rate, SEEDED, timing, typed } from "../arbitraries";

const signs = (...args: Parameters<typeof approximateSigns>) => [...approximateSigns(...args)];
const nothing = (flows: readonly number[]) => flows.map(() => 0);

describe("approximateSigns", () => {
  const money = fc.oneof(
    { weight: 9, arbitrary: typed(9, 2) },
    { weight: 9, arbitrary: computed(-1e6, 1e6) },
    { weight: 1, arbitrary: amount },
  );

  it("are right wherever they are told", () => {
    const list = fc.array(fc.tuple(rate, money, money), { minLength: 2, maxLength: 12 });
    let told = 0;
    fc.assert(
      fc.property(list, timing, fc.boolean(), (all, due, isNearlyNothing) => {
        const rates = all.slice(1).map(([annual]) => annual);
        const costs = all.map(([, , cost]) => cost);
        const benefits = all.map(([, benefit], t) => {
          // Nearly what it takes to make up for all so far.
          return isNearlyNothing && t === all.length - 1
            ? -valueAtEnd(all.slice(0, -1), all.at(-1)!) + (costs[t] ?? 0)
            : benefit;
        });
        const expected = all.map((_, last) => {
          const valueOf = (amounts: readonly number[]) =>
            presentValue(rates, amounts.slice(0, last + 1), due);
          const { precisely } = lessValue(valueOf(benefits), valueOf(costs));
          return signOf({ approximation: undefined, precisely });
        });
        const given = signs(benefits, costs, rates, due);
        expect(given.map((sign, period) => sign ?? expected[period])).toEqual(expected);
        told += given.filter((sign) => sign !== undefined).length / given.length;
      }),
      { ...SEEDED, numRuns: 500 },
    );
    expect(told).toBeGreaterThan(250);
  });

  it("are told of all ordinary flows", () => {
    const list = fc.array(typed(9, 2), { minLength: 1, maxLength: 60 });
    const usual = fc.integer({ min: -3000, max: 10_000 }).map((x) => x / 10_000);
    fc.assert(
      fc.property(list, usual, timing, (flows, annual, due) => {
        const given = signs([-1, ...flows], nothing([-1, ...flows]), annual, due);
        expect(given).not.toContain(undefined);
      }),
      SEEDED,
    );
  });

  it.each([
    ["what is worth too little by then", 0.5, [-1, 0, 2.2], [-1, -1, -1]],
    ["what is worth enough by then", 0.5, [-1, 0, 2.3], [-1, -1, 1]],
    ["what grows", -0.5, [-1, 0, 0.26], [-1, -1, 1]],
    ["what is exactly nothing so far", 0.1, [0, 0, 1], [0, 0, 1]],
  ])("are told of %s", (_case, annual, flows, expected) => {
    expect(signs(flows, nothing(flows), annual, "end")).toEqual(expected);
  });

  it("are told of flows so late that their factors are as good as 0", () => {
    const flows = [1, ...Array<number>(5000).fill(-1e-9)];
    expect(signs(flows, nothing(flows), 0.5, "mid").at(-1)).toBe(1);
    expect(
      signs(
        flows.map((flow) => -flow),
        nothing(flows),
        [0.5, ...Array<number>(4999).fill(0.6)],
        "end",
      ).at(-1),
    ).toBe(-1);
  });

  it.each([
    ["where factors that were as good as 0 grow again", [...Array<number>(3000).fill(0.5), -0.5]],
    ["where factors are too large", [...Array<number>(3000).fill(-0.5), 0.5]],
    ["of a rate that cannot be read", [1e-30 / 3]],
  ])("leave the last sign open %s", (_case, rates) => {
    const flows = [1, ...rates.map(() => 1)];
    const given = signs(flows, nothing(flows), rates, "end");
    expect([given[0], given.at(-1)]).toEqual([1, undefined]);
  });

  it.each([
    ["too large", 1e100],
    ["too small", 1e-40 / 3],
  ])("leave all open from a flow on that is %s", (_case, flow) => {
    expect(signs([1, flow, 1], [0, 0, 0], 0.1, "end")).toEqual([1, undefined, undefined]);
  });

  it("leave open what comes to exactly 0, whatever rounding makes of it", () => {
    for (let percent = 1; percent < 100; percent++) {
      const flows = [-30.7, (307 * (100 + percent)) / 1000];
      expect(signs(flows, [0, 0], percent / 100, "end")).toEqual([-1, undefined]);
      expect(signs([0, ...flows], [0, 0, 0], percent / 100, "mid")).toEqual([0, -1, undefined]);
    }
  });

  it("leave open what comes so late that it is worth less than can be told", () => {
    const flows = [...Array<number>(2000).fill(0), 1];
    expect(signs(flows, nothing(flows), 0.5, "end").slice(-2)).toEqual([0, undefined]);
  });
});

/** Money at the end of the last period, in doubles. */
function valueAtEnd(
  earlier: readonly (readonly [number, number, number])[],
  last: readonly [number, number, number],
): number {
  const value = earlier.reduce(
    (sum, [annual, benefit, cost], t) => sum * (t === 0 ? 1 : 1 + annual) + benefit - cost,
    0,
  );
  return value * (1 + last[0]);
}
