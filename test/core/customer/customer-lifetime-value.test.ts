import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONVENTIONS, customerLifetimeValue, netPresentValue } from "../../../src/core";
import { amount, rate, SEEDED, typed } from "../arbitraries";
import { specifiedLifetimeValue } from "../specification";
import { vectors } from "../vectors";

const convention = fc.constantFrom(...CONVENTIONS);
const retention = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
const growth = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: -100, max: 100 }).map((x) => x / 1000) },
  { weight: 1, arbitrary: fc.double({ min: -1, max: 0.5, noNaN: true }) },
);
const cost = fc.oneof(fc.constant(0), amount);

describe("customerLifetimeValue", () => {
  it.each(vectors("CLV_INF_END"))("rounds reference case $# after renewal correctly", (vector) => {
    const { margin = NaN, retention: r = NaN, discount = NaN } = vector.args;
    expect(customerLifetimeValue(margin, r, discount)).toBe(Number(vector.expect));
  });

  it.each(vectors("CLV_INF_START"))("rounds reference case $# due today correctly", (vector) => {
    const { margin = NaN, retention: r = NaN, discount = NaN, acquisition } = vector.args;
    const options = { convention: "due", acquisitionCost: acquisition } as const;
    expect(customerLifetimeValue(margin, r, discount, options)).toBe(Number(vector.expect));
  });

  it.each(vectors("CLV_INF_GROWTH"))("rounds reference case $# with growth correctly", (vector) => {
    const { margin = NaN, retention: r = NaN, discount = NaN, growth: g } = vector.args;
    expect(customerLifetimeValue(margin, r, discount, { growth: g })).toBe(Number(vector.expect));
  });

  it.each(vectors("CLV_FINITE"))("rounds reference case $# with a horizon correctly", (vector) => {
    const {
      margin = NaN,
      retention: r = NaN,
      discount = NaN,
      growth: g,
      n,
      acquisition,
    } = vector.args;
    const options = { growth: g, periods: n, acquisitionCost: acquisition };
    expect(customerLifetimeValue(margin, r, discount, options)).toBe(Number(vector.expect));
  });

  it.each([
    ["due", 366.667, 292.063],
    ["renewal", 266.667, 212.41],
    ["arrears", 333.333, 265.512],
    ["mid", 349.603, 278.472],
  ] as const)("agrees with Fader and Hardie, note 024, counting %s", (kind, forever, five) => {
    expect(customerLifetimeValue(100, 0.8, 0.1, { convention: kind })).toBeCloseTo(forever, 3);
    expect(customerLifetimeValue(100, 0.8, 0.1, { convention: kind, periods: 5 })).toBeCloseTo(
      five,
      3,
    );
  });

  it.each([
    [0.6, [1.2, 1.15, 1.11, 1.07]],
    [0.7, [1.75, 1.67, 1.59, 1.52]],
    [0.8, [2.67, 2.5, 2.35, 2.22]],
    [0.9, [4.5, 4.09, 3.75, 3.46]],
  ])("agrees with the margin multiples of Gupta and Lehmann (2003) at retention %s", (r, row) => {
    const multiples = [0.1, 0.12, 0.14, 0.16].map((d) => customerLifetimeValue(1, r, d));
    expect(multiples.map((multiple) => Number(multiple.toFixed(2)))).toEqual(row);
  });

  it("is the double nearest to the exact value without end", () => {
    fc.assert(
      fc.property(amount, retention, rate, convention, growth, cost, (m, r, d, kind, g, c) => {
        fc.pre(r * (1 + g) < (1 + d) * 0.999999);
        expect(
          customerLifetimeValue(m, r, d, { convention: kind, growth: g, acquisitionCost: c }),
        ).toBe(specifiedLifetimeValue(m, r, d, kind, undefined, g, c));
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("is the double nearest to the exact value over a horizon", () => {
    const periods = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        amount,
        retention,
        rate,
        convention,
        growth,
        cost,
        periods,
        (m, r, d, kind, g, c, n) => {
          const options = { convention: kind, growth: g, acquisitionCost: c, periods: n };
          expect(customerLifetimeValue(m, r, d, options)).toBe(
            specifiedLifetimeValue(m, r, d, kind, n, g, c),
          );
        },
      ),
      SEEDED,
    );
  });

  it.each([
    ["certain customers are a perpetuity in arrears", [50, 1, 0.1, { convention: "arrears" }], 500],
    ["certain customers are a perpetuity due", [50, 1, 0.1, { convention: "due" }], 550],
    ["nobody stays: the first margin only", [50, 0, 0.1, { convention: "due" }], 50],
    ["nobody stays: nothing after renewal", [50, 0, 0.1, {}], 0],
    ["no discounting: expected renewals", [1, 0.75, 0, {}], 3],
    [
      "growth at the discount rate over a horizon",
      [100, 1, 0.05, { growth: 0.05, periods: 7, convention: "due" }],
      700,
    ],
    ["a margin of −0", [-0, 0.5, 0.1, {}], 0],
    ["a cost that uses the value up", [100, 0.8, 0.2, { acquisitionCost: 200 }], 0],
    ["a value half-way between two doubles", [1, 1, 1, { convention: "due", periods: 54 }], 2],
    ["square roots that are rational", [11, 0.8, 0.21, { convention: "mid", periods: 1 }], 10],
    ["the longest horizon", [100, 1, 0.1, { convention: "arrears", periods: 10_000 }], 1000],
  ] as const)("knows that %s", (_case, [m, r, d, options], value) => {
    expect(customerLifetimeValue(m, r, d, options)).toBe(value);
  });

  it("is worth one margin more due than after renewal", () => {
    const money = typed(6, 2);
    fc.assert(
      fc.property(money, retention, fc.integer({ min: 1, max: 100 }), (m, r, percent) => {
        const afterRenewal = customerLifetimeValue(m, r, percent / 100);
        const due = customerLifetimeValue(m, r, percent / 100, { convention: "due" });
        expect(Math.abs(due - (m + afterRenewal))).toBeLessThanOrEqual(2 ** -52 * Math.abs(due));
      }),
      SEEDED,
    );
  });

  it("gains (1 + rate) / (1 + rate − retention) percent from one percent more retention", () => {
    // Gupta, Lehmann, Stuart: the elasticity of lifetime value to retention.
    const [r, d, step] = [0.8, 0.1, 1e-6];
    const [low, high] = [r - step, r + step].map((at) => customerLifetimeValue(100, at, d));
    const elasticity =
      (((high ?? NaN) - (low ?? NaN)) / (2 * step) / customerLifetimeValue(100, r, d)) * r;
    expect(elasticity).toBeCloseTo((1 + d) / (1 + d - r), 6);
  });

  it("is the net present value of its expected margins", () => {
    const margins = Array.from({ length: 8 }, (_, k) => Number(`${100n * 8n ** BigInt(k)}e-${k}`));
    for (const [kind, timing] of [
      ["due", "start"],
      ["arrears", "end"],
      ["mid", "mid"],
    ] as const) {
      expect(customerLifetimeValue(100, 0.8, 0.1, { convention: kind, periods: 8 })).toBe(
        netPresentValue(0.1, margins, timing, 1),
      );
    }
  });

  it("without end is what a long horizon comes to", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 980 }), convention, (m, r, kind) => {
        expect(customerLifetimeValue(m, r / 1000, 0.1, { convention: kind, periods: 3000 })).toBe(
          customerLifetimeValue(m, r / 1000, 0.1, { convention: kind }),
        );
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it.each([
    [[NaN, 0.8, 0.1, {}], "not-finite", "margin must be a finite number, got NaN"],
    [[100, 1.2, 0.1, {}], "out-of-domain", "retention must be from 0 to 1, got 1.2"],
    [[100, -0.1, 0.1, {}], "out-of-domain", "retention must be from 0 to 1, got -0.1"],
    [[100, 0.8, -1, {}], "out-of-domain", "rate must be greater than -1, got -1"],
    [
      [100, 0.8, 0.1, { periods: 0 }],
      "out-of-domain",
      "periods must be a whole number from 1 to 10000, got 0",
    ],
    [
      [100, 0.8, 0.1, { periods: 2.5 }],
      "out-of-domain",
      "periods must be a whole number from 1 to 10000, got 2.5",
    ],
    [[100, 0.8, 0.1, { growth: -1.5 }], "out-of-domain", "growth must be at least -1, got -1.5"],
    [
      [100, 0.8, 0.1, { acquisitionCost: Infinity }],
      "not-finite",
      "acquisitionCost must be a finite number, got Infinity",
    ],
    [
      [1e308, 1, 1, { growth: 1, periods: 10 }],
      "overflow",
      "customer lifetime value is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", ([m, r, d, options], fault, message) => {
    expect(() => customerLifetimeValue(m, r, d, options)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });

  it.each([
    [1, 0, 0],
    [0.99, -0.02, 0],
    [0.9, 0.05, 0.2],
    [0.7, 0.05, 0.5], // exactly at the limit: 0.7 · 1.5 = 1.05
    [0.3333333333333333, -0.6666666666666667, 0], // at the limit with 16 digits
  ])("refuses an infinite horizon at retention %s, rate %s, growth %s", (r, d, g) => {
    expect(() => customerLifetimeValue(100, r, d, { growth: g })).toThrow(
      expect.objectContaining({ fault: "divergent" }),
    );
  });

  it("has a value just inside the limit", () => {
    expect(customerLifetimeValue(1, 0.3333333333333333, -0.6666666666666666)).toBe(
      3333333333333333,
    );
  });

  it("refuses an unknown convention", () => {
    expect(() => customerLifetimeValue(1, 0.5, 0.1, { convention: "late" as "due" })).toThrow(
      'convention must be "renewal", "due", "arrears" or "mid", got "late"',
    );
  });
});
