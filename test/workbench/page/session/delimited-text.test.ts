import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  delimitedText,
  parseDelimitedText,
} from "../../../../src/workbench/page/session/delimited-text";

describe("parseDelimitedText", () => {
  it.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\n2", [["1"], ["2"]]],
    ["a\t\tb", [["a", "", "b"]]],
    ['"line\none"\tb', [["line\none", "b"]]],
    ['"say ""hi"""', [['say "hi"']]],
    ['5" pipe\tx', [['5" pipe', "x"]]],
    ["", [[""]]],
  ])("reads %j", (text, rows) => {
    expect(parseDelimitedText(text)).toEqual(rows);
  });

  it("reads back whatever was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', "\t", "\n", " ") });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        fc.pre((rows.at(-1) ?? []).join("") !== "" || rows.length === 1);
        expect(parseDelimitedText(delimitedText(rows))).toEqual(rows);
      }),
      { seed: 1 },
    );
  });
});
