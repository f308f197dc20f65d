import { describe, expect, it } from "vitest";
import { shiftFormula } from "../../../../src/workbench/engine/formula/formula-references";
import { relativeFormula } from "../../../../src/workbook/excel/keep/relative-formula";

describe("relativeFormula", () => {
  it.each([
    "=A1+$B2*C$3-$D$4",
    "=SUM(R12:$AD12)+Costs!$D$12:$D$36",
    "=IF(R$6<$H12,'Cash flow'!R6,SUM(B:C,$5:6))",
    '="A1"&Rate',
  ])("reads the same in every copy of %s, and in no other", (formula) => {
    const here = relativeFormula(formula, 11, 17);
    for (const [rows, columns] of [
      [1, 0],
      [0, 3],
      [7, 9],
    ] as const) {
      const copy = shiftFormula(formula, rows, columns);
      expect(relativeFormula(copy, 11 + rows, 17 + columns)).toBe(here);
    }
    expect(relativeFormula(`${formula}+1`, 11, 17)).not.toBe(here);
  });

  it("tells a formula from one that was not moved along", () => {
    expect(relativeFormula("=A1", 0, 1)).not.toBe(relativeFormula("=A1", 1, 1));
    expect(relativeFormula("=$A$1", 0, 1)).toBe(relativeFormula("=$A$1", 1, 1));
  });
});
