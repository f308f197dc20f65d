import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximateDatedValue } from "../../../src/core/cash-flow/approximate-dated-value";
import { wholeDays } from "../../../src/core/cash-flow/dated-flows";
import { datedNetPresentValue } from "../../../src/core/cash-flow/dated-net-present-value";
import { nearestDatedValue } from "../../../src/core/cash-flow/exact-dated-value";
import { netPresentValue } from "../../../src/core/cash-flow/net-present-value";
import { roundIfCertain } from "../../../src/core/numeric/double-double";
import { computed, amount, rate, SEEDED, typed } from "../arbitraries";
import { specifiedDatedValue } from "../specification";
import { vectors } from "../vectors";

const date = fc.integer({ min: 40_000, max: 52_000 });
const dated = fc.array(fc.tuple(amount, date), { minLength: 1, maxLength: 12 });

/** Typed flows on dates, the first of which nearly cancels the others. */
const cancelling = fc
  .tuple(
    fc.integer({ min: -3000, max: 10_000 }).map((x) => x / 10_000),
    fc.array(fc.tuple(typed(9, 2), date), { minLength: 1, maxLength: 20 }),
  )
  .map(([annual, later]) => {
    const value = later.reduce(
      (sum, [flow, due]) => sum + flow / (1 + annual) ** ((due - 46_000) / 365),
      0,
    );
    const flows = [Math.round(-value * 100) / 100, ...later.map(([flow]) => flow)];
    return { annual, flows, dates: [46_000, ...later.map(([, due]) => due)] };
  });

describe("datedNetPresentValue", () => {
  it.each(vectors("XNPV").map((vector, index) => [index, vector.regime, vector] as const))(
    "rounds reference case %i (%s) correctly",
    (_index, _regime, { args, expect: exact }) => {
      const { flows = [], dates = [] } = args;
      expect(datedNetPresentValue(args["rate"]!, flows, dates)).toBe(Number(exact));
    },
  );

  it("agrees with the example of Microsoft's documentation, 2086.647602", () => {
    const dates = [39_448, 39_508, 39_751, 39_859, 39_904]; // 1 January 2008 and so on
    const flows = [-10_000, 2750, 4250, 3250, 2750];
    expect(datedNetPresentValue(0.09, flows, dates)).toBeCloseTo(2086.647602, 6);
  });

  it("is the double nearest to the exact value", () => {
    fc.assert(
      fc.property(rate, dated, (annual, entries) => {
        const flows = entries.map(([flow]) => flow);
        const dates = entries.map(([, due]) => due);
        fc.pre(annual > -0.9999 && Number.isFinite(specifiedDatedValue(annual, flows, dates)));
        expect(datedNetPresentValue(annual, flows, dates)).toBe(
          specifiedDatedValue(annual, flows, dates),
        );
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("is right where the flows nearly cancel, by both of its ways", () => {
    fc.assert(
      fc.property(cancelling, ({ annual, flows, dates }) => {
        const exact = nearestDatedValue(annual, flows, wholeDays(dates));
        expect(datedNetPresentValue(annual, flows, dates)).toBe(exact);
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("is that of evenly spaced flows where all dates are 365 days apart", () => {
    const series = fc.array(typed(9, 2), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(rate, series, (annual, flows) => {
        const dates = flows.map((_, t) => 45_000 + 365 * t);
        expect(datedNetPresentValue(annual, flows, dates)).toBe(netPresentValue(annual, flows));
      }),
      SEEDED,
    );
  });

  it("does not depend on the order of the flows after the first", () => {
    fc.assert(
      fc.property(rate, dated, (annual, [first = [0, 45_000] as [number, number], ...others]) => {
        fc.pre(annual > -0.9999);
        const value = (list: readonly (readonly [number, number])[]) =>
          datedNetPresentValue(
            annual,
            list.map(([flow]) => flow),
            list.map(([, due]) => due),
          );
        const reversed = [...others].reverse();
        expect(value([first, ...reversed])).toBe(value([first, ...others]));
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  it.each([
    ["one flow, at its face value", 0.5, [42], [45_000], 42],
    ["times of day, which do not count", 0.25, [-100, 125], [45_000.9, 45_365.2], 0],
    ["a date before the first, which grows", 0.25, [0, 100], [45_365, 45_000], 125],
    ["a negative rate", -0.5, [0, 100], [45_000, 45_365], 200],
    ["a rate whose fifth root is rational: 1.1^5", 0.61051, [-100, 110], [45_000, 45_073], 0],
    ["equal and opposite flows on one odd day", 0.1, [0, 0.1, -0.1], [45_000, 45_100, 45_100], 0],
    ["nothing at all", 0.1, [0, 0], [45_000, 45_100], 0],
    ["the span of all dates", 0.1, [1, 1], [0, 2_958_465], 1],
  ])("takes %s", (_case, annual, flows, dates, expected) => {
    expect(datedNetPresentValue(annual, flows, dates)).toBe(expected);
  });

  it("is decided by its fast way, rightly, for nearly all computed flows at computed rates", () => {
    let undecided = 0;
    const computedDated = fc.array(
      fc.tuple(computed(-1e6, 1e6), fc.integer({ min: -4000, max: 4000 })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(computed(-0.9, 3), computedDated, (annual, list) => {
        const cashFlows = list.map(([flow]) => flow);
        const days = list.map(([, day]) => day);
        const approximation = approximateDatedValue(annual, cashFlows, days);
        const fast = approximation && roundIfCertain(approximation);
        if (fast === undefined) undecided++;
        else expect(fast).toBe(nearestDatedValue(annual, cashFlows, days));
      }),
      { ...SEEDED, numRuns: 200 },
    );
    expect(undecided).toBeLessThan(5);
  });

  it("is decided by its fast way for nearly all ordinary flows", () => {
    const undecided = vectors("XNPV").filter(({ args }) => {
      const days = wholeDays(args.dates ?? []);
      const approximation = approximateDatedValue(args["rate"]!, args.flows ?? [], days);
      return approximation === undefined || roundIfCertain(approximation) === undefined;
    });
    expect(undecided).toEqual([]);
  });

  it.each([
    ["a rate too small to be read", 1e-30 / 3, [1], [0]],
    ["a flow too small to be read", 0.1, [1e-30 / 3], [0]],
    ["a factor that underflows", 9, [1, 1], [0, 400_000]],
    ["flows of nothing", 0.1, [0], [0]],
  ])("leaves %s to exact arithmetic", (_case, annual, flows, days) => {
    expect(approximateDatedValue(annual, flows, days)).toBeUndefined();
  });

  it.each([
    [-1, [1], [1], "out-of-domain", "rate must be greater than -1, got -1"],
    [0.1, [], [], "empty", "cashFlows must hold at least one number"],
    [0.1, [1], [], "empty", "dates must hold at least one number"],
    [
      0.1,
      [1, 2],
      [45_000],
      "different-lengths",
      "cashFlows and dates must hold the same number of values, got 2 and 1",
    ],
    [0.1, [1], [-1], "out-of-domain", "date 1 must be from 0 to 2958465, got -1"],
    [0.1, [1], [NaN], "not-finite", "dates[0] must be a finite number, got NaN"],
    [
      -0.99,
      [1, 1],
      [0, 2_958_465],
      "overflow",
      "net present value is larger than any number a cell can hold",
    ],
  ])("refuses rate %s with flows %s on %s", (annual, flows, dates, fault, message) => {
    expect(() => datedNetPresentValue(annual, flows, dates)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
