import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFormulaLike, withGuard, withoutGuard } from "../../../src/workbook/actuals/formula-like";
import { cellInput } from "../../../src/workbook/excel/cell-input";

const formulaLike = [
  '=HYPERLINK("http://example.com")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\ttab",
  "\rreturn",
  "\nline",
  " =1",
  "＝1",
];

describe("isFormulaLike", () => {
  it.each(formulaLike)("sees %j", (text) => {
    expect(isFormulaLike(text)).toBe(true);
  });

  it.each(["", "Plain", "a=1", "1-2", "'=1", "(5)", "#N/A"])("lets %j pass", (text) => {
    expect(isFormulaLike(text)).toBe(false);
  });

  it.each(formulaLike)("agrees with how Excel is told to store %j", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });
});

describe("withGuard", () => {
  it.each(formulaLike)("puts an apostrophe before %j", (text) => {
    expect(withGuard(text)).toBe(`'${text}`);
  });

  it.each([
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ["", ""],
    ["Plain", "Plain"],
  ])("makes %j %j", (text, guarded) => {
    expect(withGuard(text)).toBe(guarded);
  });

  it("leaves nothing that looks like a formula, and withoutGuard takes it back", () => {
    const unit = fc.constantFrom("'", "=", "-", " ", "\t", "\n", "a", "1");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        expect(isFormulaLike(withGuard(text))).toBe(false);
        expect(withoutGuard(withGuard(text))).toBe(text);
      }),
      { seed: 1, numRuns: 5_000 },
    );
  });
});
