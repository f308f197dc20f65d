import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { redo, undo } from "../../../../src/workbench/page/session/history";

describe("undo and redo", () => {
  it("take what the add-in did in several batches as one step, and the user's steps one by one", () => {
    const workbook = createWorkbook();
    const step = (label: string, name: string) =>
      workbook.change(label, (draft) => {
        draft.sheets[0]!.name = name;
      });
    step("Typing", "one");
    step("Typing", "two");
    step("Add-in", "three");
    step("Add-in", "four");
    const name = () => workbook.model.sheets[0]?.name;

    undo(workbook);
    expect(name()).toBe("two");
    undo(workbook);
    expect(name()).toBe("one");
    redo(workbook);
    redo(workbook);
    expect(name()).toBe("four");
  });
});
