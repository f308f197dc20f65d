import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { restoreFormulas, shareFormulas } from "../../../../src/workbook/excel/keep";
import {
  closePreflight,
  closeQuarter,
  gatePreflight,
  passGate,
  postActuals,
  readCase,
} from "../../../../src/workbook/excel/measure";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { beginEachTestWith } from "../../support/begin-each-test";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { SMALL_CASE, TODAY, TODAY_SERIAL, typeCase } from "../../support/small-case";

let excel: OpenExcel;

const now = TODAY;

beginEachTestWith(async () => {
  excel = await openExcel({ withFunctions: true });
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 1, users: 40 });
  typeCase(excel, SMALL_CASE);
  // A price that somebody has taken from a function: a figure of the plan goes stale with it.
  excel.type("Sheet1", "A1", 60_000);
  excel.workbook.change("Type", (draft) => {
    const { cells } = draft.sheets.find(({ name }) => name === "Costs")!;
    const { format } = cells[12]![7]!;
    cells[12]![7] = { formula: "=CRM.NPV(0,Sheet1!A1)", ...(format ? { format } : {}) };
  });
  await excel.workbook.settled();
  await shareFormulas();
  return excel;
});

/** The price as it would be now, and the one that is frozen. */
const [LIVE, STALE] = [90_000, 60_000];
const freeze = () => passGate(1, { gate: 0, decision: "go" }, { now });
const close = () => closeQuarter(1, { quarter: 1, isPartial: true }, { now });
const pricePlanned = async () => (await readCase(1)).lines.find(({ id }) => id === "C02")?.plan[0];

describe("a workbook whose CRM formulas are values", () => {
  it("is read as such, until they are restored", async () => {
    expect((await readCase(1)).keptFormulas).toBe(18);
    excel.type("Sheet1", "A1", LIVE);
    expect(await pricePlanned()).toBe(STALE);
    await restoreFormulas();
    await excel.workbook.settled();
    expect((await readCase(1)).keptFormulas).toBe(0);
    expect(await pricePlanned()).toBe(LIVE);
  });

  it.each([
    ["a gate", freeze],
    ["a close", close],
  ])("refuses %s, which would keep figures that are out of date", async (_, operation) => {
    excel.type("Sheet1", "A1", LIVE);
    const before = excel.workbook.model;
    await expect(operation()).rejects.toMatchObject({
      code: "NotReady",
      message:
        "The workbook is shared: 18 CRM formulas are values until Restore. Restore the formulas first: what is kept must not be out of date",
    });
    expect(excel.workbook.model).toBe(before);
    await restoreFormulas();
    await excel.workbook.settled();
    await operation();
    const { frozen } = await readCase(1);
    expect(frozen.find(({ line }) => line === "C02")?.amounts[0]).toBe(LIVE);
  });

  it("says so before anything else when a close or a gate is prepared", async () => {
    const reading = await readCase(1);
    const first = { kind: "shared", severity: "blocks" };
    expect(closePreflight(reading, TODAY_SERIAL).items[0]).toMatchObject(first);
    expect(gatePreflight(reading, 0)).toMatchObject([first]);
  });

  it("takes actuals, which freeze nothing", async () => {
    expect(await postActuals(1, [{ period: 1, line: "C01", amount: 6_000 }], { now })).toEqual({
      rows: 1,
      postedOn: TODAY_SERIAL,
    });
  });

  it("can be closed again once what was changed by hand is forgotten", async () => {
    excel.type("Costs", "H13", 75_000);
    expect((await restoreFormulas()).left).toMatchObject([{ cell: "H13", reason: "changed" }]);
    await expect(freeze()).rejects.toMatchObject({ code: "NotReady" });
    await restoreFormulas({ forgetChanged: true });
    await freeze();
    expect(await pricePlanned()).toBe(75_000);
  });
});

it("is not closed where somebody shares it meanwhile", async () => {
  await restoreFormulas();
  await excel.workbook.settled();
  const seen = await readCase(1);
  await shareFormulas();
  await expect(passGate(1, { gate: 0, decision: "go" }, { now, seen })).rejects.toMatchObject({
    code: "ChangedMeanwhile",
  });
});
