import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeSigns } from "../../../src/core/case/cumulative-signs";
import { presentValue } from "../../../src/core/cash-flow/present-value";
import { signOf } from "../../../src/core/numeric/computable-number";
import { amount, rate, SEEDED, timing } from "../arbitraries";

type Timing = "end" | "mid" | "start";

const signs = (flows: readonly number[], rates: number | number[], due: Timing) => [
  ...cumulativeSigns(
    flows,
    flows.map(() => 0),
    rates,
    due,
  ),
];

/** Of a size that no double-double can hold, so that digits or exact arithmetic have to tell. */
const huge = (flow: number) => Number(`${flow}e280`);

describe("cumulativeSigns", () => {
  // Rates of which several are the same, and flows that cancel, so that 0 comes up as well.
  const few = fc.constantFrom(0, 0.1, 0.21);
  const period = fc.oneof(
    fc.tuple(few, fc.constantFrom(-110, -100, 0, 100, 110, 121)),
    fc.tuple(rate, amount),
  );
  const list = fc.array(period, { minLength: 1, maxLength: 10 });

  it("are those of the present values of the flows so far", () => {
    fc.assert(
      fc.property(list, fc.boolean(), timing, (all, isOneRate, due) => {
        const flows = [-100, ...all.map(([, flow]) => flow)];
        const rates = isOneRate ? all[0]![0] : all.map(([annual]) => annual);
        const expected = flows.map((_, last) => {
          const { precisely } = presentValue(rates, flows.slice(0, last + 1), due);
          return signOf({ approximation: undefined, precisely });
        });
        expect(signs(flows, rates, due)).toEqual(expected);
      }),
      { ...SEEDED, numRuns: 500 },
    );
  });

  it("are the same of flows that double-doubles cannot hold", () => {
    const money = fc.constantFrom(-110, -100, -7.25, 0, 3.5, 100, 110, 121);
    fc.assert(
      fc.property(fc.array(fc.tuple(few, money), { minLength: 1 }), timing, (all, due) => {
        const flows = [-100, ...all.map(([, flow]) => flow)];
        const rates = all.map(([annual]) => annual);
        expect(signs(flows.map(huge), rates, due)).toEqual(signs(flows, rates, due));
        expect(signs(flows.map(huge), 0.1, due)).toEqual(signs(flows, 0.1, due));
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("are those of benefits less costs, as the decimals they are", () => {
    // 0.3 − 0.1 is less than 0.2 in doubles
    expect([...cumulativeSigns([0, 0.3], [0.2, 0.1], 0, "end")]).toEqual([-1, 0]);
    expect([...cumulativeSigns([5, 0.3], [5, 0.1], 0.1, "mid")]).toEqual([0, 1]);
  });

  it.each([
    ["", (flow: number) => flow],
    [", of any size", huge],
  ])("are told where digits alone would never tell that all is made up for%s", (_case, sized) => {
    for (let percent = 1; percent < 100; percent++) {
      const flows = [0, -30.7, (307 * (100 + percent)) / 1000].map(sized);
      expect(signs(flows, [percent / 100, percent / 100], "mid")).toEqual([0, -1, 0]);
    }
  });

  it("are told of a long time without flows after that, without taking long", () => {
    const rates = [0.07, 0.07, ...Array.from({ length: 1000 }, (_, t) => (t + 1) / 30_000)];
    const flows = [0, -100, 107, ...Array<number>(1000).fill(0)];
    expect(signs(flows, rates, "mid")).toEqual(flows.map((_, t) => (t === 1 ? -1 : 0)));
  }, 5000);

  it("are told of as many flows as a column holds, without taking long", () => {
    const flows = Array.from({ length: 100_000 }, (_, t) => (t === 0 ? -0.01 : (t % 997) / 700));
    const all = signs(flows, 1 / 3, "end");
    expect([all[0], all[99_999]]).toEqual([-1, 1]);
  }, 5000);

  it.each([
    ["nothing", [0, 0, 0], [0, 0, 0]],
    ["what comes up to exactly 0 and stays there", [-100, 110, 0], [-1, 0, 0]],
    ["what comes up to exactly 0 in the middle of periods", [0, -100, 110], [0, -1, 0]],
  ])("are told of %s", (_case, flows, expected) => {
    expect(signs(flows, [0.1, 0.1], flows[0] === 0 ? "mid" : "end")).toEqual(expected);
  });
});
