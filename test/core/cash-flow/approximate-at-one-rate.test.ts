import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximateAtOneRate } from "../../../src/core/cash-flow/approximate-at-one-rate";
import { presentValue } from "../../../src/core/cash-flow/present-value";
import { roundIfCertain } from "../../../src/core/numeric/double-double";
import { nearestDoubleToSum } from "../../../src/core/numeric/root-sum";
import { computed, first, SEEDED, timing, typed } from "../arbitraries";

const computedFlows = fc.array(computed(-1e6, 1e6), { minLength: 1, maxLength: 60 });
const computedRate = computed(-0.9, 3);
const cents = fc.array(typed(9, 2), { minLength: 1, maxLength: 60 });
const basisPoints = fc.integer({ min: -3000, max: 10_000 }).map((x) => x / 10_000);

/** Flows whose value is nearly nothing: the last digits are lost, and the bound has to notice. */
const cancelling = fc.tuple(cents, basisPoints).map(([future, rate]) => {
  const value = future.reduceRight((later, flow) => (flow + later) / (1 + rate), 0);
  return { rate, flows: [Math.round(-value * 100) / 100, ...future] };
});

/** The same of computed cells, to the last digit that a double has. */
const cancellingComputed = fc.tuple(computedFlows, computedRate).map(([future, rate]) => {
  const value = future.reduceRight((later, flow) => (flow + later) / (1 + rate), 0);
  return { rate, flows: [-value, ...future] };
});

/** The nearest double, where the approximation decides it. */
function certain(...args: Parameters<typeof approximateAtOneRate>): number | undefined {
  const approximation = approximateAtOneRate(...args);
  return approximation && roundIfCertain(approximation);
}

describe("approximateAtOneRate", () => {
  it("is right wherever it is certain, though the flows nearly cancel", () => {
    fc.assert(
      fc.property(
        fc.oneof(cancelling, cancellingComputed),
        timing,
        first,
        ({ rate, flows }, due, from) => {
          const fast = certain(rate, flows, due, from);
          const exact = nearestDoubleToSum(
            presentValue(rate, flows, due, from).precisely().exactly(),
          );
          expect(fast ?? exact).toBe(exact);
        },
      ),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it("is certain of nearly all ordinary flows", () => {
    const sample = fc.sample(fc.tuple(basisPoints, cents, timing, first), {
      ...SEEDED,
      numRuns: 1000,
    });
    const undecided = sample.filter((args) => {
      // Flows of nothing but zeros are left to exact arithmetic, which has no sign to lose.
      return args[1].some((flow) => flow !== 0) && certain(...args) === undefined;
    });
    expect(undecided.length).toBeLessThan(10);
  });

  it("is certain of nearly all computed flows at computed rates", () => {
    const sample = fc.sample(fc.tuple(computedRate, computedFlows, timing, first), {
      ...SEEDED,
      numRuns: 1000,
    });
    const undecided = sample.filter((args) => certain(...args) === undefined);
    expect(undecided.length).toBeLessThan(10);
  });

  it.each([
    ["one flow with 17 digits among cents", 0.1, [0.1 + 0.2, 100]],
    ["a flow too long for its neighbours' decimals", 0.1, [1e15, 0.001]],
    ["a rate with 17 digits", 1 / 3, [100, 100]],
    ["a rate near -1 with 17 digits", -0.9999999999999999, [100, 100]],
    ["a rate of some 1e-9 with 17 digits", 1e-8 / 3, [100, 100]],
    ["a rate of some 1e-24 with 17 digits", 1e-23 / 3, [100, 100]],
  ])("decides %s", (_case, rate, flows) => {
    const exact = nearestDoubleToSum(presentValue(rate, flows, "end").precisely().exactly());
    expect(certain(rate, flows, "end", 0)).toBe(exact);
  });

  it.each([
    ["a flow too small to be read", 0.1, [1e-30 / 3, 100]],
    ["a rate too small to be read", 1e-30 / 3, [100, 100]],
    ["a rate too large to be read", 1e20 / 3, [100, 100]],
    ["a value half-way between two doubles", 1, [9007199254740992, 2]],
    ["a value of nothing", 0.1, [-100, 110]],
    ["a value so small that products underflow", 9, [0, ...Array<number>(320).fill(0), 1]],
    ["a value so large that products overflow", -0.9, [0, ...Array<number>(305).fill(0), 1]],
  ])("leaves %s to exact arithmetic", (_case, rate, flows) => {
    expect(certain(rate, flows, "end", 0)).toBeUndefined();
  });
});
