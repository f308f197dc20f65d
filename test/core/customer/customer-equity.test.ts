import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerEquity, customerLifetimeValue, netPresentValue } from "../../../src/core";
import { amount, rate, SEEDED } from "../arbitraries";
import { vectors } from "../vectors";

const count = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 1000, noNaN: true }),
);
const segments = fc.array(fc.tuple(amount, count), { minLength: 1, maxLength: 20 });

describe("customerEquity", () => {
  it.each(vectors("CUSTOMER_EQUITY"))(
    "agrees with reference case $#",
    ({ args, expect: exact }) => {
      const given = args.segments_count_margin_retention ?? [];
      const values = given.map(([, margin, retention]) =>
        customerLifetimeValue(margin, retention, args["discount"] ?? NaN),
      );
      const equity = customerEquity(
        values,
        given.map(([customers]) => customers),
      );
      // The values are rounded before they are multiplied, the reference is not.
      expect(Math.abs(equity / Number(exact) - 1)).toBeLessThan(1e-15);
    },
  );

  it("is the number of customers where each is worth one", () => {
    expect(customerEquity([1, 1, 1], [0.1, 0.2, 0.3])).toBe(0.6);
  });

  it("adds up over any division into segments", () => {
    fc.assert(
      fc.property(segments, segments, (one, other) => {
        const equity = (given: readonly (readonly [number, number])[]) =>
          customerEquity(
            given.map(([value]) => value),
            given.map(([, customers]) => customers),
          );
        const both = equity([...one, ...other]);
        expect(equity([...other, ...one])).toBe(both);
        const moved = equity([...one, ...other].map(([value, n]) => [Math.abs(value), n]));
        expect(Math.abs(both - (equity(one) + equity(other)))).toBeLessThanOrEqual(
          2 ** -51 * moved,
        );
      }),
      SEEDED,
    );
  });

  it("is the net present value of what each period brings, where customers come one by one", () => {
    const periods = fc.array(amount, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amount, periods, rate, (today, values, d) => {
        const future = {
          customers: values.map(() => [1]),
          values: values.map((v) => [v]),
          rate: d,
        };
        expect(customerEquity([today], [1], future)).toBe(netPresentValue(d, [today, ...values]));
      }),
      SEEDED,
    );
  });

  it("counts customers still to be won without discounting unless told otherwise", () => {
    const future = {
      customers: [
        [10, 20],
        [30, 40],
      ],
      values: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(customerEquity([0], [0], future)).toBe(10 + 40 + 90 + 160);
  });

  it("takes a hundred thousand segments", () => {
    const values = Array.from({ length: 100_000 }, (_, s) => s / 100);
    expect(
      customerEquity(
        values,
        values.map(() => 2),
      ),
    ).toBe(99_999_000);
  });

  it.each([
    [[[], []], "empty", "values must hold at least one number"],
    [[[1], [NaN]], "not-finite", "customers[0] must be a finite number, got NaN"],
    [
      [
        [1, 2],
        [1, -1],
      ],
      "out-of-domain",
      "customers of segment 2 must be at least 0, got -1",
    ],
    [
      [[1, 2], [1]],
      "different-lengths",
      "values and customers must have the same number of elements, got 2 and 1",
    ],
    [
      [[1], [1], { customers: [[1]], values: [] }],
      "different-lengths",
      "future.values and future.customers must have the same number of elements, got 0 and 1",
    ],
    [
      [[1], [1], { customers: [[1, -2]], values: [[1, 1]] }],
      "out-of-domain",
      "new customers in period 1 of segment 2 must be at least 0, got -2",
    ],
    [
      [[1], [1], { customers: [[1]], values: [[1, 1]] }],
      "different-lengths",
      "values of new customers in period 1 and new customers in period 1 must have the same number of elements, got 2 and 1",
    ],
    [
      [[1], [1], { customers: [[1]], values: [[1]], rate: -1 }],
      "out-of-domain",
      "rate must be greater than -1, got -1",
    ],
    [[[1e308], [10]], "overflow", "customer equity is larger than any number a cell can hold"],
  ] as const)("refuses %j: %s", ([values, customers, future], fault, message) => {
    expect(() => customerEquity(values, customers, future)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
