import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFromText } from "../../src/taskpane/number-text";
import { shownChange, shownNumber, shownRate } from "../../src/taskpane/shown-number";

const english = { decimalSeparator: ".", groupSeparator: "," };
const swiss = { decimalSeparator: ".", groupSeparator: "’" };
const german = { decimalSeparator: ",", groupSeparator: "." };
const french = { decimalSeparator: ",", groupSeparator: "\u202F" };

describe("shownNumber", () => {
  it.each([
    [0, english, 0, "0"],
    [999, english, 0, "999"],
    [1000, english, 0, "1,000"],
    [1234567.891, english, 2, "1,234,567.89"],
    [1234567.891, german, 2, "1.234.567,89"],
    [1234567, swiss, 0, "1’234’567"],
    [1234567, french, 0, "1\u202F234\u202F567"],
    [-5, english, 0, "\u22125"],
    [-0.4, english, 0, "0"],
    [-0, english, 1, "0.0"],
    [999.5, english, 0, "1,000"],
  ])("writes %d", (value, culture, decimals, expected) => {
    expect(shownNumber(value, culture, decimals)).toBe(expected);
  });

  it("writes what the user can type again", () => {
    const cultures = fc.constantFrom(english, swiss, german, french);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), cultures, (cents, culture) => {
        const text = shownNumber(cents / 100, culture, 2);
        expect(numberFromText(text, culture, 2)).toBeCloseTo(cents, 3);
      }),
      { seed: 1 },
    );
  });
});

describe("shownRate", () => {
  it.each([
    [0.329, english, "32.9%"],
    [-0.05, german, "\u22125,0%"],
    [12.3456, english, "1,234.6%"],
  ])("writes %d", (value, culture, expected) => {
    expect(shownRate(value, culture)).toBe(expected);
  });
});

describe("shownChange", () => {
  it.each([
    [1500, 0, "+1,500"],
    [-1500, 0, "\u22121,500"],
    [0.4, 0, "0"],
    [-0.04, 1, "0.0"],
    [0.06, 1, "+0.1"],
  ])("writes %d", (value, decimals, expected) => {
    expect(shownChange(value, english, decimals)).toBe(expected);
  });
});
