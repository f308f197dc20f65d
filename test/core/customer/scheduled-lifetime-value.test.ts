import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CONVENTIONS,
  customerCashFlowValue,
  customerLifetimeValue,
  scheduledLifetimeValue,
} from "../../../src/core";
import { amount, rate, SEEDED, typed } from "../arbitraries";
import { specifiedScheduleValue } from "../specification";

const convention = fc.constantFrom(...CONVENTIONS);
const share = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
const percent = fc.integer({ min: 0, max: 99 }).map((x) => x / 100);

describe("scheduledLifetimeValue", () => {
  it("expects 3 periods at 50 % in the first and 75 % after (freemathhelp.com, thread 92447)", () => {
    expect(scheduledLifetimeValue(1, [0.5, 0.75], 0, { convention: "due" })).toBe(3);
  });

  it("is the double nearest to the exact value of a series of margins", () => {
    const series = fc.array(amount, { minLength: 1, maxLength: 25 });
    const schedule = fc.array(share, { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(series, schedule, rate, convention, (margins, given, d, kind) => {
        const retentions = given.slice(0, margins.length);
        expect(scheduledLifetimeValue(margins, retentions, d, { convention: kind })).toBe(
          specifiedScheduleValue(margins, retentions, d, kind),
        );
      }),
      SEEDED,
    );
  });

  it("is customer lifetime value where retention is constant", () => {
    const horizon = fc.option(fc.integer({ min: 3, max: 50 }), { nil: undefined });
    const lengths = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        amount,
        percent,
        percent,
        convention,
        horizon,
        lengths,
        (m, r, d, kind, n, length) => {
          const options = { convention: kind, periods: n };
          const value = customerLifetimeValue(m, r, d, options);
          expect(scheduledLifetimeValue(m, r, d, options)).toBe(value);
          expect(scheduledLifetimeValue(m, Array<number>(length).fill(r), d, options)).toBe(value);
        },
      ),
      SEEDED,
    );
  });

  it("without end is what a long horizon comes to", () => {
    const schedule = fc.array(percent, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(typed(6, 2), schedule, convention, (m, retentions, kind) => {
        const options = { convention: kind };
        expect(scheduledLifetimeValue(m, retentions, 0.1, { ...options, periods: 3000 })).toBe(
          scheduledLifetimeValue(m, retentions, 0.1, options),
        );
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it("after renewal is the value of net flows that need the customer to have stayed", () => {
    const periods = fc.array(fc.tuple(amount, share), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(periods, rate, (given, d) => {
        const margins = given.map(([margin]) => margin);
        const retentions = given.map(([, retention]) => retention);
        const nothing = margins.map(() => 0);
        expect(scheduledLifetimeValue(margins, retentions, d)).toBe(
          customerCashFlowValue(margins, nothing, d, { retention: retentions }),
        );
      }),
      SEEDED,
    );
  });

  it("is worth one margin more due than after renewal", () => {
    const schedule = fc.array(percent, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(typed(6, 2), schedule, percent, (m, retentions, d) => {
        const due = scheduledLifetimeValue(m, retentions, d, { convention: "due" });
        const afterRenewal = scheduledLifetimeValue(m, retentions, d);
        expect(Math.abs(due - (m + afterRenewal))).toBeLessThanOrEqual(2 ** -51 * Math.abs(due));
      }),
      SEEDED,
    );
  });

  it.each([
    [
      "periods limit a single margin",
      [100, [0.5, 0.75], 0, { periods: 1, convention: "due" }],
      100,
    ],
    ["periods limit a series of margins", [[100, 200], 0.5, 0, { periods: 1 }], 50],
    ["the last retention holds on", [[8, 8, 8], [0.5], 0, {}], 7],
    [
      "due needs one retention fewer than margins",
      [[8, 8], [0.5, 0.1], 0, { convention: "due" }],
      12,
    ],
    ["nobody is left for a tail without limit", [100, [0.5, 0, 1], 0, {}], 50],
    ["nobody renews at all", [100, [0, 1], 0, {}], 0],
    ["square roots that are rational", [[11], 0.5, 0.21, { convention: "mid" }], 10],
    ["a margin of −0", [-0, [0.5, 0.2], 0.1, {}], 0],
  ] as const)("knows that %s", (_case, [margins, retentions, d, options], value) => {
    expect(scheduledLifetimeValue(margins, retentions, d, options)).toBe(value);
  });

  it("takes the longest schedule, with 17 digits each", () => {
    const schedule = Array.from({ length: 10_000 }, (_, k) => 1 - 1 / (k + 3));
    expect(scheduledLifetimeValue(100, schedule, 0.1)).toBeGreaterThan(0);
  });

  it.each([
    [[[], 0.5, 0.1, {}], "empty", "margins must hold at least one number"],
    [[NaN, 0.5, 0.1, {}], "not-finite", "margins must be a finite number, got NaN"],
    [[1, [], 0.1, {}], "empty", "retentions must hold at least one number"],
    [[1, 1.5, 0.1, {}], "out-of-domain", "retentions must be from 0 to 1, got 1.5"],
    [
      [1, [0.5, -0.5], 0.1, {}],
      "out-of-domain",
      "retentions of period 2 must be from 0 to 1, got -0.5",
    ],
    [[1, 0.5, -1, {}], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [1, 0.5, 0.1, { periods: 0 }],
      "out-of-domain",
      "periods must be a whole number from 1 to 10000, got 0",
    ],
    [
      [[1, 2], 0.5, 0.1, { periods: 3 }],
      "different-lengths",
      "periods must be at most the number of margins (2), got 3",
    ],
    [
      [[1, 2], [0.5, 0.6, 0.7], 0.1, {}],
      "different-lengths",
      "retentions must be at most as many as margins (2), got 3",
    ],
    [
      [1, [0.5, 1], 0, {}],
      "divergent",
      "the last retention must be less than 1 + rate where periods is not given, got retention 1 and rate 0: the value has no limit",
    ],
    [
      [1e308, 1, 0, { periods: 10 }],
      "overflow",
      "customer lifetime value is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", ([margins, retentions, d, options], fault, message) => {
    expect(() => scheduledLifetimeValue(margins, retentions, d, options)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });

  it("refuses a schedule longer than the longest horizon", () => {
    expect(() => scheduledLifetimeValue(1, Array<number>(10_001).fill(0.5), 0.1)).toThrow(
      "retentions must hold at most 10000 numbers, got 10001",
    );
  });

  it("refuses an unknown convention", () => {
    expect(() => scheduledLifetimeValue(1, 0.5, 0.1, { convention: "late" as "due" })).toThrow(
      'convention must be "renewal", "due", "arrears" or "mid", got "late"',
    );
  });
});
