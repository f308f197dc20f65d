import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closeQuarter,
  passGate,
  postActuals,
  reopenClose,
  showReport,
} from "../../../../src/workbook/excel/measure";
import { failAtEach, LOOKING, notAsBefore, PATIENCE } from "../../support/fail-at-each";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY } from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;
let closedOnce: WorkbookModel;
let closedTwice: WorkbookModel;

const now = TODAY;
const postings = [
  { period: 1, line: "C01", amount: 6_000, note: "=1+1" },
  { period: 2, line: "B02", amount: 3_000 },
];

beforeAll(async () => {
  ({ excel, start } = await smallWorkbook(1));
  await passGate(1, { gate: 0, decision: "go" }, { now });
  await postActuals(1, postings, { now });
  await closeQuarter(1, { quarter: 1, isPartial: true, note: "first" }, { now });
  closedOnce = excel.workbook.model;
  await closeQuarter(1, { quarter: 2, isPartial: true, note: "=second" }, { now });
  closedTwice = excel.workbook.model;
}, 180_000);
afterAll(() => {
  excel.stop();
});

describe("whichever action fails, the workbook is as it was, cell by cell", () => {
  it(
    "when the first quarter is closed",
    async () => {
      const order = { quarter: 1, isPartial: true, note: "first" };
      const close = () => closeQuarter(1, order, { now });
      excel.workbook.open(start);
      const runs = await failAtEach(excel, close);
      expect(notAsBefore(runs)).toEqual([]);
      expect(runs.length).toBeGreaterThan(550);
    },
    PATIENCE,
  );

  it(
    "when a further quarter is closed",
    async () => {
      const close = () => closeQuarter(1, { quarter: 2, isPartial: true }, { now });
      excel.workbook.open(closedOnce);
      expect(notAsBefore(await failAtEach(excel, close, LOOKING))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "when the only close is reopened",
    async () => {
      const reopen = () => reopenClose(1, { close: 1, reason: "a wrong invoice" }, { now });
      excel.workbook.open(closedOnce);
      const runs = await failAtEach(excel, reopen);
      expect(notAsBefore(runs)).toEqual([]);
      expect(runs.length).toBeGreaterThan(500);
    },
    PATIENCE,
  );

  it(
    "when the second close is reopened, the report of which is shown",
    async () => {
      excel.workbook.open(closedTwice);
      await showReport(1, 2);
      const reopen = () => reopenClose(1, { close: 2, reason: "=a wrong invoice" }, { now });
      expect(notAsBefore(await failAtEach(excel, reopen, LOOKING))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "when a report is shown",
    async () => {
      const show = () => showReport(1, 1);
      excel.workbook.open(closedTwice);
      expect(notAsBefore(await failAtEach(excel, show, LOOKING - 1))).toEqual([]);
    },
    PATIENCE,
  );
});
