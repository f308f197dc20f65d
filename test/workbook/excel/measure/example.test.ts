import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import {
  closePreflight,
  closeQuarter,
  passGate,
  postActuals,
  readCase,
  reopenClose,
  showReport,
  type CaseReading,
} from "../../../../src/workbook/excel/measure";
import { historyFaults } from "../../../../src/workbook/excel/measure/history-faults";
import { isoDay } from "../../../../src/workbook/excel/measure/serial-day";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { BRIDGE_FIELDS } from "../../support/small-case";

let excel: OpenExcel;
let example: CaseReading;

beforeAll(async () => {
  excel = await openExcel();
  await buildWorkbook({ ...DEFAULT_OPTIONS, example: "b2b" });
  example = await readCase(1);
}, 180_000);
afterAll(() => {
  excel.stop();
});

/** Some days after the seventh quarter, which ends on 30 September 2028. */
const now = new Date(2028, 9, 12);
const TODAY_SERIAL = 47_038;

describe("the example of a rollout under way", () => {
  it("has a history that fits together, and reports that are reproduced", async () => {
    expect(isoDay(TODAY_SERIAL)).toBe("2028-10-12");
    expect(historyFaults(example)).toEqual([]);
    expect(example.inputs).toMatchObject({ lastClosed: 6, gateNow: 2 });
    for (const { close } of example.closes) {
      expect((await showReport(1, Number(close))).differences, `close ${close ?? ""}`).toEqual([]);
    }
    await showReport(1, null);
  }, 120_000);

  it("goes on: the next quarter is posted, closed, reopened and closed again", async () => {
    const { items, quarter } = closePreflight(example, TODAY_SERIAL);
    expect(quarter).toBe(7);
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds]).toEqual(["missingActual"]);

    const postings = items.map(({ line }, index) => ({
      period: 7,
      line: line ?? "",
      amount: 1_000 * (index + 1),
    }));
    await postActuals(1, postings, { now });
    const order = { quarter: 7, isPartial: false };
    const { row } = await closeQuarter(1, order, { now });
    expect(row).toMatchObject({ status: "complete", asOf: TODAY_SERIAL, gate: 2 });
    const sum = BRIDGE_FIELDS.map((effect) => Number(row[effect])).reduce(
      (total, effect) => total + Math.round(100 * effect),
      0,
    );
    expect(sum).toBe(Math.round(100 * Number(row.to)) - Math.round(100 * Number(row.from)));

    await reopenClose(1, { close: 7, reason: "a posting was missing" }, { now });
    const again = await closeQuarter(1, order, { now });
    expect(again.row).toEqual(row);
    await passGate(1, { gate: 3, decision: "go" }, { now });
    for (const close of [1, 6, 7]) expect((await showReport(1, close)).differences).toEqual([]);
    await showReport(1, null);
    const { checks } = await readCase(1);
    expect(checks.filter(({ result }) => result === "fails")).toEqual([]);
  }, 120_000);
});
