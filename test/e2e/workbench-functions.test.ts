import { describe, expect, it } from "vitest";
import { built } from "../functions/bundle";
import { examplesOf } from "../functions/formula";
import { findBrowser } from "../support/browser";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";

const found = await findBrowser();

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

const { functions } = JSON.parse(built("functions.json")) as Metadata;

describe.skipIf(found === null)("Every function, in the workbench", () => {
  let workbench: WorkbenchPage;

  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });

  it("is found while it is typed, and shows its help", async () => {
    const { page } = workbench;
    for (const { id, description, parameters } of functions) {
      await workbench.goTo("A1");
      await page.keyboard.type(`=crm.${id.toLowerCase()}`);
      await page.getByRole("option", { name: `CRM.${id}`, exact: true }).waitFor();
      await expect.poll(() => page.getByRole("listbox").innerText()).toContain(`CRM.${id}`);
      // A longer name that begins the same comes after it.
      await workbench.press("Tab");
      const help = page.getByRole("note");
      await help.waitFor();
      expect(await help.locator("strong").innerText(), id).toBe(parameters[0]?.name);
      expect(await help.innerText(), id).toContain(parameters[0]?.description);
      expect(description.length).toBeGreaterThan(20);
      await workbench.press("Escape", "Escape");
    }
  });

  it("gives in a cell what its help page prints", async () => {
    const { page } = workbench;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const shown: [id: string, printed: string, cell: string][] = [];
    for (const [index, { id }] of functions.entries()) {
      const example = examplesOf(`${id.toLowerCase()}.md`).find(({ cells }) => cells.size === 0);
      if (example === undefined) continue;
      await workbench.goTo(`A${1 + index * 30}`);
      await page.evaluate((text) => navigator.clipboard.writeText(text), example.formula);
      await page.getByRole("grid").focus();
      await workbench.press("Control+v");
      const first = example.shown.split(/\n| \| |[{};]/).find((part) => part !== "") ?? "";
      const cell = () => workbench.shown(`A${1 + index * 30}`);
      await expect.poll(cell, { timeout: 10_000 }).toMatch(/^[^#]/);
      shown.push([id, first, await cell()]);
    }
    expect(shown.filter(([, printed, cell]) => !agrees(cell, printed))).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
  });
});

/** As far as the coarser of the two shows: a narrow cell rounds, and so does the page. */
function agrees(cell: string, printed: string): boolean {
  const [shown, expected] = [cell, printed].map((text) => Number(text.replaceAll(",", "")));
  if (Number.isNaN(expected)) return printed.startsWith(cell.slice(0, 4));
  return Math.abs(shown! - expected!) <= 0.51 * Math.max(unitOf(cell), unitOf(printed));
}

/** What one more in the last digit is worth: 0.01 in 1.25, 100,000 in 2.1E+06. */
function unitOf(text: string): number {
  const [, decimals = "", exponent = "0"] = /(?:\.(\d+))?(?:E([+-]\d+))?$/.exec(text) ?? [];
  return 10 ** (Number(exponent) - decimals.length);
}
