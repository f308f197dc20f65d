import { describe, expect, it } from "vitest";
import {
  acceptsReference,
  callAtCaret,
  wordAtCaret,
} from "../../../../src/workbench/page/formula/caret";

/** The caret is where the bar stands. */
const at = (marked: string) => [marked.replace("|", ""), marked.indexOf("|")] as const;

describe("callAtCaret", () => {
  it.each([
    ["=CRM.NPV(|", "CRM.NPV", 0],
    ["=CRM.NPV(10%,|", "CRM.NPV", 1],
    ["=crm.npv(10%,B2:B6|)", "CRM.NPV", 1],
    ["=IF(SUM(1,2)>2,|", "IF", 1],
    ["=IF(SUM(1,|2)>2,3)", "SUM", 1],
    ["=SUM((1+|2),3)", "SUM", 0],
    ["=SUM({1,2;3,4},|", "SUM", 1],
    ['=SUM("a,b(",|', "SUM", 1],
  ])("finds the call in %s", (marked, name, argument) => {
    expect(callAtCaret(...at(marked))).toEqual({ name, argument });
  });

  it.each(["=SUM|(1)", "=SUM(1)|", "=(1+|2)", "SUM(|"])("finds none in %s", (marked) => {
    const found = callAtCaret(...at(marked));
    expect(found === null || !marked.startsWith("=")).toBe(true);
  });
});

describe("wordAtCaret", () => {
  it.each([
    ["=CRM.N|", "CRM.N", 1],
    ["=1+su|", "su", 3],
    ["=SU|M(1)", "SU", 1],
    ["=NPV1|", "NPV1", 1],
  ])("finds the word in %s", (marked, text, start) => {
    expect(wordAtCaret(...at(marked))).toEqual({ text, start });
  });

  it.each(["=1|", "=SUM(|", '="SU|', "SU|", "=$A1|", "=A1:B2|"])("finds none in %s", (marked) => {
    expect(wordAtCaret(...at(marked))).toBeNull();
  });
});

describe("acceptsReference", () => {
  it.each(["=|", "=SUM(|", "=A1+|", "=IF(A1, |", "=A1&|"])(
    "lets a cell be pointed at in %s",
    (m) => {
      expect(acceptsReference(...at(m))).toBe(true);
    },
  );

  it.each(["|=1", "=A1|", "=5%|", "=SUM(A1)|", "text|", '="a|'])("does not in %s", (marked) => {
    expect(acceptsReference(...at(marked))).toBe(false);
  });
});
