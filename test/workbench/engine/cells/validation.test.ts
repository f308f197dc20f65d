import { describe, expect, it } from "vitest";
import { parseArea } from "../../../../src/workbench/engine/address";
import type { CellValue } from "../../../../src/workbench/engine/model";
import { checkEntry, listItems } from "../../../../src/workbench/engine/cells/validation";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { sample } from "../sample";

const sheet = sample.sheets[0]!;
const { calculation } = createWorkbook(sample);

function check(address: string, value: CellValue) {
  const { row, column } = parseArea(address)!;
  return checkEntry(sheet, calculation, row, column, value);
}

function items(address: string) {
  const { row, column } = parseArea(address)!;
  return listItems(sheet, calculation, row, column);
}

describe("listItems", () => {
  it("are those typed, or those of a range; and none without a list", () => {
    expect(items("E3")).toEqual(["Yes", "No"]);
    expect(items("F3")).toEqual(["a", "b"]);
    expect(items("B6")).toBeNull();
    expect(items("A1")).toBeNull();
  });
});

describe("checkEntry", () => {
  it.each<[string, CellValue, boolean]>([
    ["B6", 0.5, true],
    ["B6", 1.5, false],
    ["B6", "half", false],
    ["B6", null, true],
    ["E2", "Yes", true],
    ["E2", "yes", false],
    ["E2", null, false],
    ["F2", "A", true],
    ["F2", "c", false],
    ["G2", 99, true],
    ["G2", 100, false],
    ["G3", 200, false],
    ["A1", "anything", true],
  ])("in %s, %j: %s", (address, value, allowed) => {
    expect(check(address, value).allowed).toBe(allowed);
  });

  it("says why not, in the author's words", () => {
    expect(check("B6", 7)).toEqual({
      allowed: false,
      title: "Rate",
      message: "Give a rate from 0 to 100 %",
      style: "Warning",
    });
  });
});
