import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces } from "../../../src/core/numeric/scaled-integer";
import { SEEDED } from "../arbitraries";

describe("decimalPlaces", () => {
  it("finds as many places as JavaScript prints", () => {
    const decimal = fc.tuple(
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      fc.integer({ min: 0, max: 12 }),
    );
    fc.assert(
      fc.property(decimal, ([integer, scale]) => {
        const value = Number(`${integer}e-${scale}`);
        const [mantissa = "", exponent = ""] = value.toExponential().split("e");
        const printed = (mantissa.split(".")[1] ?? "").length - Number(exponent);
        expect(decimalPlaces(value, 0)).toBe(Math.max(printed, 0));
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it.each([
    [0.1, 4, 4],
    [0.123456, 2, 6],
    [0, 2, 2],
    [1e15, 0, 0],
    [999999999999999, 0, 0],
    [123456789012.345, 0, 3],
  ])("of %s beginning at %s are %s", (value, atLeast, places) => {
    expect(decimalPlaces(value, atLeast)).toBe(places);
  });

  it.each([1 / 3, 0.1 + 0.2, 1e16, 1e-16, 9007199254740993, 5e-324, 1e300])(
    "does not read %s, which has more than 15 digits or places",
    (value) => {
      expect(decimalPlaces(value, 0)).toBe(-1);
    },
  );
});
