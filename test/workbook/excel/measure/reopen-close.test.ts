import { describe, expect, it } from "vitest";
import { measureTexts } from "../../../../src/locales/en/measure";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closeQuarter,
  passGate,
  postActuals,
  readCase,
  reopenClose,
  showReport,
} from "../../../../src/workbook/excel/measure";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY, TODAY_SERIAL } from "../../support/small-case";

let excel: OpenExcel;
/** With the business case frozen and the actuals of two quarters posted; then after each close. */
let posted: WorkbookModel;
let once: WorkbookModel;
let twice: WorkbookModel;

const now = TODAY;
const partial = (quarter: number) => closeQuarter(1, { quarter, isPartial: true }, { now });
const reopen = (close: number, reason = "a wrong invoice") =>
  reopenClose(1, { close, reason }, { now });

beginEachTestWith(async () => {
  ({ excel } = await smallWorkbook(1));
  await passGate(1, { gate: 0, decision: "go", note: "approved" }, { now });
  await postActuals(
    1,
    [
      { period: 1, line: "C01", amount: 6_100 },
      { period: 2, line: "C01", amount: 6_200 },
    ],
    { now },
  );
  posted = excel.workbook.model;
  await partial(1);
  once = excel.workbook.model;
  await partial(2);
  twice = excel.workbook.model;
  return excel;
});

const note = "reopened on 2027-04-20: a wrong invoice";

describe("reopenClose", () => {
  it("takes back exactly the last close, and keeps when and why with the one before", async () => {
    await reopen(2);
    expect(differences(once, excel.workbook.model)).toEqual([
      `/sheets/9/cells/14/35/value: undefined -> "Close 2 ${note}"`,
    ]);
    expect((await readCase(1)).closes[0]!.note).toBe(`Close 2 ${note}`);
  });

  it("keeps the note with the gate where there is no close before, and the business case stays", async () => {
    await reopen(2);
    await reopen(1, "=HYPERLINK(1)");
    const changed = differences(posted, excel.workbook.model);
    expect(changed).toEqual([
      '/sheets/9/cells/6/15/value: "approved" -> "approved; Close 1 reopened on 2027-04-20: =HYPERLINK(1)"',
    ]);
    const { frozen, inputs } = await readCase(1);
    expect(new Set(frozen.map(({ version }) => version))).toEqual(new Set([0]));
    expect(inputs).toMatchObject({ lastClosed: null, isBaselineFrozen: true });
  });

  it("lets the quarter be closed again, with what was posted since", async () => {
    await postActuals(1, [{ period: 2, line: "C01", amount: 50 }], { now });
    await reopen(2);
    const { row } = await partial(2);
    const { closes } = await readCase(1);
    expect(closes).toHaveLength(2);
    expect(row).toMatchObject({ asOf: TODAY_SERIAL + 1, ledgerTotal: 12_350 });
    for (const close of [1, 2]) expect((await showReport(1, close)).differences).toEqual([]);
  });

  it("goes back to now where the report of that close is shown", async () => {
    await showReport(1, 2);
    await reopen(2);
    expect((await readCase(1)).inputs.reportClose).toBeNull();
    excel.workbook.open(twice);
    await showReport(1, 1);
    await reopen(2);
    expect((await readCase(1)).inputs.reportClose).toBe(1);
  });

  it("adds to notes that are there already", async () => {
    await reopen(2);
    await partial(2);
    await reopen(2, "once more");
    const { closes } = await readCase(1);
    expect(closes[0]!.note).toBe(`Close 2 ${note}; Close 2 reopened on 2027-04-20: once more`);
  });

  it("is taken back where something of the close is still there", async () => {
    excel.beforeRoundTrip(5, () => {
      excel.type("Frozen plans", "B10", 2);
    });
    await expect(reopen(2)).rejects.toMatchObject({
      code: "NotReproduced",
      message: `${measureTexts.stillThere(2)}. ${measureTexts.takenBack}`,
    });
    expect(differences(twice, excel.workbook.model)).toEqual([
      expect.stringMatching(/^\/sheets\/\d+\/cells\/9\/1\/value: 0 -> 2$/),
    ]);
  });

  it("refuses another close than the last one, and one without a reason", async () => {
    await expect(reopen(1)).rejects.toMatchObject({
      code: "InvalidRequest",
      message: measureTexts.notTheLast(1, 2),
    });
    await expect(reopen(2, "  ")).rejects.toMatchObject({ message: measureTexts.noReason });
    expect(excel.workbook.model).toBe(twice);
    excel.workbook.open(posted);
    await expect(reopen(1)).rejects.toMatchObject({ message: measureTexts.nothingToReopen });
  });
});

describe("showReport", () => {
  it("refuses a close that is not on History", async () => {
    await expect(showReport(1, 3)).rejects.toMatchObject({
      code: "InvalidRequest",
      message: measureTexts.noSuchClose(3),
    });
    expect(excel.workbook.model).toBe(twice);
  });

  it("does without the chart that somebody has deleted", async () => {
    excel.workbook.change("Delete", (draft) => {
      for (const sheet of draft.sheets) {
        sheet.charts = sheet.charts.filter(({ name }) => name !== "ReturnByClose");
      }
    });
    await reopen(2);
    await partial(2);
    expect((await readCase(1)).hasReturnChart).toBe(false);
  });
});
