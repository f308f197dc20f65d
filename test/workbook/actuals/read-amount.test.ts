import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currencyMark,
  findDecimalSign,
  readAmount,
} from "../../../src/workbook/actuals/read-amount";

describe("readAmount", () => {
  it.each([
    ["0", ".", 0],
    ["1234", ".", 1234],
    ["1234", ",", 1234],
    ["1234.5", ".", 1234.5],
    ["1234,5", ",", 1234.5],
    ["1,234.56", ".", 1234.56],
    ["1.234,56", ",", 1234.56],
    ["1 234,56", ",", 1234.56],
    ["1\u00A0234,56", ",", 1234.56],
    ["1\u202F234\u202F567", ",", 1234567],
    ["1’234.50", ".", 1234.5],
    ["1'234'567", ".", 1234567],
    ["1,234", ".", 1234],
    ["1,234", ",", 1.234],
    ["12,34,567.8", ".", 1234567.8],
    [".5", ".", 0.5],
    ["5.", ".", 5],
    ["007", ".", 7],
    ["0.1", ".", 0.1],
    ["(1,234)", ".", -1234],
    ["( 5 )", ".", -5],
    ["-1234", ".", -1234],
    ["\u22121234", ".", -1234],
    ["- 1234", ".", -1234],
    ["1234-", ".", -1234],
    ["1.234,50-", ",", -1234.5],
    ["+5", ".", 5],
    ["-0.00", ".", 0],
    ["(0)", ".", 0],
    ["€1,234", ".", 1234],
    ["€ -5", ".", -5],
    ["-€5", ".", -5],
    ["($1,234.56)", ".", -1234.56],
    ["$(5)", ".", -5],
    ["US$ 5", ".", 5],
    ["1.234,56 €", ",", 1234.56],
    ["1.234,56- EUR", ",", -1234.56],
    ["CHF 1'234.50", ".", 1234.5],
    ["5 kr", ",", 5],
    ["5 zł", ",", 5],
    ["  8  ", ".", 8],
    ["999999999999999", ".", 999999999999999],
  ] as const)("reads %j with %j as %s", (text, decimalSign, amount) => {
    expect(readAmount(text, decimalSign)).toBe(amount);
  });

  it.each([
    ["", "."],
    ["-", "."],
    [".", "."],
    [",", "."],
    ["()", "."],
    ["€", "."],
    ["abc", "."],
    ["n/a", "."],
    ["12%", "."],
    ["1e3", "."],
    ["1.23E+06", "."],
    ["12k", "."],
    ["0x10", "."],
    ["Infinity", "."],
    ["=5", "."],
    ["(5", "."],
    ["5)", "."],
    ["(-5)", "."],
    ["-5-", "."],
    ["--5", "."],
    ["€5€", "."],
    ["12€34", "."],
    ["5 EUR net", "."],
    ["1,23", "."],
    ["1,2345", "."],
    ["1234,567", "."],
    ["0,234", "."],
    [",234", "."],
    ["1,234,56", "."],
    ["1.234,56", "."],
    ["1.2.3", "."],
    ["1,234 567", "."],
    ["1,234.56", ","],
    ["1.5", ","],
    ["1 23", ","],
    ["1,2,3", ","],
    ["31.03.2027", "."],
    ["2027-03-31", "."],
    ["1000000000000000", "."],
    ["1".repeat(61), "."],
    ["١٢", "."],
  ] as const)("finds no amount in %j with %j", (text, decimalSign) => {
    expect(readAmount(text, decimalSign)).toBeNull();
  });

  it("reads what Intl writes, in every way to group and every way to say minus", () => {
    const locales = {
      "en-US": ".",
      "en-IN": ".",
      "de-CH": ".",
      "de-DE": ",",
      "fr-FR": ",",
    } as const;
    const names = Object.keys(locales) as (keyof typeof locales)[];
    const minus = [
      (text: string) => `-${text}`,
      (text: string) => `\u2212${text}`,
      (text: string) => `${text}-`,
      (text: string) => `(${text})`,
      (text: string) => `EUR -${text}`,
      (text: string) => `(${text} €)`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.constantFrom(...names),
        fc.constantFrom(...minus),
        (cents, locale, withMinus) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
          const text = withMinus(format.format(cents / 100));
          expect(readAmount(text, locales[locale])).toBe(-cents / 100);
          expect(findDecimalSign([text]).choice).toBe(locales[locale]);
        },
      ),
      { seed: 1 },
    );
  });

  it("finds two amounts only where one separator stands before three last digits", () => {
    for (const text of textsOf(["0", "1", ".", ",", " "], 6)) {
      const [point, comma] = [readAmount(text, "."), readAmount(text, ",")];
      const isOpen = point !== null && comma !== null && point !== comma;
      expect(isOpen, text).toBe(/^ *1[01]{0,2}[.,][01]{3} *$/.test(text));
    }
  });
});

/** Every text of these characters up to a length. */
function* textsOf(characters: readonly string[], longest: number, start = ""): Generator<string> {
  yield start;
  if (start.length === longest) return;
  for (const character of characters) yield* textsOf(characters, longest, start + character);
}

describe("findDecimalSign", () => {
  it.each([
    [["1,234", "2.5"], ".", "cells", ["2.5"]],
    [["1,234", "5", "1.234,5"], ",", "cells", ["1.234,5"]],
    [["1,234,567"], ".", "cells", ["1,234,567"]],
    [["0,234"], ",", "cells", ["0,234"]],
    [["1234,567"], ",", "cells", ["1234,567"]],
    [["1 234,50"], ",", "cells", ["1 234,50"]],
    [["1,234", "5", "n/a"], null, "open", ["1,234"]],
    [["1,234", "2.345", "3,456", "4,567"], null, "open", ["1,234", "2.345", "3,456"]],
    [["1.5", "2,5", "1,234"], null, "contradictory", ["1.5", "2,5"]],
    [["1", "1 234", "n/a", ""], ".", "any", []],
    [[], ".", "any", []],
  ])("of %j is %j: %s", (texts, choice, basis, examples) => {
    expect(findDecimalSign(texts)).toEqual({ choice, basis, examples });
  });
});

describe("currencyMark", () => {
  it.each([
    ["€5", "€"],
    ["5 EUR", "EUR"],
    ["(US$ 5)", "US$"],
    ["5", null],
    ["abc", null],
  ])("of %j is %j", (text, mark) => {
    expect(currencyMark(text)).toBe(mark);
  });
});
