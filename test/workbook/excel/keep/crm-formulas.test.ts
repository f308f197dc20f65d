import { describe, expect, it } from "vitest";
import { functionsJson } from "../../../../src/build/functions-json";
import {
  callsCrm,
  hasDamagedName,
  isReduced,
  repairedFormula,
} from "../../../../src/workbook/excel/keep/crm-formulas";

describe("callsCrm", () => {
  it.each([
    "=CRM.NPV(A1,B1:B5)",
    "=1+crm.npv(A1,B1)",
    "=_xldudf_CRM_CLV_CASHFLOW(A1)",
    "=@_xlfn._xldudf_CRM_NPV(A1)",
    "=BYROW(A1:B5,CRM.NPV)",
    '=IFERROR(CRM.ROI(A1,A2),"none")',
  ])("tells %s", (formula) => {
    expect(callsCrm(formula)).toBe(true);
  });

  it.each([
    "CRM.NPV(A1)",
    '="CRM.NPV(A1)"',
    "='CRM.NPV'!A1",
    "=CRM.Data!A1",
    "=CRM.Table[Cost]",
    "=MYCRM.NPV(A1)",
    "=CRMValue+1",
    42,
    true,
  ])("leaves %j alone", (content) => {
    expect(callsCrm(content)).toBe(false);
  });
});

describe("repairedFormula", () => {
  it.each([
    ["=_xldudf_CRM_NPV(A1,A2:A4)", "=CRM.NPV(A1,A2:A4)"],
    ["=@CRM.NPV(A1,A2:A4)", "=CRM.NPV(A1,A2:A4)"],
    ["=@_xldudf_CRM_IRR_ALL(A1:A4)", "=CRM.IRR.ALL(A1:A4)"],
    ["=1+_xlfn._xldudf_CRM_CLV(A1)", "=1+CRM.CLV(A1)"],
    ['="_xldudf_CRM_NPV"&_xldudf_CRM_NPV(A1)', '="_xldudf_CRM_NPV"&CRM.NPV(A1)'],
    ["=@Costs[Amount]+CRM.NPV(@A:A,B1)", "=@Costs[Amount]+CRM.NPV(@A:A,B1)"],
    ["=_xldudf_SAP_GET(A1)", "=_xldudf_SAP_GET(A1)"],
  ])("makes of %s %s", (damaged, repaired) => {
    expect(repairedFormula(damaged)).toBe(repaired);
  });

  it("is right for every function that ships: none has an underscore in its id", async () => {
    const { functions } = JSON.parse(
      await functionsJson({ baseUrl: "https://crm-value.example/" }),
    ) as { functions: { id: string }[] };
    expect(functions.length).toBeGreaterThan(10);
    for (const { id } of functions) {
      expect(repairedFormula(`=_xldudf_CRM_${id.replaceAll(".", "_")}(A1)`)).toBe(`=CRM.${id}(A1)`);
    }
  });
});

describe("what Excel does to formulas", () => {
  it.each([
    ["=_xldudf_CRM_NPV(A1)", true, false],
    ["=@CRM.NPV(A1)", false, true],
    ["=@_xldudf_CRM_NPV(A1)", true, true],
    ["=1+@CRM.NPV(A1)", false, false],
    ['="_xldudf_CRM_NPV"', false, false],
  ])("is told in %s: name %s, one value %s", (formula, damaged, reduced) => {
    expect([hasDamagedName(formula), isReduced(formula)]).toEqual([damaged, reduced]);
  });
});
