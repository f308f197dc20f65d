import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../src/workbench/engine/model";
import { RichError } from "../../src/workbench/host/rich/errors";
import { findBrowser } from "../support/browser";
import {
  backHome,
  builtRollout,
  button,
  enter,
  focused,
  heading,
  home,
  link,
  text,
} from "../support/measure-pane";
import { accessibilityFaults, openPane, type OpenedPane } from "../support/pane";
import { focusedName, focusIsSeen, LOOKS, overflow, smallTargets } from "../support/pane-look";

const found = await findBrowser();

/** One view after the other, each from the home of Measure, and what to wait for in it. */
const VIEWS: readonly {
  readonly task: string;
  readonly states: readonly ((frame: Frame) => Promise<void>)[];
}[] = [
  {
    task: "Post actuals for Q7",
    states: [
      async (frame) => {
        await frame.getByLabel("C01 CRM licences").fill("some");
        await frame.getByText("5 lines without a plan here").click();
        await button(frame, "Post").click();
        await text(frame, "One amount needs your attention").waitFor();
      },
      async (frame) => {
        await frame.getByLabel("A file or paste").check();
        await frame
          .getByLabel("Or paste rows here")
          .fill("Date;Line;Amount\n01/08/2025;C01;1,234\n02/09/2025;Nonsense;3,100\n");
      },
      async (frame) => {
        await button(frame, "Read pasted rows").click();
        await text(frame, "Answer what is asked above").waitFor();
      },
      async (frame) => {
        await frame.getByLabel(/^Point/).check();
        await frame.getByLabel(/^Day first/).check();
        await text(frame, "Before you post").waitFor();
      },
    ],
  },
  {
    task: "Close quarter",
    states: [
      async (frame) => {
        await frame.getByText("Which", { exact: true }).click();
        await button(frame, "Close Q7 as partial").click();
        await text(frame, "Confirm first").waitFor();
      },
      async (frame) => {
        await frame.getByLabel("Close as partial").check();
        await button(frame, "Close Q7 as partial").click();
        await heading(frame, "Q7 is closed").waitFor();
      },
    ],
  },
  {
    task: "Pass gate",
    states: [(frame) => heading(frame, "Gate 3: ongoing").waitFor()],
  },
  {
    task: "Reports",
    states: [
      async (frame) => {
        await button(frame, "Show the report of close 5 (Q5)").click();
        await text(frame, "You are looking at the report of close 5").waitFor();
      },
      async (frame) => {
        await button(frame, "Back to now").click();
        await text(frame, "You are looking at").waitFor({ state: "hidden" });
      },
    ],
  },
  {
    task: "Reopen last close",
    states: [
      async (frame) => {
        await button(frame, "Reopen close 7").click();
        await text(frame, "Say why").waitFor();
      },
    ],
  },
  {
    task: "Lines",
    states: [
      async (frame) => {
        await frame.getByLabel("Line to remove").selectOption("C01");
        await text(frame, /^C01 stays/).waitFor();
      },
      async (frame) => {
        await frame.getByLabel("Line to remove").selectOption("C24");
        await button(frame, "Remove line").click();
        await button(frame, "Remove C24").waitFor();
      },
    ],
  },
  {
    task: "Repair",
    states: [
      async (frame) => {
        await button(frame, "Repair formulas").click();
        await heading(frame, "Repaired").waitFor();
      },
    ],
  },
  {
    task: "Share and restore",
    states: [
      (frame) => text(frame, "No formula is frozen").waitFor(),
      async (frame) => {
        await button(frame, "Share: freeze CRM formulas").click();
        await heading(frame, "The workbook can be shared").waitFor();
      },
    ],
  },
  {
    task: "Close quarter",
    states: [(frame) => text(frame, "This workbook is shared").waitFor()],
  },
  {
    task: "Remove",
    states: [
      async (frame) => {
        await button(frame, "See what would go").click();
        await heading(frame, "This would go").waitFor();
      },
    ],
  },
];

describe.skipIf(found === null)("The look of Measure", () => {
  let browser: Browser;
  let pane: OpenedPane;
  let rollout: WorkbookModel;

  beforeAll(async () => {
    browser = await found!.launch();
    rollout = await builtRollout(browser);
  });
  afterAll(() => browser.close());
  afterEach(() => pane.close());

  describe.each(LOOKS)("$name", ({ options }) => {
    it("has no accessibility fault, fits and offers large targets in every view", async () => {
      pane = await openPane(browser, { ...options, model: rollout });
      const { frame } = pane;
      await home(frame).waitFor();
      expect(await faults(frame), "home").toEqual([]);
      for (const { task, states } of VIEWS) {
        await enter(frame, task);
        for (const [index, reach] of states.entries()) {
          await reach(frame);
          expect(await faults(frame), `${task}, state ${index}`).toEqual([]);
        }
        await backHome(frame);
      }
    });

    it("has no accessibility fault and fits where there is no case, and after a failure", async () => {
      let failing = false;
      const beforeAction = () => {
        if (failing) throw new RichError("GeneralException", "on purpose");
      };
      pane = await openPane(browser, { ...options, host: { observer: { beforeAction } } });
      const { frame } = pane;
      await link(frame, "Measure").click();
      await heading(frame, "Measure what the CRM brings").waitFor();
      expect(await faults(frame), "no case").toEqual([]);
      await pane.close();

      pane = await openPane(browser, {
        ...options,
        model: rollout,
        host: { observer: { beforeAction } },
      });
      await home(pane.frame).waitFor();
      await enter(pane.frame, "Close quarter");
      await pane.frame.getByLabel("Close as partial").check();
      failing = true;
      await button(pane.frame, "Close Q7 as partial").click();
      await heading(pane.frame, "Q7 was not closed").waitFor();
      await pane.frame.getByText("Details", { exact: true }).filter({ visible: true }).click();
      expect(await faults(pane.frame), "failure").toEqual([]);
    });
  });

  it("can be walked by the keyboard alone, the focus going to the heading of what is entered", async () => {
    pane = await openPane(browser, { model: rollout });
    const { frame } = pane;
    const keyboard = frame.page().keyboard;
    await home(frame).waitFor();
    await link(frame, "About").focus();
    expect(await walk(frame, "Remove")).toEqual([
      "Refresh",
      "Checks",
      "Results",
      "Post actuals for Q7",
      "Post actuals",
      "Close quarter",
      "Pass gate",
      "Reports",
      "Reopen last close",
      "Lines",
      "Repair",
      "Share and restore",
      "Remove",
    ]);

    await link(frame, "Post actuals for Q7").focus();
    await keyboard.press("Enter");
    await expect.poll(() => focused(frame)).toBe("Post actuals");
    const stops = await walk(frame, "Post");
    // Whether the choice not taken is a stop of its own is the browser's affair.
    expect(stops.filter((name) => name !== "A file or paste").slice(0, 4)).toEqual([
      "By line",
      "Quarter",
      "C01 CRM licences",
      "C07 Communication and key users",
    ]);
    expect(stops.slice(-3)).toEqual([
      "5 lines without a plan here",
      "Note for these rows (optional)",
      "Post",
    ]);

    await link(frame, "Back to Measure").focus();
    await keyboard.press("Enter");
    await expect.poll(() => focused(frame)).toBe("Acme");
    for (const [task, title] of [
      ["Close quarter", "Close Q7 (to Sep 2025)"],
      ["Reports", "Reports"],
      ["Remove", "Remove"],
    ] as const) {
      await link(frame, new RegExp(`^${task}`)).focus();
      await keyboard.press("Enter");
      await expect.poll(() => focused(frame)).toBe(title);
      await link(frame, "Back to Measure").focus();
      await keyboard.press("Enter");
      await expect.poll(() => focused(frame)).toBe("Acme");
      // A task that was entered before is shown again, and takes the focus again.
      await link(frame, new RegExp(`^${task}`)).focus();
      await keyboard.press("Enter");
      await expect.poll(() => focused(frame)).toBe(title);
      await link(frame, "Back to Measure").focus();
      await keyboard.press("Enter");
      await home(frame).waitFor();
    }
  });

  it("does not jump when the case is read anew", async () => {
    pane = await openPane(browser, { model: rollout });
    const { frame } = pane;
    await home(frame).waitFor();
    await text(frame, /^Read at/).waitFor();
    const next = link(frame, "Post actuals for Q7");
    const before = await next.boundingBox();
    await button(frame, "Refresh").click();
    expect(await next.boundingBox()).toEqual(before);
    await text(frame, /^Read at/).waitFor();
    expect(await next.boundingBox()).toEqual(before);
  });
});

/** What axe finds, pixels too wide, and targets too small. */
async function faults(frame: Frame): Promise<string[]> {
  const tooWide = await overflow(frame);
  return [
    ...(await accessibilityFaults(frame)),
    ...(tooWide > 0 ? [`${tooWide} px too wide`] : []),
    ...(await smallTargets(frame)).map((target) => `too small: ${target}`),
  ];
}

/** Presses Tab until this has the focus, and tells where it stopped; each stop can be seen. */
async function walk(frame: Frame, last: string): Promise<string[]> {
  const stops: string[] = [];
  while (stops.at(-1) !== last && stops.length < 40) {
    await frame.page().keyboard.press("Tab");
    stops.push(await focusedName(frame));
    expect(await focusIsSeen(frame), `focus on ${String(stops.at(-1))}`).toBe(true);
  }
  return stops;
}
