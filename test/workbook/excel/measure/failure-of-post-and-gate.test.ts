import { castDraft } from "immer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureTexts } from "../../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import { closeQuarter, passGate, postActuals } from "../../../../src/workbook/excel/measure";
import { failAtEach, LOOKING, notAsBefore, PATIENCE } from "../../support/fail-at-each";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY } from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;
let closedOnce: WorkbookModel;

const now = TODAY;
const postings = [
  { period: 1, line: "C01", amount: 6_000, note: "=1+1" },
  { period: 1, line: "B01", amount: 3_000 },
  { period: 2, line: "B02", amount: 3_000, note: "-50" },
];

beforeAll(async () => {
  ({ excel, start } = await smallWorkbook(1));
  await passGate(1, { gate: 0, decision: "go" }, { now });
  await postActuals(1, postings, { now });
  await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
  closedOnce = excel.workbook.model;
}, 180_000);
afterAll(() => {
  excel.stop();
});

describe("whichever action fails, the workbook is as it was, cell by cell", () => {
  it(
    "when the first actuals are posted into an empty ledger",
    async () => {
      const post = () => postActuals(1, postings, { now });
      excel.workbook.open(start);
      const runs = await failAtEach(excel, post);
      expect(notAsBefore(runs)).toEqual([]);
      expect(runs.length).toBeGreaterThan(400);
    },
    PATIENCE,
  );

  it(
    "when actuals are posted below others, on a sheet that somebody has protected",
    async () => {
      excel.workbook.open(closedOnce);
      excel.workbook.change("Protect", (draft) => {
        const { protection } = start.sheets.find(({ name }) => name === "Inputs")!;
        draft.sheets.find(({ name }) => name === "Actuals")!.protection = castDraft(protection);
      });
      const post = () => postActuals(1, postings, { now });
      expect(notAsBefore(await failAtEach(excel, post, LOOKING))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "when the business case is frozen",
    async () => {
      const freeze = () => passGate(1, { gate: 0, decision: "go", note: "approved" }, { now });
      excel.workbook.open(start);
      const runs = await failAtEach(excel, freeze);
      expect(notAsBefore(runs)).toEqual([]);
      expect(runs.length).toBeGreaterThan(500);
    },
    PATIENCE,
  );

  it(
    "when a later gate is decided",
    async () => {
      const decide = () => passGate(1, { gate: 1, decision: "go" }, { now });
      excel.workbook.open(closedOnce);
      expect(notAsBefore(await failAtEach(excel, decide, LOOKING))).toEqual([]);
    },
    PATIENCE,
  );
});

describe("what cannot be taken back", () => {
  it("is named: nobody else's rows are deleted for it", async () => {
    excel.workbook.open(start);
    await excel.reset();
    // Somebody types into the ledger just after the rows were added, and the next step fails.
    excel.beforeRoundTrip(4, () => {
      excel.type("Actuals", "E7", 1);
      excel.failAt(excel.roundTrips.reduce((sum, { actions }) => sum + actions, 0));
    });
    const failed = measureTexts.failed(measureTexts.steps.verify, "GeneralException");
    await expect(postActuals(1, postings, { now })).rejects.toMatchObject({
      message: `${failed}. ${measureTexts.notTakenBack(["Actuals"])}`,
    });
    expect(excel.value("Actuals", "E7")).toBe(1);
  });
});
