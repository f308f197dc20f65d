import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keptFormula,
  keptInput,
  keptRow,
  type KeptPlace,
} from "../../../../src/workbook/excel/keep/kept-formula";

const PLACE: KeptPlace = {
  sheet: "Q1 'plan', 2027",
  area: { row: 11, column: 3, rows: 2, columns: 3 },
};

describe("keptRow", () => {
  it("keeps place and references as references, and all else as text", () => {
    const row = keptRow(PLACE, "=CRM.NPV(Rate,A1:A5)+Inputs!$B$3", [
      [1, "a", ""],
      [true, "#N/A", 0.1],
    ]);
    expect(row).toEqual([
      "=ROWS('Q1 ''plan'', 2027'!$D$12:$F$13)",
      1,
      "=CHOOSE(1,\"\",'Q1 ''plan'', 2027'!A1:A5,Inputs!$B$3)",
      JSON.stringify({
        was: { sheet: "Q1 'plan', 2027", cell: "D12" },
        formula: ["=CRM.NPV(Rate,", ")+", ""],
        own: [true, false],
        values: [
          [1, "a", ""],
          [true, "#N/A", 0.1],
        ],
      }),
    ]);
  });

  it("names no CRM function in what is calculated, and marks its texts", () => {
    const [place, count, live, text] = keptInput(keptRow(PLACE, "=CRM.NPV(A1,A2)", [[1]]));
    expect([place, count, live]).not.toContainEqual(expect.stringContaining("CRM"));
    expect(text).toMatch(/^'\{/);
  });

  it("spreads what is too long over cells", () => {
    const areas = Array.from({ length: 250 }, (_, row) => `A${row + 1}`).join(",");
    const values = [Array.from({ length: 5_000 }, (_, column) => column / 3)];
    const row = keptRow(PLACE, `=CRM.NPV(${areas})`, values);
    expect(row[1]).toBe(3);
    expect(Math.max(...row.map((cell) => String(cell).length))).toBeLessThanOrEqual(30_000);
    expect(row.length).toBeGreaterThan(6);
    expect(keptFormula([...row, "", ""])).toMatchObject({
      formula: `=CRM.NPV(${areas})`,
      values,
      place: PLACE,
    });
  });
});

describe("keptFormula", () => {
  it("reads back any formula", () => {
    const part = fc.constantFrom(
      ...["A1", "$B$2:C$3", "'My sheet'!D4", "Inputs!A:A", '"A1, ""x"""', "[@Cost]", "Rate"],
      ...["CRM.NPV(", ")", ",", "+", "#", "'[b.xlsx]S'!A1", "{1,2;3}", "😀", " "],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const formula = `=${parts.join(" ")}`;
        const read = keptFormula(keptRow(PLACE, formula, [[1]]));
        expect(read).toMatchObject({ formula, place: PLACE, isLost: false, values: [[1]] });
      }),
      { seed: 17, numRuns: 1_000 },
    );
  });

  const kept = keptRow({ ...PLACE, sheet: "Plan" }, "=CRM.NPV(A1,Inputs!B2)", [[1]]);

  it("follows a sheet that was renamed, and cells that moved", () => {
    const moved = kept.map((cell) =>
      String(cell)
        .replace("'Plan'!$D$12:$F$13", "'New plan'!$D$14:$F$15")
        .replace("'Plan'!A1", "'New plan'!A3")
        .replace("Inputs!B2", "'My inputs'!C2"),
    );
    expect(keptFormula(moved)).toMatchObject({
      formula: "=CRM.NPV(A3,'My inputs'!C2)",
      place: { sheet: "New plan", area: { row: 13, column: 3, rows: 2, columns: 3 } },
    });
  });

  it("names the sheet of a reference that stands on another sheet now", () => {
    const moved = kept.map((cell) => String(cell).replace("ROWS('Plan'", "ROWS('Other'"));
    expect(keptFormula(moved).formula).toBe("=CRM.NPV('Plan'!A1,Inputs!B2)");
  });

  it.each<[string, string, { place?: null; isLost: boolean; formula?: string }]>([
    ["'Plan'!$D$12:$F$13", "'Plan'!#REF!", { place: null, isLost: false }],
    ["'Plan'!$D$12:$F$13", "#REF!", { place: null, isLost: false }],
    ["Inputs!B2", "#REF!", { isLost: true, formula: "=CRM.NPV(A1,#REF!)" }],
    ["Inputs!B2", "Inputs!#REF!", { isLost: true }],
    ["Inputs!B2", "#REF!B2", { isLost: true }],
  ])("tells that %s is gone where Excel says %s", (reference, gone, expected) => {
    const broken = kept.map((cell) => String(cell).replace(reference, gone));
    expect(keptFormula(broken)).toMatchObject(expected);
    // It can be written again in a form that Excel takes.
    const again = keptInput(broken).map(String);
    expect(again.filter((cell) => cell.startsWith("=")).join()).not.toMatch(/!#REF!|#REF![A-Z]/);
    expect(keptFormula(again.map((cell) => cell.replace(/^'/, "")))).toMatchObject({
      place: expected.place === null ? null : {},
      isLost: expected.isLost,
    });
  });
});
