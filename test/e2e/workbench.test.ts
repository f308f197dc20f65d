import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../support/browser";
import { accessibilityFaults } from "../support/pane";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";

const found = await findBrowser();

describe.skipIf(found === null)("The workbench", () => {
  let workbench: WorkbenchPage;

  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });

  const shows = (address: string) =>
    expect.poll(() => workbench.shown(address), { timeout: 10_000 });

  it("says that it is not Excel, asks this machine only, and gives no cause for complaint", async () => {
    const { page, pane, requests, faults } = workbench;
    await page.getByText("This is not Excel").waitFor();
    await pane.getByRole("link", { name: "Functions" }).click();
    const foreign = requests.filter((one) => !/^(http:\/\/localhost:\d+\/|data:|blob:)/.test(one));
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("helps while a function is typed, and lets cells be pointed at", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Fill in sample cash flows" }).click();
    await page.keyboard.type("=crm.n");
    await page.getByRole("option", { name: "CRM.NPV" }).waitFor();
    await workbench.press("Tab");
    await page.keyboard.type("10%,");
    const help = page.getByRole("note");
    expect(await help.locator("strong").innerText()).toBe("cashFlows");
    const address = await help.getByRole("link").getAttribute("href");
    expect((await page.request.get(new URL(address!, page.url()).href)).status()).toBe(200);

    await page.locator("[role=gridcell][id$='-B2']").click();
    await workbench.press(
      "Shift+ArrowDown",
      "Shift+ArrowDown",
      "Shift+ArrowDown",
      "Shift+ArrowDown",
    );
    await workbench.press("Enter");
    await workbench.goTo("B8");
    expect(await workbench.formula()).toBe("=CRM.NPV(10%,B2:B6)");
    await shows("B8").toMatch(/^108\.7/);
  });

  it("calculates each function of the add-in, and follows an edit", async () => {
    await workbench.enter("B2", "-1000");
    await workbench.enter("B3", "600");
    await workbench.enter("B4", "600");
    await workbench.enter("D2", "=CRM.NPV(10%,B2:B4)");
    await workbench.enter("D3", "=CRM.CLV(100,80%,10%)");
    await workbench.enter("D4", "=CRM.ROI(B3:B4,{1000,0},10%)");
    await shows("D2").toMatch(/^41\.32/);
    await shows("D3").toMatch(/^266\.6/);
    await shows("D4").toMatch(/^0\.1454/);
    await workbench.enter("B4", "605");
    await shows("D2").toMatch(/^45\.45/);
  });

  it("shows a column of results as one spilled area that cannot be written into", async () => {
    for (const [row, margin] of ["100", "200", "300"].entries()) {
      await workbench.enter(`A${row + 1}`, margin);
    }
    await workbench.enter("C1", "=CRM.CLV(A1:A3,80%,10%)");
    await shows("C3").toBe("800");
    await workbench.goTo("C2");
    await expect.poll(() => workbench.formula()).toBe("=CRM.CLV(A1:A3,80%,10%)");
    expect(await workbench.page.locator(".mark-spilled").count()).toBe(1);
  });

  it("tells why a function failed", async () => {
    await workbench.enter("A1", "=CRM.NPV(-2,1)");
    await shows("A1").toBe("#VALUE!");
    await workbench.goTo("A1");
    await workbench.page.getByRole("status").getByText("rate must be greater than -1").waitFor();
  });

  it("builds the published case, follows an input, undoes all in order, and downloads the file", async () => {
    const { page } = workbench;
    await workbench.buildExample();
    await workbench.openSheet("Results");
    await shows("D23").toBe("5,496,170 EUR");
    await shows("F23").toBe("5,496,170 EUR");
    await shows("G23").toBe("agrees");

    await workbench.openSheet("Inputs");
    await workbench.enter("DiscountRate", "20%");
    await workbench.openSheet("Results");
    await shows("D23").toBe("4,486,638 EUR");
    await shows("F23").toBe("4,486,638 EUR");

    await page.getByRole("grid").focus();
    await workbench.press("Control+z");
    await workbench.openSheet("Results");
    await shows("F23").toBe("5,496,170 EUR");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Book1.xlsx");
    const file = await readXlsx(await readFile(await download.path()));
    const results = file.sheets.find(({ name }) => name === "Results");
    const [, , , forecast, , crm] = results?.rows[22] ?? [];
    expect([forecast, crm]).toEqual([expect.closeTo(5_496_170, 0), expect.closeTo(5_496_170, 0)]);

    await page.getByRole("grid").focus();
    await workbench.press("Control+z");
    expect(await workbench.sheetNames()).toEqual(["Sheet1"]);
    await workbench.press("Control+y", "Control+y");
    expect(await workbench.sheetNames()).toContain("Results");
    await workbench.openSheet("Results");
    await shows("F23").toBe("4,486,638 EUR");
    await shows("B8").toMatch(/turns positive in the quarter to Mar \d/);
    await page.waitForTimeout(600);
    await page.reload();
    await workbench.ready();
    await shows("F23").toBe("4,486,638 EUR");
    await shows("B8").toMatch(/turns positive in the quarter to Mar \d/);
    expect(await page.getByText("#REF!").count()).toBe(0);
  });

  it("refuses to change protected cells, and offers the choices of a list", async () => {
    const { page } = workbench;
    await workbench.buildExample();
    await workbench.openSheet("Inputs");
    await workbench.goTo("B8");
    await page.keyboard.type("x");
    await page.getByText("This cell is protected").waitFor();
    await workbench.goTo("Discounting");
    await workbench.press("Alt+ArrowDown");
    const current = page.getByRole("menuitemradio", { checked: true });
    expect(await current.textContent()).toMatch(/^year/);
    expect(await current.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("menuitemradio", { name: "mid" }).click();
    await shows("D12").toBe("mid");
    await workbench.enter("Discounting", "never");
    await page
      .getByText("not allowed")
      .or(page.getByText("end, mid, start or year"))
      .first()
      .waitFor();
    await workbench.press("Escape");
    await shows("D12").toBe("mid");
  });

  it("keeps the workbook through a reload, and begins anew when asked", async () => {
    const { page } = workbench;
    await workbench.enter("A1", "kept");
    // Reloading keeps the workbook as it stands, also within the moment before it is stored.
    await page.waitForTimeout(600);
    await page.reload();
    await workbench.ready();
    await shows("A1").toBe("kept");
    await page.getByRole("button", { name: "New" }).click();
    await shows("A1").toBe("");
    await page.getByRole("button", { name: "Bring back Book1" }).click();
    await shows("A1").toBe("kept");
  });

  it("has no accessibility faults", async () => {
    const { page } = workbench;
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("grid").focus();
    await page.keyboard.type("=su");
    await page.getByRole("option", { name: "SUM", exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await workbench.press("Escape", "Escape");
    await workbench.buildExample();
    await workbench.openSheet("Inputs");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
