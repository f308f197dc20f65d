import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { add, ONE } from "../../../src/core/numeric/fraction";
import {
  estimateFraction,
  estimateProduct,
  estimateQuotient,
  settle,
  settleSign,
  unitRoundoff,
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

  it("asks for the exact number first where that is quicker, or after as many digits as are given", () => {
    const halfWay = () => add(ONE, { numerator: 1n, denominator: 2n ** 53n });
    const precisions: number[] = [];
    const open = (decimal: DecimalConstructor) => {
      precisions.push(decimal.precision);
      return {
        value: new decimal(2).pow(-53).plus(1),
        error: new decimal(10).pow(2 - decimal.precision),
      };
    };
    expect(settle(open, halfWay, 0)).toBe(1);
    expect(precisions).toEqual([]);
    expect(settle(open, halfWay, 160)).toBe(1);
    expect(precisions).toEqual([40, 80, 160]);
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

describe("settleSign", () => {
  // 10⁻⁵⁰ beside 1, of which 40 digits leave the sign open
  const tiny = (decimal: DecimalConstructor) => ({
    value: new decimal("-1e-50"),
    error: new decimal(10).pow(2 - decimal.precision),
  });
  const never = () => expect.unreachable("digits decide");

  it("works with more digits until the sign is certain", () => {
    expect(settleSign(tiny, never, 80)).toBe(-1);
  });

  it("asks whether the number is 0 when digits have left it open, or first where that is quick", () => {
    expect(settleSign(tiny, () => true, 40)).toBe(0);
    expect(settleSign(tiny, () => true, 0)).toBe(0);
    expect(settleSign(tiny, () => false, 0)).toBe(-1);
  });

  it("takes an estimate of 0 without an error for 0", () => {
    const nothing = (decimal: DecimalConstructor) => ({
      value: new decimal(0),
      error: new decimal(0),
    });
    expect(settleSign(nothing, never, 160)).toBe(0);
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

describe("estimateFraction", () => {
  const decimal = Decimal.clone({ precision: 40 });

  it.each([
    ["short", 2n, 7n],
    ["negative", -2n, 7n],
    ["long", 2n ** 9_000n, 7n ** 3_000n],
    ["long and negative", -(2n ** 9_000n), 7n ** 3_000n],
    ["long above only", 3n ** 5_000n, 7n],
    ["long below only", 7n, 3n ** 5_000n],
  ])("is within a unit of a fraction that is %s", (_case, numerator, denominator) => {
    const At5000 = Decimal.clone({ precision: 5_000 });
    const exact = new At5000(numerator.toString()).div(denominator.toString());
    const estimate = estimateFraction({ numerator, denominator }, decimal);
    expect(exact.minus(estimate).div(exact).abs().lte(unitRoundoff(decimal))).toBe(true);
  });

  it("takes no time to speak of where millions of digits are given", () => {
    const fraction = { numerator: 3n ** 3_000_000n, denominator: 7n ** 2_000_000n };
    const start = performance.now();
    estimateFraction(fraction, decimal);
    expect(performance.now() - start).toBeLessThan(500);
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

  it("of a product hold whatever the factors may be", () => {
    const { value, error } = estimateProduct(
      estimate("-10", "0.5"),
      estimate("4", "0.25"),
      decimal,
    );
    expect(value.minus(error).toNumber()).toBeLessThanOrEqual(-10.5 * 4.25);
    expect(value.plus(error).toNumber()).toBeGreaterThanOrEqual(-9.5 * 3.75);
  });

  it("are open while the divisor may be 0", () => {
    const { error } = estimateQuotient(estimate("1"), estimate("1", "1"), decimal);
    expect(error.isFinite()).toBe(false);
  });
});
