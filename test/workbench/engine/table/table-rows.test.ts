import { unzip } from "@cj-tech-master/excelts/archive";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableModel } from "../../../../src/workbench/engine/model";
import {
  deleteTableRows,
  insertTableRows,
} from "../../../../src/workbench/engine/table/table-rows";
import { createWorkbook, type Workbook } from "../../../../src/workbench/engine/workbook";
import { readXlsx } from "../../../../src/workbench/engine/xlsx/read-xlsx";
import { writeXlsx } from "../../../../src/workbench/engine/xlsx/write-xlsx";
import { valueAt, workbookWith } from "../support";

const SEED = 20_261_126;

/** A ledger of `rows` rows in B2:D..., and below it what refers to it. */
function ledger(rows: number, more: Partial<TableModel> = {}): Workbook {
  const content: Record<string, number | string> = { B2: "Day", C2: "Amount", D2: "Double" };
  for (let row = 0; row < rows; row += 1) {
    content[`B${row + 3}`] = `day ${row}`;
    content[`C${row + 3}`] = row + 1;
    content[`D${row + 3}`] = "=[@Amount]*2";
  }
  const last = rows + 2;
  Object.assign(content, {
    [`C${last + 3}`]: "below",
    F1: `=SUM(C3:C${last})`,
    F2: `=SUM($B$2:$D$${last})`,
    F3: "=SUM(Ledger[Double])",
    F4: `=C${last + 3}`,
    F5: `=COUNTA(C3:C${last + 1})`,
  });
  const model = workbookWith(content);
  const table: TableModel = {
    id: "t",
    name: "Ledger",
    area: { row: 1, column: 1, lastRow: last - 1, lastColumn: 3 },
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    ...more,
  };
  return createWorkbook({ ...model, sheets: [{ ...model.sheets[0]!, tables: [table] }] });
}

async function part(xlsx: Uint8Array, path: string): Promise<string> {
  for await (const entry of unzip(xlsx).entries()) {
    if (entry.path === path) return entry.text();
  }
  throw new Error(`there is no ${path}`);
}

const formula = (workbook: Workbook, row: number, column: number) =>
  workbook.model.sheets[0]!.cells[row]?.[column]?.formula;

describe("rows of a table", () => {
  it("leave what refers to all rows referring to all rows, wherever they are inserted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            index: fc.integer({ min: 0, max: rows }),
            count: fc.integer({ min: 1, max: 4 }),
          }),
        ),
        ({ rows, index, count }) => {
          const workbook = ledger(rows);
          const { id } = workbook.model.sheets[0]!;
          workbook.change("Add", (draft) => insertTableRows(draft, id, "t", index, count));
          const last = rows + count + 2;
          expect(formula(workbook, 0, 5)).toBe(`=SUM(C3:C${last})`);
          expect(formula(workbook, 1, 5)).toBe(`=SUM($B$2:$D$${last})`);
          expect(valueAt(workbook, "F3")).toBe(rows * (rows + 1));
          expect(valueAt(workbook, "F4")).toBe("below");
          for (let row = 3; row <= last; row += 1) {
            expect(formula(workbook, row - 1, 3)).toBe("=[@Amount]*2");
          }
        },
      ),
      { seed: SEED },
    );
  });

  it("are as before when inserted ones are deleted again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, place, count) => {
          const workbook = ledger(rows);
          const { cells, id, tables } = workbook.model.sheets[0]!;
          const index = Math.min(place, rows);
          workbook.change("Add", (draft) => insertTableRows(draft, id, "t", index, count));
          workbook.change("Delete", (draft) => deleteTableRows(draft, id, "t", index, count));
          expect(workbook.model.sheets[0]!.cells).toEqual(cells);
          expect(workbook.model.sheets[0]!.tables).toEqual(tables);
        },
      ),
      { seed: SEED },
    );
  });

  it("come above a row of totals", () => {
    const workbook = ledger(3, { showTotals: true });
    const { id } = workbook.model.sheets[0]!;
    workbook.change("Add", (draft) => insertTableRows(draft, id, "t", 2, 1));
    expect(workbook.model.sheets[0]!.tables[0]!.area.lastRow).toBe(5);
    expect([valueAt(workbook, "B4"), valueAt(workbook, "B5"), valueAt(workbook, "B6")]).toEqual([
      "day 1",
      null,
      "day 2",
    ]);
    expect(formula(workbook, 4, 3)).toBe("=[@Amount]*2");
  });

  it("are quick to add to a ledger of thousands", () => {
    const workbook = ledger(5000);
    const { id } = workbook.model.sheets[0]!;
    const start = performance.now();
    for (let n = 0; n < 5; n += 1) {
      workbook.change("Add", (draft) => insertTableRows(draft, id, "t", 5000, 200));
    }
    // Some 50 ms each on an idle machine; drafts of every cell would take seconds.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(formula(workbook, 0, 5)).toBe("=SUM(C3:C6002)");
  });
});

describe("a table in a file", () => {
  it("keeps calculated columns, an empty table's place, and references to its own rows", async () => {
    const workbook = ledger(2);
    const bytes = await writeXlsx(workbook);
    const back = await readXlsx(bytes);
    expect(back.sheets[0]!.cells).toEqual(workbook.model.sheets[0]!.cells);
    expect(back.sheets[0]!.tables).toMatchObject([{ name: "Ledger" }]);
    const formula = "Ledger[[#This Row],[Amount]]*2";
    expect(await part(bytes, "xl/worksheets/sheet1.xml")).toContain(`<f>${formula}</f>`);
    expect(await part(bytes, "xl/tables/table1.xml")).toContain(
      `<calculatedColumnFormula>${formula}</calculatedColumnFormula>`,
    );

    const { id } = workbook.model.sheets[0]!;
    workbook.change("Delete", (draft) => deleteTableRows(draft, id, "t", 0, 2));
    const emptied = await readXlsx(await writeXlsx(workbook));
    expect(emptied.sheets[0]!.tables).toMatchObject([{ insertRow: true, area: { lastRow: 2 } }]);
  });
});
