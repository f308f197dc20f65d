import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaParts, sheetReference } from "../../../../src/workbook/excel/keep/formula-parts";

const kinds = (formula: string, kind: string) =>
  formulaParts(formula)
    .filter((part) => part.kind === kind)
    .map(({ text }) => text);

describe("formulaParts", () => {
  it.each<[string, string[], string[]]>([
    ["=A1+$B$2*C$3", ["A1", "$B$2", "C$3"], []],
    ["=SUM(A1:B2,C:C,$4:$5)", ["A1:B2", "C:C", "$4:$5"], ["SUM"]],
    ["=Inputs!A1+'Cash flow (2)'!$E$5:$H$9", ["Inputs!A1", "'Cash flow (2)'!$E$5:$H$9"], []],
    ["='It''s A1'!B2", ["'It''s A1'!B2"], []],
    ["=SUM(E2#)", ["E2"], ["SUM"]],
    ['="A1"&A1', ["A1"], []],
    ["=CRM.NPV(ShownRate,Costs[Amount])", [], ["CRM.NPV", "ShownRate", "Costs"]],
    ["=Costs[[#This Row],[A1]]+[@[B2 [net]]]+T[It'[s A1]", [], ["Costs", "T"]],
    ["=LOG10(A1)+TAXES2027", ["A1"], ["LOG10", "TAXES2027"]],
    ["=XFE1+A1048577+XFD1048576", ["XFD1048576"], ["XFE1", "A1048577"]],
    ["=[Book.xlsx]Sheet1!A1+'[My book.xlsx]Plan'!B2+'C:\\x\\[a.xlsx]P'!C3", [], []],
    ["=SUM('Jan:Mar'!A1)", [], ["SUM"]],
    ["=#REF!+Sheet1!#REF!", [], ["Sheet1"]],
    ["=A1:INDEX(B:B,3)", ["A1", "B:B"], ["INDEX"]],
    ["=_xldudf_CRM_NPV(A1)", ["A1"], ["_xldudf_CRM_NPV"]],
    ["={1,2;3,4}*1E5+2.5e-3*.5E2", [], []],
  ])("finds the references and names of %s", (formula, references, names) => {
    expect(kinds(formula, "reference")).toEqual(references);
    expect(kinds(formula, "name")).toEqual(names);
  });

  it("loses nothing of any text", () => {
    const pieces = fc.constantFrom(
      ...'A1|$B$2:C3|\'My sheet\'!D4|"text ""A1"""|[@Cost]|CRM.NPV(|)|,|+|#|@|{1;2}|\'|"|[|é😀|\n'.split(
        "|",
      ),
    );
    const texts = fc.oneof(
      fc.array(pieces).map((some) => `=${some.join("")}`),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          formulaParts(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
      { seed: 17, numRuns: 2_000 },
    );
  });
});

describe("sheetReference", () => {
  it.each([
    ["A1", { prefix: "", sheet: null, address: "A1" }],
    ["Inputs!$A$1", { prefix: "Inputs!", sheet: "Inputs", address: "$A$1" }],
    ["'It''s (2)'!A:A", { prefix: "'It''s (2)'!", sheet: "It's (2)", address: "A:A" }],
  ])("takes %s apart", (text, expected) => {
    expect(sheetReference(text)).toEqual(expected);
  });
});
