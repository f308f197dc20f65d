import { describe, expect, it } from "vitest";
import {
  COLUMN_ROLES,
  guessColumns,
  isHeaderLikeData,
  type ChosenColumns,
} from "../../../src/workbook/actuals/map-columns";
import { readCsv } from "../../../src/workbook/actuals/read-csv";
import { sampleCase } from "./sample-case";

const guess = (text: string, chosen?: ChosenColumns) =>
  guessColumns(readCsv(text), sampleCase, chosen);

/** Columns in the order period, line, amount, posted on, note; "?" where the user has to choose. */
const columnsOf = (text: string, chosen?: ChosenColumns) => {
  const guesses = guess(text, chosen);
  return COLUMN_ROLES.map((role) => (guesses[role].isOpen ? "?" : guesses[role].column));
};

describe("guessColumns", () => {
  it.each([
    ["our own titles", "Period,Posted on,Line,Amount,Note\n3,2027-10-01,C01,5,x", [0, 2, 3, 1, 4]],
    ["another order", "Comment;AMOUNT;line id;Quarter\nx;5;C01;3", [3, 2, 1, null, 0]],
    ["no optional columns", "Period,Line,Amount\n3,C01,5", [0, 1, 2, null, null]],
    [
      "words within titles",
      "Fiscal qtr.,Cost item code,Amount (EUR),Booking_date,Item description\n3,C01,5,2027-10-01,x",
      [0, 1, 2, 3, 4],
    ],
    ["the better title", "Period,Line,Amount,Amount in USD\n3,C01,5,6", [0, 1, 2, null, null]],
    ["cells alone", "When,What,EUR\nQ3 2027,Licences,5.50", [0, 1, 2, null, null]],
    ["numbers that are no quarters", "When,Line,Pieces,Amount\n3,C01,500,5", [0, 1, 3, null, null]],
    ["dates as periods", "Date,Line,Amount\n2027-09-30,C01,5", [0, 1, 2, null, null]],
    ["dates beside periods", "Date,Period,Line,Amount\n2027-09-30,3,C01,5", [1, 2, 3, 0, null]],
    ["unknown lines below a clear title", "Period,Line,Amount\n3,X,5", [0, 1, 2, null, null]],
    ["amounts that look like quarters", "Q,Line,Amount\nQ3 2027,C01,5", [0, 1, 2, null, null]],
    ["cells that are blank", "Period,Line,Amount,Note\n3,C01,5,", [0, 1, 2, null, 3]],
  ])("goes by %s", (_, text, columns) => {
    expect(columnsOf(text)).toEqual(columns);
  });

  it.each([
    ["two amounts", "Period,Line,Amount,Value\n3,C01,5,6", ["?", 2, [2, 3]]],
    ["two numbers without titles", "Period,Line,EUR,USD\n3,C01,5.5,6.5", ["?", 2, [2, 3]]],
  ])("asks for the amount where there are %s", (_, text, [state, , candidates]) => {
    expect(columnsOf(text)[2]).toBe(state);
    expect(guess(text).amount).toMatchObject({ column: null, candidates });
  });

  it("asks for the period where there are two dates, whatever one of them is called", () => {
    const text = "Posting date,Document date,Line,Amount\n2027-09-30,2027-09-28,C01,5";
    expect(columnsOf(text)).toEqual(["?", 2, 3, 0, null]);
    expect(guess(text).period.candidates).toEqual([0, 1]);
  });

  it("asks for the note where two titles say so, because the other would be lost", () => {
    expect(columnsOf("Period,Line,Amount,Text,Comment\n3,C01,5,x,y")[4]).toBe("?");
  });

  it("reports the candidates that it did not take", () => {
    const { amount } = guess("Period,Line,Amount,Amount in USD\n3,C01,5,6");
    expect(amount).toEqual({ column: 2, candidates: [2, 3], isOpen: false });
  });

  it.each([
    ["nothing to go by", "Period,Line,Words\n3,C01,five", 2],
    ["a part of a title above other cells", "Period,Line,Value date\n3,C01,soon", 2],
    ["blank cells below no title", "Period,Line,EUR\n3,C01,", 2],
  ])("finds no amount where there is %s", (_, text) => {
    expect(guess(text).amount).toEqual({ column: null, candidates: [], isOpen: false });
  });

  it("keeps to what the user chose, and leaves those columns alone", () => {
    const text =
      "Posting date,Document date,Line,Amount,Text,Comment\n2027-09-30,2027-09-28,C01,5,x,y";
    expect(columnsOf(text, { period: 0 })).toEqual([0, 2, 3, 1, "?"]);
    expect(columnsOf(text, { period: 1, postedOn: null, note: 5 })).toEqual([1, 2, 3, null, 5]);
    expect(columnsOf(text, { period: 0, postedOn: 0 })).toEqual([0, 2, 3, 0, "?"]);
  });
});

describe("isHeaderLikeData", () => {
  it.each([
    ["3,C01,5", true],
    ["Q3 2027,x,y", true],
    ["a,Licences,b", true],
    ['a,b,"1,234.50"', true],
    ["Period,Line,Amount", false],
    ["Quarter,C1,Amount in EUR", false],
  ])("of %j is %s", (header, expected) => {
    expect(isHeaderLikeData(readCsv(`${header}\n3,C01,5`), sampleCase)).toBe(expected);
  });
});
