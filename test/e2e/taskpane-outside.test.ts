import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../support/browser";
import { accessibilityFaults, openOutsideExcel } from "../support/pane";

const found = await findBrowser();

describe.skipIf(found === null)("The task pane's page without Excel", () => {
  let browser: Browser;
  let opened: { page: Page; close: () => Promise<void> };

  beforeAll(async () => {
    browser = await found!.launch();
  });
  afterAll(() => browser.close());
  afterEach(() => opened.close());

  it("says in a browser what it is and where to open it", async () => {
    opened = await openOutsideExcel(browser);
    const { page } = opened;
    await page.getByRole("heading", { name: "Open CRM Value in Excel" }).waitFor();
    expect(await page.getByRole("status").innerText()).toContain("Home, Add-ins");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("says when office.js cannot be loaded", async () => {
    opened = await openOutsideExcel(browser, { replace: { "office.js": null } });
    const { page } = opened;
    await page.getByRole("heading", { name: "Excel could not be reached" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("shows a text before any script has run", async () => {
    const never = "while (true) break;"; // office.js without an Office: taskpane.js does not arrive
    opened = await openOutsideExcel(browser, {
      replace: { "office.js": never, "taskpane.js": null },
    });
    const { page } = opened;
    expect(await page.getByRole("status").innerText()).toBe("Loading…");
    expect(await page.getByRole("heading").innerText()).toBe("CRM Value");
  });

  it.each(["light", "dark"] as const)("is readable in %s colours", async (colorScheme) => {
    opened = await openOutsideExcel(browser, { colorScheme });
    await opened.page.getByRole("heading", { name: "Open CRM Value in Excel" }).waitFor();
    expect(await accessibilityFaults(opened.page)).toEqual([]);
  });
});
