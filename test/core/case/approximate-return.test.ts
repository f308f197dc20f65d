import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximateReturn } from "../../../src/core/case/approximate-return";
import { roundIfCertain, type Approximation } from "../../../src/core/numeric/double-double";
import {
  divide,
  fractionOf,
  nearestDouble,
  ONE,
  subtract,
} from "../../../src/core/numeric/fraction";
import { SEEDED, typed } from "../arbitraries";

const exactly = (value: number): Approximation => ({ value: { hi: value, lo: 0 }, bound: 0 });
const within = (value: number, bound: number): Approximation => ({ ...exactly(value), bound });

describe("approximateReturn", () => {
  it("is right wherever it is certain, also where nearly all is lost or nothing gained", () => {
    const whole = fc.integer({ min: 1, max: 2 ** 50 });
    const pair = fc.oneof(
      fc.tuple(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), whole),
      fc
        .tuple(whole, fc.integer({ min: -3, max: 3 }))
        .map(([costs, more]) => [costs + more, costs]),
    );
    fc.assert(
      fc.property(pair, ([benefits = 0, costs = 1]) => {
        const approximation = approximateReturn(exactly(benefits), exactly(costs));
        const exact = nearestDouble(subtract(divide(fractionOf(benefits), fractionOf(costs)), ONE));
        expect((approximation && roundIfCertain(approximation)) ?? exact).toBe(exact);
      }),
      SEEDED,
    );
  });

  it("encloses the return of every pair of values that the bounds allow", () => {
    const part = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(typed(9, 2), part, part, (benefits, up, down) => {
        const { value, bound } = approximateReturn(within(benefits, 0.5), within(1000, 0.5))!;
        const possible = (benefits + up / 2 - (1000 + down / 2)) / (1000 + down / 2);
        expect(Math.abs(possible - value.hi)).toBeLessThanOrEqual(bound * (1 + 1e-12) + 1e-12);
      }),
      SEEDED,
    );
  });

  it.each([
    ["nothing", exactly(0)],
    ["negative", exactly(-5)],
    ["perhaps nothing", within(1, 0.5)],
  ])("leaves costs that are %s to exact arithmetic", (_case, costs) => {
    expect(approximateReturn(exactly(1), costs)).toBeUndefined();
  });
});
