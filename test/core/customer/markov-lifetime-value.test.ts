import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerLifetimeValue,
  markovLifetimeValues,
  scheduledLifetimeValue,
} from "../../../src/core";
import { amount, SEEDED } from "../arbitraries";

/** A row of whole percentages that add up to 100. */
const percentages = (size: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: size - 1, maxLength: size - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, index) => (cut - (cuts[index] ?? 0)) / 100));

const chain = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    transitions: fc.array(percentages(size), { minLength: size, maxLength: size }),
    margins: fc.array(amount, { minLength: size, maxLength: size }),
  }),
);
const percent = fc.integer({ min: 1, max: 60 }).map((x) => x / 100);

const Exact = Decimal.clone({ precision: 400 });

/** V(t) = margins + P V(t − 1) / (1 + rate), step by step in 400 digits. */
function stepped(
  transitions: readonly (readonly number[])[],
  margins: readonly number[],
  rate: number,
  periods: number,
): number[] {
  let values = margins.map((margin) => new Exact(margin));
  for (let period = 1; period <= periods; period++) {
    const later = values;
    values = margins.map((margin, state) =>
      (transitions[state] ?? [])
        .reduce((sum, share, to) => sum.plus(later[to]!.times(share)), new Exact(0))
        .div(new Exact(rate).plus(1))
        .plus(margin),
    );
  }
  return values.map((value) => value.toSignificantDigits(60).toNumber() + 0);
}

describe("markovLifetimeValues", () => {
  it("agrees with Pfeifer and Carraway (2000): five states by recency", () => {
    // Net contribution 40 of a purchase, less the mailing of 4 that every customer gets.
    const transitions = [
      [0.3, 0.7, 0, 0, 0],
      [0.2, 0, 0.8, 0, 0],
      [0.15, 0, 0, 0.85, 0],
      [0.05, 0, 0, 0, 0.95],
      [0, 0, 0, 0, 1],
    ];
    const values = markovLifetimeValues(transitions, [36, -4, -4, -4, 0], 0.2, 4);
    expect(values.map((value) => Number(value.toFixed(3)))).toEqual([
      50.115, 4.22, 0.592, -1.98, 0,
    ]);
  });

  it("is the double nearest to the exact value over a horizon", () => {
    fc.assert(
      fc.property(
        chain,
        percent,
        fc.integer({ min: 1, max: 30 }),
        ({ transitions, margins }, d, n) => {
          expect(markovLifetimeValues(transitions, margins, d, n)).toEqual(
            stepped(transitions, margins, d, n),
          );
        },
      ),
      SEEDED,
    );
  });

  it("without end is what a long horizon comes to", () => {
    fc.assert(
      fc.property(chain, fc.integer({ min: 20, max: 90 }), ({ transitions, margins }, percents) => {
        expect(markovLifetimeValues(transitions, margins, percents / 100)).toEqual(
          stepped(transitions, margins, percents / 100, 700),
        );
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });

  it("is customer lifetime value for a customer who stays or is lost", () => {
    const share = fc.integer({ min: 0, max: 99 }).map((x) => x / 100);
    const horizon = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(amount, share, percent, horizon, (margin, r, d, n) => {
        const transitions = [
          [r, Math.round((1 - r) * 100) / 100],
          [0, 1],
        ];
        const periods = n === undefined ? undefined : n + 1;
        expect(markovLifetimeValues(transitions, [margin, 0], d, n)).toEqual([
          customerLifetimeValue(margin, r, d, { convention: "due", periods }),
          0,
        ]);
      }),
      SEEDED,
    );
  });

  it("is the scheduled value for a customer whose retention rises with tenure", () => {
    const transitions = [
      [0, 0.5, 0.5],
      [0, 0.75, 0.25],
      [0, 0, 1],
    ];
    expect(markovLifetimeValues(transitions, [100, 100, 0], 0.1)[0]).toBe(
      scheduledLifetimeValue(100, [0.5, 0.75], 0.1, { convention: "due" }),
    );
  });

  it("does not depend on the order of the states", () => {
    fc.assert(
      fc.property(chain, percent, ({ transitions, margins }, d) => {
        const reversed = transitions.map((row) => [...row].reverse()).reverse();
        expect(markovLifetimeValues(reversed, [...margins].reverse(), d)).toEqual(
          markovLifetimeValues(transitions, margins, d).reverse(),
        );
      }),
      SEEDED,
    );
  });

  it.each([
    [
      "counts expected periods at rate 0",
      [
        [
          [0.75, 0.25],
          [0, 1],
        ],
        [1, 0],
        0,
      ],
      [4, 0],
    ],
    [
      "needs no limit where no margin is reached",
      [
        [
          [0, 1, 0],
          [1, 0, 0],
          [0, 0, 1],
        ],
        [0, 0, 0],
        -0.5,
      ],
      [0, 0, 0],
    ],
    ["values a margin for ever", [[[1]], [50], 0.1], [550]],
    [
      "takes states that never meet",
      [
        [
          [1, 0],
          [0, 1],
        ],
        [10, -30],
        0.5,
      ],
      [30, -90],
    ],
    [
      "is exactly nothing where margins cancel",
      [
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        [1, -1],
        0.1,
        7,
      ],
      [1, -1],
    ],
    [
      "takes a lost customer who may be won back",
      [
        [
          [0, 1],
          [0.5, 0.5],
        ],
        [90, 0],
        0.5,
      ],
      [135, 67.5],
    ],
    ["takes the longest horizon", [[[1]], [1], 0, 10_000], [10_001]],
    [
      "takes a negative rate for customers who leave soon",
      [
        [
          [0.25, 0.75],
          [0, 1],
        ],
        [1, 0],
        -0.5,
      ],
      [2, 0],
    ],
  ] as const)("%s", (_case, [transitions, margins, d, n], values) => {
    expect(markovLifetimeValues(transitions, margins, d, n)).toEqual(values);
  });

  it("takes thirds for thirds, though their decimals end", () => {
    const third = 1 / 3;
    const transitions = [
      [third, third, third],
      [third, third, third],
      [third, third, third],
    ];
    // A shortfall of 1e-16 a period would be a way out, and a value of 1e16.
    expect(() => markovLifetimeValues(transitions, [1, 1, 1], 0)).toThrow(
      expect.objectContaining({ fault: "divergent" }),
    );
    expect(markovLifetimeValues(transitions, [1, 1, 1], 0.1)).toEqual([11, 11, 11]);
  });

  it("takes as many states as are allowed", () => {
    const states = 100;
    const transitions = Array.from({ length: states }, (_, from) =>
      Array.from({ length: states }, (__, to) => (to === (from * 7 + 1) % states ? 0.505 : 0.005)),
    );
    const values = markovLifetimeValues(transitions, Array<number>(states).fill(10), 0.25);
    expect(values).toEqual(Array<number>(states).fill(50));
  });

  it.each([
    [[[[1]], [], 0.1], "empty", "margins must hold at least one number"],
    [[[[1]], [NaN], 0.1], "not-finite", "margins[0] must be a finite number, got NaN"],
    [
      [[[1]], [1, 2], 0.1],
      "different-lengths",
      "transitions must have one row for each margin (2), got 1",
    ],
    [
      [[[1, 0], [1]], [1, 2], 0.1],
      "different-lengths",
      "row 2 of transitions must have one probability for each state (2), got 1",
    ],
    [
      [
        [
          [1, 0],
          [1.5, -0.5],
        ],
        [1, 2],
        0.1,
      ],
      "out-of-domain",
      "transitions (row 2, column 1) must be from 0 to 1, got 1.5",
    ],
    [
      [
        [
          [1, 0],
          [0.5, 0.4],
        ],
        [1, 2],
        0.1,
      ],
      "out-of-domain",
      "row 2 of transitions must add up to 1, got 0.9",
    ],
    [
      [
        [
          [0.5, 0.500000002],
          [0.5, 0.5],
        ],
        [1, 2],
        0.1,
      ],
      "out-of-domain",
      "row 1 of transitions must add up to 1, got 1.000000002",
    ],
    [[[[1]], [1], -1], "out-of-domain", "rate must be greater than -1, got -1"],
    [[[[1]], [1], 0, 0], "out-of-domain", "periods must be a whole number from 1 to 10000, got 0"],
    [
      [
        [
          [0.9, 0.1],
          [0.1, 0.9],
        ],
        [1, 0],
        0,
      ],
      "divergent",
      "transitions must let discounted margins come to an end where periods is not given, got a rate of 0 at which they go on for ever: the value has no limit",
    ],
    [
      [[[1]], [1e308], 0, 5],
      "overflow",
      "customer lifetime value is larger than any number a cell can hold",
    ],
  ] as const)("refuses %j: %s", ([transitions, margins, d, n], fault, message) => {
    expect(() => markovLifetimeValues(transitions, margins, d, n)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });

  const even = (states: number) =>
    Array.from({ length: states }, () => Array<number>(states).fill(1 / states));
  it.each([
    [
      "more states than allowed",
      even(101),
      0.1,
      undefined,
      "margins must hold at most 100 states, got 101",
    ],
    [
      "more decimals than the states allow",
      even(99),
      0.1 / 12,
      undefined,
      "transitions must have at most 50 states where probabilities and rate have this many decimals, got 99",
    ],
    [
      "more periods than the states allow",
      even(40),
      0.1,
      2000,
      "periods must be at most 944 for 40 states where probabilities and rate have this many decimals, got 2000",
    ],
  ])("refuses %s", (_case, transitions, d, n, message) => {
    const margins = transitions.map(() => 1);
    expect(() => markovLifetimeValues(transitions, margins, d, n)).toThrow(
      expect.objectContaining({ fault: "out-of-domain", message }),
    );
  });
});
