import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../support/browser";
import { buildCase, button, enter, heading, home, link, text } from "../support/measure-pane";
import type { WorkbenchPage } from "../support/workbench";
import { eachTestInAFreshPage } from "../support/workbench-suite";

const found = await findBrowser();

/** Every line that is planned for the seventh quarter, as another program would write them. */
const SEVENTH_QUARTER = [
  "Period;Cost or benefit line;Amount",
  "Q3 2025;C01;29.100,00",
  "Q3 2025;C07;10.500,00",
  "Q3 2025;C08;33.000,00",
  "Q3 2025;C09;6.630,00",
  "Q3 2025;C10;3.350,50",
  "Q3 2025;C11;14.000,00",
  "Q3 2025;B01;44.000,00",
  "Q3 2025;B02;21.500,00",
  "Q3 2025;B03;80.000,00",
  "Q3 2025;B04;59.000,00",
  "Q3 2025;B05;16.000,00",
  "Q3 2025;B06;9.100,00",
].join("\r\n");

describe.skipIf(found === null)("A quarter in the workbench", () => {
  let workbench: WorkbenchPage;

  eachTestInAFreshPage(found, (page) => {
    workbench = page;
  });

  it("is posted from a file, closed, reopened and closed again, and leads to gate 3", async () => {
    const { page, pane } = workbench;
    await page.getByRole("button", { name: "Build workbook" }).click();
    await buildCase(pane, "Acme", "A rollout under way");
    await link(pane, "Go to Measure").click();
    await home(pane).waitFor();

    await enter(pane, "Post actuals for Q7");
    await pane.getByLabel("A file or paste").check();
    const buffer = Buffer.from(SEVENTH_QUARTER);
    await pane
      .getByLabel("CSV or TSV file")
      .setInputFiles({ name: "q7.csv", mimeType: "text/csv", buffer });
    await text(pane, "12 rows can be posted").waitFor();
    await button(pane, "Post 12 rows").click();
    await heading(pane, "12 rows posted").waitFor();

    const closeSeventh = async () => {
      await link(pane, "Close Q7").click();
      await text(pane, "Nothing is missing.").waitFor();
      await button(pane, "Close Q7").click();
      await heading(pane, "Q7 is closed").waitFor({ timeout: 30_000 });
      const bridge = pane.getByRole("table", { name: "Why NPV has changed" });
      return bridge.innerText();
    };
    const bridge = await closeSeventh();
    expect(bridge).toMatch(/NPV at the last close\s+324,830/);
    expect(bridge).toMatch(/Residual\s+0$/);
    await link(pane, "Done").click();
    await text(pane, /^Q7 \(to Sep 2025\) closed/).waitFor();
    await text(pane, "All checks pass").waitFor();

    await enter(pane, "Reopen last close");
    await pane.getByLabel("Why").fill("To close it twice");
    await button(pane, "Reopen close 7").click();
    await heading(pane, "Close 7 is taken back").waitFor({ timeout: 30_000 });
    expect(await closeSeventh()).toBe(bridge);
    await link(pane, "Done").click();

    await enter(pane, "Pass gate");
    await button(pane, "Pass gate 3").click();
    await heading(pane, "Gate 3 is passed").waitFor({ timeout: 30_000 });
    await link(pane, "Done").click();

    await enter(pane, "Share and restore");
    await button(pane, "Share: freeze CRM formulas").click();
    await heading(pane, "The workbook can be shared").waitFor({ timeout: 30_000 });
    await button(pane, "Done").click();
    await button(pane, "Restore formulas").click();
    await heading(pane, "Formulas are back").waitFor({ timeout: 30_000 });

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    const file = await readXlsx(await readFile(await download.path()));
    const history = file.sheets.find(({ name }) => name === "History")?.rows ?? [];
    const closes = history.filter((row) => row.includes("complete")).map((row) => row[1]);
    expect(closes).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(workbench.faults).toEqual([]);
  });
});
