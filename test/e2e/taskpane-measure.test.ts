import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../src/workbench/engine/model";
import { RichError } from "../../src/workbench/host/rich/errors";
import { columnNumber } from "../../src/workbook/template/columns";
import {
  COST_COLUMNS,
  COST_ROWS,
  CUSTOMER_COLUMNS,
  CUSTOMER_ROWS,
} from "../../src/workbook/template/line-columns";
import { findBrowser } from "../support/browser";
import {
  backHome,
  buildCase,
  builtRollout,
  button,
  enter,
  focused,
  heading,
  home,
  link,
  shown,
  tableRows,
  text,
  typeInto,
} from "../support/measure-pane";
import { openPane, type OpenedPane, type PaneOptions } from "../support/pane";

const found = await findBrowser();

describe.skipIf(found === null)("Measure in the task pane", () => {
  let browser: Browser;
  let pane: OpenedPane;
  /** A rollout of which six quarters are closed, up to June 2025. */
  let rollout: WorkbookModel;

  const open = async (options: PaneOptions = {}): Promise<Frame> => {
    pane = await openPane(browser, { model: rollout, ...options });
    await home(pane.frame).waitFor();
    return pane.frame;
  };

  beforeAll(async () => {
    browser = await found!.launch();
    rollout = await builtRollout(browser);
  });
  afterAll(() => browser.close());
  afterEach(() => pane.close());

  it("teaches what it is in a workbook without a case, and leads to one that is built", async () => {
    pane = await openPane(browser);
    const { frame } = pane;
    await frame.getByLabel("Company").waitFor(); // Build is the home there
    await frame.getByRole("link", { name: "Measure" }).click();
    await heading(frame, "Measure what the CRM brings").waitFor();
    await frame.getByRole("link", { name: "Build a workbook" }).click();
    await buildCase(frame, "Acme", "A rollout under way");
    await frame.getByRole("link", { name: "Go to Measure" }).click();
    await heading(frame, "Acme").waitFor();
    await frame.getByRole("link", { name: "Post actuals for Q7" }).waitFor();
    expect(pane.traffic.faults).toEqual([]);
  });

  it("is the home of a workbook with a case: where it stands, what it is worth, what comes next", async () => {
    const frame = await open();
    await heading(frame, "Acme").waitFor();
    const words = await frame.locator("main").innerText();
    expect(words).toContain("Q6 (to Jun 2025) closed, gate 2, rollout");
    expect(words).toMatch(/Net present value, in EUR\s+324,830\s+no change since Q6/);
    expect(words).toContain("All checks pass");
    expect(words).toContain("12 planned lines have no actual yet.");
    // The pane has just been opened: the focus stays in the sheet.
    expect(await frame.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it("tells by how much figures have changed since the last close, when it looks anew", async () => {
    const frame = await open();
    typeInto(pane.workbook, "DiscountRate", 0.2);
    await frame.getByRole("button", { name: "Refresh" }).click();
    await text(frame, /−[\d,]+ since Q6/)
      .first()
      .waitFor();
  });

  it("goes to the checks and the results", async () => {
    const frame = await open();
    await frame.getByRole("button", { name: "Checks", exact: true }).click();
    await expect.poll(() => activeSheetName(pane)).toBe("Checks");
    await frame.getByRole("button", { name: "Results", exact: true }).click();
    await expect.poll(() => activeSheetName(pane)).toBe("Results");
  });

  describe("Post actuals", () => {
    it("posts what is typed by line, beside the plan, and says what comes next", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("C01 CRM licences").fill("29,000.50");
      await frame.getByLabel("C07").fill("0");
      const totals = frame.getByRole("table", { name: "Totals with what you typed" });
      expect(await totals.getByRole("row", { name: "Costs" }).innerText()).toMatch(
        /29,001\s+96,115\s+−67,115/,
      );
      await frame.getByLabel("Note for these rows").fill("=invoices");
      await button(frame, "Post 2 rows").click();
      await heading(frame, "2 rows posted").waitFor();
      expect(await focused(frame)).toBe("2 rows posted");
      expect(await lastPosted(pane, 2)).toEqual([
        [7, "C01", 29000.5, "=invoices"],
        [7, "C07", 0, "=invoices"],
      ]);
      await text(frame, "10 planned lines have no actual yet.").waitFor();

      await button(frame, "Post more").click();
      expect(await frame.getByLabel("C01 CRM licences").inputValue()).toBe("");
      await text(frame, "Plan 29,355, posted 29,001").waitFor();
    });

    it("marks what is no number, takes the focus there, and posts nothing", async () => {
      const frame = await open();
      const before = pane.workbook.model;
      await enter(frame, "Post actuals for Q7");
      await button(frame, "Post").click();
      await text(frame, "Type at least one amount").waitFor();
      const licences = frame.getByLabel("C01 CRM licences");
      await licences.fill("1.234,5");
      await frame.getByLabel("C07").fill("5");
      await button(frame, "Post 1 row").click();
      await text(frame, "Enter a number such as 1,234.50").waitFor();
      expect(await licences.getAttribute("aria-invalid")).toBe("true");
      expect(await frame.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("C01");
      await licences.fill("1,234.5");
      await text(frame, "Enter a number such as").waitFor({ state: "hidden" });
      expect(pane.workbook.model).toBe(before);
    });

    it("reads and shows amounts in the user's own culture", async () => {
      const frame = await open({
        host: { locale: "de-DE", requirements: { ...OLD_EXCEL } },
      });
      await text(frame, "324.830").waitFor();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("C01 CRM licences").fill("29.000,50");
      await button(frame, "Post 1 row").click();
      await heading(frame, "1 row posted").waitFor();
      expect((await lastPosted(pane, 1))[0]?.[2]).toBe(29000.5);
    });

    it("loses nothing that was typed when it fails, or while one looks elsewhere", async () => {
      let failing = false;
      const beforeAction = () => {
        if (failing) throw new RichError("GeneralException", "on purpose");
      };
      const frame = await open({ host: { observer: { beforeAction } } });
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("C01 CRM licences").fill("123");
      await frame.getByLabel("A file or paste").check();
      await frame.getByLabel("Or paste rows here").fill("nothing yet");
      await frame.getByLabel("By line").check();

      failing = true;
      await button(frame, "Post 1 row").click();
      await heading(frame, "Nothing was posted").waitFor();
      expect(await focused(frame)).toBe("Nothing was posted");
      expect(await shown(frame.getByRole("alert")).innerText()).toContain(
        "It stopped at: Find the case in the workbook.",
      );
      failing = false;
      await button(frame, "Back").click();
      expect(await frame.getByLabel("C01 CRM licences").inputValue()).toBe("123");

      await frame.getByRole("link", { name: "About" }).click();
      await frame.getByRole("link", { name: "Measure", exact: true }).click();
      await enter(frame, "Post actuals for Q7");
      expect(await frame.getByLabel("C01 CRM licences").inputValue()).toBe("123");
      await frame.getByLabel("A file or paste").check();
      expect(await frame.getByLabel("Or paste rows here").inputValue()).toBe("nothing yet");
    });

    it("posts a correction of a closed quarter as a further row", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame
        .getByLabel("Quarter", { exact: true })
        .selectOption({ label: "Q2 (to Jun 2024): correction" });
      await text(frame, "This quarter is closed.").waitFor();
      await frame.getByLabel("C01 CRM licences").fill("-100");
      await button(frame, "Post 1 row").click();
      await heading(frame, "1 row posted").waitFor();
      expect(await lastPosted(pane, 1)).toEqual([[2, "C01", -100, null]]);
    });

    it("reads a CSV file whose columns and conventions it knows by themselves", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("A file or paste").check();
      await chooseFile(
        frame,
        "q7.csv",
        "Period,Line,Amount,Note\n7,C01,28750.25,=1+1\n7,C07,11000,\n",
      );
      await frame.getByRole("heading", { name: "q7.csv: 2 rows" }).waitFor();
      await text(frame, "2 rows can be posted").waitFor();
      await text(frame, "1 note looks like a formula and is stored as text").waitFor();
      await button(frame, "Post 2 rows").click();
      await heading(frame, "2 rows posted").waitFor();
      expect(await lastPosted(pane, 2)).toEqual([
        [7, "C01", 28750.25, "=1+1"],
        [7, "C07", 11000, null],
      ]);
    });

    it("asks what a file leaves open, shows errors by row and column, and posts the rest", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("A file or paste").check();
      await frame
        .getByLabel("Or paste rows here")
        .fill(
          "Date;Line;Amount;Comment\n01/08/2025;C01;1,234;\n02/09/2025;Nonsense;3,100;\n05/09/2025;CRM licences;2,000;late\n",
        );
      await button(frame, "Read pasted rows").click();
      await text(frame, "Answer what is asked above").waitFor();
      expect(await focused(frame)).toBe("Pasted rows: 3 rows");
      await frame.getByLabel("Comma: 1,234 is 1.234").check();
      await frame.getByLabel("Point: 1,234 is 1,234").check();
      await frame.getByLabel("Day first: 01/08/2025 is 1 Aug 2025").check();
      await text(frame, "1 row has an error and is left out").first().waitFor();
      const problems = frame.getByRole("table", { name: "Errors and what to look at" });
      expect(await problems.innerText()).toMatch(/3\s+Error Line must be the id or the name/);
      const lines = frame.getByRole("table", { name: /Lines of the file against plan/ });
      expect(await lines.innerText()).toMatch(/C01 CRM licences\s+3,234\s+29,355\s+−26,121/);

      // A column that was guessed can be changed, which leaves the amounts without a line.
      await frame.getByLabel("Line", { exact: true }).selectOption({ label: "Comment (late)" });
      await text(frame, "No row can be posted.").waitFor();
      await frame.getByLabel("Line", { exact: true }).selectOption({ label: "Line (C01)" });

      await button(frame, "Post 2 rows").click();
      await heading(frame, "2 rows posted").waitFor();
      expect((await lastPosted(pane, 2)).map((row) => row.slice(0, 3))).toEqual([
        [7, "C01", 1234],
        [7, "C01", 2000],
      ]);
    });

    it("says how many rows a file may have before it reads any, where it has more", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("A file or paste").check();
      await text(frame, "At most 5 MB and 20,000 rows").waitFor();
      const rows = "7,C01,1\n".repeat(20_001);
      await chooseFile(frame, "year.csv", `Period,Line,Amount\n${rows}`);
      await text(frame, "at most 20,000 rows below its titles, and has 20,001: split it").waitFor();
      expect(await button(frame, /^Post/).count()).toBe(0);
    });

    it("says why a file cannot be read, and takes another", async () => {
      const frame = await open();
      await enter(frame, "Post actuals for Q7");
      await frame.getByLabel("A file or paste").check();
      await chooseFile(frame, "broken.csv", 'Period,Line,Amount\n7,"C01,5\n');
      await text(frame, "A quotation mark is opened and never closed.").waitFor();
      await button(frame, "Another file").click();
      await frame.getByLabel("CSV or TSV file").waitFor();
      expect(await frame.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("file");
    });
  });

  describe("Close quarter", () => {
    it("lists what is missing, and closes as partial only when that is confirmed", async () => {
      const frame = await open();
      await enter(frame, "Close quarter");
      await frame.getByText("12 planned lines have no actual", { exact: true }).waitFor();
      await button(frame, "Close Q7 as partial").click();
      await text(frame, "Confirm first that the close may be partial.").waitFor();
      expect(await closes(pane)).toBe(6);
      await frame.getByLabel("Close as partial").check();
      await button(frame, "Close Q7 as partial").click();
      await heading(frame, "Q7 is closed").waitFor();
      await text(frame, /marked as partial\./).waitFor();
      expect(await closes(pane)).toBe(7);
      const bridge = frame.getByRole("table", { name: "Why NPV has changed" });
      expect(await bridge.getByRole("row", { name: "Residual" }).innerText()).toMatch(/\s0$/);
      expect(await bridge.getByRole("row", { name: "NPV at the last close" }).innerText()).toMatch(
        /324,830$/,
      );
    });

    it("names the step at which it fails, and leaves the workbook as it was", async () => {
      let failing = false;
      let actions = 0;
      const beforeAction = () => {
        if (!failing) return;
        actions += 1;
        if (actions === 400) throw new RichError("GeneralException", "on purpose");
      };
      const frame = await open({ host: { observer: { beforeAction } } });
      await enter(frame, "Close quarter");
      await frame.getByLabel("Close as partial").check();
      const before = pane.workbook.model.sheets.map(({ cells }) => cells);
      failing = true;
      await button(frame, "Close Q7 as partial").click();
      await heading(frame, "Q7 was not closed").waitFor();
      failing = false;
      const message = await shown(frame.getByRole("alert")).innerText();
      expect(message).toMatch(/It stopped at: \w/);
      expect(message).toMatch(/your workbook is as it was|Nothing has been changed/);
      await pane.workbook.settled();
      expect(pane.workbook.model.sheets.map(({ cells }) => cells)).toEqual(before);

      await button(frame, "Try again").click();
      await heading(frame, "Q7 is closed").waitFor();
    });

    it("leads to the place that stands in the way", async () => {
      const frame = await open();
      typeInto(pane.workbook, "Scenario", "Upside");
      await enter(frame, "Close quarter");
      await text(frame, "The scenario Upside is shown").waitFor();
      await text(frame, "This must be put right first.").waitFor();
      await button(frame, /^Show D\d+$/)
        .first()
        .click();
      await expect.poll(() => activeSheetName(pane)).toBe("Inputs");
      expect(await button(frame, /^Close Q7/).count()).toBe(0);
    });
  });

  it("shows a past report with a banner in every view, and goes back to now", async () => {
    const frame = await open();
    await enter(frame, "Reports");
    await button(frame, "Show the report of close 2 (Q2)").click();
    const banner = frame.getByText(
      "You are looking at the report of close 2 (Q2), as of 20 Jul 2024.",
    );
    await banner.waitFor();
    expect(await focused(frame)).toBe("Shown");
    await backHome(frame);
    await banner.waitFor();
    await text(frame, "304,841").waitFor();
    expect(await link(frame, /^Post actuals for/).count()).toBe(0);
    await button(frame, "Back to now").click();
    await banner.waitFor({ state: "hidden" });
    await text(frame, "324,830").waitFor();
    expect(await focused(frame)).toBe("Acme");
  });

  it("reopens the last close, saying what that takes back and asking why", async () => {
    const frame = await open();
    await enter(frame, "Reopen last close");
    await text(frame, "Its frozen plan: 17 lines on Frozen plans").waitFor();
    await button(frame, "Reopen close 6").click();
    await text(frame, "Say why, in a few words: it is kept").waitFor();
    expect(await closes(pane)).toBe(6);
    await frame.getByLabel("Why").fill("An invoice came late");
    await button(frame, "Reopen close 6").click();
    await heading(frame, "Close 6 is taken back").waitFor();
    await text(frame, "Q6 is open again.").waitFor();
    expect(await closes(pane)).toBe(5);
    await link(frame, "Close Q6").waitFor();
  });

  it("records a no-go, and passes the gate afterwards", async () => {
    const frame = await open();
    await enter(frame, "Pass gate");
    await heading(frame, "Gate 3: ongoing").waitFor();
    await frame.getByLabel("No-go").check();
    await button(frame, "Record a no-go at gate 3").click();
    await heading(frame, "No-go at gate 3 is recorded").waitFor();
    await link(frame, "Done").click();
    await enter(frame, "Pass gate");
    await button(frame, "Pass gate 3").click();
    await heading(frame, "Gate 3 is passed").waitFor();
    await link(frame, "Done").click();
    await text(frame, "gate 3, ongoing").waitFor();
  });

  it("adds lines, and says where", async () => {
    const frame = await open();
    await enter(frame, "Lines");
    await frame.getByLabel("How many").fill("0");
    await text(frame, "Enter a whole number from 1 to 100").waitFor();
    await frame.getByLabel("How many").fill("2");
    await button(frame, "Add lines").click();
    await text(frame, "2 lines added to Costs: C25, C26.").waitFor();
    await button(frame, "Show").click();
    await expect.poll(() => activeSheetName(pane)).toBe("Costs");
  });

  it("offers the plan back to lines that are typed over, saying how much of each", async () => {
    const frame = await open();
    await enter(frame, "Lines");
    await text(frame, "No line is typed over: every quarter is planned by its formula.").waitFor();
    await backHome(frame);
    typeOverPlan(pane, [COST_ROWS.first, COST_ROWS.first, COST_ROWS.first + 2]);
    await enter(frame, "Lines");
    const line = frame.getByLabel("Line typed over");
    await line.waitFor();
    expect(await line.locator("option").allInnerTexts()).toEqual([
      "C01, 2 quarters: CRM licences",
      "C03, 1 quarter: Implementation, rollout",
    ]);
    await line.selectOption("C03");
    await button(frame, "Give back the plan").click();
    await text(frame, "1 quarter of C03 planned by formula again.").waitFor();
    await expect.poll(() => line.locator("option").count()).toBe(1);
    await button(frame, "Give back the plan").click();
    await text(frame, "2 quarters of C01 planned by formula again.").waitFor();
    await text(frame, "No line is typed over: every quarter is planned by its formula.").waitFor();
    expect(await focused(frame)).toContain("No line is typed over");
    expect(await button(frame, "Give back the plan").count()).toBe(0);
  });

  it("removes a line that nothing needs at a second press, and says why others stay", async () => {
    const frame = await open();
    const lines = async () => (await tableRows(pane.workbook, "Costs")).map(([id]) => id);
    const before = await lines();
    await enter(frame, "Lines");
    const line = frame.getByLabel("Line to remove");
    await line.selectOption({ label: "C01 CRM licences" });
    await text(
      frame,
      /^C01 stays: \d+ actuals are posted to it, the business case was frozen/,
    ).waitFor();
    expect(await button(frame, "Remove line").count()).toBe(0);

    const unused = "C24 (no name yet)";
    await line.selectOption({ label: unused });
    await button(frame, "Remove line").click();
    expect(await focused(frame)).toBe(`Remove ${unused}?`);
    await button(frame, "Keep it").click();
    expect(await focused(frame)).toBe("Remove line");
    expect(await lines()).toEqual(before);
    await button(frame, "Remove line").click();
    await button(frame, "Remove C24").click();
    await text(frame, "C24 removed from Costs.").waitFor();
    expect(await focused(frame)).toContain("C24 removed from Costs.");
    expect(await lines()).toEqual(before.filter((id) => id !== "C24"));
    await expect.poll(() => line.locator("option").allInnerTexts()).not.toContain(unused);
  });

  it("repairs, shares and restores, telling what was found", async () => {
    const frame = await open();
    await enter(frame, "Repair");
    await button(frame, "Repair formulas").click();
    await heading(frame, "Repaired").waitFor();
    await text(frame, "No CRM formula is broken.").waitFor();
    await backHome(frame);

    await enter(frame, "Share and restore");
    await text(frame, "No formula is frozen").waitFor();
    await button(frame, "Share: freeze CRM formulas").click();
    await heading(frame, "The workbook can be shared").waitFor();
    expect(crmFormulas(pane)).toBe(0);
    await button(frame, "Done").click();
    await text(frame, /formulas are frozen to their values/).waitFor();
    await button(frame, "Restore formulas").click();
    await heading(frame, "Formulas are back").waitFor();
    expect(crmFormulas(pane)).toBeGreaterThan(0);
  });

  it("says that a workbook is shared wherever that stands in the way, and restores it there", async () => {
    const frame = await open();
    await enter(frame, "Share and restore");
    await text(frame, "No formula is frozen").waitFor();
    await button(frame, "Share: freeze CRM formulas").click();
    await heading(frame, "The workbook can be shared").waitFor();
    const banner = shown(frame.getByRole("complementary", { name: "Share and restore" }));
    expect(await banner.count()).toBe(0);
    await backHome(frame);
    await banner.waitFor();
    expect(await banner.innerText()).toContain(
      "This workbook is shared: its CRM figures are values until Restore.",
    );
    for (const task of ["Post actuals for Q7", "Pass gate", "Close quarter"]) {
      await enter(frame, task);
      await banner.waitFor();
      if (task !== "Close quarter") await backHome(frame);
    }
    await text(frame, "This must be put right first.").waitFor();
    await text(frame, "CRM formulas are values until Restore").waitFor();
    expect(await button(frame, /^Close Q7/).count()).toBe(0);

    // A value that somebody has typed over stays, and is forgotten only when that is wanted.
    await pane.workbook.settled();
    pane.workbook.change("Type", (draft) => {
      const { cells } = draft.sheets.find(({ name }) => name === "Customers")!;
      const column = columnNumber(CUSTOMER_COLUMNS.crm) - 1;
      cells[CUSTOMER_ROWS.first - 1]![column]!.value = 1;
    });
    await button(frame, "Restore formulas").click();
    await text(frame, /^changed since: =/).waitFor();
    await button(frame, "Keep what is there, and forget these formulas").click();
    await banner.waitFor({ state: "hidden" });
    expect(await focused(frame)).toBe("Close Q7 (to Sep 2025)");
    expect(crmFormulas(pane)).toBeGreaterThan(0);
  });

  it("stops at the next step when told to, and takes back what was done", async () => {
    const frame = await open();
    await enter(frame, "Share and restore");
    await text(frame, "No formula is frozen").waitFor();
    const before = crmFormulas(pane);
    // Both within the page: from here, Excel would be done in between.
    await frame.evaluate(async () => {
      const press = (name: string) =>
        [...document.querySelectorAll("button")].find((one) => one.innerText === name)?.click();
      press("Share: freeze CRM formulas");
      await new Promise((resolve) => requestAnimationFrame(resolve));
      press("Stop");
    });
    await heading(frame, "Nothing was shared").waitFor();
    await text(frame, /^Stopped/).waitFor();
    expect(crmFormulas(pane)).toBe(before);
  });

  it("removes the case at a second press that follows its naming, and nothing else", async () => {
    const frame = await open();
    await enter(frame, "Remove");
    await button(frame, "See what would go").click();
    await heading(frame, "This would go").waitFor();
    expect(pane.workbook.model.sheets.length).toBeGreaterThan(12);
    await button(frame, "Keep everything").click();
    await button(frame, "See what would go").click();
    await button(frame, "Remove 12 sheets for good").click();
    await heading(frame, "Removed").waitFor();
    expect(pane.workbook.model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    await link(frame, "Done").click();
    await heading(frame, "Measure what the CRM brings").waitFor();
  });

  it("lets one choose among several cases, and keeps what was typed for each", async () => {
    const frame = await open();
    await enter(frame, "Post actuals for Q7");
    await frame.getByLabel("C01 CRM licences").fill("77");
    await frame.getByRole("link", { name: "Build" }).click();
    await buildCase(frame, "Beta", "An empty model");
    await frame.getByRole("link", { name: "Go to Measure" }).click();
    const cases = shown(frame.getByLabel("Case"));
    await cases.selectOption({ label: "Beta (2)" });
    await heading(frame, "Beta").waitFor();
    await link(frame, "Pass gate 0").waitFor();
    await shown(frame.getByLabel("Case")).selectOption({ label: "Acme (1)" });
    await heading(frame, "Acme").waitFor();
    await enter(frame, "Post actuals for Q7");
    expect(await shown(frame.getByLabel("C01 CRM licences")).inputValue()).toBe("77");
  });

  it("loads at a second try when its script did not arrive", async () => {
    const replace: Record<string, string | null> = { "measure.js": null };
    pane = await openPane(browser, { model: rollout, replace });
    await text(pane.frame, "This part of the pane could not be loaded.").waitFor();
    await pane.frame.getByRole("link", { name: "Build" }).click();
    await pane.frame.getByLabel("Company").waitFor();
    await pane.frame.getByRole("link", { name: "Measure" }).click();
    delete replace["measure.js"];
    await button(pane.frame, "Try again").click();
    await home(pane.frame).waitFor();
  });
});

/** Before Excel told its separators (ExcelApi 1.11), the language tells them. */
const OLD_EXCEL = {
  ExcelApi: "1.10",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
  CustomFunctions: "1.9",
};

/** The last rows of the ledger: period, line, amount and note. */
async function lastPosted({ workbook }: OpenedPane, count: number): Promise<unknown[][]> {
  const rows = (await tableRows(workbook, "Actuals")).filter(([period]) => period !== null);
  return rows.slice(-count).map(([period, , line, amount, note]) => [period, line, amount, note]);
}

async function closes({ workbook }: OpenedPane): Promise<number> {
  return (await tableRows(workbook, "History")).filter(([close]) => typeof close === "number")
    .length;
}

function crmFormulas({ workbook: { model } }: OpenedPane): number {
  return model.sheets
    .flatMap(({ cells }) => Object.values(cells).flatMap((row) => Object.values(row)))
    .filter(({ formula }) => /CRM\.[A-Z.]+\(/.test(formula ?? "")).length;
}

/** Types an amount over a further quarter of a cost line for each row that is named. */
function typeOverPlan({ workbook }: OpenedPane, rows: readonly number[]): void {
  workbook.change("Type", (draft) => {
    const { cells } = draft.sheets.find(({ name }) => name === "Costs")!;
    const first = columnNumber(COST_COLUMNS.state); // the column after it, from 0
    rows.forEach((row, index) => {
      const cell = cells[row - 1]![first + index]!;
      delete cell.formula;
      cell.value = 1000;
    });
  });
}

function activeSheetName({ workbook: { model } }: OpenedPane): string | undefined {
  return model.sheets.find(({ id }) => id === model.activeSheetId)?.name;
}

async function chooseFile(frame: Frame, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content);
  await frame.getByLabel("CSV or TSV file").setInputFiles({ name, mimeType: "text/csv", buffer });
}
