import { describe, expect, it } from "vitest";
import { cultureOfLocale } from "../../src/taskpane/number-culture";

describe("cultureOfLocale", () => {
  it.each([
    ["en-US", ".", ","],
    ["de-DE", ",", "."],
    ["fr-FR", ",", "\u202F"],
    ["vi-VN", ",", "."],
  ])("knows the separators of %s", (locale, decimalSeparator, groupSeparator) => {
    expect(cultureOfLocale(locale)).toEqual({ decimalSeparator, groupSeparator });
  });

  it("takes English for a locale that is none", () => {
    expect(cultureOfLocale("not a locale")).toEqual(cultureOfLocale("en"));
  });
});
