import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "./browser";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("findBrowser", () => {
  it("takes the browser that CRM_BROWSER names before any other", async () => {
    vi.stubEnv("CRM_BROWSER", process.execPath);
    expect((await findBrowser())?.name).toBe(process.execPath);
  });

  it("refuses a CRM_BROWSER that is not there, rather than testing with another", async () => {
    vi.stubEnv("CRM_BROWSER", "/nowhere/chrome");
    await expect(findBrowser()).rejects.toThrow(
      "CRM_BROWSER must name a browser, got /nowhere/chrome",
    );
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "finds one that draws letters its fonts have, and outlives those that they lack",
    async () => {
      const browser = await (await findBrowser())!.launch();
      try {
        const page = await browser.newPage();
        await page.setContent('<span id="wide">WWWW</span><br><span id="narrow">iiii</span> 漢 ✓');
        const width = async (id: string) => (await page.locator(id).boundingBox())!.width;
        expect(await width("#wide")).toBeGreaterThan(2 * (await width("#narrow")));
        await page.screenshot();
      } finally {
        await browser.close();
      }
    },
  );

  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "finds one that shows a page with a frame, and leaves the environment as it was",
    async () => {
      const before = { ...process.env };
      const found = await findBrowser();
      expect({ ...process.env }).toEqual(before);

      const browser = await found!.launch();
      try {
        const page = await browser.newPage();
        await page.setContent('<iframe srcdoc="<p>inside</p>"></iframe>');
        expect(await page.frameLocator("iframe").locator("p").textContent()).toBe("inside");
      } finally {
        await browser.close();
      }
    },
  );
});
