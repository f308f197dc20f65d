import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaAddress,
  cellAddress,
  columnName,
  columnNumber,
  parseArea,
  quoteSheetName,
} from "../../../../src/workbench/engine/address";
import {
  onlyReference,
  references,
  shiftFormula,
} from "../../../../src/workbench/engine/formula/formula-references";
import {
  formulaText,
  formulaTokens,
} from "../../../../src/workbench/engine/formula/formula-tokens";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbench/engine/model";

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

describe("addresses", () => {
  it("read back as they were written", () => {
    fc.assert(
      fc.property(row, column, row, column, fc.boolean(), (r1, c1, r2, c2, absolute) => {
        const area = {
          row: Math.min(r1, r2),
          column: Math.min(c1, c2),
          lastRow: Math.max(r1, r2),
          lastColumn: Math.max(c1, c2),
        };
        expect(parseArea(areaAddress(area, absolute))).toEqual(area);
      }),
      { seed: 1 },
    );
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("name column %d %s", (number, name) => {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
  });

  it.each(["XFE1", "A1048577", "A0", "A1:B2:C3", "", "A", "1", "Rate", "B:3"])(
    "refuse %j",
    (text) => expect(parseArea(text)).toBeNull(),
  );

  it.each([
    ["Inputs", "Inputs"],
    ["Cash flow", "'Cash flow'"],
    ["Bob's", "'Bob''s'"],
    ["2027", "'2027'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
  ])("quote the sheet name %s as %s", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});

describe("formulaTokens", () => {
  it.each([
    '=SUM(A1:B2, \'My sheet\'!C3)*2% & "a ""b"" A1"',
    "=Table1[[#This Row],[Cost A1]]+Inputs!$A$1+Rate_A1",
    "={1,2;3,4}#+A1# @B2",
    "=CRM.NPV(10%,B2:B6)<>LOG10(A1)",
    '="unfinished',
  ])("gives back the formula %s", (formula) => {
    expect(formulaText(formulaTokens(formula))).toBe(formula);
  });

  it.each<[string, string[]]>([
    ["=SUM(A1:B2,C3)", ["A1:B2", "C3"]],
    ["=LOG10(A1)+Rate1+TAXES2027+XFE1", ["A1"]],
    ['="A1"&A2', ["A2"]],
    ["=Table1[A1]+[@[A2]]", []],
    ["='It''s A1'!B2+Sheet2!C:C+3:7", ["'It''s A1'!B2", "Sheet2!C:C", "3:7"]],
  ])("finds the references of %s", (formula, expected) => {
    expect(references(formula).map((one) => one.text)).toEqual(expected);
  });

  it("says where a reference stands and what it means", () => {
    expect(references("=1+'My sheet'!$B$2")[0]).toEqual({
      sheetName: "My sheet",
      area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 },
      start: 3,
      text: "'My sheet'!$B$2",
    });
  });
});

describe("shiftFormula", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
    ["=SUM(A1:B$2)", "=SUM(B3:C$2)"],
    ["=A:A+3:3+$A:$A", "=B:B+5:5+$A:$A"],
    ['="A1"&Sheet1!A1', '="A1"&Sheet1!B3'],
    ["=Table1[A1]+Rate", "=Table1[A1]+Rate"],
  ])("moves %s to %s, two down and one right", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it("gives #REF! where a reference would leave the sheet", () => {
    expect(shiftFormula("=A1+Other!B2", -1, 0)).toBe("=#REF!+Other!B1");
  });

  it("is undone by shifting back", () => {
    fc.assert(
      fc.property(row, column, fc.nat(50), fc.nat(50), (r, c, down, right) => {
        fc.pre(r + down < MAX_ROWS && c + right < MAX_COLUMNS);
        const formula = `=${cellAddress(r, c)}*2`;
        expect(shiftFormula(shiftFormula(formula, down, right), -down, -right)).toBe(formula);
      }),
      { seed: 2 },
    );
  });
});

describe("onlyReference", () => {
  it("reads a formula that is nothing but a reference", () => {
    expect(onlyReference("='Cash flow'!$B$2:$D$2")).toMatchObject({ sheetName: "Cash flow" });
    expect(onlyReference("=A1+1")).toBeNull();
  });
});
