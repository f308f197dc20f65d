import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RichError } from "../../src/workbench/host/rich/errors";
import { findBrowser } from "../support/browser";
import { accessibilityFaults, openPane, type OpenedPane } from "../support/pane";
import { focusedName, focusIsSeen, LOOKS, overflow, smallTargets } from "../support/pane-look";

const found = await findBrowser();

/** What can be in the pane, and how to get there. */
const STATES: readonly {
  readonly name: string;
  readonly reach: (frame: Frame) => Promise<void>;
}[] = [
  { name: "form", reach: (frame) => frame.getByLabel("Company").waitFor() },
  {
    name: "faults",
    reach: async (frame) => {
      await frame.getByLabel("Company").fill("");
      await frame.getByLabel("CRM users").fill("0");
      await frame.getByRole("button", { name: "Build workbook" }).click();
      await frame.getByText("2 fields need your attention").waitFor();
    },
  },
  {
    name: "result",
    reach: async (frame) => {
      await frame.getByRole("button", { name: "Build workbook" }).click();
      await frame.getByText("Your workbook is ready").waitFor();
    },
  },
  {
    name: "functions",
    reach: async (frame) => {
      await frame.getByRole("link", { name: "Functions" }).click();
      await frame.getByText("Arguments").first().click();
      await frame.getByRole("button", { name: "Insert example of CRM.CLV at" }).click();
      await frame.getByText("Inserted at").waitFor();
    },
  },
  {
    name: "about",
    reach: async (frame) => {
      await frame.getByRole("link", { name: "About" }).click();
      await frame.getByText("Privacy statement").waitFor();
    },
  },
];

describe.skipIf(found === null)("The look of the task pane", () => {
  let browser: Browser;
  let pane: OpenedPane;

  beforeAll(async () => {
    browser = await found!.launch();
  });
  afterAll(() => browser.close());
  afterEach(() => pane.close());

  describe.each(LOOKS)("$name", ({ options }) => {
    it.each(STATES)("has no accessibility fault and fits: $name", async ({ reach }) => {
      pane = await openPane(browser, options);
      await reach(pane.frame);
      expect(await accessibilityFaults(pane.frame)).toEqual([]);
      expect(await overflow(pane.frame)).toBe(0);
    });

    it("has no accessibility fault and fits: failure", async () => {
      let failing = false;
      const beforeAction = () => {
        if (failing) throw new RichError("GeneralException", "on purpose");
      };
      pane = await openPane(browser, { ...options, host: { observer: { beforeAction } } });
      await pane.frame.getByLabel("Company").waitFor();
      failing = true;
      await pane.frame.getByRole("button", { name: "Build workbook" }).click();
      await pane.frame.getByText("The workbook was not built").waitFor();
      await pane.frame.getByText("Details", { exact: true }).click();
      expect(await accessibilityFaults(pane.frame)).toEqual([]);
      expect(await overflow(pane.frame)).toBe(0);
    });
  });

  it("can be walked by the keyboard alone, in the order of reading", async () => {
    pane = await openPane(browser);
    const { frame } = pane;
    await frame.getByLabel("Company").waitFor();
    await frame.getByRole("link", { name: "Build" }).focus();

    const stops = [await focusedName(frame)];
    while (stops.at(-1) !== "Build workbook" && stops.length < 20) {
      await frame.page().keyboard.press("Tab");
      stops.push(await focusedName(frame));
      expect(await focusIsSeen(frame), `focus on ${String(stops.at(-1))}`).toBe(true);
    }
    // Whether the choice not taken is a stop of its own is the browser's affair.
    const notTaken = ["A rollout under way", "An empty model"];
    expect(stops.filter((name) => !notTaken.some((one) => name.startsWith(one)))).toEqual([
      "Build",
      "Measure",
      "Functions",
      "About",
      "A published case",
      "Company",
      "Currency",
      "Amounts look like",
      "First month",
      "First year",
      "Years (1 to 10)",
      "Discount rate (%)",
      "CRM users",
      "Build workbook",
    ]);
  });

  it("keeps what was typed when one looks at another view", async () => {
    pane = await openPane(browser);
    const { frame } = pane;
    await frame.getByLabel("Company").fill("Acme");
    await frame.getByRole("link", { name: "About" }).click();
    await frame.getByRole("link", { name: "Build" }).click();
    expect(await frame.getByLabel("Company").inputValue()).toBe("Acme");
  });

  it("offers targets of at least 24 by 24 pixels", async () => {
    pane = await openPane(browser);
    for (const { name, reach } of STATES) {
      await pane.frame.evaluate(() => location.replace("#build"));
      if (name === "result") continue; // looked at with axe's own rule, target-size
      await reach(pane.frame);
      expect(await smallTargets(pane.frame), name).toEqual([]);
    }
  });
});
