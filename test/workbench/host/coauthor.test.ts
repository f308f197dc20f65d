import { beforeEach, describe, expect, it, vi } from "vitest";
import { shiftCells, wholeLines } from "../../../src/workbench/engine/cells/shift-cells";
import { insertTableRows } from "../../../src/workbench/engine/table/table-rows";
import { openExcel, type OpenExcel } from "../../workbook/support/open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Line", "Amount"],
      ["first", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "Ledger";
    sheet.getRange("D9").values = [["kept"]];
    await context.sync();
  });
  await excel.reset();
});

const sheetId = () => excel.workbook.model.sheets[0]!.id;

/** Inserts two rows at the top of the sheet, as another user. */
function insertRowsAbove(): void {
  excel.asCoauthor(() =>
    excel.workbook.change("Insert", (draft) =>
      shiftCells(draft, sheetId(), wholeLines("insert", "row", 0, 2)),
    ),
  );
}

describe("another user between two round trips", () => {
  it("moves the ranges that the add-in keeps along with their cells", async () => {
    excel.beforeRoundTrip(1, insertRowsAbove);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D9").load("values");
      await context.sync();
      expect(range.values).toEqual([["kept"]]);
      range.values = [["changed"]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!D11");
    });
    expect(excel.value("Sheet1", "D11")).toBe("changed");
    expect(excel.value("Sheet1", "D9")).toBeNull();
  });

  it("posts to the same table: both rows are there", async () => {
    excel.beforeRoundTrip(1, () =>
      excel.asCoauthor(() =>
        excel.workbook.change("Post", (draft) => {
          const { id } = draft.sheets[0]!.tables[0]!;
          insertTableRows(draft, sheetId(), id, 1, 1);
          draft.sheets[0]!.cells[2] = { 0: { value: "theirs" }, 1: { value: 2 } };
        }),
      ),
    );
    await Excel.run(async (context) => {
      const ledger = context.workbook.tables.getItem("Ledger");
      ledger.rows.load("count");
      await context.sync();
      expect(ledger.rows.count).toBe(1);
      ledger.rows.add(undefined, [["ours", 3]]);
      ledger.rows.load("items/values");
      await context.sync();
      expect(ledger.rows.items.map(({ values }): unknown[] => values)).toEqual([
        [["first", 1]],
        [["theirs", 2]],
        [["ours", 3]],
      ]);
    });
  });

  it("takes away what the add-in was about to use", async () => {
    excel.beforeRoundTrip(1, () =>
      excel.asCoauthor(() =>
        excel.workbook.change("Delete", (draft) => {
          draft.sheets[0]!.tables = [];
        }),
      ),
    );
    const attempt = Excel.run(async (context) => {
      const ledger = context.workbook.tables.getItem("Ledger").load("name");
      await context.sync();
      ledger.rows.add();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("is told apart from the user by events", async () => {
    const sources: [string, string][] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(({ source, address }) => {
        sources.push([source, address]);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.type("Sheet1", "D9", 1);
    await vi.waitFor(() => expect(sources).toEqual([["Local", "D9"]]));
    excel.asCoauthor(() => excel.type("Sheet1", "D10", 2));
    await vi.waitFor(() => expect(sources[1]).toEqual(["Remote", "D10"]));
  });
});
