import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/workbook/actuals/decode-text";
import type { ImportCase } from "../../../src/workbook/actuals/import-case";
import { ledgerCsv } from "../../../src/workbook/actuals/ledger-csv";
import type { LedgerRow } from "../../../src/workbook/actuals/ledger-row";
import { prepareImport } from "../../../src/workbook/actuals/prepare-import";
import { readCsv } from "../../../src/workbook/actuals/read-csv";
import { day, sampleCase } from "./sample-case";

const row: LedgerRow = {
  period: 3,
  postedOn: day("2027-10-02"),
  line: "C01",
  amount: 5,
  note: "",
};

/** The file's rows without titles and byte order mark. */
const lines = (rows: readonly LedgerRow[]) => ledgerCsv(rows).split("\r\n").slice(1, -1);

const imported = (rows: readonly LedgerRow[], importCase: ImportCase) => {
  const { text } = decodeText(new TextEncoder().encode(ledgerCsv(rows)));
  return prepareImport(readCsv(text), importCase);
};

describe("ledgerCsv", () => {
  it("writes titles, ISO dates and line breaks that every spreadsheet knows", () => {
    expect(ledgerCsv([{ ...row, note: "First invoice" }])).toBe(
      "\uFEFFPeriod,Posted on,Line,Amount,Note\r\n3,2027-10-02,C01,5,First invoice\r\n",
    );
  });

  it.each([
    [-1234.5, "-1234.5"],
    [1.234, "1.2340"],
    [-0.125, "-0.1250"],
    [1e-7, "0.0000001"],
    [-2.5e-7, "-0.00000025"],
    [123456789012345, "123456789012345"],
    [0.1 + 0.2, "0.30000000000000004"],
  ])("writes the amount %s as %s", (amount, text) => {
    expect(lines([{ ...row, amount }])).toEqual([`3,2027-10-02,C01,${text},`]);
  });

  it.each([
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["a;b", '"a;b"'],
    [" spaces ", '" spaces "'],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["-5", "'-5"],
    ["\ttab", '"\'\ttab"'],
    ["'=1", "''=1"],
  ])("writes the note %j as %s", (note, cell) => {
    expect(lines([{ ...row, note }])).toEqual([`3,2027-10-02,C01,5,${cell}`]);
  });

  it("imports to the same rows", () => {
    const ids = ["C01", "B 02", "=C3", "-1", "'x", 'a"b', "c,d;e", "Initial"];
    const importCase: ImportCase = {
      ...sampleCase,
      lines: ids.map((id) => ({ id, name: `Line ${id}`, plan: [] })),
      ledger: [],
    };
    const unit = fc.oneof(
      fc.constantFrom("'", '"', "=", "+", "-", "@", ",", ";", "\t", "\n", "\r", " ", "a", "1", "€"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((text) => text !== "\0"),
    );
    const rows = fc.array(
      fc.record({
        period: fc.integer({ min: 0, max: 12 }),
        postedOn: fc.integer({ min: day("1990-01-01"), max: day("2099-12-31") }),
        line: fc.constantFrom(...ids),
        amount: fc
          .oneof(
            fc.integer({ min: -1e14, max: 1e14 }).map((cents) => cents / 100),
            fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
            fc.double({ min: -1e14, max: 1e14, noNaN: true }),
          )
          .filter((amount) => amount === 0 || Math.abs(amount) > 1e-30)
          .map((amount) => (amount === 0 ? 0 : amount)),
        note: fc.string({ unit, maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (ledger) => {
        const { questions, result } = imported(ledger, importCase);
        expect(questions).toEqual([]);
        expect(result?.rows).toEqual(ledger);
        const filled = { ...importCase, ledger };
        expect(imported(ledger, filled).result?.preview.problemCounts).toContainEqual({
          code: "duplicate-in-ledger",
          count: ledger.length,
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
