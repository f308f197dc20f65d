import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RichError } from "../../src/workbench/host/rich/errors";
import { editionNumbered, namesOf } from "../../src/workbook/template/naming";
import { findBrowser } from "../support/browser";
import { openPane, type OpenedPane, type PaneOptions } from "../support/pane";

const found = await findBrowser();

describe.skipIf(found === null)("The task pane", () => {
  let browser: Browser;
  let pane: OpenedPane;

  const open = async (options?: PaneOptions): Promise<Frame> => {
    pane = await openPane(browser, options);
    await pane.frame.getByRole("link", { name: "Build" }).waitFor();
    return pane.frame;
  };
  const sheetNames = () => pane.workbook.model.sheets.map(({ name }) => name);
  const heading = (frame: Frame, name: string) => frame.getByRole("heading", { name, level: 1 });
  const status = (frame: Frame) => frame.locator("[role=status]:visible");
  const hasFocus = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent);

  beforeAll(async () => {
    browser = await found!.launch();
  });
  afterAll(() => browser.close());
  afterEach(() => pane.close());

  it("loads from its own files and office.js alone, without a complaint of the browser", async () => {
    const frame = await open();
    await frame.getByRole("link", { name: "Functions" }).click();
    await frame.getByText("25 functions").waitFor();

    const foreign = pane.traffic.requests.filter(
      (address) =>
        !address.startsWith("https://addin.test/") &&
        !address.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/"),
    );
    expect(foreign).toEqual([]);
    expect(pane.traffic.faults).toEqual([]);
  });

  it("loads the functions before the pane", async () => {
    await open();
    const order = ["office.js", "functions.js", "taskpane.js", "pane.js"].map((name) =>
      pane.traffic.requests.findIndex((address) => address.endsWith(`/${name}`)),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  it("builds the example, leads to its sheets, and builds another beside it", async () => {
    const frame = await open();
    await frame.getByRole("button", { name: "Build workbook" }).click();
    await heading(frame, "Your workbook is ready").waitFor();
    expect(await hasFocus(frame)).toBe("Your workbook is ready");
    expect(sheetNames()).toEqual(["Sheet1", ...namesOf(editionNumbered(1)).sheets]);

    await frame.getByRole("button", { name: "Inputs" }).click();
    await expect.poll(() => activeSheetName(pane)).toBe("Inputs");

    await frame.getByRole("button", { name: "Build another" }).click();
    await frame.getByLabel("An empty model").check();
    await frame.getByRole("button", { name: "Build workbook" }).click();
    await heading(frame, "Your workbook is ready").waitFor();
    expect(sheetNames()).toContain("Inputs (2)");
    expect(pane.traffic.faults).toEqual([]);
  });

  it("says when a sheet it built is no longer there", async () => {
    const frame = await open();
    await frame.getByRole("button", { name: "Build workbook" }).click();
    await heading(frame, "Your workbook is ready").waitFor();
    while (pane.workbook.undoLabel !== null) pane.workbook.undo();
    expect(sheetNames()).toEqual(["Sheet1"]);
    await frame.getByRole("button", { name: "Checks" }).click();
    await frame.getByText("Checks could not be shown").waitFor();
  });

  it("says what failed, that nothing is left, and builds at the second try", async () => {
    let actions = 0;
    const failOnce = () => {
      actions += 1;
      if (actions === 400) throw new RichError("GeneralException", "on purpose");
    };
    const frame = await open({ host: { observer: { beforeAction: failOnce } } });
    await frame.getByRole("button", { name: "Build workbook" }).click();
    await heading(frame, "The workbook was not built").waitFor();
    expect(await frame.getByRole("alert").innerText()).toMatch(
      /failed in Excel \(GeneralException\).*your workbook is as it was/s,
    );
    expect(sheetNames()).toEqual(["Sheet1"]);

    await frame.getByRole("button", { name: "Try again" }).click();
    await heading(frame, "Your workbook is ready").waitFor();
    expect(sheetNames()).toHaveLength(13);
  });

  it("marks every faulty field, takes the focus to the first, and follows as one types", async () => {
    const frame = await open();
    await frame.getByLabel("Company").fill("");
    await frame.getByLabel("Years").fill("2");
    await frame.getByLabel("CRM users").fill("some");
    await frame.getByRole("button", { name: "Build workbook" }).click();

    expect(await status(frame).innerText()).toBe("3 fields need your attention");
    expect(await frame.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(
      "company",
    );
    const users = frame.getByLabel("CRM users");
    expect(await users.getAttribute("aria-invalid")).toBe("true");
    expect(await describedBy(frame, "users")).toBe("Enter a whole number from 1 to 10,000,000");
    expect(await describedBy(frame, "horizon")).toBe("The example needs at least 3 years");

    await users.fill("250");
    expect(await users.getAttribute("aria-invalid")).toBeNull();
    expect(await status(frame).innerText()).toBe("2 fields need your attention");
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("reads numbers as the user's Excel writes them", async () => {
    const frame = await open({ host: { locale: "de-DE", requirements: oldExcel } });
    const rate = frame.getByLabel("Discount rate");
    await rate.fill("8.5");
    await frame.getByRole("button", { name: "Build workbook" }).click();
    expect(await rate.getAttribute("aria-invalid")).toBe("true");

    await rate.fill("8,5");
    await frame.getByRole("button", { name: "Build workbook" }).click();
    await heading(frame, "Your workbook is ready").waitFor();
    expect(await valueOfName(pane, "DiscountRate")).toBe(0.085);
  });

  it("finds functions and inserts an example, once", async () => {
    const frame = await open();
    await frame.getByRole("link", { name: "Functions" }).click();
    await frame.getByLabel("Search functions").fill("unless you say otherwise");
    await frame.getByText("1 function", { exact: true }).waitFor();

    const insert = frame.getByRole("button", { name: "Insert example of CRM.NPV" });
    await insert.click();
    await frame.getByText("Inserted at Sheet1!A1:B7").waitFor();
    await pane.workbook.settled();
    const { id } = pane.workbook.model.sheets[0]!;
    expect(pane.workbook.calculation.value(id, 6, 1)).toBeCloseTo(9541.697_971, 6);

    await insert.click();
    await frame.getByText("Cell A1 is not empty.").waitFor();

    pane.workbook.undo();
    expect(pane.workbook.model.sheets[0]?.cells).toEqual({});
  });

  it("adds the sheet of published examples, and says so", async () => {
    const frame = await open();
    await frame.getByRole("link", { name: "About" }).click();
    await frame.getByRole("button", { name: "Add the proof sheet" }).click();
    await frame.getByText('The sheet "Proof" was added.').waitFor();
    expect(sheetNames()).toEqual(["Sheet1", "Proof"]);
    await frame.getByRole("button", { name: "Add the proof sheet" }).click();
    await frame.getByText('The sheet "Proof (2)" was added.').waitFor();
  });

  it("says when nothing is found", async () => {
    const frame = await open();
    await frame.getByRole("link", { name: "Functions" }).click();
    await frame.getByLabel("Search functions").fill("weather");
    await frame.getByText("No function matches “weather”.").waitFor();
  });

  it("can load the list of functions at a second try", async () => {
    const replace: Record<string, string | null> = { "functions.json": null };
    const frame = await open({ replace });
    await frame.getByRole("link", { name: "Functions" }).click();
    await frame.getByText("The list of functions could not be loaded.").waitFor();
    delete replace["functions.json"];
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByText("25 functions").waitFor();
  });

  it("answers the ribbon's button with the form, ready to type, wherever the pane is", async () => {
    const frame = await open();
    const press = () => pane.host.invokeCommand("buildWorkbook", "CRM.Build");
    for (const view of ["Functions", "Build"]) {
      await frame.getByRole("link", { name: view }).click();
      await press();
      await heading(frame, "Build a CRM business case").waitFor();
      await expect.poll(() => focusedLabel(frame)).toContain("A published case");
    }
  });

  it("survives a fault of its own, and starts afresh", async () => {
    const description = { not: "a text" };
    const broken = {
      functions: [{ id: "X", name: "X", description, helpUrl: "", parameters: [] }],
    };
    const replace: Record<string, string | null> = { "functions.json": JSON.stringify(broken) };
    pane = await openPane(browser, { replace });
    await heading(pane.frame, "Something went wrong in this pane").waitFor();
    delete replace["functions.json"];
    await pane.frame.getByRole("button", { name: "Try again" }).click();
    await heading(pane.frame, "Build a CRM business case").waitFor();
  });

  it("loads at a second try when a part of it did not arrive", async () => {
    const replace: Record<string, string | null> = { "pane.js": null };
    pane = await openPane(browser, { replace });
    await pane.frame.getByText("The pane did not load").waitFor();
    delete replace["pane.js"];
    await pane.frame.getByRole("button", { name: "Try again" }).click();
    await heading(pane.frame, "Build a CRM business case").waitFor();
  });
});

/** Before Excel told its separators (ExcelApi 1.11). */
const oldExcel = {
  ExcelApi: "1.10",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
  CustomFunctions: "1.9",
};

function activeSheetName({ workbook: { model } }: OpenedPane): string | undefined {
  return model.sheets.find(({ id }) => id === model.activeSheetId)?.name;
}

async function valueOfName({ workbook }: OpenedPane, name: string): Promise<unknown> {
  await workbook.settled();
  const sheet = workbook.model.sheets[0]!;
  return workbook.calculation.evaluate(`=${name}`, sheet.id, 0, 0)[0]?.[0];
}

function describedBy(frame: Frame, name: string): Promise<string | undefined> {
  return frame.evaluate((field) => {
    const ids = document.querySelector(`[name=${field}]`)?.getAttribute("aria-describedby") ?? "";
    return document.getElementById(ids)?.innerText.trim();
  }, name);
}

function focusedLabel(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement ? (focused.labels?.[0]?.innerText ?? "") : "";
  });
}
