import { describe, expect, it } from "vitest";
import { shiftFormula } from "../../../src/workbook/template/shift-formula";

describe("shiftFormula", () => {
  it.each([
    ["=A1", 1, 1, "=B2"],
    ["=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
    ["=SUM(Z9:AA10)", 1, 1, "=SUM(AA10:AB11)"],
    ["='Cash flow'!R$6*Costs!$D$12", 5, 1, "='Cash flow'!S$6*Costs!$D$12"],
    ["=SUMIFS(X!R:R,X!$B:$B,0)", 3, 2, "=SUMIFS(X!T:T,X!$B:$B,0)"],
    ['=IF(A1="A1","R:R ""B2""",B2)', 1, 0, '=IF(A2="A1","R:R ""B2""",B3)'],
    ["=LOG10(A1)+Q1_x+Rate.B2+Actuals[Amount]", 1, 0, "=LOG10(A2)+Q1_x+Rate.B2+Actuals[Amount]"],
    ["=CRM.NPV(QuarterlyRate,R20:AD20)", 0, 1, "=CRM.NPV(QuarterlyRate,S20:AE20)"],
  ])("%s, %i rows down and %i columns right, is %s", (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });
});
