import { describe, expect, it } from "vitest";
import { moreDecimals } from "../../../../src/workbench/page/ribbon/number-formats";

describe("moreDecimals", () => {
  it.each([
    ["General", 1, "0.0"],
    ["0%", 1, "0.0%"],
    ["0.0%", -1, "0%"],
    ['#,##0;(#,##0);"-"', 1, '#,##0.0;(#,##0.0);"-"'],
    ["#,##0.00", -1, "#,##0.0"],
    ["0", -1, "0"],
    ["0.00E+00", 1, "0.000E+00"],
    ["@", 1, "@"],
  ] as const)("turns %s by %d into %s", (code, by, expected) => {
    expect(moreDecimals(code, by)).toBe(expected);
  });
});
