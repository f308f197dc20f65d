import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFromText, textFromNumber, type NumberCulture } from "../../src/taskpane/number-text";

const english: NumberCulture = { decimalSeparator: ".", groupSeparator: "," };
const german: NumberCulture = { decimalSeparator: ",", groupSeparator: "." };
const french: NumberCulture = { decimalSeparator: ",", groupSeparator: "\u202F" };
const swiss: NumberCulture = { decimalSeparator: ".", groupSeparator: "’" };
const indian = english;

describe("numberFromText", () => {
  it.each([
    ["1,234.5", english, 1234.5],
    ["1.234,5", german, 1234.5],
    ["1 234,5", french, 1234.5],
    ["1\u00A0234,5", french, 1234.5],
    ["1\u202F234\u202F567", french, 1234567],
    ["1’234.5", swiss, 1234.5],
    ["1'234.5", swiss, 1234.5],
    ["12,34,567", indian, 1234567],
    [" 8 ", english, 8],
    ["-3", english, -3],
    ["\u22123", english, -3],
    ["+3", english, 3],
    [".5", english, 0.5],
    ["5.", english, 5],
    ["007", english, 7],
  ])("reads %j", (text, culture, expected) => {
    expect(numberFromText(text, culture)).toBe(expected);
  });

  it.each([
    ["", english],
    ["-", english],
    [".", english],
    ["abc", english],
    ["1e3", english],
    ["0x10", english],
    ["12%", english],
    ["1.2.3", english],
    ["1 234", english],
    // A separator at another place is more likely the other culture's than a slip.
    ["8,5", english],
    ["1,23", english],
    ["1,2345", english],
    ["8.5", german],
    [",234", english],
    ["1.2,345", english],
    ["Infinity", english],
    ["١٢", english],
  ])("refuses %j", (text, culture) => {
    expect(numberFromText(text, culture)).toBeNull();
  });

  it("reads what textFromNumber wrote, in every culture", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(english, german, french, swiss),
        (digits, decimals, culture) => {
          const value = digits === 0 ? 0 : Number(`${digits}e-${decimals}`);
          expect(numberFromText(textFromNumber(value, culture), culture)).toBe(value);
        },
      ),
      { seed: 1 },
    );
  });

  it("reads a percentage as the double that its decimal prints as", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const text = textFromNumber(hundredths / 100, english);
        expect(numberFromText(text, english, -2)).toBe(Number(`${hundredths}e-4`));
      }),
      { seed: 1 },
    );
  });
});

describe("textFromNumber", () => {
  it.each([
    [0.07, 2, "7"],
    [0.087, 2, "8,7"],
    [0.1, 2, "10"],
    [2027, 0, "2027"],
    [1234567, 0, "1234567"],
  ])("writes %d shifted by %d places", (value, powerOfTen, expected) => {
    expect(textFromNumber(value, german, powerOfTen)).toBe(expected);
  });
});
