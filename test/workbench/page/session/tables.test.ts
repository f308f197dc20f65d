import { beforeEach, describe, expect, it } from "vitest";
import { areaAddress, parseArea } from "../../../../src/workbench/engine/address";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { copy, paste } from "../../../../src/workbench/page/session/clipboard";
import { beginEdit, commitEdit, editText } from "../../../../src/workbench/page/session/edit";
import { shiftLines } from "../../../../src/workbench/page/session/lines";
import { DOWN } from "../../../../src/workbench/page/session/moves";
import { goTo } from "../../../../src/workbench/page/session/navigate";
import { Session } from "../../../../src/workbench/page/session/session";
import { tab } from "../../../../src/workbench/page/session/table-tab";
import { valueAt, workbookWith } from "../../engine/support";

let session: Session;
beforeEach(() => {
  const model = workbookWith({
    A1: "Line",
    B1: "Amount",
    C1: "Double",
    A2: "one",
    B2: 1,
    C2: "=[@Amount]*2",
    A3: "two",
    B3: 2,
    C3: "=[@Amount]*2",
    E1: "=SUM(B2:B3)",
    E2: "=SUM(Ledger[Double])",
    E3: '=SUMIFS(Ledger[Amount],Ledger[Line],"pasted 7")',
  });
  const ledger = {
    id: "t",
    name: "Ledger",
    area: parseArea("A1:C3")!,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
  };
  session = new Session(
    createWorkbook({ ...model, sheets: [{ ...model.sheets[0]!, tables: [ledger] }] }),
  );
});

const tableArea = () => areaAddress(session.sheet.tables[0]!.area);
const shown = (...addresses: string[]) =>
  addresses.map((address) => valueAt(session.workbook, address));
const at = (address: string) => {
  const { row, column } = parseArea(address)!;
  return { row, column };
};

function type(address: string, text: string): void {
  goTo(session, at(address));
  beginEdit(session, { field: "cell", typed: "" });
  editText(session, { text, start: text.length, end: text.length });
  expect(commitEdit(session, DOWN)).toBe(true);
}

function protect(): void {
  session.workbook.change("Protect", (draft) => {
    const sheet = draft.sheets[0]!;
    sheet.protection = { options: {}, passwordHash: null };
    sheet.format = { locked: false };
  });
}

describe("typing below a table", () => {
  it("makes the table longer, fills its calculated column, and is one step to undo", () => {
    type("B4", "10");
    expect(tableArea()).toBe("A1:C4");
    expect(shown("B4", "C4", "E1", "E2")).toEqual([10, 20, 13, 26]);
    session.workbook.undo();
    expect(tableArea()).toBe("A1:C3");
    expect(shown("B4", "C4", "E1")).toEqual([null, null, 3]);
    expect(session.workbook.undoLabel).toBeNull();
  });

  it("goes on row by row", () => {
    type("A4", "three");
    type("A5", "four");
    expect(tableArea()).toBe("A1:C5");
  });

  it.each(["B5", "D4", "B4 of a protected sheet"])("leaves the table alone in %s", (where) => {
    if (where.includes("protected")) protect();
    type(where.slice(0, 2), "10");
    expect(tableArea()).toBe("A1:C3");
    expect(shown(where.slice(0, 2))).toEqual([10]);
  });

  it("leaves the table alone when the cell is only emptied", () => {
    goTo(session, at("B4"));
    beginEdit(session, { field: "cell", typed: "x" });
    editText(session, { text: "", start: 0, end: 0 });
    commitEdit(session, DOWN);
    expect(tableArea()).toBe("A1:C3");
  });
});

describe("pasting below a table", () => {
  it("takes in a thousand rows from the clipboard, at once and in one step", () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `pasted ${n}\t${n}.5`);
    goTo(session, at("A4"));
    const start = performance.now();
    paste(session, lines.join("\r\n"));
    const seconds = (performance.now() - start) / 1000;
    expect(tableArea()).toBe("A1:C1003");
    expect(shown("A1003", "B1003", "C1003", "E3")).toEqual(["pasted 999", 999.5, 1999, 7.5]);
    expect(shown("E1")).toEqual([3 + (999 * 1000) / 2 + 500]);
    expect(session.sheet.selection).toEqual(parseArea("A4:B1003"));
    // A fifth of a second on an idle machine.
    expect(seconds).toBeLessThan(3);
    session.workbook.undo();
    expect(tableArea()).toBe("A1:C3");
  });

  it("takes in rows that begin in the table and end below it", () => {
    goTo(session, at("A3"));
    paste(session, "a\t5\nb\t6\nc\t7");
    expect(tableArea()).toBe("A1:C5");
    expect(shown("A3", "B5", "C5")).toEqual(["a", 7, 14]);
  });

  it("takes in cells copied in the workbench", () => {
    session.select(parseArea("A2:C2")!);
    const text = copy(session, false);
    goTo(session, at("A4"));
    paste(session, text);
    expect(tableArea()).toBe("A1:C4");
    expect(shown("A4", "C4")).toEqual(["one", 2]);
  });

  it("leaves the table alone where the rows are wider, or blank", () => {
    goTo(session, at("A4"));
    paste(session, "a\t1\t2\t3");
    expect(tableArea()).toBe("A1:C3");
    session.workbook.undo();
    goTo(session, at("A4"));
    paste(session, "\t\n\t\n");
    expect(tableArea()).toBe("A1:C3");
  });
});

describe("Tab in a table", () => {
  it("goes from the end of a row to the next one", () => {
    goTo(session, at("C2"));
    tab(session, false);
    expect(session.page.active).toEqual(at("A3"));
    tab(session, true);
    expect(session.page.active).toEqual(at("A3"));
  });

  it("adds a row from the last cell, which moves the cells below", () => {
    session.workbook.change("Note", (draft) => {
      draft.sheets[0]!.cells[3] = { 1: { value: "below" } };
    });
    goTo(session, at("C3"));
    tab(session, false);
    expect([tableArea(), session.page.active]).toEqual(["A1:C4", at("A4")]);
    expect(shown("C4", "B5", "E1")).toEqual([0, "below", 3]);
    expect(session.workbook.undoLabel).toBe("Insert table row");
  });

  it("adds none on a protected sheet, and says why where there is no room", () => {
    session.workbook.change("Merge", (draft) => {
      draft.sheets[0]!.merges = [parseArea("C9:D9")!];
    });
    goTo(session, at("C3"));
    tab(session, false);
    expect([tableArea(), session.page.active]).toEqual(["A1:C3", at("C3")]);
    expect(session.page.notice?.title).toBe("There is no room for another row");
    protect();
    tab(session, false);
    expect([tableArea(), session.page.active]).toEqual(["A1:C3", at("D3")]);
  });
});

describe("rows of the sheet", () => {
  it("do not take the header of a table away", () => {
    session.select({ row: 0, column: 0, lastRow: 0, lastColumn: 16_383 }, { row: 0, column: 0 });
    shiftLines(session, "delete", "rows");
    expect([tableArea(), session.page.notice?.title]).toEqual([
      "A1:C3",
      "This would tear a table apart",
    ]);
  });
});
