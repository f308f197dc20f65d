import { describe, expect, it } from "vitest";
import { areaAddress } from "../../../../src/workbench/engine/address";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  addLines,
  removeLine,
  tableLines,
  type LineTable,
} from "../../../../src/workbook/excel/keep";
import {
  closeQuarter,
  passGate,
  postActuals,
  readCase,
} from "../../../../src/workbook/excel/measure";
import { viewRows } from "../../../../src/workbook/template/cash-flow-layout";
import {
  BENEFIT_ROWS,
  COST_ROWS,
  CUSTOMER_ROWS,
  type LineRows,
} from "../../../../src/workbook/template/line-columns";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY } from "../../support/small-case";
import { isSameLine } from "../../../../src/workbook/excel/keep/open-lines";
import { setPassword, sheetNamed, write, written } from "./support/kept-workbook";

let excel: OpenExcel;
/** Three lines of costs, three of benefits and one segment are used. */
let start: WorkbookModel;

const now = TODAY;
const remove = (line: string, table: LineTable = "costs") =>
  removeLine({ edition: 1, table, line });

beginEachTestWith(async () => {
  ({ excel, start } = await smallWorkbook(1));
  return excel;
});

const ids = (sheet: string, { first, last }: LineRows) =>
  Array.from({ length: last - first + 1 }, (_, index) => excel.value(sheet, `B${first + index}`));
const total = (sheet: string, { total: row }: LineRows) => Number(excel.value(sheet, `S${row}`));
const failing = async () =>
  (await readCase(1)).checks.filter(({ result }) => result === "fails").map(({ what }) => what);

describe.each([
  ["costs", "Costs", COST_ROWS, "C02"],
  ["benefits", "Benefits", BENEFIT_ROWS, "B02"],
  ["customers", "Customers", CUSTOMER_ROWS, "2"],
] as const)("removeLine of %s", (table, sheet, rows, second) => {
  const { last } = rows;

  it("takes the line away, and moves those below up as they are", async () => {
    const before = sheetNamed(excel, sheet);
    const kept = ids(sheet, rows).filter((id) => !isSameLine(id, second));
    expect(await remove(second.toLowerCase(), table)).toEqual({
      sheet,
      line: second,
      summary: `${second} removed from ${sheet}.`,
    });
    const after = sheetNamed(excel, sheet);
    expect(ids(sheet, { ...rows, last: last - 1 })).toEqual(kept);
    const shrunk = (address: string) => address.replace(String(last), String(last - 1));
    expect(after.tables.map(({ area }) => areaAddress(area))).toEqual(
      before.tables.map(({ area }) => shrunk(areaAddress(area))),
    );
    expect(after.validations.map(({ area }) => areaAddress(area))).toEqual(
      before.validations.map(({ area }) => shrunk(areaAddress(area))),
    );
    expect(after.page.printArea?.lastRow).toBe((before.page.printArea?.lastRow ?? 0) - 1);
    expect(after.protection).toEqual(before.protection);
    expect(await failing()).toEqual([]);
  });

  it("leads back to the same workbook where lines were added", async () => {
    const { lines } = await addLines({ edition: 1, table, count: 2 });
    for (const line of lines) await remove(line, table);
    expect(differences(start, excel.workbook.model)).toEqual([]);
  });

  it("leaves the workbook as it was, or goes on to the end once the line is gone", async () => {
    await remove(second, table);
    const removed = excel.workbook.model;
    excel.workbook.open(start);
    const runs = await failAtEach(excel, () => remove(second, table));
    expect(notAsBefore(runs.filter(({ error }) => error !== null))).toEqual([]);
    const finished = runs.filter(({ error }) => error === null);
    expect(finished.flatMap((run) => differences(removed, run.after()))).toEqual([]);
    expect(runs.length).toBeGreaterThan(60);
    expect(finished.length).toBeGreaterThan(3);
    expect(finished.length).toBeLessThan(20);
  }, 600_000);
});

describe("lines that are left", () => {
  it.each(["C01", "C02", "C24"])(
    "add up without %s, the first, the last or another",
    async (id) => {
      const { lines } = await readCase(1);
      const row = lines.find((line) => line.id === id)?.row;
      const amount = row === undefined ? 0 : Number(excel.value("Costs", `S${row}`));
      const before = total("Costs", COST_ROWS);
      await remove(id);
      const rows = { ...COST_ROWS, total: COST_ROWS.total - 1 };
      expect(total("Costs", rows)).toBeCloseTo(before - amount, 8);
      const column = viewRows("plan").totalCosts;
      expect(Number(excel.value("Cash flow", `S${column}`))).toBeCloseTo(before - amount, 8);
      expect((await readCase(1)).lines.map((line) => line.id)).toEqual(
        lines.map((line) => line.id).filter((other) => other !== id),
      );
    },
  );

  it("are posted to, closed and grow as before", async () => {
    await remove("C01");
    await remove("B02", "benefits");
    await passGate(1, { gate: 0, decision: "go" }, { now });
    await postActuals(1, [{ period: 1, line: "C03", amount: 4_000 }], { now });
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    expect((await addLines({ edition: 1, table: "costs", count: 1 })).lines).toEqual(["C25"]);
    expect(await failing()).toEqual([]);
  });
});

describe("removeLine refuses", () => {
  const refused = async (line: string, table?: LineTable) => {
    const before = excel.workbook.model;
    const error: unknown = await remove(line, table).catch((cause: unknown) => cause);
    expect(differences(before, excel.workbook.model)).toEqual([]);
    return error;
  };

  it("a line with actuals, whatever the case of its id", async () => {
    await postActuals(1, [{ period: 1, line: "C01", amount: 6_000 }], { now });
    excel.type("Actuals", "D6", "c01");
    expect(await refused("C01")).toMatchObject({
      code: "InUse",
      message:
        "C01 stays: 1 actual is posted to it. Instead, end it: give it a last quarter (To), or type 0 over the quarters to come",
    });
  });

  it("a line of the business case and of closes, and takes one that came later", async () => {
    await passGate(1, { gate: 0, decision: "go" }, { now });
    await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    await postActuals(1, Array(2).fill({ period: 2, line: "B01", amount: 1 }), { now });
    expect(await refused("B01", "benefits")).toMatchObject({
      message:
        "B01 stays: 2 actuals are posted to it, the business case was frozen with it and 1 close has reported it. Instead, end it: type 0 over the quarters to come",
    });
    expect(await refused("C02")).toMatchObject({ code: "InUse" });
    await write(excel, { Costs: { C15: "Later", H15: 100 } });
    expect((await remove("C04")).line).toBe("C04");
    expect((await remove("1", "customers")).line).toBe("1");
  });

  it("a line to which formulas refer by itself, and names their cells", async () => {
    await write(excel, {
      Sheet1: { A1: "=Costs!H14*2", A2: "=SUM(Costs!H12:H14)", A3: '="Costs!H14"', A4: "=H14" },
      Costs: { H15: "=$H$14" },
    });
    excel.workbook.change("Name", (draft) => {
      const [first] = draft.names;
      draft.names.push({ ...first!, id: "{mine}", name: "Support", formula: "=Costs!$R$14:$T$14" });
    });
    expect(await refused("C03")).toMatchObject({
      code: "Referred",
      message: "3 formulas refer to C03 and would show #REF!. Change them first",
      cells: [
        { sheet: "Sheet1", cell: "A1" },
        { sheet: "Costs", cell: "H15" },
        { sheet: "", cell: "Support" },
      ],
    });
    await remove("C02");
    expect(written(excel, "Sheet1", "A2")).toBe("=SUM(Costs!H12:H13)");
  });

  it("a line that is not there, and one of two with the same id", async () => {
    expect(await refused("C99")).toMatchObject({ code: "NoSuchLine" });
    excel.type("Costs", "B13", "c01");
    expect(await refused("C01")).toMatchObject({
      message: "Two lines of Costs are called C01: give one of them another name first",
    });
  });

  it("the only line of a table", async () => {
    for (let line = 2; line <= 12; line++) await remove(String(line), "customers");
    expect(await refused("1", "customers")).toMatchObject({
      code: "InUse",
      message: "It is the only line of Customers: empty it instead",
    });
  }, 60_000);

  it("any line of a shared workbook, whose formulas cannot all be seen", async () => {
    await Excel.run(async ({ workbook }) => {
      const kept = workbook.worksheets.add("CRM Value kept formulas");
      kept.getRange("A1:A3").formulas = [["CRM Value kept formulas"], [""], ["=ROWS(Costs!$P$14)"]];
      await workbook.context.sync();
    });
    expect(await refused("C02")).toMatchObject({
      code: "Shared",
      message: expect.stringContaining("Restore them first") as string,
    });
  });

  it("a sheet with a password", async () => {
    await setPassword(excel, "Costs");
    expect(await refused("C01")).toMatchObject({
      code: "Password",
      message:
        "The sheet Costs has a password. Unprotect it under Review, and try again. Your workbook is as it was",
    });
  });

  it("what somebody else changes meanwhile", async () => {
    const error = await removeLine(
      { edition: 1, table: "costs", line: "C02" },
      {
        report: (step) => {
          if (step === "Remove the line") excel.type("Costs", "H13", 7);
        },
      },
    ).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "Changed" });
    expect(excel.value("Costs", "B13")).toBe("C02");
  });
});

it("says so where the line is gone and the sheet cannot be protected again", async () => {
  const lastRow = () => sheetNamed(excel, "Costs").tables[0]!.area.lastRow;
  const before = lastRow();
  let action = 0;
  let trip: number | null = null;
  excel.beforeEachAction(() => {
    const current = action++;
    if (lastRow() === before) return;
    // Everything fails from here on, but for the look whether the line is gone.
    trip ??= excel.roundTrips.length;
    if (excel.roundTrips.length !== trip + 1) excel.failAt(current);
  });
  expect((await remove("C02")).summary).toBe(
    "C02 removed from Costs. The sheet Costs could not be protected again: protect it under Review.",
  );
  expect(ids("Costs", COST_ROWS)).not.toContain("C02");
  expect(sheetNamed(excel, "Costs").protection).toBeNull();
});

describe("tableLines", () => {
  it("tells of every line what is typed over, and whether it can go", async () => {
    excel.type("Costs", "S13", 1);
    excel.type("Costs", "T13", 2);
    await passGate(1, { gate: 0, decision: "go" }, { now });
    const before = excel.workbook.model;
    const lines = await tableLines(1);
    expect(excel.workbook.model).toBe(before);
    expect(lines).toHaveLength(24 + 16 + 12);
    const find = (id: string) => lines.find(({ line }) => line === id);
    const stays = expect.stringContaining("the business case was frozen with it") as string;
    expect(find("C02")).toEqual({
      table: "costs",
      line: "C02",
      name: "Line C02",
      sheet: "Costs",
      row: 13,
      typedOver: 2,
      stays,
    });
    expect(find("C01")).toMatchObject({ typedOver: 0, stays });
    expect(find("C24")).toEqual({
      table: "costs",
      line: "C24",
      name: "",
      sheet: "Costs",
      row: 35,
      typedOver: 0,
      stays: null,
    });
    expect(find("1")).toMatchObject({
      table: "customers",
      name: "Key accounts",
      typedOver: 0,
      stays: null,
    });
  });
});
