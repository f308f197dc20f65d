import { describe, expect, it } from "vitest";
import { type Entry, parseEntry } from "../../../../src/workbench/engine/cells/entry";

describe("parseEntry", () => {
  it.each<[string, Entry]>([
    ["", {}],
    ["42", { value: 42 }],
    ["-1,234", { value: -1234, numberFormat: "#,##0" }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
    ["1,23", { value: "1,23" }],
    ["(5)", { value: -5 }],
    ["5%", { value: 0.05, numberFormat: "0%" }],
    ["5.5%", { value: 0.055, numberFormat: "0.00%" }],
    ["$5", { value: 5, numberFormat: "$#,##0_);[Red]($#,##0)" }],
    ["1e5", { value: 100000, numberFormat: "0.00E+00" }],
    ["true", { value: true }],
    ["2027-03-31", { value: 46477, numberFormat: "m/d/yyyy" }],
    ["3/31/2027", { value: 46477, numberFormat: "m/d/yyyy" }],
    ["31-Mar-2027", { value: 46477, numberFormat: "d-mmm-yy" }],
    ["31/12/2027", { value: "31/12/2027" }],
    ["10:30", { value: 0.4375, numberFormat: "h:mm" }],
    ["'007", { value: "007" }],
    ["'=A1", { value: "=A1" }],
    ["#n/a", { formula: "=#N/A" }],
    ["=sum(a1:b2", { formula: "=SUM(A1:B2)" }],
    ['=if(true,"sum(a1)",sheet1!b2)', { formula: '=IF(TRUE,"sum(a1)",sheet1!B2)' }],
    ["=", { value: "=" }],
    ["-a1*2", { formula: "=-A1*2" }],
    ["- none -", { value: "- none -" }],
    ["Infinity", { value: "Infinity" }],
    ["hello", { value: "hello" }],
  ])("reads %j as Excel does", (text, entry) => {
    expect(parseEntry(text)).toEqual(entry);
  });

  it("keeps everything as text in a text cell", () => {
    expect(parseEntry("=1+1", "@")).toEqual({ value: "=1+1" });
    expect(parseEntry("5%", "@")).toEqual({ value: "5%" });
  });

  it("takes whole numbers for percents in a percent cell", () => {
    expect(parseEntry("8", "0.0%")).toEqual({ value: 0.08 });
    expect(parseEntry("0.08", "0.0%")).toEqual({ value: 0.08 });
  });
});
