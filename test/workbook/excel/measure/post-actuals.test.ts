import { describe, expect, it } from "vitest";
import { measureTexts } from "../../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closeQuarter,
  postActuals,
  postingDay,
  postingFaults,
  readCase,
  showReport,
  type CaseReading,
} from "../../../../src/workbook/excel/measure";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY, TODAY_SERIAL } from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;
let empty: CaseReading;

const now = TODAY;

beginEachTestWith(async () => {
  ({ excel, start } = await smallWorkbook(1));
  empty = await readCase(1);
  return excel;
});

const sheet = (name: string) => excel.workbook.model.sheets.find((one) => one.name === name)!;
const ledgerTable = () => sheet("Actuals").tables[0]!;
const row = (number: number) =>
  ["B", "C", "D", "E", "F", "G", "H"].map((column) => excel.value("Actuals", `${column}${number}`));

describe("postActuals", () => {
  it("fills the blank first row, adds the others, and the group of each is known", async () => {
    const posted = await postActuals(
      1,
      [
        { period: 0, line: "C02", amount: 61_000 },
        { period: 1, line: "B02", amount: -5.5, note: "corrected" },
      ],
      { now },
    );
    expect(posted).toEqual({ rows: 2, postedOn: TODAY_SERIAL });
    expect(ledgerTable().area).toMatchObject({ row: 4, lastRow: 6 });
    expect(row(6)).toEqual([0, TODAY_SERIAL, "C02", 61_000, null, "Implementation", ""]);
    expect(row(7)).toEqual([1, TODAY_SERIAL, "B02", -5.5, "corrected", "Sales targeting", ""]);
    const { cells } = sheet("Actuals");
    expect(cells[6]![4]!.format).toEqual(cells[5]![4]!.format);
  });

  it("fills blank rows at the end of the ledger before it adds any", async () => {
    const posting = { period: 1, line: "C01", amount: 1 };
    await postActuals(1, [posting, posting, posting], { now });
    excel.workbook.change("Clear", (draft) => {
      const { cells } = draft.sheets.find(({ name }) => name === "Actuals")!;
      for (const at of [6, 7]) for (const column of [1, 2, 3, 4]) delete cells[at]![column]!.value;
    });
    await postActuals(1, [{ ...posting, amount: 2 }], { now });
    expect(ledgerTable().area.lastRow).toBe(7);
    expect([excel.value("Actuals", "E7"), excel.value("Actuals", "E8")]).toEqual([2, null]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "1/2", "TRUE", '=HYPERLINK("http://x")'])(
    "keeps the note %s as the text it is",
    async (note) => {
      await postActuals(1, [{ period: 1, line: "C01", amount: 1, note }], { now });
      expect(excel.value("Actuals", "F6")).toBe(note);
      expect(sheet("Actuals").cells[5]![5]!.formula).toBeUndefined();
      expect((await readCase(1)).ledger[0]).toMatchObject({ note, problem: "" });
    },
  );

  it("posts thousands of rows in one batch", async () => {
    const postings = Array.from({ length: 5_000 }, (_, index) => ({
      period: index % 5,
      line: index % 2 === 0 ? "C01" : "B01",
      amount: index / 4,
      note: `invoice ${index}`,
    }));
    await postActuals(1, postings, { now });
    expect(excel.roundTrips).toHaveLength(5);
    expect(Math.max(...excel.roundTrips.map(({ bytes }) => bytes))).toBeLessThan(500_000);
    expect(row(5_005)).toEqual([
      4,
      TODAY_SERIAL,
      "B01",
      1249.75,
      "invoice 4999",
      "Customer management",
      "",
    ]);
    const { extents, ledger } = await readCase(1);
    expect(extents.ledger).toMatchObject({ rows: 5_000, filled: 5_000 });
    expect(ledger.filter(({ problem }) => problem !== "")).toEqual([]);
  }, 120_000);

  it("takes thousands of rows back, should they fail to be read", async () => {
    const posting = { period: 1, line: "C01", amount: 1 };
    excel.beforeRoundTrip(4, () => {
      excel.failAt(excel.roundTrips.reduce((sum, { actions }) => sum + actions, 0));
    });
    await expect(
      postActuals(1, Array<typeof posting>(2_000).fill(posting), { now }),
    ).rejects.toMatchObject({ step: "verify" });
    expect(differences(start, excel.workbook.model)).toEqual([]);
  }, 120_000);

  it("does not post to a line without a category, by which the cash flow adds up", async () => {
    excel.type("Costs", "D12", "");
    const before = excel.workbook.model;
    await expect(
      postActuals(1, [{ period: 1, line: "C01", amount: 1 }], { now }),
    ).rejects.toMatchObject({
      code: "InvalidRequest",
      message: measureTexts.badPosting(1, measureTexts.postingFaults.noGroup("C01")),
    });
    expect(excel.workbook.model).toBe(before);
  });

  it("takes back rows that the sheet finds fault with", async () => {
    // Somebody takes the category out at the very last moment.
    excel.beforeRoundTrip(3, () => {
      excel.type("Costs", "D12", "");
    });
    const posting = { period: 1, line: "C02", amount: 1 };
    await expect(
      postActuals(1, [posting, { ...posting, line: "C01" }], { now }),
    ).rejects.toMatchObject({
      code: "NotReproduced",
      step: "verify",
      message: `${measureTexts.badPosting(2, "line not known")}. ${measureTexts.takenBack}`,
    });
    expect(differences(start, excel.workbook.model)).toEqual([
      expect.stringMatching(/^\/sheets\/\d+\/cells\/11\/3\/value: "Licences" -> ""$/),
    ]);
  });

  it("does not post where the formulas of the ledger are lost", async () => {
    excel.workbook.change("Clear", (draft) => {
      const actuals = draft.sheets.find(({ name }) => name === "Actuals")!;
      delete actuals.cells[5]![6]!.formula;
    });
    await expect(
      postActuals(1, [{ period: 1, line: "C01", amount: 1 }], { now }),
    ).rejects.toMatchObject({
      code: "PartsMissing",
      message: measureTexts.noLedgerFormulas("Actuals"),
    });
  });

  it("refuses no rows, too many rows, and rows that cannot be posted", async () => {
    const posting = { period: 1, line: "C01", amount: 1 };
    const refused = (postings: (typeof posting)[]) =>
      postActuals(1, postings, { now }).catch((cause: unknown) => (cause as Error).message);
    expect(await refused([])).toBe(measureTexts.nothingToPost);
    expect(await refused(Array<typeof posting>(20_001).fill(posting))).toBe(
      "At most 20,000 rows can be posted at once, got 20,001: post them in parts",
    );
    expect(await refused([posting, { ...posting, line: "C99" }])).toBe(
      'Row 2 cannot be posted: there is no line "C99"',
    );
    expect(excel.workbook.model).toBe(start);
  });
});

describe("the day of a posting", () => {
  it("is today, or the day after the last close, so that no report changes", async () => {
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    const before = await readCase(1);
    expect(postingDay(before, TODAY_SERIAL)).toBe(TODAY_SERIAL + 1);
    expect(postingDay(before, TODAY_SERIAL + 10)).toBe(TODAY_SERIAL + 10);
    await postActuals(1, [{ period: 1, line: "C01", amount: 999 }], { now });
    expect(excel.value("Actuals", "C6")).toBe(TODAY_SERIAL + 1);
    expect((await showReport(1, 1)).differences).toEqual([]);
  });

  it("is the one that the row states, where it lies after the last close and is not to come", async () => {
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    const stated = [-1, 0, 1, 5, 9, 10, 11, 3.7].map((days) => TODAY_SERIAL + days);
    const postings = stated.map((postedOn) => ({ period: 1, line: "C01", amount: 1, postedOn }));
    const later = new Date(2027, 3, 30);
    await postActuals(1, postings, { now: later });
    const { ledger } = await readCase(1);
    expect(ledger.map(({ postedOn }) => Number(postedOn) - TODAY_SERIAL)).toEqual([
      10, 10, 1, 5, 9, 10, 10, 3,
    ]);
  });
});

describe("postingFaults", () => {
  const fault = (posting: object) =>
    postingFaults(empty, [{ period: 1, line: "C01", amount: 1, ...posting }]).map(
      ({ message }) => message,
    );

  it.each([
    [{ period: 5 }, "quarter must be a whole number from 0 to 4, got 5"],
    [{ period: -1 }, "quarter must be a whole number from 0 to 4, got -1"],
    [{ period: 1.5 }, "quarter must be a whole number from 0 to 4, got 1.5"],
    [{ line: "C99" }, 'there is no line "C99"'],
    [{ line: "C24" }, 'there is no line "C24"'],
    [{ amount: Number.NaN }, "amount must be a number, got NaN"],
    [{ note: "x".repeat(32_768) }, "note must have at most 32767 characters"],
  ])("of %o is: %s", (posting, message) => {
    expect(fault(posting)).toEqual([message]);
  });

  it("are none of rows that can be posted, and all of one that cannot", () => {
    expect(fault({})).toEqual([]);
    expect(fault({ period: 0, amount: -3, note: "" })).toEqual([]);
    expect(fault({ period: 9, line: "", amount: Infinity })).toHaveLength(3);
  });
});
