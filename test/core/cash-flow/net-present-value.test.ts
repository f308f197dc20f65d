import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPresentValue } from "../../../src/core";
import {
  amount,
  first,
  flows,
  rate,
  SEEDED,
  timing,
  typed,
  withoutNegativeZero,
} from "../arbitraries";
import { specifiedNetPresentValue } from "../specification";
import { vectors } from "../vectors";

describe("netPresentValue", () => {
  it.each(vectors("NPV"))(
    "rounds reference case $# ($regime) correctly",
    ({ args, expect: value }) => {
      const cashFlows = Object.freeze([...(args.flows ?? [])]);
      expect(netPresentValue(args["rate"] ?? NaN, cashFlows, "end", 1)).toBe(Number(value));
    },
  );

  it.each([
    ["Microsoft, NPV, example 1", 0.1, [-10000, 3000, 4200, 6800], 1, 1188.44],
    ["Microsoft, NPV, example 2", 0.08, [8000, 9200, 10000, 12000, 14500], 1, 41922.06],
    ["numpy-financial, tests", 0.05, [-15000, 1500, 2500, 3500, 4500, 6000], 0, 122.89],
    ["SalesLoft study, benefits", 0.1, [0, 1606511, 3061331, 4229760], 0, 7168371.46],
  ] as const)("agrees with a published case: %s", (_source, r, cashFlows, from, published) => {
    expect(netPresentValue(r, cashFlows, "end", from)).toBeCloseTo(published, 2);
  });

  it("is the double nearest to the exact value at one rate", () => {
    fc.assert(
      fc.property(rate, flows, timing, first, (r, cashFlows, due, from) => {
        expect(netPresentValue(r, cashFlows, due, from)).toBe(
          specifiedNetPresentValue(r, cashFlows, due, from),
        );
      }),
      SEEDED,
    );
  });

  it("is the double nearest to the exact value at one rate per period", () => {
    const cases = fc
      .array(fc.tuple(rate, amount), { minLength: 1, maxLength: 12 })
      .map((pairs) => ({ rates: pairs.map(([r]) => r), future: pairs.map(([, flow]) => flow) }));
    fc.assert(
      fc.property(cases, amount, timing, ({ rates, future }, today, due) => {
        const cashFlows = [today, ...future];
        expect(netPresentValue(rates, cashFlows, due)).toBe(
          specifiedNetPresentValue(rates, cashFlows, due),
        );
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it.each([
    [
      "a value half-way between two doubles, to the even one",
      1,
      [9007199254740992, 2],
      9007199254740992,
    ],
    ["a value half-way, away from the odd one", 1, [9007199254740994, 2], 9007199254740996],
    ["a value that cancels to nothing", 0.1, [-300, 110, 121, 133.1], 0],
    ["irrational parts that cancel", [0.1, 0.1], [-100, -110, 121], -100],
    ["a flow of −0", 0.1, [-0], 0],
    ["a value nearer to 0 than to the smallest number", 2, [0, -5e-324], 0],
    ["subnormal numbers", 1, [0, 1.5e-323], 1e-323],
    ["amounts whose sum passes the greatest double on the way", 0, [1e308, 1e308, -1e308], 1e308],
    ["a rate with many places", 1e-300, [1, 1], 2],
  ] as const)("rounds correctly: %s", (_case, r, cashFlows, value) => {
    expect(netPresentValue(r, cashFlows, Array.isArray(r) ? "mid" : "end")).toBe(value);
  });

  it("counts a flow due today at face value", () => {
    fc.assert(
      fc.property(rate, amount, timing, (r, today, due) => {
        expect(netPresentValue(r, [today], due)).toBe(withoutNegativeZero(today));
      }),
      SEEDED,
    );
  });

  it("finds lending at the discount rate worth exactly nothing", () => {
    const percent = fc.integer({ min: -50, max: 99 });
    const lent = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(percent, lent, fc.integer({ min: 1, max: 4 }), (p, principal, years) => {
        // Whole numbers, so that what is repaid is exact: principal · (1 + p %)^years.
        const repaid = Number(
          `${BigInt(principal) * BigInt(100 + p) ** BigInt(years)}e-${2 * years}`,
        );
        fc.pre(Number.isSafeInteger(Math.round(repaid * 100 ** years)));
        const cashFlows = [-principal, ...Array<number>(years - 1).fill(0), repaid];
        expect(netPresentValue(p / 100, cashFlows)).toBe(0);
      }),
      SEEDED,
    );
  });

  it("keeps the period of a flow of zero", () => {
    expect(netPresentValue(0.1, [100, 0, 100], "end", 1)).toBeCloseTo(166.0406, 4);
  });

  it("is the same for a first flow one period ahead as for nothing today", () => {
    fc.assert(
      fc.property(rate, flows, timing, (r, cashFlows, due) => {
        expect(netPresentValue(r, cashFlows, due, 1)).toBe(
          netPresentValue(r, [0, ...cashFlows], due),
        );
      }),
      SEEDED,
    );
  });

  it("is the same in advance as one period earlier in arrears", () => {
    fc.assert(
      fc.property(rate, flows, (r, cashFlows) => {
        expect(netPresentValue(r, cashFlows, "start", 1)).toBe(
          netPresentValue(r, cashFlows, "end", 0),
        );
      }),
      SEEDED,
    );
  });

  it("is the same at one rate as at that rate in every period", () => {
    fc.assert(
      fc.property(rate, flows, timing, (r, cashFlows, due) => {
        const rates = cashFlows.map(() => r);
        expect(netPresentValue(rates, cashFlows, due, 1)).toBe(
          netPresentValue(r, cashFlows, due, 1),
        );
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it("changes sign with the flows, and doubles with them", () => {
    const cents = fc.array(typed(12, 2), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rate, cents, timing, (r, cashFlows, due) => {
        const value = netPresentValue(r, cashFlows, due);
        expect(
          netPresentValue(
            r,
            cashFlows.map((flow) => -flow),
            due,
          ),
        ).toBe(withoutNegativeZero(-value));
        expect(
          netPresentValue(
            r,
            cashFlows.map((flow) => 2 * flow),
            due,
          ),
        ).toBe(2 * value);
      }),
      SEEDED,
    );
  });

  it.each([
    [-1, [1], "out-of-domain", "rate must be greater than -1, got -1"],
    [NaN, [1], "not-finite", "rate must be a finite number, got NaN"],
    [0.1, [], "empty", "cashFlows must hold at least one number"],
    [0.1, [1, Infinity], "not-finite", "cashFlows[1] must be a finite number, got Infinity"],
    [[0.1, -2], [1, 2, 3], "out-of-domain", "rate of period 2 must be greater than -1, got -2"],
    [
      [0.1, 0.1],
      [1, 2],
      "different-lengths",
      "rate must be one number or one per period after today (1), got 2",
    ],
    [-0.5, [0, 1.7e308], "overflow", "net present value is larger than any number a cell can hold"],
  ] as const)("refuses rate %s with flows %s: %s", (r, cashFlows, fault, message) => {
    expect(() => netPresentValue(r, cashFlows)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });

  it.each([
    ["late", 0, 'timing must be "end", "mid" or "start", got "late"'],
    ["end", 2, "first must be 0 or 1, got 2"],
  ] as const)("refuses timing %s with first %s", (due, from, message) => {
    expect(() => netPresentValue(0.1, [1], due as "end", from as 0)).toThrow(
      expect.objectContaining({ fault: "out-of-domain", message }),
    );
  });
});
