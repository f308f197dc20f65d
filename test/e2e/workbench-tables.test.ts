import { beforeEach, describe, expect, it } from "vitest";
import { parseArea } from "../../src/workbench/engine/address";
import { passwordHash } from "../../src/workbench/engine/cells/protection";
import type { SheetModel, WorkbookModel } from "../../src/workbench/engine/model";
import { createWorkbook } from "../../src/workbench/engine/workbook";
import { writeXlsx } from "../../src/workbench/engine/xlsx";
import { findBrowser } from "../support/browser";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";
import { workbookWith } from "../workbench/engine/support";

const found = await findBrowser();

/** A ledger, quarters beyond column Z of which some are hidden, and a password. */
function ledgerWorkbook(more: Partial<SheetModel> = {}): WorkbookModel {
  const model = workbookWith({
    A1: "Line",
    B1: "Amount",
    C1: "Double",
    A2: "C01",
    B2: 10,
    C2: "=[@Amount]*2",
    E1: "=SUM(B2:B2)",
    E2: "=SUM(Ledger[Double])",
    AA6: "Q24",
    AB6: "hidden",
    AC6: "Q26",
    BF6: "Q40",
    BF8: 7,
  });
  const sheet: SheetModel = {
    ...model.sheets[0]!,
    columns: { 27: { hidden: true }, 28: { size: 60 } },
    conditionalFormats: [
      {
        id: "1",
        areas: [parseArea("AA6:BF8")!],
        stopIfTrue: false,
        rule: { kind: "custom", formula: '=NOT(ISFORMULA(AA6))*(AA6<>"")' },
        format: { fill: "#FFEEAA" },
      },
    ],
    tables: [
      {
        id: "1",
        name: "Ledger",
        area: parseArea("A1:C2")!,
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
      },
    ],
    ...more,
  };
  return { ...model, sheets: [sheet] };
}

describe.skipIf(found === null)("The workbench with a ledger", () => {
  let workbench: WorkbenchPage;
  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });

  const shows = (address: string) =>
    expect.poll(() => workbench.shown(address), { timeout: 10_000 });

  async function open(model: WorkbookModel): Promise<void> {
    const buffer = Buffer.from(await writeXlsx(createWorkbook(model)));
    const file = { name: "Ledger.xlsx", mimeType: "application/octet-stream", buffer };
    await workbench.page.getByLabel("Workbook to open").setInputFiles(file);
    await shows("A1").toBe("Line");
  }

  beforeEach(async () => {
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });

  it("grows by typing, by Tab and by a thousand pasted rows, each undone in one step", async () => {
    const { page } = workbench;
    await open(ledgerWorkbook());
    await workbench.enter("A3", "C02");
    await shows("C3").toBe("0");
    await workbench.goTo("C3");
    await workbench.press("Tab");
    await page.keyboard.type("C03");
    await workbench.press("Tab");
    await page.keyboard.type("5");
    await workbench.press("Enter");
    await shows("C4").toBe("10");
    await shows("E2").toBe("30");

    const rows = Array.from({ length: 1000 }, (_, n) => `P${n}\t1`).join("\n");
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
    await workbench.goTo("A5");
    const start = performance.now();
    await workbench.press("Control+v");
    await shows("C5").toBe("2");
    expect(performance.now() - start).toBeLessThan(10_000);
    await workbench.goTo("E2");
    await shows("E2").toBe("2030");
    await workbench.press("Control+z");
    await shows("E2").toBe("30");
  });

  it("shows columns beyond Z, leaves hidden ones out, and colours what was typed", async () => {
    const { page } = workbench;
    await open(ledgerWorkbook());
    await workbench.goTo("AA6");
    await shows("AC6").toBe("Q26");
    expect(await page.locator("[role=gridcell][id$='-AB6']").count()).toBe(0);
    await workbench.press("ArrowRight");
    expect(await page.getByLabel("Name box").inputValue()).toBe("AC6");
    await workbench.goTo("BF8");
    await shows("BF8").toBe("7");
    const fill = (address: string) =>
      page
        .locator(`[role=gridcell][id$='-${address}']`)
        .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await fill("BF8")).toBe("rgb(255, 238, 170)");
    expect(await fill("BF7")).not.toBe("rgb(255, 238, 170)");
  });

  it("asks for the password of a protected sheet", async () => {
    const { page } = workbench;
    await open(
      ledgerWorkbook({ protection: { options: {}, passwordHash: passwordHash("secret") } }),
    );
    await workbench.goTo("A3");
    await page.keyboard.type("C02");
    await page.getByText("This cell is protected").waitFor();
    await page.getByRole("button", { name: "Unprotect", exact: true }).click();
    const form = page.getByRole("form", { name: "Unprotect" });
    await form.getByLabel("Password of the sheet Sheet1").fill("guess");
    await workbench.press("Enter");
    await page.getByText("The password is not correct").waitFor();
    await form.getByLabel("Password of the sheet Sheet1").fill("secret");
    await workbench.press("Enter");
    await form.waitFor({ state: "detached" });
    await workbench.enter("A3", "C02");
    await shows("A3").toBe("C02");
  });

  it("holds the add-in back while a cell is edited", async () => {
    const { page, pane } = workbench;
    await workbench.goTo("A1");
    await page.keyboard.type("half a wor");
    await pane.getByRole("button", { name: "Build workbook" }).click();
    await page.waitForTimeout(500);
    expect(await workbench.sheetNames()).toEqual(["Sheet1"]);
    await page.getByRole("textbox", { name: "Cell", exact: true }).press("Enter");
    await pane.getByRole("heading", { name: "Your workbook is ready" }).waitFor();
    expect((await workbench.sheetNames()).length).toBeGreaterThan(1);
  });
});
