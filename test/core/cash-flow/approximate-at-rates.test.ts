import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactValueOf } from "../../../src/core/cash-flow/exact-present-value";
import {
  approximateAtRates,
  approximateValueOf,
} from "../../../src/core/cash-flow/approximate-at-rates";
import { presentValue } from "../../../src/core/cash-flow/present-value";
import { roundIfCertain } from "../../../src/core/numeric/double-double";
import { fractionOf } from "../../../src/core/numeric/fraction";
import { nearestDoubleToSum } from "../../../src/core/numeric/root-sum";
import { computed, SEEDED, timing, typed } from "../arbitraries";

const basisPoints = fc.integer({ min: -3000, max: 10_000 }).map((x) => x / 10_000);
const length = { minLength: 1, maxLength: 25 };
const typedPeriods = fc.array(fc.tuple(basisPoints, typed(9, 2)), length);
const computedPeriods = fc.array(fc.tuple(computed(-0.9, 3), computed(-1e6, 1e6)), length);
const periods = fc.oneof(typedPeriods, computedPeriods);

/** Rates and flows of the same periods; `nearlyNothing` puts a flow today that nearly cancels them. */
const scheduled = fc.tuple(periods, fc.boolean()).map(([later, nearlyNothing]) => {
  const value = later.reduceRight((sum, [rate, flow]) => (sum + flow) / (1 + rate), 0);
  const isCents = later.every(([, flow]) => Math.round(flow * 100) / 100 === flow);
  const today = nearlyNothing ? [isCents ? Math.round(-value * 100) / 100 : -value] : [];
  return {
    rates: later.map(([rate]) => rate),
    flows: [...today, ...later.map(([, flow]) => flow)],
    first: nearlyNothing ? (0 as const) : (1 as const),
  };
});

/** Adds up to 2^53 + 1, which is as far from the double below as from the one above. */
const TIE = [...Array<number>(900).fill(1e13), 7_199_254_740_993];

/** The nearest double, where the approximation decides it. */
function certain(...args: Parameters<typeof approximateAtRates>): number | undefined {
  const approximation = approximateAtRates(...args);
  return approximation && roundIfCertain(approximation);
}

describe("approximateAtRates", () => {
  it("is right wherever it is certain, though the flows nearly cancel", () => {
    fc.assert(
      fc.property(scheduled, timing, ({ rates, flows, first }, due) => {
        const fast = certain(rates, flows, due, first);
        const exact = nearestDoubleToSum(
          presentValue(rates, flows, due, first).precisely().exactly(),
        );
        expect(fast ?? exact).toBe(exact);
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("is certain of nearly all ordinary flows", () => {
    const sample = fc.sample(fc.tuple(periods, timing), { ...SEEDED, numRuns: 500 });
    const undecided = sample.filter(([later, due]) => {
      const rates = later.map(([rate]) => rate);
      const flows = later.map(([, flow]) => flow);
      const isNothing = flows.every((flow) => flow === 0);
      return !isNothing && certain(rates, flows, due, 1) === undefined;
    });
    expect(undecided.length).toBeLessThan(5);
  });

  it("takes a long schedule of different rates", () => {
    const rates = Array.from({ length: 10_000 }, (_, t) => t / 1e7);
    const flows = rates.map((_, t) => 1000 + t);
    expect(certain(rates, flows, "mid", 1)).toBeGreaterThan(0);
  });

  it.each([
    ["a flow too small to be read", [0.1], [1e-30 / 3]],
    ["a flow too large to be read", [0.1], [1e70]],
    ["a rate too small to be read", [1e-30 / 3], [100]],
    ["a value half-way between two doubles", Array<number>(901).fill(0), TIE],
    ["a value of nothing", [0.1, 0.1], [-100, 110]],
    ["a value that underflows on the way", Array<number>(300).fill(9), Array<number>(299).fill(0)],
  ])("leaves %s to exact arithmetic", (_case, rates, flows) => {
    const all = flows.length < rates.length ? [...flows, 1] : flows;
    expect(certain(rates, all, "end", 1)).toBeUndefined();
  });
});

describe("approximateValueOf", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
  const cents = fc.integer({ min: -1e9, max: 1e9 });
  const customers = fc.array(fc.tuple(basisPoints, share, cents), { minLength: 1, maxLength: 25 });
  const sized = (integer: number) => ({ hi: integer, lo: 0, size: Math.abs(integer) });

  it("is right wherever it is certain, and nearly always is, where payers leave", () => {
    let undecided = 0;
    fc.assert(
      fc.property(customers, cents, timing, (given, today, due) => {
        const rates = given.map(([rate]) => rate);
        const stays = given.map(([, stay]) => stay);
        const flows = given.map(([, , flow]) => flow);
        const approximation = approximateValueOf(
          sized(today),
          flows.map(sized),
          100,
          rates,
          due,
          stays,
        );
        const fast = approximation && roundIfCertain(approximation);
        const [now, ...later] = [today, ...flows].map((amount) => fractionOf(amount / 100));
        const exact = nearestDoubleToSum(exactValueOf(now!, later, rates, due, stays));
        expect(fast ?? exact).toBe(exact);
        if (fast === undefined && exact !== 0) undecided++;
      }),
      { ...SEEDED, numRuns: 1000 },
    );
    expect(undecided).toBeLessThan(10);
  });
});
