import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Browser } from "playwright-core";
import type { FoundBrowser } from "./browser";
import { type StartedWorkbench, startWorkbench, WorkbenchPage } from "./workbench";

/** Starts one browser and one workbench for a suite, and gives each of its tests a fresh page. */
export function eachTestInAFreshPage(
  found: FoundBrowser | null,
  opened: (page: WorkbenchPage) => void,
): void {
  let browser: Browser;
  let server: StartedWorkbench;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    [browser, server] = await Promise.all([found!.launch(), startWorkbench()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser, server.address);
    opened(workbench);
  });
  afterEach(() => workbench.page.close());
}
