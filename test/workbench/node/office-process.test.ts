import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/workbench/engine/workbook";
import { startOffice } from "../../../src/workbench/node/office-process";

describe("startOffice", () => {
  it("starts again and again, each time on a workbook of its own", async () => {
    for (let start = 0; start < 3; start += 1) {
      const { workbook } = await startOffice();
      await Excel.run(async (context) => {
        context.workbook.worksheets.add(`Start ${start}`);
        await context.sync();
      });
      expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Sheet1", `Start ${start}`]);
    }
  });

  it("works on the workbook it is given, and ends the add-in before", async () => {
    const workbook = createWorkbook();
    const before = await startOffice({ workbook });
    const after = await startOffice({ workbook });
    expect(after.workbook).toBe(workbook);
    expect(() => {
      before.stop();
    }).not.toThrow();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(workbook.model.sheets[0]?.cells[0]?.[0]?.value).toBe(1);
  });

  it("makes errors of the caller's own kind", async () => {
    await startOffice();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
      await context.sync();
    });
    await expect(failing).rejects.toBeInstanceOf(Error);
    await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  });
});
