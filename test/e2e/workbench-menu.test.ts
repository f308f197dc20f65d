import { beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "../support/browser";
import { accessibilityFaults } from "../support/pane";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";

const found = await findBrowser();

describe.skipIf(found === null)("The menu of the workbench's cells", () => {
  let workbench: WorkbenchPage;

  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });
  beforeEach(async () => {
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });

  const cell = (address: string) => workbench.page.locator(`[role=gridcell][id$="-${address}"]`);
  const item = (name: string) => workbench.page.getByRole("menuitem", { name, exact: true });
  const shows = (address: string) => expect.poll(() => workbench.shown(address));

  it("cuts and pastes so that formulas follow, and takes it back", async () => {
    await workbench.enter("A1", "5");
    await workbench.enter("B1", "=A1*2");
    await cell("A1").click({ button: "right" });
    await item("Cut").click();
    await cell("C3").click({ button: "right" });
    await item("Paste").click();
    await shows("C3").toBe("5");
    await workbench.goTo("B1");
    expect(await workbench.formula()).toBe("=C3*2");
    await workbench.page.getByRole("grid").focus();
    await workbench.press("Control+z");
    await shows("A1").toBe("5");
    await shows("C3").toBe("");
  });

  it("is opened, used and left by the keyboard", async () => {
    const { page } = workbench;
    await workbench.enter("A1", "1");
    await workbench.enter("A2", "=A1+1");
    await workbench.goTo("A1");
    await workbench.press("Shift+F10");
    expect(await accessibilityFaults(page)).toEqual([]);
    await workbench.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    await workbench.press("ContextMenu", "End", "ArrowUp", "ArrowUp", "ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Insert rows above",
    );
    await workbench.press("Enter");
    await shows("A2").toBe("1");
    await workbench.goTo("A3");
    expect(await workbench.formula()).toBe("=A2+1");
  });

  it("offers for whole columns what is done to columns", async () => {
    const { page } = workbench;
    await workbench.enter("B1", "a text that is wider than its column");
    const header = page.getByRole("columnheader", { name: "B", exact: true });
    const width = async () => (await header.boundingBox())!.width;
    const before = await width();
    await header.click({ button: "right" });
    expect(await page.getByRole("menuitem", { name: /rows/ }).count()).toBe(0);
    await item("Fit column width").click();
    const fitted = await width();
    expect(fitted).toBeGreaterThan(2 * before);
    await workbench.press("Control+z");
    expect(await width()).toBe(before);
    await header.locator("[data-resize]").dblclick();
    expect(await width()).toBe(fitted);
    await header.click({ button: "right" });
    await item("Delete columns").click();
    await shows("B1").toBe("");
  });

  it("changes nothing that is protected", async () => {
    await workbench.buildExample();
    await workbench.openSheet("Results");
    await workbench.goTo("A1");
    await workbench.page.getByRole("grid").focus();
    await workbench.press("Shift+F10");
    const disabled = workbench.page.locator("[role=menuitem][aria-disabled=true]");
    expect(await disabled.allInnerTexts()).toEqual([
      "Cut\nCtrl+X",
      "Paste\nCtrl+V",
      "Clear contents\nDel",
      "Insert rows above",
      "Delete rows",
      "Insert columns to the left",
      "Delete columns",
    ]);
    await item("Delete rows").click({ force: true });
    expect(await workbench.page.getByRole("menu").count()).toBe(1);
  });
});
