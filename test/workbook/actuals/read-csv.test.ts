import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEPARATORS } from "../../../src/workbook/actuals/find-separator";
import { MOST_ROWS } from "../../../src/workbook/actuals/import-limits";
import { readCsv } from "../../../src/workbook/actuals/read-csv";

const cellsOf = (text: string) => {
  const { header, rows } = readCsv(text);
  return [header, ...rows].map(({ cells }) => cells);
};

describe("readCsv", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n"],
    ["semicolons", "a;b;c\n1;2;3\n"],
    ["tabs", "a\tb\tc\n1\t2\t3\n"],
    ["CRLF", "a,b,c\r\n1,2,3\r\n"],
    ["CR", "a,b,c\r1,2,3\r"],
    ["line breaks of every kind", "a,b,c\n1,2,3\r\n"],
    ["no line break at the end", "a,b,c\n1,2,3"],
    ["quotation marks", '"a","b","c"\n"1","2","3"\n'],
    ["spaces around cells", ' a, "b" ,c \n1 ,2, 3\n'],
    ["a first row for Excel", "sep=;\r\na;b;c\r\n1;2;3\r\n"],
    ["the same in quotation marks", '"sep=;"\na;b;c\n1;2;3\n'],
  ])("reads %s", (_, text) => {
    expect(cellsOf(text)).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
  });

  it.each([
    ['a,b,c\n"x,y","say ""hi""","two\r\nlines"', ["x,y", 'say "hi"', "two\r\nlines"]],
    ['a,b,c\n"  keep  ",\u00A0drop ,', ["  keep  ", "drop", ""]],
    ['a\tb\tc\n\t"\t"\t', ["", "\t", ""]],
    ["a;b;c, EUR\nx;y;1,5", ["x", "y", "1,5"]],
  ])("takes %j apart", (text, cells) => {
    expect(readCsv(text).rows[0]?.cells).toEqual(cells);
  });

  it("leaves out blank rows, and counts them in the numbers of the others", () => {
    const table = readCsv("\n,,\na,b,c\n\n1,2,3\n , ,\n4,5\n6,7,8,9\n\n");
    expect(table.header).toEqual({ number: 3, cells: ["a", "b", "c"] });
    expect(table.rows).toEqual([
      { number: 5, cells: ["1", "2", "3"] },
      { number: 7, cells: ["4", "5"] },
      { number: 8, cells: ["6", "7", "8", "9"] },
    ]);
    expect(table.blankRows).toBe(5);
  });

  it("numbers rows with the first row for Excel", () => {
    expect(readCsv("sep=,\na,b,c\n1,2,3").rows[0]?.number).toBe(3);
  });

  it("prefers the separator that gives rows of one length", () => {
    const table = readCsv("a;b;c,d,e\n1;2;3\n4;5;6,7\n");
    expect(table).toMatchObject({ separator: ";", fittingSeparators: [";"] });
  });

  it("reports separators that fit equally well, and takes the one chosen", () => {
    const text = "a,;b,;c\n1,;2,;3\n";
    expect(readCsv(text).fittingSeparators).toEqual([",", ";"]);
    expect(readCsv(text, ";")).toMatchObject({ separator: ";", fittingSeparators: [";"] });
  });

  it("reads back any cells that are written as RFC 4180 says", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "1", '"', ",", ";", "\t", "\n", "\r", " "),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, lineBreak) => {
          const table = [["x", "y", "z"], ...rows];
          const quoted = table.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator),
          );
          const filled = table.filter((cells) => cells.some(Boolean));
          fc.pre(filled.length > 1);
          const read = readCsv(quoted.join(lineBreak), separator);
          expect([read.header, ...read.rows].map(({ cells }) => cells)).toEqual(filled);
          expect(readCsv(quoted.join(lineBreak)).fittingSeparators).toContain(separator);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("reads as many rows as can be posted at once", () => {
    expect(MOST_ROWS).toBe(20_000);
    const rows = "1,2,3\n".repeat(MOST_ROWS);
    expect(readCsv(`a,b,c\n${rows}`).rows).toHaveLength(MOST_ROWS);
    expect(readCsv(`sep=,\r\na,b,c\r\n${rows}`).rows).toHaveLength(MOST_ROWS);
  });

  const tooFew = (found: number) =>
    `The file must have at least 3 columns (period, line, amount) with commas, semicolons or tabs between them, and its first row has ${found}`;
  const stray = (line: number) =>
    `Line ${line} has a quotation mark where none may be: a cell that holds one must stand in quotation marks, with each mark inside it doubled`;
  const noRows = "The file must have a row of titles and at least one row below it, and has not";

  it.each([
    ["", "no-rows", noRows],
    [" \n\n", "no-rows", noRows],
    ["a,b,c", "no-rows", noRows],
    ["a,b,c\n,,\n", "no-rows", noRows],
    ["sep=,\na,b,c\n", "no-rows", noRows],
    ["a,b\n1,2\n", "too-few-columns", tooFew(2)],
    ["a|b|c\n1|2|3\n", "too-few-columns", tooFew(1)],
    ['a,b,c\n1,2,"3\n4,5,6\n', "quotation", "A quotation mark is opened and never closed"],
    ['a,b,c\n1,"2" x,3\n', "quotation", stray(2)],
    ['a,b,c\n1,5" pipe,3\n', "quotation", stray(2)],
    // Read leniently, rows 2 and 3 would be one row with an amount of 6.
    ['a,b,c\n1,"2,3\n4,"5",6\n', "quotation", stray(3)],
    [
      `a,b,c\n1,2,"${"x".repeat(200_001)}"\n`,
      "long-row",
      "The row that ends at line 2 must be at most 200,000 characters long, and is longer: a quotation mark may be missing",
    ],
  ])("refuses %#: %s", (text, fault, message) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ fault, message }));
  });

  it.each([
    ["one row more than may be", `a,b,c\n${"1,2,3\n".repeat(20_001)}`, "20,001"],
    // Line breaks within cells end no row, and the last row needs none.
    [
      "blank rows among them",
      `sep=;\r\na;b;c\r\n${'1;2;"3\r\n""more"""\r\n\r\n'.repeat(11_000)}1;2;3`,
      "22,001",
    ],
  ])("refuses %s, saying how many there are and what to do", (_, text, found) => {
    const message = `The file must have at most 20,000 rows below its titles, and has ${found}: split it, and post one part after the other`;
    expect(() => readCsv(text)).toThrow(
      expect.objectContaining({ fault: "too-many-rows", message }),
    );
  });
});
