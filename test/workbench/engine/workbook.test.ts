import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/workbench/engine/workbook";
import { enter, valueAt, workbookWith } from "./support";

describe("a workbook", () => {
  it("undoes and repeats its changes, calculated anew", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1, A2: "=A1*2" }));
    enter(workbook, "A1", 5);
    enter(workbook, "A2", "=A1*3");
    expect(valueAt(workbook, "A2")).toBe(15);
    workbook.undo();
    expect(valueAt(workbook, "A2")).toBe(10);
    workbook.undo();
    expect(valueAt(workbook, "A2")).toBe(2);
    expect([workbook.undoLabel, workbook.redoLabel]).toEqual([null, "Typing in A1"]);
    workbook.redo();
    expect(valueAt(workbook, "A2")).toBe(10);
    enter(workbook, "A1", 7);
    expect(workbook.redoLabel).toBeNull();
  });

  it("takes a transaction as one step and one notification", () => {
    const workbook = createWorkbook();
    let told = 0;
    workbook.subscribe(() => (told += 1));
    workbook.transaction("Build", () => {
      enter(workbook, "A1", 1);
      workbook.transaction("inner", () => enter(workbook, "A2", 2));
    });
    expect([told, workbook.undoLabel]).toEqual([1, "Build"]);
    workbook.undo();
    expect(valueAt(workbook, "A1")).toBeNull();
  });

  it("takes back a transaction that fails", () => {
    const workbook = createWorkbook();
    const fail = (): void => {
      enter(workbook, "A1", 1);
      throw new Error("half way");
    };
    expect(() => workbook.transaction("Build", fail)).toThrow("half way");
    expect(valueAt(workbook, "A1")).toBeNull();
    expect(workbook.undoLabel).toBeNull();
  });

  it("goes a hundred steps back and no further", () => {
    const workbook = createWorkbook();
    for (let step = 1; step <= 105; step += 1) enter(workbook, "A1", step);
    for (let step = 1; step <= 105; step += 1) workbook.undo();
    expect(valueAt(workbook, "A1")).toBe(5);
    expect(workbook.undoLabel).toBeNull();
  });

  it("does not count a change that changes nothing", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1 }));
    workbook.change("Nothing", () => undefined);
    expect(workbook.undoLabel).toBeNull();
  });

  it("forgets its history when another workbook is opened", () => {
    const workbook = createWorkbook();
    enter(workbook, "A1", 1);
    workbook.open(workbookWith({ A1: 9 }));
    expect(valueAt(workbook, "A1")).toBe(9);
    expect(workbook.undoLabel).toBeNull();
  });

  it("stops telling a listener that has left", () => {
    const workbook = createWorkbook();
    let told = 0;
    const leave = workbook.subscribe(() => (told += 1));
    enter(workbook, "A1", 1);
    leave();
    enter(workbook, "A1", 2);
    expect(told).toBe(1);
  });
});

describe("manual calculation", () => {
  it("keeps formulas as they were until asked, and calculates new ones", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1, A2: "=A1*2" }));
    expect(valueAt(workbook, "A2")).toBe(2);
    workbook.change("Manual", (draft) => {
      draft.calculationMode = "Manual";
    });
    enter(workbook, "A1", 10);
    enter(workbook, "A3", "=A1*3");
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual([10, 2, 30]);
    workbook.calculate();
    expect(valueAt(workbook, "A2")).toBe(20);
  });
});

describe("evaluate", () => {
  it("gives what a formula would give in a cell, and changes nothing", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1, A2: 2, A3: "=SEQUENCE(2)" }));
    const { id } = workbook.model.sheets[0]!;
    const { calculation } = workbook;
    expect(calculation.evaluate("=A1:A4", id, 9, 9)).toEqual([[1], [2], [1], [2]]);
    expect(calculation.evaluate("=ROW()", id, 9, 9)).toEqual([[10]]);
    expect(calculation.evaluate("=1+", id, 0, 0)).toEqual([[{ error: "#NAME?" }]]);
    expect(valueAt(workbook, "J10")).toBeNull();
  });
});
