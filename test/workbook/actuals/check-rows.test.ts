import { describe, expect, it } from "vitest";
import { checkRows } from "../../../src/workbook/actuals/check-rows";
import type { ImportCase } from "../../../src/workbook/actuals/import-case";
import { readCsv } from "../../../src/workbook/actuals/read-csv";
import type { ReadSettings } from "../../../src/workbook/actuals/read-row";
import { day, sampleCase } from "./sample-case";

const settings: ReadSettings = {
  columns: { period: 0, line: 1, amount: 2, note: 3, postedOn: 4 },
  decimalSign: ".",
  periodOrder: "day-first",
  postedOnOrder: "day-first",
  beforeStart: "refuse",
};
const withoutDay: ReadSettings = { ...settings, columns: { ...settings.columns, postedOn: null } };

const check = (
  rows: readonly string[],
  using: ReadSettings = settings,
  importCase: ImportCase = sampleCase,
) => checkRows(readCsv(`Period,Line,Amount,Note,Posted\n${rows.join("\n")}`), importCase, using);

/** The only problem of a file of one row. */
const problemOf = (row: string, using?: ReadSettings, importCase?: ImportCase) => {
  const { problems } = check([row], using, importCase);
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe("checkRows", () => {
  it("makes rows of the ledger", () => {
    expect(
      check(['3,C01,"1,234.50",First invoice,2027-10-02', "Q3 2027,Hours saved,(5),,3/10/2027"]),
    ).toEqual({
      accepted: [
        {
          period: 3,
          line: "C01",
          amount: 1234.5,
          note: "First invoice",
          postedOn: day("2027-10-02"),
        },
        { period: 3, line: "B01", amount: -5, note: "", postedOn: day("2027-10-03") },
      ],
      refused: 0,
      problems: [],
    });
  });

  it("posts today what states no day, and no note where there is no column for it", () => {
    const columns = { ...settings.columns, postedOn: null, note: null };
    expect(check(["3,C01,5,ignored,ignored"], { ...settings, columns }).accepted).toEqual([
      { period: 3, line: "C01", amount: 5, note: "", postedOn: sampleCase.today },
    ]);
  });

  it("takes away the apostrophe that keeps an exported text from being a formula", () => {
    const rows = ["3,C01,5,'=A1,2027-10-02", "3,C01,5,=A1,2027-10-03", "3,C01,5,'a',2027-10-04"];
    expect(check(rows).accepted.map(({ note }) => note)).toEqual(["=A1", "=A1", "'a'"]);
  });

  it("counts days before the case as Initial where the user says so", () => {
    const using: ReadSettings = { ...settings, beforeStart: "initial" };
    const { accepted } = check(["2026-12-31,C01,5,,2027-10-02"], using, {
      ...sampleCase,
      lastClose: null,
    });
    expect(accepted[0]?.period).toBe(0);
  });

  const lastDay = "which end on 2029-12-31";
  it.each([
    [",C01,5,,2027-10-02", "period", "period-missing", "is empty"],
    [
      "soon,C01,5,,2027-10-02",
      "period",
      "period-unreadable",
      'must be a quarter\'s number, "Initial", a date, a month or a calendar quarter such as Q3 2027, got "soon"',
    ],
    [
      "2026-12-31,C01,5,,2027-10-02",
      "period",
      "period-before-start",
      'must not be before the case, which starts on 2027-01-01, got "2026-12-31"',
    ],
    [
      "13,C01,5,,2027-10-02",
      "period",
      "period-outside",
      `must be within the 12 quarters of the case, ${lastDay}, got "13"`,
    ],
    [
      "2030-01-01,C01,5,,2027-10-02",
      "period",
      "period-outside",
      `must be within the 12 quarters of the case, ${lastDay}, got "2030-01-01"`,
    ],
    ["3,,5,,2027-10-02", "line", "line-missing", "is empty"],
    [
      "3,X9,5,,2027-10-02",
      "line",
      "line-unknown",
      'must be the id or the name of a line, got "X9"',
    ],
    [
      "3,c01,5,,2027-10-02",
      "line",
      "line-unknown",
      'must be the id or the name of a line, got "c01": is it C01, Licences?',
    ],
    [
      "3,Other,5,,2027-10-02",
      "line",
      "line-ambiguous",
      'must name one line, and several are named "Other": use the id',
    ],
    ["3,C01,,,2027-10-02", "amount", "amount-missing", "is empty"],
    [
      '3,C01,"1,5",,2027-10-02',
      "amount",
      "amount-unreadable",
      'must be an amount with a decimal point, got "1,5"',
    ],
    ["3,C01,5,,", "postedOn", "posted-on-missing", "is empty"],
    ["3,C01,5,,soon", "postedOn", "posted-on-unreadable", 'must be a date, got "soon"'],
    [
      `3,C01,5,${"x".repeat(32_768)},2027-10-02`,
      "note",
      "note-too-long",
      "must be at most 32,767 characters long, and has 32,768",
    ],
    [
      "3,C01,1,234.56,2027-10-02,x",
      null,
      "extra-cells",
      "has 6 cells, but there are 5 titles: a cell may need quotation marks",
    ],
  ])("refuses %j", (row, column, code, message) => {
    expect(problemOf(row)).toEqual({ row: 2, column, severity: "error", code, message });
    expect(check([row])).toMatchObject({ accepted: [], refused: 1 });
  });

  it("refuses a calendar quarter that a case of another month takes apart", () => {
    const problem = problemOf("Q3 2027,C01,5,,2027-10-02", settings, {
      ...sampleCase,
      firstDay: day("2027-02-01"),
    });
    expect(problem).toMatchObject({
      code: "period-straddling",
      message:
        'must lie within one quarter of the case, which starts on 2027-02-01, got "Q3 2027": use dates or the quarter\'s number',
    });
  });

  it("does not mind blank cells behind the last title", () => {
    expect(check(["3,C01,5,x,2027-10-02,,"])).toMatchObject({ refused: 0, problems: [] });
  });

  it("cuts long cells in messages", () => {
    const { message } = problemOf(`3,${"x".repeat(100)},5,,2027-10-02`)!;
    expect(message).toContain(`"${"x".repeat(60)}…"`);
  });

  it.each([
    [
      "4,C01,5,,2027-10-02",
      "period",
      "after-closing-quarter",
      "is quarter 4, after quarter 3, which is being closed",
    ],
    [
      "2,C01,5,,2027-10-02",
      "period",
      "restatement",
      "is quarter 2, which is closed (up to quarter 2): the row restates it",
    ],
    [
      "Initial,C01,5,,2027-10-02",
      "period",
      "restatement",
      "is Initial, which is closed (up to quarter 2): the row restates it",
    ],
    [
      "3,C01,5,,2027-07-10",
      "postedOn",
      "posted-before-last-close",
      "is 2027-07-10, not after the last close (2027-07-10): the report of that close would change",
    ],
    [
      "3,C01,5,,2027-10-06",
      "postedOn",
      "posted-in-future",
      "is 2027-10-06, after today (2027-10-05): the row does not count before that day",
    ],
    [
      "3,C01,1,234.50,2027-10-02",
      "note",
      "note-continues-amount",
      'is "234.50" beside an amount of 1: a comma may have cut the amount in two',
    ],
    ["3,C01,20.5,First part,2027-09-30", null, "duplicate-in-ledger", "is in the ledger already"],
  ])("warns of %j, and accepts it", (row, column, code, message) => {
    expect(problemOf(row)).toEqual({ row: 2, column, severity: "warning", code, message });
    expect(check([row])).toMatchObject({ refused: 0, accepted: [{ line: "C01" }] });
  });

  it.each(["3,C01,1,23,2027-10-02", "3,C01,1.5,234,2027-10-02", "3,C01,1234,567,2027-10-02"])(
    "sees no amount cut in two in %j",
    (row) => {
      expect(check([row]).problems).toEqual([]);
    },
  );

  it("sees no amount cut in two where the note stands elsewhere, or nothing cuts at commas", () => {
    const columns = { ...settings.columns, note: 4, postedOn: null };
    expect(check(["3,C01,1,,234"], { ...settings, columns }).problems).toEqual([]);
    const file = readCsv("Period;Line;Amount;Note\n3;C01;1;234\n");
    expect(checkRows(file, sampleCase, withoutDay).problems).toEqual([]);
  });

  it("has nothing to restate before the first close", () => {
    const { problems } = check(["1,C01,5,,2020-01-01", "Initial,C01,5,,2020-01-01"], settings, {
      ...sampleCase,
      lastClose: null,
    });
    expect(problems).toEqual([]);
  });

  it("warns of rows that are the same, each of the first of them", () => {
    const rows = [
      "3,C01,5,x,2027-10-02",
      "Q3 2027,Licences,5.00,x,2.10.2027",
      "3,C01,5,y,2027-10-02",
      "3,C01,5,x,2027-10-03",
      "3,C01,5,x,2027-10-02",
    ];
    expect(check(rows).problems).toEqual(
      [3, 6].map((row) => ({
        row,
        column: null,
        severity: "warning",
        code: "duplicate-in-file",
        message: "is the same as row 2",
      })),
    );
  });

  it("finds a row of the ledger again on another day, where the file states none", () => {
    const row = "3,C01,20.5,First part,2027-10-02";
    expect(check([row]).problems).toEqual([]);
    expect(problemOf(row, withoutDay)).toMatchObject({ code: "duplicate-in-ledger" });
  });

  it("finds every error of a row and goes on with the next", () => {
    const rows = ["soon,X9,five,,never", "", "3,C01,5,,2027-10-02", ",,,x,"];
    const { accepted, refused, problems } = check(rows);
    expect(accepted).toHaveLength(1);
    expect(refused).toBe(2);
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 period",
      "2 line",
      "2 amount",
      "2 postedOn",
      "5 period",
      "5 line",
      "5 amount",
      "5 postedOn",
    ]);
  });
});
