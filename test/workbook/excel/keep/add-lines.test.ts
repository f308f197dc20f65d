import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areaAddress } from "../../../../src/workbench/engine/address";
import { shiftFormula } from "../../../../src/workbench/engine/formula/formula-references";
import type { CellModel, WorkbookModel } from "../../../../src/workbench/engine/model";
import { readXlsx } from "../../../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { addLines, type LineTable } from "../../../../src/workbook/excel/keep";
import { viewRows } from "../../../../src/workbook/template/cash-flow-layout";
import { INPUT_LISTS } from "../../../../src/workbook/template/inputs-layout";
import {
  BENEFIT_ROWS,
  COST_ROWS,
  CUSTOMER_ROWS,
  type LineRows,
} from "../../../../src/workbook/template/line-columns";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";
import { beginEachTestWith } from "../../support/begin-each-test";
import { failAtEach, notAsBefore } from "../../support/fail-at-each";
import { openExcel, type OpenExcel } from "../../support/open-excel";
import { setPassword, sheetNamed, written } from "./support/kept-workbook";

const SHEETS: Record<LineTable, string> = {
  costs: "Costs",
  benefits: "Benefits",
  customers: "Customers",
};
const ROWS: Record<LineTable, LineRows> = {
  costs: COST_ROWS,
  benefits: BENEFIT_ROWS,
  customers: CUSTOMER_ROWS,
};
const [oneOff, recurring] = INPUT_LISTS.costTypes.items;
const [fixed] = INPUT_LISTS.costBases.items;

let excel: OpenExcel;
let built: WorkbookModel;

beginEachTestWith(async () => {
  excel = await openExcel();
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 1 });
  built = excel.workbook.model;
  return excel;
});

const line = (sheet: string, row: number): readonly (readonly [number, CellModel])[] =>
  Object.entries(sheetNamed(excel, sheet).cells[row - 1] ?? {}).map(([column, cell]) => [
    Number(column),
    cell,
  ]);
const ids = (sheet: string, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => excel.value(sheet, `B${from + index}`));
const typeLine = (sheet: string, row: number, cells: Record<string, string | number>) => {
  for (const [column, value] of Object.entries(cells)) excel.type(sheet, `${column}${row}`, value);
};

describe.each(["costs", "benefits", "customers"] as const)("addLines to %s", (table) => {
  const sheet = SHEETS[table];
  const { first, last, closing, total } = ROWS[table];
  const add = (count: number) => addLines({ edition: 1, table, count });

  it("adds lines that look and calculate like those above, with the next ids", async () => {
    const above = line(sheet, last);
    const [closingRow, totalRow] = [line(sheet, closing), line(sheet, total)];
    const added = await add(3);
    const width = table === "customers" ? "Q" : "V";
    expect(added).toMatchObject({
      sheet,
      address: `B${last + 1}:${width}${last + 3}`,
      summary: `3 lines added to ${sheet}: ${added.lines.join(", ")}.`,
    });
    const next = last - first + 2;
    const prefix = { costs: "C", benefits: "B", customers: "" }[table];
    expect(added.lines).toEqual([0, 1, 2].map((index) => `${prefix}${next + index}`));
    expect(ids(sheet, last + 1, 3).map(String)).toEqual(added.lines);
    for (const down of [1, 2, 3]) {
      const moved = above.map(([column, { formula, value, format }]) => [
        column,
        {
          ...(formula === undefined ? {} : { formula: shiftFormula(formula, down, 0) }),
          ...(value === undefined ? {} : { value: ids(sheet, last + down, 1)[0] }),
          ...(format === undefined ? {} : { format }),
        },
      ]);
      // Areas over all lines have grown since.
      const grown = JSON.stringify(moved).replaceAll(`$${closing}`, `$${closing + 3}`);
      expect(JSON.parse(JSON.stringify(line(sheet, last + down)))).toEqual(JSON.parse(grown));
    }
    expect(line(sheet, closing + 3)).toEqual(closingRow);
    expect(line(sheet, total + 3).map(([column]) => column)).toEqual(
      totalRow.map(([column]) => column),
    );
  });

  it("lets tables, lists, looks and the page grow with them", async () => {
    const before = sheetNamed(excel, sheet);
    await add(2);
    const after = sheetNamed(excel, sheet);
    const grown = (address: string) => address.replace(String(last), String(last + 2));
    expect(after.tables.map(({ area }) => areaAddress(area))).toEqual(
      before.tables.map(({ area }) => grown(areaAddress(area))),
    );
    expect(after.validations.map(({ area }) => areaAddress(area))).toEqual(
      before.validations.map(({ area }) => grown(areaAddress(area))),
    );
    const looks = (from: typeof before) =>
      from.conditionalFormats.map(({ areas }) => areas.map((area) => areaAddress(area)).join());
    expect(looks(after)).toEqual(looks(before).map(grown));
    expect(before.validations.length).toBeGreaterThan(1);
    const { printArea } = before.page;
    expect(after.page.printArea).toEqual({ ...printArea, lastRow: (printArea?.lastRow ?? 0) + 2 });
    expect(after.protection).toEqual(before.protection);
    expect(excel.workbook.model.sheets.map(({ name }) => name)).toEqual(
      built.sheets.map(({ name }) => name),
    );
  });

  it("adds to what it has added before", async () => {
    await add(1);
    const next = last - first + 3;
    expect((await add(2)).lines.map((id) => Number(id.replace(/\D/g, "")))).toEqual([
      next,
      next + 1,
    ]);
    expect(sheetNamed(excel, sheet).page.printArea?.lastRow).toBe(total + 2);
  });

  it("leaves the workbook as it was, whichever action fails", async () => {
    const runs = await failAtEach(excel, () => add(2));
    expect(runs.length).toBeGreaterThan(30);
    expect(notAsBefore(runs)).toEqual([]);
  }, 600_000);
});

describe("lines that were added", () => {
  const plannedCosts = () => Number(excel.value("Cash flow", `P${viewRows("plan").totalCosts}`));

  it("are taken up by totals, cash flow and checks", async () => {
    await addLines({ edition: 1, table: "costs", count: 2 });
    const { last, total } = COST_ROWS;
    const category = INPUT_LISTS.categories.items[0];
    const kind = { D: category, F: recurring, G: fixed, H: 100, I: 1 };
    typeLine("Costs", last + 1, { C: "Hosting", ...kind });
    typeLine("Costs", last + 2, { C: "Move", ...kind, F: oneOff, H: 50 });
    expect(excel.value("Costs", `P${total + 2}`)).toBe(4 * 100 + 50);
    expect(plannedCosts()).toBe(450);
    expect(excel.value("Checks", "B2")).not.toEqual(expect.stringContaining("attention"));
    typeLine("Costs", last + 2, { D: "Nonsense" });
    expect(excel.value("Costs", `Q${last + 2}`)).toBe("choose a category");
  });

  it("of Customers are part of equity", async () => {
    await addLines({ edition: 1, table: "customers", count: 1 });
    const { first, last, total } = CUSTOMER_ROWS;
    const segment = { C: "All", D: 10, E: 100, F: 20, G: 0, I: 0.8, J: 0.85 };
    typeLine("Customers", first, segment);
    const one = Number(excel.value("Customers", `N${total + 1}`));
    typeLine("Customers", last + 1, segment);
    expect(one).toBeGreaterThan(0);
    expect(excel.value("Customers", `N${total + 1}`)).toBeCloseTo(2 * one, 8);
  });

  it("of Benefits are seen where they claim an effect twice", async () => {
    await addLines({ edition: 1, table: "benefits", count: 1 });
    const { first, last } = BENEFIT_ROWS;
    const source = INPUT_LISTS.sources.items[0];
    typeLine("Benefits", first, { C: "Time", D: source, L: "time" });
    expect(excel.value("Benefits", `Q${first}`)).toBe("");
    typeLine("Benefits", last + 1, { C: "Time again", D: source, L: "time" });
    expect(excel.value("Benefits", `Q${first}`)).toBe("same effect claimed twice");
    expect(excel.value("Benefits", `Q${last + 1}`)).toBe("same effect claimed twice");
  });

  it("have the formulas of the plan though the lines above are typed over", async () => {
    const { first, last } = COST_ROWS;
    const formula = String(written(excel, "Costs", `R${last}`));
    for (const column of ["R", "S", "T", "U", "V"]) excel.type("Costs", `${column}${last}`, 7);
    excel.workbook.change("Type", (draft) => {
      const cells = draft.sheets.find(({ name }) => name === "Costs")!.cells;
      cells[last - 2]![18] = { formula: `=R${last - 1}*1.02` };
    });
    await addLines({ edition: 1, table: "costs", count: 1 });
    expect(written(excel, "Costs", `R${last + 1}`)).toBe(shiftFormula(formula, 1, 0));
    expect(written(excel, "Costs", `S${last + 1}`)).toBe(shiftFormula(formula, 1, 1));
    expect(first).toBeLessThan(last);
  });

  it("never take the id of a line that is gone but was posted to or frozen", async () => {
    excel.type("Actuals", "D6", "C31");
    excel.type("Frozen plans", "D10", "c40");
    expect((await addLines({ edition: 1, table: "costs", count: 1 })).lines).toEqual(["C41"]);
    expect((await addLines({ edition: 1, table: "benefits", count: 1 })).lines).toEqual(["B17"]);
  });

  it("stand on the sheet of their table, whatever it is called", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Costs").name = "What it costs";
      await context.sync();
    });
    expect(await addLines({ edition: 1, table: "costs", count: 1 })).toMatchObject({
      sheet: "What it costs",
      lines: ["C25"],
    });
  });
});

describe("addLines refuses", () => {
  it.each([0, 101, 1.5, Number.NaN])("%s lines", async (count) => {
    await expect(addLines({ edition: 1, table: "costs", count })).rejects.toMatchObject({
      code: "WrongCount",
      message: `The number of lines must be a whole number from 1 to 100, got ${count}`,
    });
  });

  it("a sheet with a password", async () => {
    await setPassword(excel, "Costs");
    const before = sheetNamed(excel, "Costs");
    await expect(addLines({ edition: 1, table: "costs", count: 1 })).rejects.toMatchObject({
      code: "Password",
      message:
        "The sheet Costs has a password. Unprotect it under Review, and try again. Your workbook is as it was",
    });
    expect(sheetNamed(excel, "Costs")).toEqual(before);
  });

  it("a table that has no formula left", async () => {
    const { first, last } = COST_ROWS;
    for (let row = first; row <= last; row++) excel.type("Costs", `O${row}`, 1);
    await expect(addLines({ edition: 1, table: "costs", count: 1 })).rejects.toMatchObject({
      code: "NoFormula",
      message:
        "No line on Costs has its formulas left to copy from. If this workbook is shared, restore it first",
    });
  });

  it("a workbook without such a table: the yearly one has none", async () => {
    const file = await readFile(join(import.meta.dirname, "../../../data/template-1.xlsx"));
    excel.workbook.open(await readXlsx(file));
    await expect(addLines({ edition: 1, table: "costs", count: 1 })).rejects.toMatchObject({
      code: "NoSuchTable",
      message:
        "This workbook has no table named Costs: lines can be added to a quarterly workbook only",
    });
  });
});
