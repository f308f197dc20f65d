import { describe, expect, it } from "vitest";
import { currencyFormat } from "../../../src/workbook/template/currency-format";

describe("currencyFormat", () => {
  it.each([
    ["EUR", "after", '#,##0" EUR";(#,##0" EUR");"-"'],
    ["EUR", "before", '"EUR "#,##0;("EUR "#,##0);"-"'],
    ["$", "before", '"$"#,##0;("$"#,##0);"-"'],
    ["€", "after", '#,##0"€";(#,##0"€");"-"'],
    ['k"r', "after", '#,##0" kr";(#,##0" kr");"-"'],
  ] as const)("of %s %s the amount", (currency, currencyPosition, format) => {
    expect(currencyFormat({ currency, currencyPosition })).toBe(format);
  });
});
