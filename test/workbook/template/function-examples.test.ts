import { describe, expect, it } from "vitest";
import {
  FUNCTION_EXAMPLES,
  columnName,
  exampleCells,
  exampleNumberFormats,
  exampleOf,
  exampleSize,
} from "../../../src/workbook/template/function-examples";

const roi = exampleOf("ROI")!;
const clv = exampleOf("CLV")!;

describe("exampleCells", () => {
  it.each(FUNCTION_EXAMPLES)("fills one rectangle: $functionId", (example) => {
    const { rows, columns } = exampleSize(example);
    const shape = { length: rows, widths: Array<number>(rows).fill(columns) };
    for (const cells of [exampleCells(example, 3, 4), exampleNumberFormats(example)]) {
      expect({ length: cells.length, widths: cells.map((row) => row.length) }).toEqual(shape);
    }
  });

  it("keeps the references of an example at A1", () => {
    expect(exampleCells(roi, 0, 0).at(-1)).toEqual([
      "ROI, TEI method",
      "=CRM.ROI(B4:B7,C4:C7,B2)",
      "",
    ]);
  });

  it("moves the references with the example", () => {
    expect(exampleCells(roi, 10, 25).at(-1)?.[1]).toBe("=CRM.ROI(AA14:AA17,AB14:AB17,AA12)");
  });

  it("moves a formula that stands for a label, and keeps free what it spills into", () => {
    const cells = exampleCells(exampleOf("BREAKEVEN")!, 1, 1).slice(-2);
    expect(cells).toEqual([
      ["=CRM.BREAKEVEN(C5:C7,D5:D7,C3)", "", ""],
      ["", "", ""],
    ]);
  });

  it("leaves text in quotes alone", () => {
    expect(exampleCells(clv, 1, 1).at(-1)?.[1]).toBe('=CRM.CLV(C3,C4,C5,"due")');
  });

  it.each(FUNCTION_EXAMPLES)("calls its own function: $functionId", (example) => {
    const text = exampleCells(example, 0, 0).flat().join(" ");
    expect(text).toContain(`=CRM.${example.functionId}(`);
  });
});

describe("columnName", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("calls column %d %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
