import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { valueAt, workbookWith } from "../support";

type Content = Record<string, number | string | boolean>;

const CELLS: Content = {
  A1: "north",
  A2: "South",
  A3: "",
  // A4 is empty.
  A5: 5,
  A6: "5",
  A7: 0,
  A8: true,
  A9: "=1/0",
  A10: "5*",
  A11: -3.5,
  ...Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`B${n + 1}`, 2 ** n])),
};

const shown = (formula: string, more: Content = {}) =>
  valueAt(createWorkbook(workbookWith({ ...CELLS, ...more, H20: formula })), "H20");

/** The rows of CELLS of which SUMIFS takes the sum; each is a power of two. */
function rows(criterion: string): number[] {
  const sum = shown(`=SUMIFS(B1:B11,A1:A11,${criterion})`);
  return Array.from({ length: 11 }, (_, n) => n + 1).filter(
    (row) => Number(sum) & (2 ** (row - 1)),
  );
}

// Microsoft, "COUNTIF function", "COUNTIFS function" and "SUMIFS function": wildcards and ~, capitals
// alike, an empty cell as a condition is 0, "" and "=" and "<>" of blanks.
describe("a condition of SUMIFS", () => {
  it.each([
    ['"north"', [1]],
    ['"SOUTH"', [2]],
    ['"*o*"', [1, 2]],
    ['"?outh"', [2]],
    ['"5~*"', [10]],
    ['"=north"', [1]],
    ['"<>north"', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ["5", [5, 6]],
    ['"5"', [5, 6]],
    ['">0"', [5]],
    ['">=0"', [5, 7]],
    ['"<=0"', [7, 11]],
    ['"<>5"', [1, 2, 3, 4, 7, 8, 9, 10, 11]],
    ['"<5%"', [7, 11]],
    ['">n"', [1, 2]],
    ["0", [7]],
    ["Z99", [7]],
    ['""', [3, 4]],
    ['"="', [4]],
    ['"<>"', [1, 2, 3, 5, 6, 7, 8, 9, 10, 11]],
    ["TRUE", [8]],
    ['"TRUE"', [8]],
    ['"#DIV/0!"', [9]],
    ["A9", [9]],
  ])("%s is met by rows %j", (criterion, expected) => {
    expect(rows(criterion)).toEqual(expected);
    expect(shown(`=COUNTIF(A1:A11,${criterion})`)).toBe(expected.length);
  });

  it("reads dates as they are typed", () => {
    const dates: Content = { D1: 46_477, D2: 46_478, D3: "2027-03-31" };
    expect(shown('=COUNTIF(D1:D3,"<=2027-03-31")', dates)).toBe(1);
    expect(shown('=COUNTIF(D1:D3,"<="&D1)', dates)).toBe(1);
  });

  it("may be an array: then there is a result for each element", () => {
    expect(shown('=SUM(SUMIFS(B1:B11,A1:A11,{"north","South"}))')).toBe(3);
  });
});

describe("SUMIFS and its like", () => {
  it("put several conditions together", () => {
    expect(shown('=SUMIFS(B1:B11,A1:A11,"<>5",B1:B11,">100")')).toBe(128 + 256 + 512 + 1024);
    expect(shown('=COUNTIFS(A1:A11,"<>5",B1:B11,">100")')).toBe(4);
    expect(shown('=AVERAGEIFS(B1:B11,B1:B11,"<=4")')).toBeCloseTo(7 / 3, 15);
    expect(shown('=MAXIFS(B1:B11,A1:A11,"*o*")')).toBe(2);
    expect(shown('=MINIFS(B1:B11,A1:A11,"*o*")')).toBe(1);
    expect(shown('=SUMIF(A1:A11,"5",B1:B11)')).toBe(16 + 32);
    expect(shown('=SUMIF(B1:B11,">500")')).toBe(512 + 1024);
    expect(shown('=AVERAGEIF(A1:A11,"none",B1:B11)')).toEqual({ error: "#DIV/0!" });
    expect(shown('=MAXIFS(B1:B11,A1:A11,"none")')).toBe(0);
  });

  it("pass an error among the numbers on, and refuse ranges of two sizes", () => {
    expect(shown('=SUMIFS(A1:A11,B1:B11,">200")')).toEqual({ error: "#DIV/0!" });
    expect(shown('=SUMIFS(A1:A11,B1:B11,"<200")')).toBe(5);
    expect(shown('=SUMIFS(B1:B11,A1:A10,"north")')).toEqual({ error: "#VALUE!" });
    expect(shown('=COUNTIFS(A1:A11,"north",B1:B10,1)')).toEqual({ error: "#VALUE!" });
  });

  it("take whole columns, of other sheets too, however far each is in use", () => {
    const model = workbookWith({ A1: "x", A9: "x", B1: 1 });
    const other = { ...workbookWith({ C1: 7, C2: 8, C3: 9 }).sheets[0]!, id: "o", name: "My data" };
    const home = workbookWith({
      A1: "=SUMIFS('My data'!C:C,Sheet1!A:A,\"x\")",
      A2: "=SUMIFS('My data'!C:C,'My data'!C:C,\">7\")",
      A3: '=COUNTIFS(Sheet1!A:A,"x",\'My data\'!C:C,"")',
    }).sheets[0]!;
    const sheets = [model.sheets[0]!, other, { ...home, id: "h", name: "Home" }];
    const workbook = createWorkbook({ ...model, sheets });
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, `Home!${cell}`))).toEqual([7, 17, 1]);
  });

  it("find what a look at every row finds", () => {
    const key = fc.constantFrom("a", "b", "c", 1, 2);
    const row = fc.tuple(key, key, fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), key, key, (data, one, other) => {
        const content: Content = { E1: one, F1: other };
        data.forEach(([a, b, value], index) => {
          content[`A${index + 1}`] = a;
          content[`B${index + 1}`] = b;
          content[`C${index + 1}`] = value;
        });
        const last = data.length;
        content["G1"] = `=SUMIFS(C1:C${last},A1:A${last},E1,B1:B${last},"<>"&F1)`;
        const expected = data
          .filter(([a, b]) => a === one && b !== other)
          .reduce((sum, [, , value]) => sum + value, 0);
        expect(valueAt(createWorkbook(workbookWith(content)), "G1")).toBe(expected);
      }),
      { seed: 20_261_126 },
    );
  });

  it("are quick: hundreds of them read the same columns once", () => {
    const content: Content = {};
    for (let n = 1; n <= 2000; n += 1) {
      content[`A${n}`] = `line ${n % 50}`;
      content[`B${n}`] = n % 40;
      content[`C${n}`] = 1;
    }
    for (let line = 0; line < 50; line += 1) {
      for (let quarter = 0; quarter < 20; quarter += 1) {
        content[`${String.fromCharCode(70 + quarter)}${line + 1}`] =
          `=SUMIFS($C$1:$C$2000,$A$1:$A$2000,"line ${line}",$B$1:$B$2000,${quarter})`;
      }
    }
    const workbook = createWorkbook(workbookWith(content));
    const start = performance.now();
    expect(valueAt(workbook, "F1")).toBe(10);
    // A second or so where each formula reads the columns itself takes ten.
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
