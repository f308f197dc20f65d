import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { add, ONE } from "../../../src/core/numeric/fraction";
import {
  estimateQuotient,
  settle,
  settleWithin,
  type DecimalConstructor,
} from "../../../src/core/numeric/settle";

describe("settle", () => {
  it("works with more digits until the rounding is certain", () => {
    const precisions: number[] = [];
    // √2 · 10⁻³⁰ above the point half-way between 1 and the next double: 46 digits do not tell.
    const value = settle((decimal) => {
      precisions.push(decimal.precision);
      const halfWay = new decimal(2).pow(-53).plus(1);
      const offset = new decimal(2).sqrt().times("1e-50");
      return { value: halfWay.plus(offset), error: new decimal(10).pow(2 - decimal.precision) };
    });
    expect(value).toBe(1 + Number.EPSILON);
    expect(precisions).toEqual([40, 80]);
  });

  it("asks once for the exact number, when digits have left the rounding open", () => {
    const asked: number[] = [];
    const halfWay = () => {
      asked.push(1);
      return add(ONE, { numerator: 1n, denominator: 2n ** 53n });
    };
    const open = (decimal: DecimalConstructor) => ({
      value: new decimal(2).pow(-53).plus(1),
      error: new decimal(10).pow(2 - decimal.precision),
    });
    expect(settle(open, halfWay)).toBe(1);
    expect(
      settle((decimal) => ({ value: new decimal(3), error: new decimal("1e-30") }), halfWay),
    ).toBe(3);
    expect(asked).toEqual([1]);
  });

  it.each([
    ["1e400", Infinity],
    ["-1e400", -Infinity],
    ["1e-400", 0],
    ["-1e-400", 0],
  ])("rounds %s to %s", (text, expected) => {
    expect(settle((decimal) => ({ value: new decimal(text), error: new decimal("1e-500") }))).toBe(
      expected,
    );
  });
});

describe("settleWithin", () => {
  it("leaves open what its digits do not decide", () => {
    const halfWay = (decimal: typeof Decimal) => ({
      value: new decimal(2).pow(-53).plus(1),
      error: new decimal(10).pow(2 - decimal.precision),
    });
    expect(settleWithin(160, halfWay)).toBeUndefined();
    expect(settleWithin(40, (decimal) => ({ ...halfWay(decimal), value: new decimal(1.5) }))).toBe(
      1.5,
    );
  });
});

describe("settle, misused for a number half-way between two doubles,", () => {
  it("comes to an end", () => {
    const open = () =>
      settle((decimal) => ({
        value: new decimal(2).pow(-53).plus(1),
        error: new decimal(10).pow(2 - decimal.precision),
      }));
    expect(open).toThrow("settle must be given an irrational number");
  });
});

describe("estimates", () => {
  const decimal = Decimal.clone({ precision: 40 });
  const estimate = (value: string, error = "0") => ({
    value: new decimal(value),
    error: new decimal(error),
  });

  it("of a quotient hold whatever the operands may be", () => {
    const { value, error } = estimateQuotient(
      estimate("10", "0.5"),
      estimate("4", "0.25"),
      decimal,
    );
    expect(value.minus(error).toNumber()).toBeLessThanOrEqual(9.5 / 4.25);
    expect(value.plus(error).toNumber()).toBeGreaterThanOrEqual(10.5 / 3.75);
  });

  it("are open while the divisor may be 0", () => {
    const { error } = estimateQuotient(estimate("1"), estimate("1", "1"), decimal);
    expect(error.isFinite()).toBe(false);
  });
});
