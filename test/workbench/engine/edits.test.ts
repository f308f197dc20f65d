import { describe, expect, it } from "vitest";
import { parseArea } from "../../../src/workbench/engine/address";
import { clearArea, enterInCell } from "../../../src/workbench/engine/cells/cell-edits";
import { copyCells, fillCells, moveCells } from "../../../src/workbench/engine/cells/copy-cells";
import { parseEntry } from "../../../src/workbench/engine/cells/entry";
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  sheetNameProblem,
} from "../../../src/workbench/engine/cells/sheet-edits";
import { shiftCells, wholeLines } from "../../../src/workbench/engine/cells/shift-cells";
import { sortRows } from "../../../src/workbench/engine/cells/sort-cells";
import { createWorkbook, type Workbook } from "../../../src/workbench/engine/workbook";
import { valueAt, workbookWith } from "./support";

const area = (address: string) => parseArea(address)!;

function formulaAt(workbook: Workbook, address: string, sheet = 0): string | undefined {
  const { row, column } = area(address);
  return workbook.model.sheets[sheet]!.cells[row]?.[column]?.formula;
}

function open(content: Record<string, number | string | boolean>) {
  const workbook = createWorkbook(workbookWith(content));
  return { workbook, id: workbook.model.sheets[0]!.id };
}

describe("enterInCell", () => {
  it("brings a number format along only where there is none", () => {
    const { workbook } = open({});
    workbook.change("Type", (draft) => {
      enterInCell(draft.sheets[0]!, 0, 0, parseEntry("5%"));
      enterInCell(draft.sheets[0]!, 0, 0, parseEntry("$7"));
    });
    expect(workbook.model.sheets[0]!.cells[0]![0]).toEqual({
      value: 7,
      format: { numberFormat: "0%" },
    });
  });
});

describe("clearArea", () => {
  it("leaves the format when it clears the contents, and the reverse", () => {
    const { workbook } = open({ A1: 1, A2: 2 });
    const cells = () => workbook.model.sheets[0]!.cells;
    workbook.change("Type", (draft) => {
      enterInCell(draft.sheets[0]!, 0, 0, parseEntry("5%"));
      clearArea(draft.sheets[0]!, area("A1"), "contents");
    });
    expect(cells()[0]![0]).toEqual({ format: { numberFormat: "0%" } });
    workbook.change("Clear", (draft) => clearArea(draft.sheets[0]!, area("A1"), "formats"));
    expect(cells()).toEqual({ 1: { 0: { value: 2 } } });
  });
});

describe("shiftCells", () => {
  it.each([
    ["insert", "row", 1, "=A1+A4+SUM(A1:A4)", "=A1+A6+SUM(A1:A6)"],
    ["insert", "row", 0, "=$A$1:A4", "=$A$3:A6"],
    ["insert", "row", 4, "=SUM(A1:A4)", "=SUM(A1:A4)"],
    ["delete", "row", 1, "=A1+A4+SUM(A1:A4)", "=A1+A2+SUM(A1:A2)"],
    ["delete", "row", 0, "=A1+SUM(A1:A4)", "=#REF!+SUM(A1:A2)"],
    ["delete", "row", 0, "=SUM(A1:A2)", "=SUM(#REF!)"],
    ["insert", "column", 0, "=A1+A:A+3:3", "=C1+C:C+3:3"],
    ["delete", "column", 1, "=D9+Other!D9", "=B9+Other!D9"],
  ] as const)("%s two, by %s at %d: %s becomes %s", (kind, axis, at, before, after) => {
    const { workbook, id } = open({ H20: before });
    workbook.change("Add", (draft) => addSheet(draft, "Other"));
    workbook.change("Shift", (draft) => shiftCells(draft, id, wholeLines(kind, axis, at, 2)));
    const moved = kind === "insert" ? 2 : -2;
    const [row, column] = axis === "row" ? [19 + moved, 7] : [19, 7 + moved];
    expect(workbook.model.sheets[0]!.cells[row]![column]!.formula).toBe(after);
  });

  it("keeps formulas on other sheets, names and formats pointing at what they meant", () => {
    const { workbook, id } = open({ A5: 7 });
    workbook.change("Set up", (draft) => {
      const other = addSheet(draft, "Other");
      draft.sheets.find((sheet) => sheet.id === other)!.cells[0] = { 0: { formula: "=Sheet1!A5" } };
      draft.names.push({
        id: "n",
        name: "Rate",
        formula: "=Sheet1!$A$5",
        sheetId: null,
        visible: true,
        comment: "",
      });
    });
    workbook.change("Insert", (draft) => shiftCells(draft, id, wholeLines("insert", "row", 2, 1)));
    expect(formulaAt(workbook, "A1", 1)).toBe("=Sheet1!A6");
    expect(workbook.model.names[0]!.formula).toBe("=Sheet1!$A$6");
    expect(valueAt(workbook, "Other!A1")).toBe(7);
    workbook.undo();
    expect(formulaAt(workbook, "A1", 1)).toBe("=Sheet1!A5");
  });

  it("moves only the cells of its band", () => {
    const { workbook, id } = open({ A1: 1, B1: 2, C1: "=A1+B1" });
    const shift = { kind: "insert", axis: "row", at: 0, count: 1, first: 1, last: 1 } as const;
    workbook.change("Insert", (draft) => shiftCells(draft, id, shift));
    expect(formulaAt(workbook, "C1")).toBe("=A1+B2");
    expect(valueAt(workbook, "B2")).toBe(2);
  });

  it("formats new rows like the one above, and moves heights, tables and charts along", () => {
    const { workbook, id } = open({ A1: 1 });
    workbook.change("Set up", (draft) => {
      const sheet = draft.sheets[0]!;
      sheet.cells[0]![0]!.format = { fill: "#FF0000" };
      sheet.rows[4] = { size: 40 };
      sheet.merges = [area("A5:B5")];
    });
    workbook.change("Insert", (draft) => shiftCells(draft, id, wholeLines("insert", "row", 1, 2)));
    const sheet = workbook.model.sheets[0]!;
    expect(sheet.cells[2]![0]).toEqual({ format: { fill: "#FF0000" } });
    expect(sheet.rows).toEqual({ 6: { size: 40 } });
    expect(sheet.merges).toEqual([area("A7:B7")]);
  });
});

describe("copying, moving and filling", () => {
  it("moves relative references with a copy and repeats the source in a larger target", () => {
    const { workbook, id } = open({ A1: 1, A2: 2, B1: "=A1*$A$1" });
    workbook.change("Copy", (draft) =>
      copyCells(
        draft,
        workbook,
        { sheetId: id, area: area("B1") },
        { sheetId: id, area: area("B2:C3") },
      ),
    );
    expect(formulaAt(workbook, "B3")).toBe("=A3*$A$1");
    expect(formulaAt(workbook, "C2")).toBe("=B2*$A$1");
  });

  it("copies values without their formulas, errors too", () => {
    const { workbook, id } = open({ A1: "=1+1", A2: "=1/0" });
    workbook.change("Paste values", (draft) =>
      copyCells(
        draft,
        workbook,
        { sheetId: id, area: area("A1:A2") },
        { sheetId: id, area: area("B1") },
        "values",
      ),
    );
    expect(workbook.model.sheets[0]!.cells[0]![1]).toEqual({ value: 2 });
    expect(valueAt(workbook, "B2")).toEqual({ error: "#DIV/0!" });
  });

  it("follows cells that are cut and pasted", () => {
    const { workbook, id } = open({ A1: 5, B1: "=A1", C1: "=SUM(A1:A2)" });
    workbook.change("Move", (draft) =>
      moveCells(draft, { sheetId: id, area: area("A1") }, { sheetId: id, row: 8, column: 3 }),
    );
    expect(formulaAt(workbook, "B1")).toBe("=D9");
    expect(formulaAt(workbook, "C1")).toBe("=SUM(A1:A2)");
    expect(valueAt(workbook, "B1")).toBe(5);
  });

  it("keeps what moved cells mean on another sheet, and marks what they cover", () => {
    const { workbook, id } = open({ A1: 5, A2: "=A1+B1", B1: 2, C1: "=A2", D1: "=SUM(A1:A2)" });
    workbook.change("Move", (draft) => {
      const other = addSheet(draft, "Other one");
      const sheet = draft.sheets.find((one) => one.id === other)!;
      sheet.cells[0] = { 0: { formula: "=C3" }, 1: { formula: "=Sheet1!A1" } };
      moveCells(draft, { sheetId: id, area: area("A1:A2") }, { sheetId: other, row: 1, column: 2 });
    });
    expect(formulaAt(workbook, "C3", 1)).toBe("=C2+Sheet1!B1");
    expect(formulaAt(workbook, "C1")).toBe("='Other one'!C3");
    expect(formulaAt(workbook, "D1")).toBe("=SUM('Other one'!C2:C3)");
    expect(formulaAt(workbook, "A1", 1)).toBe("=#REF!");
    expect(formulaAt(workbook, "B1", 1)).toBe("=C2");
    expect(valueAt(workbook, "C1")).toBe(7);
  });

  it("moves cells a step aside without losing what overlaps", () => {
    const { workbook, id } = open({ A1: 1, A2: 2, A3: 3, B1: "=A1+A2", B2: "=A3" });
    workbook.change("Move", (draft) =>
      moveCells(draft, { sheetId: id, area: area("A1:A2") }, { sheetId: id, row: 1, column: 0 }),
    );
    expect([1, 2, 3].map((row) => valueAt(workbook, `A${row}`))).toEqual([null, 1, 2]);
    expect(formulaAt(workbook, "B1")).toBe("=A2+A3");
    expect(formulaAt(workbook, "B2")).toBe("=#REF!");
  });

  it("goes on with even steps and repeats everything else", () => {
    const { workbook, id } = open({ A1: 2027, B1: 2028, A2: "=A1", B2: "=B1" });
    workbook.change("Fill", (draft) =>
      fillCells(draft, workbook, id, area("A1:B2"), area("A1:D2")),
    );
    expect(["C1", "D1", "D2"].map((cell) => valueAt(workbook, cell))).toEqual([2029, 2030, 2030]);
  });
});

describe("sortRows", () => {
  it("sorts numbers, texts and blanks as Excel does, and keeps row formulas together", () => {
    const { workbook } = open({
      A1: "b",
      B1: "=A1&1",
      A2: 3,
      B2: "=A2&1",
      B3: "=A3&1",
      A4: "A",
      A5: -1,
    });
    workbook.change("Sort", (draft) =>
      sortRows(draft.sheets[0]!, workbook.calculation, area("A1:B5"), [
        { column: 0, ascending: true },
      ]),
    );
    expect([1, 2, 3, 4, 5].map((row) => valueAt(workbook, `A${row}`))).toEqual([
      -1,
      3,
      "A",
      "b",
      null,
    ]);
    expect(formulaAt(workbook, "B4")).toBe("=A4&1");
  });
});

describe("sheets", () => {
  it("are renamed in formulas, quoted where needed", () => {
    const { workbook, id } = open({ A1: 1, A2: "=Sheet1!A1" });
    workbook.change("Rename", (draft) => renameSheet(draft, id, "Bob's plan"));
    expect(formulaAt(workbook, "A2")).toBe("='Bob''s plan'!A1");
    expect(valueAt(workbook, "A2")).toBe(1);
  });

  it("leave #REF! behind when they are deleted", () => {
    const { workbook } = open({ A1: "=Other!B2+1" });
    let other = "";
    workbook.change("Add", (draft) => {
      other = addSheet(draft, "Other");
      draft.activeSheetId = other;
    });
    workbook.change("Delete", (draft) => deleteSheet(draft, other));
    expect(formulaAt(workbook, "A1")).toBe("=#REF!+1");
    expect(workbook.model.activeSheetId).toBe(workbook.model.sheets[0]!.id);
  });

  it("move, but one must stay visible", () => {
    const { workbook, id } = open({});
    workbook.change("Add", (draft) => {
      moveSheet(draft, addSheet(draft), 0);
    });
    expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["Sheet2", "Sheet1"]);
    workbook.change("Hide", (draft) => {
      draft.sheets[0]!.visibility = "Hidden";
    });
    expect(() => workbook.change("Delete", (draft) => deleteSheet(draft, id))).toThrow("visible");
    expect(workbook.model.sheets).toHaveLength(2);
  });

  it.each(["", "a".repeat(32), "a/b", "'a", "SHEET1"])("refuse the name %j", (name) => {
    expect(sheetNameProblem(workbookWith({}), name)).not.toBeNull();
  });
});
