import { join } from "node:path";
import { findBrowser } from "../support/browser";
import { button, buildCase, enter, heading, home, link } from "../support/measure-pane";
import { startWorkbench, WorkbenchPage } from "../support/workbench";

/**
 * `npm run pictures`: renews the pictures of the README and the guide from the built example, so
 * that they show the product as it is.
 */
const IMAGES = join(import.meta.dirname, "../../docs/images");

const found = await findBrowser();
if (found === null) throw new Error("no browser was found to draw the pictures with");
const [browser, server] = await Promise.all([found.launch(), startWorkbench()]);
try {
  await drawPictures(await WorkbenchPage.open(browser, server.address));
} finally {
  await browser.close();
  await server.stop();
}

async function drawPictures(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  const draw = async (name: string): Promise<void> => {
    // The last change is drawn, and no cell has the focus ring of a click.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    console.log(`${name}.png`);
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Build workbook" }).click();
  await buildCase(pane, "Northwind Parts", "A rollout under way");
  await workbench.openSheet("Costs");
  await draw("guide-costs");

  await link(pane, "Go to Measure").click();
  await home(pane).waitFor();
  await workbench.openSheet("Results");
  await draw("workbench");

  await workbench.openSheet("Actuals");
  await enter(pane, "Post actuals for Q7");
  await heading(pane, "Post actuals").waitFor();
  await draw("guide-post");

  await link(pane, "Back to Measure").click();
  await workbench.openSheet("History");
  await enter(pane, "Close quarter");
  await button(pane, "Close Q7 as partial").waitFor();
  await draw("guide-close");

  await link(pane, "Back to Measure").click();
  await enter(pane, "Reports");
  await heading(pane, "Reports").waitFor();
  await draw("guide-reports");
}
