import { describe, expect, it } from "vitest";
import { worksWithArrays } from "../../../src/workbench/engine/xlsx/array-formula";
import { fromFileFormula, toFileFormula } from "../../../src/workbench/engine/xlsx/file-formula";

describe("a formula in a file", () => {
  it.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["=CRM.NPV(10%,B2:B6)", "_xldudf_CRM_NPV(10%,B2:B6)"],
    ["=CRM.CLV.FIT(A1)", "_xldudf_CRM_CLV_FIT(A1)"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=SORT(FILTER(A1:A3,B1:B3>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))"],
    ["=STDEV.S(A1:A3)+NORM.S.DIST(1,TRUE)", "_xlfn.STDEV.S(A1:A3)+_xlfn.NORM.S.DIST(1,TRUE)"],
    ["=LET(x,1,y,Rate,x+y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,Rate,_xlpm.x+_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=A1#*2", "_xlfn.ANCHORARRAY(A1)*2"],
    ["=@A1:A3", "_xlfn.SINGLE(A1:A3)"],
    ["=[@Cost]*Costs[@[Unit price]]", "[[#This Row],[Cost]]*Costs[[#This Row],[Unit price]]"],
    ['="CRM.NPV(1)"&IFERROR(A1,"")', '"CRM.NPV(1)"&IFERROR(A1,"")'],
  ])("%s is written %s, and read back", (typed, written) => {
    expect(toFileFormula(typed)).toBe(written);
    expect(fromFileFormula(written)).toBe(typed);
  });
});

describe("worksWithArrays", () => {
  const isRangeName = (name: string) => name === "Flows";

  it.each([
    ["=SUM(A1:A3*B1:B3)", true],
    ["=SUM(IF(A1:A3>0,1,0))", true],
    ["=SUM(ROUND(A1:A3,2))", true],
    ["=FILTER(A1:A3,B1:B3)", true],
    ["=SUM(Flows*2)", true],
    ["=SUM(Costs[Amount]/2)", true],
    ["=SUM(A1:A3)", false],
    ["=SUMPRODUCT(A1:A3*B1:B3)", false],
    ["=SUM(A1:A3)*2", false],
    ["=NPV(Rate,Flows)", false],
    ["=[@Amount]*2", false],
    ["=A1+B1", false],
  ])("of %s: %s", (formula, expected) => {
    expect(worksWithArrays(formula, isRangeName)).toBe(expected);
  });
});
