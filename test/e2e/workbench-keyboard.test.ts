import { beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "../support/browser";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";

const found = await findBrowser();

describe.skipIf(found === null)("The workbench by keyboard", () => {
  let workbench: WorkbenchPage;

  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });
  beforeEach(async () => {
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.page.getByRole("grid").focus();
  });

  const type = (text: string) => workbench.page.keyboard.type(text);
  const place = () => workbench.page.getByLabel("Name box").inputValue();

  const focusedRole = () =>
    workbench.page.evaluate(
      () => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName ?? "",
    );

  it("moves, and returns to the first column after Tab and Enter", async () => {
    await type("a");
    await workbench.press("Tab");
    await type("b");
    await workbench.press("Enter");
    expect(await place()).toBe("B2");
    await workbench.press("Control+Home");
    expect(await place()).toBe("A1");
    await workbench.press("Control+ArrowRight");
    expect(await place()).toBe("B1");
    await workbench.press("Control+ArrowDown");
    expect(await place()).toBe("B1048576");
    await workbench.press("Control+Home", "Control+End");
    expect(await place()).toBe("B1");
    await workbench.press("PageDown");
    expect(Number((await place()).slice(1))).toBeGreaterThan(10);
  });

  it("edits with F2, leaves with Escape, clears with Delete", async () => {
    await type("12");
    await workbench.press("Enter", "ArrowUp", "F2");
    await type("3");
    await workbench.press("Enter");
    expect(await workbench.shown("A1")).toBe("123");
    await workbench.press("ArrowUp");
    await type("9");
    await workbench.press("Escape");
    expect(await workbench.shown("A1")).toBe("123");
    await workbench.press("Delete");
    expect(await workbench.shown("A1")).toBe("");
    await workbench.press("Control+z");
    expect(await workbench.shown("A1")).toBe("123");
  });

  it("goes through a selection with Enter and Tab", async () => {
    await workbench.goTo("B2:C3");
    for (const text of ["1", "2", "3", "4"]) {
      await type(text);
      await workbench.press("Tab");
    }
    const cells = ["B2", "C2", "B3", "C3"].map((address) => workbench.shown(address));
    expect(await Promise.all(cells)).toEqual(["1", "2", "3", "4"]);
    await workbench.page.getByText("Sum: 10").waitFor();
  });

  it("copies formulas with their references, and pastes what other programs copied", async () => {
    await workbench.enter("A1", "1");
    await workbench.enter("A2", "2");
    await workbench.enter("B1", "=A1*10");
    await workbench.goTo("B1");
    await workbench.press("Control+c", "ArrowDown", "Control+v");
    expect(await workbench.shown("B2")).toBe("20");
    expect(await workbench.formula()).toBe("=A2*10");
    expect(await workbench.page.evaluate(() => navigator.clipboard.readText())).toBe("10");

    await workbench.page.evaluate(() => navigator.clipboard.writeText("5%\tx\n=1+1\t7"));
    await workbench.goTo("D1");
    await workbench.press("Control+v");
    const cells = ["D1", "E1", "D2", "E2"].map((address) => workbench.shown(address));
    expect(await Promise.all(cells)).toEqual(["5%", "x", "2", "7"]);
  });

  it("moves cut cells, and the formulas that refer to them follow", async () => {
    await workbench.enter("A1", "7");
    await workbench.enter("B1", "=A1+1");
    await workbench.goTo("A1");
    await workbench.press("Control+x", "ArrowDown", "ArrowDown", "Control+v");
    expect(await workbench.shown("A1")).toBe("");
    await workbench.goTo("B1");
    expect(await workbench.formula()).toBe("=A3+1");
  });

  it("fills down, and turns references with F4", async () => {
    await workbench.enter("A1", "5");
    await workbench.goTo("B1");
    await type("=A1");
    await workbench.press("F4", "Enter");
    await workbench.goTo("B1:B3");
    await workbench.press("Control+d");
    await workbench.goTo("B3");
    expect(await workbench.formula()).toBe("=$A$1");
    expect(await workbench.shown("B3")).toBe("5");
  });

  it("points at cells with the arrow keys, on another sheet too", async () => {
    await workbench.enter("A1", "4");
    await workbench.press("ArrowRight");
    await type("=");
    await workbench.press("ArrowUp", "ArrowLeft");
    await type("*2");
    await workbench.press("Enter");
    await workbench.goTo("B2");
    expect(await workbench.formula()).toBe("=A1*2");
    await workbench.page.getByRole("button", { name: "Add a sheet" }).click();
    await type("=");
    await workbench.page.getByRole("tab", { name: "Sheet1" }).click();
    await workbench.page.locator("[role=gridcell][id$='-A1']").click();
    await workbench.press("Enter");
    await expect.poll(() => workbench.shown("A1")).toBe("4");
    await workbench.press("ArrowUp");
    expect(await workbench.formula()).toBe("=Sheet1!A1");
  });

  it("renames, adds and leaves sheets", async () => {
    await workbench.page.getByRole("button", { name: "Add a sheet" }).click();
    await workbench.press("Control+PageUp");
    await workbench.page.getByRole("tab", { name: "Sheet1" }).focus();
    await workbench.press("F2");
    await type("Plan");
    await workbench.press("Enter");
    await expect.poll(() => workbench.sheetNames()).toEqual(["Plan", "Sheet2"]);
    await workbench.press("Control+PageDown");
    const selected = workbench.page.getByRole("tab", { selected: true });
    await expect.poll(() => selected.innerText()).toBe("Sheet2");
  });

  it("is reached with Tab from the ribbon to the sheets", async () => {
    await workbench.page.getByRole("button", { name: "New" }).focus();
    const reached = new Set<string>();
    for (let presses = 0; presses < 60; presses += 1) {
      await workbench.press("Tab");
      reached.add(await focusedRole());
      if (reached.has("grid")) break;
    }
    expect([...reached]).toEqual(expect.arrayContaining(["BUTTON", "SELECT", "INPUT", "grid"]));
    // In the grid, Tab goes to the next cell: F6 leaves it.
    await workbench.press("F6");
    expect(await focusedRole()).toBe("tab");
    await workbench.press("Shift+F6");
    expect(await focusedRole()).toBe("grid");
  });
});
