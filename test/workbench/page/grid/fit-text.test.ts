import { describe, expect, it } from "vitest";
import { fitNumber } from "../../../../src/workbench/page/grid/fit-text";

/** Every character is ten pixels wide. */
const width = (text: string) => text.length * 10;

describe("fitNumber", () => {
  it.each([
    ["shows what fits as it is", 12.5, "12.5", true, 40, "12.5"],
    ["shows fewer digits of a general number", 108.73642, "108.73642", true, 60, "108.74"],
    ["never cuts off the whole part", 123456, "123456", true, 50, "1E+05"],
    ["shows number signs where nothing fits", 123456, "123456", true, 20, "##"],
    ["shows number signs for any other format", 1234.5, "1,234.50", false, 70, "#######"],
  ])("%s", (_title, value, text, isGeneral, room, expected) => {
    expect(fitNumber(value, text, isGeneral, room, width)).toBe(expected);
  });
});
