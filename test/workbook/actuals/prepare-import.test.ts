import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/workbook/actuals/decode-text";
import { prepareImport, type ImportAnswers } from "../../../src/workbook/actuals/prepare-import";
import { readCsv } from "../../../src/workbook/actuals/read-csv";
import { sampleCase } from "./sample-case";

const prepare = (text: string, answers?: ImportAnswers) =>
  prepareImport(readCsv(text), sampleCase, answers);

const amountsOf = (text: string, answers?: ImportAnswers) =>
  prepare(text, answers).result?.rows.map(({ amount }) => amount);

const periodsOf = (text: string, answers?: ImportAnswers) =>
  prepare(text, answers).result?.rows.map(({ period }) => period);

describe("prepareImport", () => {
  it("has no questions about a file that leaves no doubt", () => {
    const draft = prepare("Quarter;Line;Amount;Note\nQ3 2027;C01;1.234,50 €;x\n3;B01;(2.345);\n");
    expect(draft).toMatchObject({ questions: [], currencies: ["€"] });
    expect(draft.conventions.decimalSign).toEqual({
      choice: ",",
      basis: "cells",
      examples: ["1.234,50 €"],
    });
    expect(draft.result?.rows).toMatchObject([
      { period: 3, line: "C01", amount: 1234.5, note: "x" },
      { period: 3, line: "B01", amount: -2345, note: "" },
    ]);
    expect(draft.result?.preview).toMatchObject({ accepted: 2, refused: 0 });
  });

  it("asks for the decimal sign where no amount shows it", () => {
    const text = 'Period,Line,Amount\n3,C01,"1,234"\n3,B01,"5"\n';
    expect(prepare(text)).toMatchObject({
      questions: [
        {
          about: "decimal-sign",
          convention: { choice: null, basis: "open", examples: ["1,234"] },
        },
      ],
      result: null,
    });
    expect(amountsOf(text, { decimalSign: "." })).toEqual([1234, 5]);
    expect(amountsOf(text, { decimalSign: "," })).toEqual([1.234, 5]);
  });

  it("asks where amounts contradict each other, and refuses those that the answer does not fit", () => {
    const text = "Period;Line;Amount\n3;C01;1.5\n3;B01;2,5\n";
    expect(prepare(text).questions).toMatchObject([{ convention: { basis: "contradictory" } }]);
    const draft = prepare(text, { decimalSign: "," });
    expect(draft.result?.rows).toMatchObject([{ amount: 2.5 }]);
    expect(draft.result?.preview.problems).toMatchObject([{ row: 2, code: "amount-unreadable" }]);
  });

  it("lets the user say otherwise than the cells, which then do not fit", () => {
    const text = "Period,Line,Amount,Posted on\n30/9/2027,C01,1.5,1/10/2027\n";
    const codesOf = (answers: ImportAnswers) =>
      prepare(text, { postedOnOrder: "day-first", ...answers }).result?.preview.problemCounts;
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ decimalSign: "," })).toEqual([{ code: "amount-unreadable", count: 1 }]);
    expect(codesOf({ periodOrder: "month-first" })).toEqual([
      { code: "period-unreadable", count: 1 },
    ]);
  });

  it("asks for the order of dates where none shows it, for each column", () => {
    const text = "Period,Line,Amount,Posted on\n1/4/2027,C01,5,3/4/2027\n";
    expect(prepare(text).questions).toMatchObject([
      { about: "period-order", convention: { examples: ["1/4/2027"] } },
      { about: "posted-on-order", convention: { examples: ["3/4/2027"] } },
    ]);
    const postedOnOrder = "day-first";
    expect(periodsOf(text, { periodOrder: "day-first", postedOnOrder })).toEqual([2]);
    expect(periodsOf(text, { periodOrder: "month-first", postedOnOrder })).toEqual([1]);
    expect(prepare(text, { periodOrder: "day-first" }).result).toBeNull();
  });

  it("asks for columns that it cannot tell", () => {
    const text = "Period,Line,Amount,Value\n3,C01,5,6\n";
    expect(prepare(text).questions).toEqual([
      { about: "column", role: "amount", candidates: [2, 3] },
    ]);
    expect(amountsOf(text, { columns: { amount: 3 } })).toEqual([6]);
  });

  it("asks for required columns that are not there, also where the user says so", () => {
    expect(prepare("Period,Line,Words\n3,C01,five\n").questions).toEqual([
      { about: "column", role: "amount", candidates: [] },
    ]);
    expect(prepare("Period,Line,Amount\n3,C01,5\n", { columns: { line: null } })).toMatchObject({
      questions: [{ about: "column", role: "line", candidates: [1] }],
      result: null,
    });
  });

  it("does without the optional columns", () => {
    const text = "Period,Line,Amount,Text,Comment\n3,C01,5,x,y\n";
    expect(prepare(text).questions).toMatchObject([{ role: "note" }]);
    const draft = prepare(text, { columns: { note: null } });
    expect(draft.result?.rows).toMatchObject([{ note: "", postedOn: sampleCase.today }]);
  });

  it("asks for the separator where several fit", () => {
    const file = readCsv("Period,;Line,;Amount\n3,;C01,;5\n");
    expect(prepareImport(file, sampleCase).questions).toContainEqual({
      about: "separator",
      candidates: [",", ";"],
    });
  });

  it("asks whether the first row holds titles where it looks like data", () => {
    const text = "3,C01,5.50\n3,B01,6.50\n";
    expect(prepare(text).questions).toContainEqual({ about: "first-row" });
    const draft = prepare(text, { firstRow: "data" });
    expect(draft.table.header.cells).toEqual(["Column 1", "Column 2", "Column 3"]);
    expect(draft.result?.rows).toMatchObject([{ amount: 5.5 }, { amount: 6.5 }]);
    expect(amountsOf(text, { firstRow: "titles" })).toEqual([6.5]);
  });

  it("lets days before the case count as Initial when the user says so", () => {
    const text = "Period,Line,Amount\n2026-12-31,C01,5\n";
    expect(periodsOf(text)).toEqual([]);
    expect(prepare(text).result?.preview.problems).toMatchObject([{ code: "period-before-start" }]);
    expect(periodsOf(text, { beforeStart: "initial" })).toEqual([0]);
  });

  it("asks before it adds up amounts beside which different currencies stand", () => {
    const text = "Period,Line,Amount\n3,C01,5 EUR\n3,C01,USD 6\n3,C01,7\n";
    expect(prepare(text)).toMatchObject({
      questions: [{ about: "currencies", currencies: ["EUR", "USD"] }],
      result: null,
    });
    expect(amountsOf(text, { mixedCurrencies: "accept" })).toEqual([5, 6, 7]);
  });

  it("reads, maps and checks 10,000 rows in less than a second of computing", () => {
    const periods = ["Q3 2027", "3", "2027-09-30", "30/9/2027"];
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const line = sampleCase.lines[at % 3]?.id ?? "";
      return `${periods[at % 4]},${line},"1,${100 + (at % 900)}.50",An invoice with the number ${at}`;
    });
    const bytes = new TextEncoder().encode(`Period,Line,Amount,Note\n${rows.join("\n")}`);
    const ledger = Array.from({ length: 10_000 }, (_, at) => ({
      period: 3,
      postedOn: 46_000,
      line: "C01",
      amount: at,
      note: `Invoice ${at}`,
    }));

    // Not by the clock, which runs on while other programs compute.
    const before = process.cpuUsage();
    const { text } = decodeText(bytes);
    const { result } = prepareImport(readCsv(text), { ...sampleCase, ledger });
    const milliseconds = process.cpuUsage(before).user / 1000;
    expect(result?.rows).toHaveLength(10_000);
    expect(milliseconds).toBeLessThan(1000);
  });
});
