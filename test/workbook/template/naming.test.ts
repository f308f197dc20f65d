import { describe, expect, it } from "vitest";
import { editionNumbered, namesOf } from "../../../src/workbook/template/naming";

describe("editionNumbered", () => {
  it("quotes a sheet's name in formulas where Excel needs it", () => {
    const first = editionNumbered(1);
    expect([first.on("inputs"), first.on("cashFlow")]).toEqual(["Inputs!", "'Cash flow'!"]);
    expect(editionNumbered(2).on("inputs")).toBe("'Inputs (2)'!");
  });

  it("gives names that Excel takes: no cell address, at most 31 characters for a sheet", () => {
    for (const number of [1, 2, 12]) {
      const { sheets, names } = namesOf(editionNumbered(number));
      expect(sheets.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      expect(names.filter((name) => !/^[A-Za-z]{4,}(_\d+)?$/.test(name))).toEqual([]);
    }
  });

  it("shares no name between editions", () => {
    // Sheets have names of their own; cells and tables share theirs.
    for (const kind of ["sheets", "names"] as const) {
      const all = [1, 2, 3].flatMap((number) =>
        namesOf(editionNumbered(number))[kind].map((name) => name.toLowerCase()),
      );
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
