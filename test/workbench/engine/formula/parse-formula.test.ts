import { describe, expect, it } from "vitest";
import {
  argumentCount,
  parseFormula,
} from "../../../../src/workbench/engine/formula/parse-formula";

describe("parseFormula", () => {
  it.each([
    "=1",
    "=SUM(A1:A3,{1,2;3,4})",
    "=CRM.NPV(10%,,A1)",
    "=A1#*2",
    "=SUM(Costs[[#This Row],[Total cost]])",
    '=IF(A1="(",")","x""y")',
    "=LET(x,1,x)",
    "=TODAY()",
    "=-(1+2)%",
  ])("accepts %s", (formula) => {
    expect(parseFormula(formula)).toEqual({ ok: true });
  });

  it.each<[string, string, number]>([
    ["=SUM(1", "A closing parenthesis is missing", 6],
    ["=1)", "There is a closing parenthesis too many", 2],
    ['="abc', "A text is missing its closing quotation mark", 1],
    ["=1+", "There is a problem with this formula", 2],
    ["=SUM(1*,2)", "There is a problem with this formula", 6],
    ["=ROUND(1)", "Too few arguments for ROUND", 6],
    ["=PI(1)", "Too many arguments for PI", 3],
    ["=IF(1,2,3,4)", "Too many arguments for IF", 3],
    ["=1;2", "There is a problem with this formula", 3],
    ["=1 ~ 2", "Unexpected character ~", 3],
  ])("refuses %s and says where", (formula, error, position) => {
    expect(parseFormula(formula)).toEqual({ ok: false, error, position });
  });

  it("refuses what is longer or deeper than Excel takes", () => {
    expect(parseFormula(`=${"1+".repeat(5000)}1`).ok).toBe(false);
    expect(parseFormula(`=${"(".repeat(65)}1${")".repeat(65)}`).ok).toBe(false);
  });
});

describe("argumentCount", () => {
  it("knows native functions and those of the language, and no others", () => {
    expect(argumentCount("round")).toEqual([2, 2]);
    expect(argumentCount("IFERROR")).toEqual([2, 2]);
    expect(argumentCount("CRM.NPV")).toBeNull();
  });
});
