import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SheetDraft } from "../../../src/workbook/template/sheet-draft";
import { addressesOf } from "../support/plan-cells";

const bold = { bold: true } as const;
const red = { color: "#FF0000" } as const;

describe("SheetDraft", () => {
  it("gathers neighbouring rows into one block and fills its gaps with null", () => {
    const draft = new SheetDraft();
    draft.put("C5", "right");
    draft.put("B4", "corner");
    draft.put("B7", 1);
    expect(draft.blocks()).toEqual([
      {
        address: "B4:C5",
        cells: [
          ["corner", null],
          [null, "right"],
        ],
      },
      { address: "B7", cells: [[1]] },
    ]);
  });

  it("gathers equal looks into rectangles", () => {
    const draft = new SheetDraft();
    draft.style("B2:D4", bold);
    draft.style("C3", red);
    expect(draft.formats()).toEqual([
      { address: "B2:D2", style: bold },
      { address: "B3:B4", style: bold },
      { address: "C3", style: red },
      { address: "D3:D4", style: bold },
      { address: "C4", style: bold },
    ]);
  });

  it("lets one aspect run on where another changes", () => {
    const draft = new SheetDraft();
    draft.style("B2:B3", { number: "money", fill: "#EEEEEE" });
    draft.style("C2:C3", { number: "rate", fill: "#EEEEEE" });
    expect(draft.formats()).toEqual([
      { address: "B2:B3", style: { number: "money" } },
      { address: "C2:C3", style: { number: "rate" } },
      { address: "B2:C3", style: { fill: "#EEEEEE" } },
    ]);
  });

  it("keeps the content under a new look, and the look under a new content", () => {
    const draft = new SheetDraft();
    draft.put("B2", "text", bold);
    draft.style("B2", red);
    draft.put("B2", 7);
    expect(draft.blocks()).toEqual([{ address: "B2", cells: [[7]] }]);
    expect(draft.formats()).toEqual([{ address: "B2", style: red }]);
  });

  it("covers every styled cell once, whatever the pattern", () => {
    const pattern = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(4), fc.boolean()));
    fc.assert(
      fc.property(pattern, (entries) => {
        const draft = new SheetDraft();
        const expected = new Map<string, object>();
        for (const [row, column, isBold] of entries) {
          const address = `${"ABCDE".charAt(column)}${row}`;
          draft.put(address, null, isBold ? bold : red);
          expected.set(address, isBold ? bold : red);
        }
        const drawn = draft
          .formats()
          .flatMap(({ address, style }) =>
            addressesOf(address).map((cell) => [cell.address, style] as const),
          );
        expect(drawn.length).toBe(expected.size);
        expect(new Map(drawn)).toEqual(expected);
      }),
      { seed: 20261122 },
    );
  });

  it("refuses what is not one cell", () => {
    expect(() => {
      new SheetDraft().put("B2:B3", 1);
    }).toThrow('address must be one cell such as "B4", got "B2:B3"');
  });
});
