import { beforeAll, describe, expect, it, vi } from "vitest";
import { createWorkbook } from "../../../src/workbench/engine/workbook";
import { openOffice } from "../../support/office";

/** Functions as an add-in registers them, and what functions.json would say of them. */
const parameter = (name: string) => ({ name, type: "any", dimensionality: "matrix" });
const FUNCTIONS = {
  functions: [
    { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "value", type: "number" }] },
    { id: "SQUARE", name: "SQUARE", parameters: [parameter("values")] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "why", type: "string" }] },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "number" }] },
    { id: "FORGOTTEN", name: "FORGOTTEN", parameters: [] },
  ],
};

function associate(): void {
  CustomFunctions.associate("DOUBLE", (value: number) => value * 2);
  CustomFunctions.associate("square", (values: number[][]) =>
    values.map((row) => row.map((value) => value * value)),
  );
  CustomFunctions.associate("FAIL", (why: string) => {
    const { Error: CellError, ErrorCode } = CustomFunctions;
    throw new CellError(ErrorCode.invalidValue, why) as unknown as Error;
  });
  CustomFunctions.associate("LATER", (value: number) => Promise.resolve(value + 1));
}

describe("FrameHost and the real office.js", () => {
  describe("custom functions", () => {
    it("calculates them by the real route, with errors, arrays and promises", async () => {
      const { workbook } = await openOffice({ functions: FUNCTIONS });
      associate();
      workbook.change("Enter", ({ sheets: [sheet] }) => {
        if (sheet === undefined) return;
        sheet.cells[0] = { 0: { value: 3 }, 1: { value: 4 } };
        sheet.cells[1] = {
          0: { formula: "=CRM.DOUBLE(A1)" },
          1: { formula: '=CRM.FAIL("rate is bad")' },
          2: { formula: "=CRM.LATER(CRM.DOUBLE(A1))" },
          3: { formula: "=CRM.FORGOTTEN()" },
        };
        sheet.cells[2] = { 0: { formula: "=CRM.SQUARE(A1:B1)" } };
      });
      await workbook.settled();
      const [sheet] = workbook.model.sheets;
      const value = (row: number, column: number) =>
        workbook.calculation.value(sheet?.id ?? "", row, column);
      expect(value(1, 0)).toBe(6);
      expect(value(1, 1)).toEqual({ error: "#VALUE!", message: "rate is bad" });
      expect(value(1, 2)).toBe(7);
      expect(value(1, 3)).toMatchObject({ error: "#VALUE!" });
      expect([value(2, 0), value(2, 1)]).toEqual([9, 16]);
    });

    it("takes them away when the add-in ends", async () => {
      const { workbook, close } = await openOffice({ functions: FUNCTIONS });
      associate();
      workbook.change("Enter", ({ sheets: [sheet] }) => {
        if (sheet !== undefined) sheet.cells[0] = { 0: { formula: "=CRM.DOUBLE(2)" } };
      });
      await workbook.settled();
      close();
      const id = workbook.model.sheets[0]?.id ?? "";
      expect(workbook.calculation.value(id, 0, 0)).toMatchObject({ error: "#NAME?" });
    });
  });

  describe("settings", () => {
    it("starts with those of the workbook, and saves into it", async () => {
      const workbook = createWorkbook();
      workbook.change("Before", (draft) => {
        draft.settings["template"] = '{"version":1}';
      });
      await openOffice({ workbook });
      const { settings } = Office.context.document;
      expect(settings.get("template")).toEqual({ version: 1 });
      settings.set("closed", ["Q1"]);
      await new Promise((resolve) => {
        settings.saveAsync(resolve);
      });
      expect(workbook.model.settings).toEqual({ template: '{"version":1}', closed: '["Q1"]' });
    });

    it("reads again what changed in the workbook", async () => {
      const { workbook } = await openOffice();
      workbook.change("Elsewhere", (draft) => {
        draft.settings["now"] = "42";
      });
      const { settings } = Office.context.document;
      await new Promise((resolve) => {
        settings.refreshAsync(resolve);
      });
      expect(settings.get("now")).toBe(42);
    });
  });

  describe("ribbon commands", () => {
    beforeAll(async () => {
      await openOffice();
    });

    it("runs the function of a button and waits until it has completed", async () => {
      const { host } = await openOffice();
      const pressed = vi.fn();
      Office.actions.associate("buildWorkbook", (event: Office.AddinCommands.Event) => {
        pressed(event.source.id);
        setTimeout(() => {
          event.completed();
        }, 0);
      });
      expect(await host.invokeCommand("buildWorkbook", "BuildButton")).toEqual({ found: true });
      expect(pressed).toHaveBeenCalledWith("BuildButton");
    });

    it("says when the add-in has no such function", async () => {
      const { host } = await openOffice();
      expect(await host.invokeCommand("nothing", "Button")).toEqual({ found: false });
    });
  });

  describe("the pane", () => {
    it("shows and hides when the add-in asks, and tells the add-in what the page did", async () => {
      const asked: boolean[] = [];
      const { host } = await openOffice({ onPaneVisibility: (visible) => asked.push(visible) });
      const told: string[] = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => told.push(visibilityMode));
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      host.setPaneVisible(false);
      await vi.waitFor(() => {
        expect(asked).toEqual([false, true]);
        expect(told).toEqual(["Hidden", "Taskpane", "Hidden"]);
      });
    });
  });

  it("presents itself as Excel on the web", async () => {
    await openOffice({ excelApi: "1.9" });
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.platform).toBe("OfficeOnline");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(Office.context.displayLanguage).toBe("en-US");
  });

  it("enforces the requirement level, which the library itself does not", async () => {
    const office = await openOffice({ excelApi: "1.8" });
    const layout = office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.orientation = "Landscape";
      await context.sync();
    });
    await expect(layout).rejects.toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: "Worksheet.pageLayout" },
    });
  });
});
