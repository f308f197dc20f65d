import { describe, expect, it } from "vitest";
import {
  colouredAreas,
  formulaPieces,
} from "../../../../src/workbench/page/formula/coloured-references";

describe("formulaPieces", () => {
  it("gives each reference a colour, the same one to the same cells", () => {
    expect(formulaPieces("=A1+SUM(B2:B6)-$A$1")).toEqual([
      { text: "=", color: null },
      { text: "A1", color: 0 },
      { text: "+SUM(", color: null },
      { text: "B2:B6", color: 1 },
      { text: ")-", color: null },
      { text: "$A$1", color: 0 },
    ]);
  });

  it("leaves text that is no formula alone", () => {
    expect(formulaPieces("A1")).toEqual([{ text: "A1", color: null }]);
  });
});

describe("colouredAreas", () => {
  it("names the sheet of a reference", () => {
    expect(colouredAreas("='Cash flow'!C5")).toMatchObject([
      { sheetName: "Cash flow", area: { row: 4, column: 2 }, color: 0 },
    ]);
  });
});
