import { afterEach, beforeEach, expect, it } from "vitest";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import {
  closeQuarter,
  passGate,
  postActuals,
  readCase,
} from "../../../../src/workbook/excel/measure";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { SMALL_CASE, TODAY, typeCase } from "../../support/small-case";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel({ withFunctions: true });
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 3, users: 40 });
  typeCase(excel, SMALL_CASE);
}, 180_000);
afterEach(() => {
  excel.stop();
});

it("waits for functions that are still calculating, and lets them agree", async () => {
  const now = TODAY;
  const crm = async () =>
    (await readCase(1)).checks
      .filter(({ what }) => what.startsWith("CRM."))
      .map((one) => one.result);
  expect(new Set(await crm())).toEqual(new Set(["calculating", "ok"]));

  await passGate(1, { gate: 0, decision: "go" }, { now });
  expect(new Set(await crm())).toEqual(new Set(["ok"]));
  await postActuals(1, [{ period: 1, line: "C01", amount: 6_000 }], { now });
  excel.type("Costs", "H12", 170);
  const { row } = await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
  expect(row.checks).toBe("• All checks pass");
}, 120_000);
