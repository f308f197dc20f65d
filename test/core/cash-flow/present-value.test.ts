import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  discounted,
  lessValue,
  presentValue,
  valueOfUnit,
  type PresentValue,
} from "../../../src/core/cash-flow/present-value";
import { nearestDoubleTo, signOf } from "../../../src/core/numeric/computable-number";
import { fractionOf } from "../../../src/core/numeric/fraction";
import { amount, first, rate, SEEDED, timing } from "../arbitraries";
import { specifiedNetPresentValue } from "../specification";

const periods = fc.array(fc.tuple(rate, amount, amount), { minLength: 1, maxLength: 12 });

/** The same without what double-doubles tell, so that the slower ways have to. */
const slowly = (value: PresentValue): PresentValue => ({ ...value, approximation: undefined });

describe("presentValue", () => {
  it("is the same number by every way, at one rate and at one for each period", () => {
    fc.assert(
      fc.property(periods, timing, first, fc.boolean(), (list, due, from, isOneRate) => {
        const flows = [...(from === 0 ? [list[0]![2]] : []), ...list.map(([, flow]) => flow)];
        const rates = isOneRate ? list[0]![0] : list.map(([annual]) => annual);
        const value = presentValue(rates, flows, due, from);
        const specified = specifiedNetPresentValue(rates, flows, due, from);
        expect(nearestDoubleTo(value)).toBe(specified);
        expect(nearestDoubleTo(slowly(value))).toBe(specified);
      }),
      { ...SEEDED, numRuns: 300 },
    );
  });

  it("is exactly 0 for amounts of 0", () => {
    expect(presentValue(0.1, [0, 0], "mid").approximation).toMatchObject({ bound: 0 });
    expect(signOf(slowly(presentValue([0.1, 0.2], [0, 0, 0], "mid")))).toBe(0);
  });
});

describe("lessValue", () => {
  it("is the value of the differences of the amounts", () => {
    const whole = fc.integer({ min: -1e6, max: 1e6 });
    const list = fc.array(fc.tuple(rate, whole, whole), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(list, timing, (all, due) => {
        const rates = all.slice(1).map(([annual]) => annual);
        const value = presentValue(
          rates,
          all.map(([, a]) => a),
          due,
        );
        const subtrahend = presentValue(
          rates,
          all.map(([, , b]) => b),
          due,
        );
        const specified = specifiedNetPresentValue(
          rates,
          all.map(([, a, b]) => a - b),
          due,
        );
        expect(nearestDoubleTo(lessValue(value, subtrahend))).toBe(specified);
        expect(nearestDoubleTo(slowly(lessValue(value, subtrahend)))).toBe(specified);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is 0 for equal amounts without any exact arithmetic, however many the rates", () => {
    const rates = Array.from({ length: 5 }, (_, t) => (t + 1) / 30);
    const value = presentValue(rates, [0.1, 1 / 3, 2, 3, 4, 5], "mid");
    const nothing = lessValue(value, value);
    const precise = { ...nothing.precisely(), exactly: () => expect.unreachable("takes long") };
    expect(signOf({ approximation: undefined, precisely: () => precise })).toBe(0);
    expect(nearestDoubleTo({ approximation: undefined, precisely: () => precise })).toBe(0);
  });

  it("takes money today from a value over several periods", () => {
    const rest = lessValue(presentValue(0.25, [-100, 50, 100], "end"), presentValue(0, [3], "end"));
    expect([nearestDoubleTo(rest), nearestDoubleTo(slowly(rest))]).toEqual([1, 1]);
  });
});

describe("valueOfUnit", () => {
  it.each([
    [0.25, 2, 0.64],
    [[0.25, 0.6], 2, 0.5],
    [0.1, 0, 1],
  ])("at %j over %d periods is %d", (rates, count, value) => {
    expect(nearestDoubleTo(valueOfUnit(rates, count))).toBe(value);
    expect(nearestDoubleTo(slowly(valueOfUnit(rates, count)))).toBe(value);
  });
});

describe("discounted", () => {
  const ofAmounts = (...args: Parameters<typeof discounted>) =>
    nearestDoubleTo({ approximation: undefined, precisely: () => discounted(...args) });

  it("weights amounts by the payers who stay", () => {
    const amounts = [0, 100, 100].map(fractionOf);
    expect(ofAmounts({ rate: 0.25, timing: "end", retention: 0.5 }, amounts)).toBe(56);
    expect(ofAmounts({ rate: 0, timing: "start", retention: [0.5, 0.4] }, amounts)).toBe(70);
    expect(ofAmounts({ rate: [0.21, 0.21], timing: "mid", retention: 0 }, amounts)).toBe(0);
  });

  it("makes the exact value once", () => {
    const value = discounted({ rate: 0.1, timing: "end" }, [fractionOf(1)]);
    expect(value.exactly()).toBe(value.exactly());
  });

  it.each([
    ["mid", [0.1], true],
    ["mid", 0.1, false],
    ["end", [0.1], false],
    ["start", [0.1], false],
  ] as const)("has estimates for timing %s at %j: %s", (due, rates, isLong) => {
    const { estimate } = discounted({ rate: rates, timing: due }, [1, 2].map(fractionOf));
    expect(estimate !== undefined).toBe(isLong);
  });
});
